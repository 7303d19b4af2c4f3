import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { suites, toHex } from '@xiqian/seal'
import { hallDayOf, readStandard } from '@xiqian/standard'
import { hallToday } from '../hall/line/hall-today.ts'
import { couplesOf, usualHabits } from '../hall/peak-day/couples.ts'
import { diceOf } from '../hall/peak-day/dice.ts'
import { figuresOf, servedOf } from '../hall/peak-day/figures.ts'
import { pictureOf } from '../hall/peak-day/picture.ts'
import { simulateDay } from '../hall/peak-day/simulate.ts'

/** npm run peak-day: 5·20 at one registry, all places booked, with a power cut; `--svg file` draws it, `--json` prints one line last. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    organ: { type: 'string', default: 'registry-610112' },
    day: { type: 'string', default: '2026-05-20' },
    cut: { type: 'string', default: '60' },
    svg: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})

const folder = fileURLToPath(new URL('../../../standard/life-events/marriage-household', import.meta.url))
const read = readStandard(folder, (bytes) => toHex(suites.gm.hash(bytes)))
if ('faults' in read) throw new Error(`the standard has faults: ${JSON.stringify(read.faults[0])}`)
const { standard } = read
const kind = values.organ.replace(/-[0-9]{6}$/, '')
const day = hallDayOf(standard, { id: values.organ, kind }, values.day)
if (day === undefined || day.open.length === 0) {
  console.error(`${values.organ} 在 ${values.day} 不开门，换一天。It is not open then; name another day with --day.`)
  process.exit(2)
}

const seed = Number(values.seed)
const couples = couplesOf(day, diceOf(seed), usualHabits)
// 南安 2024: 09:30 to 11:15. Here half past ten, an hour (`--cut` minutes), announced as three quarters of one.
const cut = { at: 10.5 * 3600, announced: 45 * 60, lasts: Number(values.cut) * 60 }
const run = simulateDay(day, standard.halls, couples, cut)
const figures = figuresOf(run, couples, standard.halls)
const served = servedOf(run, couples, standard.halls)
const hall = hallToday(day, standard.halls)

if (values.svg !== undefined) {
  const title = `${values.day} 模拟高峰日：${values.organ}，${hall.windows.length} 个窗口，种子 ${seed}`
  writeFileSync(values.svg, pictureOf(title, served, figures, hall, cut))
}
console.log(
  `${figures.couples} 对（预约 ${figures.couples - figures.walkIns}，现场 ${figures.walkIns}），${hall.windows.length} 个窗口：办 ${figures.served}，爽约 ${figures.noShows}，改日 ${figures.kept}，漏掉 ${figures.lost}`,
)
console.log(
  `等候：中位 ${figures.waitP50} 分钟，九五分位 ${figures.waitP95}；绿色通道 ${figures.elderWaitP95}；现场 ${figures.walkInWaitP95}；停电后重排 ${figures.replanned} 对；取号时说的时间差 ${figures.promiseErrorP50} 分钟（中位）`,
)
if (values.json)
  console.log(JSON.stringify({ seed, organ: values.organ, day: values.day, windows: hall.windows.length, ...figures }))
if (figures.lost > 0) process.exitCode = 1
