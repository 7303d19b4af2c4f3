import { gm, toHex } from '@xiqian/seal'
import { compileStandard } from '@xiqian/standard'
import { proofByGuidance } from '../standards/proof-by-guidance.ts'

// Run by prove-apart.ts: the canonical text of a version on the way in, what was found on the way out.
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
const standard = compileStandard(Buffer.concat(chunks).toString('utf8'), (bytes) => toHex(gm.hash(bytes)))
process.stdout.write(JSON.stringify(proofByGuidance(standard, () => Date.now())))
