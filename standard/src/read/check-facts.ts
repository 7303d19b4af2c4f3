import { checkValue } from '../check-value.ts'
import type { CompiledStandard } from '../standard.ts'
import type { Fact } from '../types.ts'
import { type Report, words } from './fault.ts'
import type { Gathered } from './reading.ts'

export const checkFacts = (compiled: CompiledStandard, gathered: Gathered, report: Report) => {
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
    checkUsual(fact, compiled, gathered, report)
  }
  checkAliases(compiled, gathered, report)
}

const checkUsual = (fact: Fact, compiled: CompiledStandard, gathered: Gathered, report: Report) => {
  if (fact.usual === undefined) return
  const checked = checkValue(fact, fact.usual, compiled)
  if (checked.ok && checked.value === fact.usual) return
  const allowed = fact.domain.kind === 'choice' ? fact.domain.options.map(({ value }) => value).join('、') : ''
  report(
    gathered.places.get(fact),
    words(
      `“${fact.id}”的通常情形 ${fact.usual} 不是它可以取的值`,
      `The usual value ${fact.usual} of "${fact.id}" is none of its values`,
    ),
    words(
      allowed === '' ? '写这个事实可以取的值，或删去 usual' : `写其中之一：${allowed}`,
      allowed === '' ? 'Write a value it can have, or delete usual' : `Write one of: ${allowed.replaceAll('、', ', ')}`,
    ),
  )
}

/** 别名: `self.personKind` names one joint fact for each party, and the same kind of fact for all. */
const checkAliases = ({ facts, parties }: CompiledStandard, gathered: Gathered, report: Report) => {
  const known = new Set(parties.map(({ id }) => id))
  const named = new Map<string, Fact[]>()
  const told = new Set<string>()
  for (const fact of facts) {
    if (fact.about === undefined) continue
    if (!known.has(fact.about.party)) {
      // A party that is not there is told as such.
      told.add(fact.about.as)
      continue
    }
    const place = gathered.places.get(fact)
    const { as, party } = fact.about
    const alike = named.get(as) ?? []
    named.set(as, [...alike, fact])
    const first = alike[0]
    const double = alike.find(({ about }) => about?.party === party)
    if (fact.part !== 'joint') {
      report(
        place,
        words('只有共同的事实可以写 about', 'Only a joint fact is about a party'),
        words('改为 part: joint，或删去 about', 'Write part: joint, or delete about'),
      )
    } else if (double !== undefined) {
      told.add(as)
      report(
        place,
        words(
          `${party} 的“${as}”已经是“${double.id}”，不能有两个`,
          `"${as}" of ${party} is "${double.id}" already; there cannot be two`,
        ),
        words('改 party 或 as', 'Change party or as'),
      )
    } else if (first !== undefined && shapeOf(first) !== shapeOf(fact)) {
      report(
        place,
        words(
          `“${as}”在各方的取值不一样（见“${first.id}”）`,
          `"${as}" does not have the same values for each party (see "${first.id}")`,
        ),
        words('让各方的 domain 一样', 'Let the domains be the same'),
      )
    }
  }
  if (gathered.incomplete.has('fact')) return
  for (const [as, alike] of named) {
    const missing = parties.find(({ id }) => !alike.some(({ about }) => about?.party === id))
    const [first] = alike
    if (missing === undefined || first === undefined || told.has(as)) continue
    report(
      gathered.places.get(first),
      words(`“${as}”缺少 ${missing.id} 的一个`, `"${as}" has no fact about ${missing.id}`),
      words(`再写一个 about: { party: ${missing.id}, as: ${as} } 的事实`, `Add a fact about ${missing.id}`),
    )
  }
}

const shapeOf = ({ domain }: Fact): string =>
  domain.kind === 'choice' ? domain.options.map(({ value }) => value).join('|') : JSON.stringify(domain)
