import { type Expression, subExpressions } from '../language/expression.ts'
import { aliasesOf } from '../lookups.ts'
import { placesIn } from '../planning/sentence.ts'
import type { CompiledStandard } from '../standard.ts'
import { checkCalendar } from './check-calendar.ts'
import { checkExpression, type Names } from './check-expression.ts'
import { fault, type Place, type Report, words } from './fault.ts'
import { nearest } from './nearest.ts'
import type { Gathered } from './reading.ts'
import type { Assembled, Ruling } from './ruling.ts'

const nowhere: Place = { file: 'event.yaml', line: 1, column: 1 }

/** What can be judged only when all files are known. Returns the rules whose expressions are not sound. */
export const crossCheck = ({ compiled, rulings }: Assembled, gathered: Gathered): ReadonlySet<Ruling> => {
  const report: Report = (place, problem, remedy) => void gathered.faults.push(fault(place ?? nowhere, problem, remedy))
  checkReferences(compiled, gathered, report)
  checkFacts(compiled, gathered, report)
  checkSentences(compiled, gathered, report)
  checkOrder(compiled, gathered, report)
  checkShapes(compiled, gathered, report)
  checkCalendar(compiled, gathered, report)
  return checkRulings(compiled, rulings, gathered, report)
}

const checkReferences = (compiled: CompiledStandard, gathered: Gathered, report: Report) => {
  const parties = new Set(compiled.parties.map((party) => party.id))
  for (const { kind, id, place } of gathered.references) {
    const named = gathered.named.get(kind)
    if (
      named?.has(id) ||
      gathered.incomplete.has(kind) ||
      (kind === 'part' && (parties.has(id) || gathered.incomplete.has('party')))
    )
      continue
    const near = nearest(id, [...(named?.keys() ?? [])])
    const hint = near === undefined ? words('', '') : words(`，或改为“${near}”`, `, or write "${near}"`)
    report(
      place,
      words(`没有“${id}”这个 ${kind}`, `There is no ${kind} "${id}"`),
      words(`先定义它${hint.zh}`, `Define it${hint.en}`),
    )
  }
}

const checkFacts = (compiled: CompiledStandard, gathered: Gathered, report: Report) => {
  const sources = gathered.named.get('source')
  for (const fact of compiled.facts) {
    const place = gathered.places.get(fact)
    for (const from of fact.from) {
      if (from === 'asked' || from === 'derived' || sources?.has(from) || gathered.incomplete.has('source')) continue
      report(
        place,
        words(`“${fact.id}”的来源“${from}”不存在`, `"${fact.id}" comes from "${from}", which is no source`),
        words('写 asked、derived 或 sources.yaml 里的来源', 'Write asked, derived, or a source of sources.yaml'),
      )
    }
    if (fact.derived !== undefined && fact.part !== 'own') {
      report(
        place,
        words('推算的事实只能属于一方', 'A derived fact belongs to one party'),
        words('改为 part: own', 'Write part: own'),
      )
    }
  }
}

const checkSentences = (compiled: CompiledStandard, gathered: Gathered, report: Report) => {
  const facts = gathered.named.get('fact')
  const players = new Set([
    ...compiled.parties.map((party) => party.id),
    ...compiled.partsPlayed.map((part) => part.id),
  ])
  for (const consent of compiled.consents) {
    for (const path of [...placesIn(consent.sentence.zh), ...placesIn(consent.sentence.en)]) {
      const dot = path.indexOf('.')
      const isKnown =
        (facts?.has(path.slice(dot + 1)) || gathered.incomplete.has('fact')) &&
        (dot < 0 || players.has(path.slice(0, dot)))
      if (!isKnown)
        report(
          gathered.named.get('consent')?.get(consent.id),
          words(`句子里的 {${path}} 不是事实`, `{${path}} in the sentence is no fact`),
          words('写 {settleAddress} 或 {mover.name} 这样的', 'Write it like {settleAddress} or {mover.name}'),
        )
    }
    if (placesIn(consent.sentence.zh).join() !== placesIn(consent.sentence.en).join()) {
      const same = [...placesIn(consent.sentence.zh)].sort().join() === [...placesIn(consent.sentence.en)].sort().join()
      if (!same)
        report(
          gathered.named.get('consent')?.get(consent.id),
          words('中英文句子里的填空不一样', 'The two sentences have different places'),
          words('让两种文字填同样的内容', 'Let both have the same places'),
        )
    }
  }
}

