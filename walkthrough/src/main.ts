import type { Answers } from './answers.ts'
import { everyWay } from './every-way.ts'
import { isSourceName, sources } from './faults.ts'
import { runningOffice } from './start-office.ts'
import { walkEveryWay } from './walk-every-way.ts'
import { type Figures, walkThrough } from './walk-through.ts'

const usage = `npm run walkthrough -- --all [--json] [--seed N] [--only WORDS]
npm run walkthrough -- [--json] [--seed N] [--event marriage-household|...] [--parents 1|2]
                       [--fits reference|reference-inbox|household|same-county|married-couple|single-mother|...]
                       [--say fact=value]... [--down ${Object.keys(sources).join('|')}] [--when before|visit] [--hand-out window|post] [--promise]`

const optionOf = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}
const isSet = (name: string) => process.argv.includes(`--${name}`)
const fail = (why: string): never => {
  process.stderr.write(`${why}\n${usage}\n`)
  process.exit(2)
}

if (isSet('help')) {
  process.stdout.write(`${usage}\n`)
  process.exit(0)
}
const seed = Number(optionOf('seed') ?? '1')
if (!Number.isInteger(seed) || seed < 0) fail('--seed 要一个整数 / --seed takes a whole number')
const wanted = optionOf('down')
const when = optionOf('when') ?? 'before'
if (wanted !== undefined && !isSourceName(wanted)) fail(`没有这个数据源 / no such source: ${wanted}`)
const parents = optionOf('parents')
if (parents !== undefined && parents !== '1' && parents !== '2') fail('--parents 1|2')
if (when !== 'before' && when !== 'visit') fail('--when before|visit')
const byHand = optionOf('hand-out')
if (byHand !== undefined && byHand !== 'window' && byHand !== 'post') fail('--hand-out window|post')

/** `--say fact=value`, as often as one likes: true, false and whole numbers are what they look like. */
const wishesSaid = (): Answers =>
  Object.fromEntries(
    process.argv.flatMap((word, at) => {
      const [fact, value] = process.argv[at - 1] === '--say' ? word.split('=') : []
      if (fact === undefined || value === undefined) return []
      return [
        [fact, value === 'true' ? true : value === 'false' ? false : /^\d{1,3}$/.test(value) ? Number(value) : value],
      ]
    }),
  )

// With --json the last line of standard output is one JSON object; everything people read goes before it.
const say = (line: string) => void process.stdout.write(`${line}\n`)
const office = await runningOffice(say)
let code = 0
/** 每一种都走一遍: at least so many plans have to be different. */
const fewestPlans = 25
const walkAll = async (): Promise<number> => {
  const only = optionOf('only')
  const ways = everyWay.filter(({ name }) => only === undefined || name.includes(only))
  if (ways.length === 0) fail(`没有这样的走法 / no way is called so: ${only}`)
  const { walked, failed, plans } = await walkEveryWay(
    { url: office.url, simulatorUrl: office.simulatorUrl, seed },
    say,
    ways,
  )
  const most = (of: (figures: Figures) => number) => Math.max(...walked.map(({ figures }) => of(figures)))
  const summary = {
    walked: walked.length,
    plans,
    failed: failed.map(({ name }) => name),
    mostVisits: most(({ visits }) => visits),
    mostPapers: most(({ papers }) => papers),
    mostWorkingDays: most(({ workingDays }) => workingDays ?? 0),
  }
  say(isSet('json') ? JSON.stringify(summary) : `\n${JSON.stringify(summary, null, 2)}`)
  return failed.length === 0 && (only !== undefined || plans >= fewestPlans) ? 0 : 1
}
const walkOne = async (): Promise<number> => {
  const fits = optionOf('fits')
  const event = optionOf('event')
  const { figures, view, tally, differences } = await walkThrough({
    url: office.url,
    simulatorUrl: office.simulatorUrl,
    seed,
    say,
    ...(fits === undefined ? {} : { fits }),
    ...(event === undefined ? {} : { event }),
    ...(parents === undefined ? {} : { parents: parents === '1' ? 1 : 2 }),
    said: wishesSaid(),
    ...(wanted !== undefined && isSourceName(wanted)
      ? { down: { source: wanted, when: when === 'visit' ? 'visit' : 'before' } }
      : {}),
    ...(byHand === 'window' || byHand === 'post' ? { handOut: byHand } : {}),
    ...(isSet('promise') ? { promise: true } : {}),
  })
  say('\n口径 definitions')
  for (const [name, { zh, en }] of Object.entries(tally.definitions)) say(`  ${name}: ${zh}。${en}.`)
  say(
    '  touches: 客户端发出的每张表、每次登录、刷证、签字和到场。Every form sent, sign-in, tap, signature and arrival, counted by the client.',
  )
  say('\n时间线 timeline')
  for (const { at, title, note } of view.timeline)
    say(`  ${at.slice(0, 16).replace('T', ' ')}  ${title.zh}${note === undefined ? '' : ` · ${note.zh}`}`)
  say(`\n${view.headline.zh} ${view.headline.en}`)
  for (const waited of figures.waitedFor)
    say(`等数据源的时间算部门的 waited for a register, on its clock: ${waited} 个工作日 working days`)
  for (const difference of differences) say(`两边的账不一致 the two counts disagree: ${difference}`)
  say(isSet('json') ? JSON.stringify(figures) : `\n${JSON.stringify(figures, null, 2)}`)
  return figures.tallyAgrees ? 0 : 1
}

try {
  code = isSet('all') ? await walkAll() : await walkOne()
} catch (problem) {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`)
  code = 1
} finally {
  await office.stop()
}
process.exit(code)
