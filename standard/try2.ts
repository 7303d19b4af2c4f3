import { digest, marriageHousehold } from './test/province.ts'
import { readStandard } from './src/index.ts'
import { proveStandard } from './src/prove/prove-standard.ts'
const folder = process.argv[2] ?? marriageHousehold
const read = readStandard(folder, digest)
if ('faults' in read) { console.log(read.faults.slice(0,20)); process.exit(1) }
const t = performance.now()
const p = proveStandard(read.standard, read.places)
console.log(performance.now() - t, { ...p, faults: p.faults.length })
for (const f of p.faults) console.log(`${f.file}:${f.line}:${f.column}`, f.kind, f.of, f.problem.zh, '|', f.inWords.zh, f.share.toFixed(3))
import { spaceOf } from './src/prove/space.ts'
import { benchIn } from './src/prove/bench.ts'
import { sweep } from './src/prove/sweep.ts'
const sp = spaceOf([read.standard]); const t2 = performance.now(); const b = benchIn(sp, read.standard)
const sw = sweep(b); console.log(performance.now() - t2, sw, sp.asked())
