import { gm, toHex } from '@xiqian/seal'
import { compileStandard } from '@xiqian/standard'
import { type ProvenFault, proveWhole } from '@xiqian/standard/prover'
import type { Proof } from '../standards/version.ts'

// Run by prove-apart.ts: the canonical text of a version on the way in, what was found on the way out.
const faultOf = ({ at, problem, remedy, inWords }: ProvenFault): Proof['faults'][number] => ({
  where: at,
  problem:
    inWords.zh === ''
      ? problem
      : { zh: `${problem.zh}（情形：${inWords.zh}）`, en: `${problem.en} (situation: ${inWords.en})` },
  remedy,
})

const began = performance.now()
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
const standard = compileStandard(Buffer.concat(chunks).toString('utf8'), (bytes) => toHex(gm.hash(bytes)))
const { situations, faults } = proveWhole(standard)
const proof: Proof = { situations, faults: faults.map(faultOf), ms: Math.round(performance.now() - began) }
process.stdout.write(JSON.stringify(proof))
