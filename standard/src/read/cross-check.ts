import { type Expression, subExpressions } from '../language/expression.ts'
import { aliasesOf } from '../lookups.ts'
import { placesIn } from '../planning/sentence.ts'
import type { CompiledStandard } from '../standard.ts'
import { checkCalendar, checkPeriods } from './check-calendar.ts'
import { checkChoices } from './check-choices.ts'
import { checkConflicts } from './check-conflicts.ts'
import { checkDuties } from './check-duties.ts'
import { checkEvent } from './check-event.ts'
import { checkExpression, type Names } from './check-expression.ts'
import { checkFacts } from './check-facts.ts'
import { checkHalls } from './check-halls.ts'
import { checkMandates } from './check-mandates.ts'
import { checkReferences, checkShadows } from './check-names.ts'
import { checkNotices } from './check-notices.ts'
import { checkRegions } from './check-overlays.ts'
import { checkPledges } from './check-pledges.ts'
import { checkReleases } from './check-releases.ts'
import { checkTurns } from './check-turns.ts'
import { fault, type Place, type Report, words } from './fault.ts'
import type { Gathered } from './reading.ts'
import type { Assembled, Ruling } from './ruling.ts'

const nowhere: Place = { file: 'event.yaml', line: 1, column: 1 }

/** What can be judged only when all files are known. Returns the rules whose expressions are not sound. */
export const crossCheck = ({ compiled, rulings }: Assembled, gathered: Gathered): ReadonlySet<Ruling> => {
  const report: Report = (place, problem, remedy) => void gathered.faults.push(fault(place ?? nowhere, problem, remedy))
  for (const check of [
    checkReferences,
    checkShadows,
    checkFacts,
    checkSentences,
    checkOrder,
    checkChoices,
    checkEvent,
    checkDuties,
    checkConflicts,
    checkTurns,
    checkPledges,
    checkMandates,
    checkNotices,
    checkRegions,
    checkPeriods,
    checkCalendar,
    checkHalls,
    checkReleases,
  ])
    check(compiled, gathered, report)
  return checkRulings(compiled, rulings, gathered, report)
}

const checkSentences = (compiled: CompiledStandard, gathered: Gathered, report: Report) => {
  const facts = gathered.named.get('fact')
  const players = new Set([
    ...compiled.parties.map((party) => party.id),
    ...compiled.partsPlayed.map((part) => part.id),
  ])
  for (const consent of compiled.consents) {
    const [zh, en] = [placesIn(consent.sentence.zh), placesIn(consent.sentence.en)]
    const unknown = [...new Set([...zh, ...en])].filter((path) => {
      const dot = path.indexOf('.')
      const isFact = facts?.has(path.slice(dot + 1)) === true || gathered.incomplete.has('fact')
      return !isFact || (dot >= 0 && !players.has(path.slice(0, dot)))
    })
    for (const path of unknown) {
      report(
        gathered.named.get('consent')?.get(consent.id),
        words(`句子里的 {${path}} 不是事实`, `{${path}} in the sentence is no fact`),
        words('写 {settleAddress} 或 {mover.name} 这样的', 'Write it like {settleAddress} or {mover.name}'),
      )
    }
    if (unknown.length > 0 || [...zh].sort().join() === [...en].sort().join()) continue
    report(
      gathered.named.get('consent')?.get(consent.id),
      words('中英文句子里的填空不一样', 'The two sentences have different places'),
      words('让两种文字填同样的内容', 'Let both have the same places'),
    )
  }
}

/** 事项先后: a matter that waits for itself would never begin; one circle is told once. */
const checkOrder = (compiled: CompiledStandard, gathered: Gathered, report: Report) => {
  const after = new Map(compiled.matters.map((matter) => [matter.id, matter.after]))
  const told = new Set<string>()
  const walk = (id: string, above: readonly string[]): readonly string[] | undefined => {
    const at = above.indexOf(id)
    if (at >= 0) return above.slice(at)
    for (const next of after.get(id) ?? []) {
      const circle = walk(next, [...above, id])
      if (circle !== undefined) return circle
    }
    return undefined
  }
  for (const matter of compiled.matters) {
    const circle = walk(matter.id, [])
    const first = circle?.[0]
    if (circle === undefined || first === undefined || circle.some((id) => told.has(id))) continue
    for (const id of circle) told.add(id)
    const round = [...circle, first].map((id) => `“${id}”`).join(' → ')
    report(
      gathered.named.get('matter')?.get(first),
      words(`${round}：绕一圈要等它自己`, `${round}: a circle, each waits for the next`),
      words('从其中一个的 after 里去掉一个事项', 'Take one matter out of one after'),
    )
  }
}

export const namesIn = (compiled: CompiledStandard, gathered: Gathered): Names => ({
  ...compiled,
  aliases: aliasesOf(compiled.facts),
  facts: new Map(compiled.facts.map((fact) => [fact.id, fact])),
  namedFacts: new Set(gathered.named.get('fact')?.keys() ?? []),
  terms: new Set(gathered.named.get('term')?.keys() ?? []),
  allNamed: !gathered.incomplete.has('fact'),
  places: gathered.places,
})

const checkRulings = (
  compiled: CompiledStandard,
  rulings: readonly Ruling[],
  gathered: Gathered,
  report: Report,
): ReadonlySet<Ruling> => {
  const names = namesIn(compiled, gathered)
  const broken = new Set<Ruling>()
  for (const ruling of rulings) {
    const { expression } = ruling
    if (expression === undefined) continue
    const faults = checkExpression(expression, names, ruling.self)
    gathered.faults.push(...faults)
    if (faults.length > 0) broken.add(ruling)
    const owners = ownersOf(expression, names.aliases)
    if (owners.length > (ruling.ownFacts === 'one' ? 1 : 0)) {
      broken.add(ruling)
      report(
        gathered.places.get(expression),
        ruling.ownFacts === 'one'
          ? words('一条规则不能同时看双方各自的事实', 'One line cannot rest on own facts of both parties')
          : words(
              '这里只能看共同的事实，否则会泄露一方的情况',
              'Joint facts only here, or one party would learn about the other',
            ),
        words('拆成每方一条，或改用共同的事实', 'Split it, one line a party, or use joint facts'),
      )
    }
  }
  return broken
}

/** A joint fact about one party is not the party's own: everybody may see what rests on it. */
export const ownersOf = (expression: Expression, aliases: Names['aliases']): readonly string[] => [
  ...new Set(
    subExpressions(expression).flatMap((part) =>
      part.op === 'fact' && part.of !== 'joint' && !aliases.has(part.fact) ? [part.of] : [],
    ),
  ),
]