/** 事项先后: a matter that waits for itself would never begin. */
const checkOrder = (compiled: CompiledStandard, gathered: Gathered, report: Report) => {
  const after = new Map(compiled.matters.map((matter) => [matter.id, matter.after]))
  const waitsFor = (id: string, goal: string, seen: ReadonlySet<string>): boolean =>
    (after.get(id) ?? []).some(
      (next) => next === goal || (!seen.has(next) && waitsFor(next, goal, new Set([...seen, next]))),
    )
  for (const matter of compiled.matters) {
    if (!waitsFor(matter.id, matter.id, new Set())) continue
    report(
      gathered.named.get('matter')?.get(matter.id),
      words(`“${matter.id}”绕一圈要等它自己`, `"${matter.id}" waits for itself in a circle`),
      words('从 after 里去掉一个事项', 'Take one matter out of after'),
    )
  }
}

const checkShapes = (compiled: CompiledStandard, gathered: Gathered, report: Report) => {
  const roles = compiled.staffRoles.map((role) => role.id)
  const lastIsOpen = (choices: readonly { readonly when?: Expression }[]) =>
    choices.length > 0 && choices.at(-1)?.when === undefined
  for (const matter of compiled.matters) {
    const place = gathered.named.get('matter')?.get(matter.id)
    for (const choices of [
      matter.decidedIn,
      matter.promisedDays,
      matter.flow,
      matter.organ.region,
      matter.result.form,
    ]) {
      if (!lastIsOpen(choices))
        report(
          place,
          words('最后一个选择不能有 when', 'The last choice must have no when'),
          words('补上一个没有 when 的选择', 'Add a choice without when'),
        )
    }
    for (const { decider } of matter.decidedIn) {
      if (decider === 'department' || roles.includes(decider) || gathered.incomplete.has('staff-role')) continue
      report(
        place,
        words(`没有“${decider}”这个岗位`, `There is no staff role "${decider}"`),
        words('写 staff.yaml 里的岗位或 department', 'Write a role of staff.yaml, or department'),
      )
    }
  }
  for (const material of compiled.materials) {
    const place = gathered.named.get('material')?.get(material.id)
    if (!material.forEach && (material.source !== undefined || material.whose === 'self')) {
      report(
        place,
        words(
          '来自核验或属于一方的材料要写 forEach: party',
          'A material of one party, or from a source, needs forEach: party',
        ),
        words('加上 forEach: party', 'Add forEach: party'),
      )
    }
  }
}

const checkRulings = (
  compiled: CompiledStandard,
  rulings: readonly Ruling[],
  gathered: Gathered,
  report: Report,
): ReadonlySet<Ruling> => {
  const names: Names = {
    ...compiled,
    aliases: aliasesOf(compiled.facts),
    facts: new Map(compiled.facts.map((fact) => [fact.id, fact])),
    namedFacts: new Set(gathered.named.get('fact')?.keys() ?? []),
    allNamed: !gathered.incomplete.has('fact'),
    places: gathered.places,
  }
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
const ownersOf = (expression: Expression, aliases: Names['aliases']): readonly string[] => [
  ...new Set(
    subExpressions(expression).flatMap((part) =>
      part.op === 'fact' && part.of !== 'joint' && !aliases.has(part.fact) ? [part.of] : [],
    ),
  ),
]
