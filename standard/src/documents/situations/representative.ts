import { addressesIn } from '../../language/judge.ts'
import { machineOf } from '../../planning/machine.ts'
import type { Standard } from '../../standard.ts'
import type { Fact, LegalDay, Situation, Value } from '../../types.ts'
import { answersOf } from '../rules/said.ts'
import { askedIn, guidanceFacts, ordinarySituation, plainCounties } from './ordinary.ts'

const mostChanges = 4

/** Values worth trying: all where there are few; two counties tell every rule about places apart. */
const triedValues = (fact: Fact, standard: Standard): readonly Value[] =>
  fact.domain.kind === 'county' ? plainCounties(standard) : (answersOf(standard, fact) ?? [])

/** The codes that hold in a situation, as one word: equal words are the same type of couple. */
export const codesOf = (standard: Standard, situation: Situation, on: LegalDay): readonly string[] => {
  const { scenario, words } = machineOf(standard)
  const known = words.slots.load(situation)
  return scenario.flatMap(({ is, rule }) => (rule.judge(known, on).holds === true ? [is] : []))
}

type Changeable = { readonly id: string; readonly values: readonly Value[] }

/** Every way to change exactly `count` of the facts, from `at` on. */
function* changes(facts: readonly Changeable[], count: number, at = 0): Generator<Situation> {
  if (count === 0) {
    yield {}
    return
  }
  for (let i = at; i <= facts.length - count; i++) {
    const fact = facts[i]
    if (fact === undefined) continue
    for (const value of fact.values) {
      for (const rest of changes(facts, count - 1, i + 1)) yield { [fact.id]: value, ...rest }
    }
  }
}

const changeable = (standard: Standard, ids: readonly string[] | undefined, from: Situation): readonly Changeable[] =>
  guidanceFacts(standard).flatMap((fact) =>
    ids !== undefined && !ids.includes(fact.id)
      ? []
      : [{ id: fact.id, values: triedValues(fact, standard).filter((value) => value !== from[fact.id]) }],
  )

/**
 * 代表情形: the couple that differs least from the ordinary one and to whom the code applies; among equals the one with
 * fewest further codes, then the first in the order of questions and options. Undefined where no change of four answers
 * leads there.
 */
export const representativeOf = (standard: Standard, code: string, on: LegalDay): Situation | undefined => {
  const { scenario, words } = machineOf(standard)
  const rule = scenario.find(({ is }) => is === code)?.rule
  if (rule === undefined) return undefined
  const when = standard.scenario.find(({ is }) => is === code)?.when
  const ordinary = ordinarySituation(standard)
  const facts = changeable(standard, when === undefined ? [] : addressesIn(when, words), ordinary)
  for (let count = 0; count <= mostChanges; count++) {
    let best: { readonly situation: Situation; readonly codes: number } | undefined
    for (const change of changes(facts, count)) {
      const situation = { ...ordinary, ...change }
      if (rule.judge(words.slots.load(situation), on).holds !== true) continue
      const codes = codesOf(standard, situation, on).length
      if (best === undefined || codes < best.codes) best = { situation, codes }
    }
    if (best !== undefined) return best.situation
  }
  return undefined
}

/** Answers in which two situations differ. */
const changedIn = (situation: Situation, ordinary: Situation): readonly string[] =>
  Object.keys(situation).filter((id) => situation[id] !== ordinary[id])

const sameType = (
  standard: Standard,
  situation: Situation,
  ids: readonly string[],
  on: LegalDay,
): readonly Situation[] => {
  const codes = codesOf(standard, situation, on).join('/')
  const varied = [...changes(changeable(standard, ids, situation), 1)].map((change) => ({ ...situation, ...change }))
  return [situation, ...varied.filter((one) => codesOf(standard, one, on).join('/') === codes)]
}

/**
 * The same type of couple with one answer changed, among those that make it this type or that only this type is asked:
 * which further papers it can meet shows in these.
 */
export const variantsOf = (standard: Standard, situation: Situation, on: LegalDay): readonly Situation[] => {
  const ordinary = ordinarySituation(standard)
  const plain = askedIn(standard, ordinary, on)
  const own = askedIn(standard, situation, on).filter((id) => !plain.includes(id))
  return sameType(standard, situation, [...own, ...changedIn(situation, ordinary)], on)
}

/** The same type of couple with any one answer changed: what it must be warned of shows in these. */
export const wideVariantsOf = (standard: Standard, situation: Situation, on: LegalDay): readonly Situation[] =>
  sameType(standard, situation, askedIn(standard, situation, on), on)

/** A couple that is of both types: the answers of one over those of the other, where both still hold. */
export const pairOf = (
  standard: Standard,
  one: { readonly code: string; readonly situation: Situation },
  other: { readonly code: string; readonly situation: Situation },
  on: LegalDay,
): Situation | undefined => {
  const ordinary = ordinarySituation(standard)
  const changed = Object.fromEntries(changedIn(one.situation, ordinary).map((id) => [id, one.situation[id] ?? false]))
  const situation = { ...other.situation, ...changed }
  const codes = codesOf(standard, situation, on)
  return codes.includes(one.code) && codes.includes(other.code) ? situation : undefined
}
