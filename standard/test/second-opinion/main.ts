import { knownDifferences } from './known-differences.ts'
import { type Misjudged, type Opinion, secondOpinion } from './second-opinion.ts'

// npm run second-opinion -- [--json] [--count N] [--seed N]: random rules before us, both CEL libraries and brute force.
// The last line is one JSON object. 0: nothing differs but what is listed; 1: something does; 2: asked wrongly.

const usage = 'Usage 用法: npm run second-opinion -- [--json] [--count N] [--seed N]'
const leastShare = 0.3
const mostShown = 20

const words = process.argv.slice(2)
const numberAfter = (name: string, otherwise: number): number => {
  const at = words.indexOf(name)
  if (at < 0) return otherwise
  const [, value = ''] = words.splice(at, 2)
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value)
  console.error(`${name} needs a whole number 后面要写一个整数. ${usage}`)
  process.exit(2)
}
const count = numberAfter('--count', 100_000)
const seed = numberAfter('--seed', 1)
const unknownWords = words.filter((word) => word !== '--json')
if (unknownWords.length > 0) {
  console.error(`unknown 不认得: ${unknownWords.join(' ')}. ${usage}`)
  process.exit(2)
}

const began = performance.now()
const ms = () => Math.round(performance.now() - began)
const say = (line: string): void => console.log(line)

const shown = <T>(findings: readonly T[], line: (finding: T) => string): void => {
  for (const finding of findings.slice(0, mostShown)) say(`  ${line(finding)}`)
  if (findings.length > mostShown) say(`  and ${findings.length - mostShown} more`)
}
const misjudged = (what: string, findings: readonly Misjudged[]): void => {
  say(`${what}: ${findings.length}`)
  shown(findings, ({ rule, self, on, situation, verdict, because }) =>
    [JSON.stringify(rule), `self ${self}, on ${on}`, JSON.stringify(situation), JSON.stringify(verdict), because].join(
      '\n    ',
    ),
  )
}

const report = ({ expressions, answers, trueShare, falseShare, disagreements, listed, unknown }: Opinion): void => {
  say(`known facts: ${expressions} different rules, ${answers} answers, ${trueShare} true, ${falseShare} false`)
  say(`disagreements that are not listed: ${disagreements.length}`)
  shown(disagreements, ({ rule, self, on, situation, answers: of }) =>
    [JSON.stringify(rule), `self ${self}, on ${on}`, JSON.stringify(situation), JSON.stringify(of)].join('\n    '),
  )
  say(`listed differences: ${listed.length}`)
  for (const { id, judge, reason } of knownDifferences())
    say(`  ${listed.filter((one) => one.listed === id).length} x ${id} (${judge}): ${reason.zh} ${reason.en}`)
  say(
    `unknown facts: ${unknown.asked} situations, ${unknown.completions} completions; ${unknown.definite} definite, ${unknown.depending} depending`,
  )
  misjudged('definite answers that do not hold in every completion', unknown.wrongDefinite)
  misjudged('"depends on" names what cannot change the answer', unknown.dependsOnWrong)
  misjudged('"depends on" leaves out what can', unknown.dependsOnMissed)
}

const opinion = secondOpinion({
  count,
  seed,
  every: (expressions) => say(`[${Math.round(ms() / 1000)} s] ${expressions} rules`),
})
report(opinion)
const { disagreements, listed, unknown } = opinion
const cpu = process.cpuUsage()
const figures = {
  expressions: opinion.expressions,
  trueShare: opinion.trueShare,
  falseShare: opinion.falseShare,
  disagreements: disagreements.length,
  listed: listed.length,
  unknown: {
    asked: unknown.asked,
    definite: unknown.definite,
    wrongDefinite: unknown.wrongDefinite.length,
    dependsOnWrong: unknown.dependsOnWrong.length,
    dependsOnMissed: unknown.dependsOnMissed.length,
  },
  ms: ms(),
  // What one core worked for it: on a shared machine the clock says more about the neighbours.
  cpuMs: Math.round((cpu.user + cpu.system) / 1000),
}
const isGood =
  figures.trueShare >= leastShare &&
  figures.falseShare >= leastShare &&
  figures.disagreements + figures.unknown.wrongDefinite === 0 &&
  figures.unknown.dependsOnWrong + figures.unknown.dependsOnMissed === 0
say(JSON.stringify(figures))
process.exitCode = isGood ? 0 : 1
