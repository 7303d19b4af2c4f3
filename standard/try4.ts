import { digest, marriageHousehold } from './test/province.ts'
import { readStandard } from './src/index.ts'
import { spaceOf } from './src/prove/space.ts'
import { benchIn } from './src/prove/bench.ts'
import { everyCheck } from './src/prove/checks/every-check.ts'
import { atomsOf } from './src/prove/atoms.ts'
import { spokenIn } from './src/prove/spoken.ts'
const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000 }
const timed = <T>(name: string, f: () => T): T => { const a = cpu(); const r = f(); const ms = cpu() - a; if (ms > 1) console.log(name, ms.toFixed(1)); return r }
const read = readStandard(marriageHousehold, digest)
if ('faults' in read) process.exit(1)
const s = read.standard
const space = timed('space', () => spaceOf([s]))
timed('space again', () => spaceOf([s]))
timed('atoms', () => atomsOf(spokenIn(s), space.wordsOf(s)))
for (const under of [[], ['xian'], undefined] as const) {
  const bench = benchIn(space, s, under)
  console.log(under)
  timed('truths', () => { for (const { expression, self } of spokenIn(s)) bench.proof.truth(expression, self) })
  for (const check of everyCheck) {
    const inq = timed(check.name + ' make', () => check(bench))
    timed(`${check.name} ${inq.length}`, () => inq.map((one) => one.where()))
  }
}
console.log(space.diagrams.nodes(), space.axes.length)
