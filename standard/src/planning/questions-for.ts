import { type Known, remembering } from '../language/slots.ts'
import type { QuestionRule, Standard } from '../standard.ts'
import type { Fact, FactAddress, LegalDay, Offer, QuestionGroup, RoleId, Situation, Verdict } from '../types.ts'
import { isInForce } from './is-in.ts'
import { machineOf, type ReadyQuestion } from './machine.ts'
import { playerOf } from './parts-played.ts'

export type AskedGroup = { readonly group: QuestionGroup; readonly facts: readonly Fact[] }

/** Where in the form we are; `role` is needed for the own stage only, `on` where a question rests on the day. */
export type Stage = {
  readonly stage: QuestionGroup['stage']
  readonly role?: RoleId
  readonly on?: LegalDay
  /** What somebody said not to know: what only that would open is not asked. */
  readonly unsure?: readonly FactAddress[]
}

/**
 * 一页一组: the groups, in order, whose answer can still matter in this situation, each with the facts to ask. A fact
 * that a source has filled after MATCH is not asked (it is shown); nor is one that another question on the same page may
 * still rule out. The joint stage begins with the guidance groups of
 * which something was never answered, since nobody must come through the guidance.
 */
export const questionsFor = (standard: Standard, situation: Situation, at: Stage): readonly AskedGroup[] => {
  const on = at.on ?? standard.inForceFrom
  const asked: AskedGroup[] = []
  const machine = machineOf(standard)
  const known = remembering(machine.words.slots.load(situation, at.unsure))
  const isThrough = hasBeenGuided(machine.questions, situation)
  const unsure = new Set(at.unsure)
  for (const ready of machine.questions) {
    if (!belongs(ready, { situation, known, on, isThrough }, at)) continue
    if (!isInForce(ready.group.inForce, on)) continue
    const isGroupOpen = isOpen(ready.rule.judge(known, on), unsure)
    const addressOf = ({ id }: Fact): FactAddress => (ready.role === undefined ? id : `${ready.role}.${id}`)
    const unanswered = ready.facts
      .map(({ fact }) => addressOf(fact))
      .filter((address) => situation[address] === undefined && !unsure.has(address))
    const facts = ready.facts.flatMap(({ fact, rule }) => {
      const verdict = rule.judge(known, on)
      // What another question of this page opens is asked once that one is answered.
      if (verdict.holds === 'unknown' && verdict.dependsOn.some((address) => unanswered.includes(address))) return []
      const mayMatter = isGroupOpen && isOpen(verdict, unsure)
      // What is not asked stays as open as what it hangs on.
      if (!mayMatter && unsure.size > 0 && situation[fact.id] === undefined) unsure.add(fact.id)
      return mayMatter &&
        fact.from.includes('asked') &&
        !isFilled(standard, situation, fact, ready.role) &&
        !isOwedBySource(standard, situation, fact)
        ? [fact]
        : []
    })
    if (facts.length > 0) asked.push({ group: plainGroup(ready.group), facts })
  }
  return asked
}

/** Whether something can still come of it: a question that only an unsure answer would open is not asked. */
const isOpen = (verdict: Verdict, unsure: ReadonlySet<FactAddress>): boolean =>
  verdict.holds === 'unknown' ? !verdict.dependsOn.every((address) => unsure.has(address)) : verdict.holds

type Here = {
  readonly situation: Situation
  readonly known: Known
  readonly on: LegalDay
  readonly isThrough: boolean
}

/** Whoever came through the guidance has seen its usual answers; whoever did not sees all of it in the joint part. */
const hasBeenGuided = (questions: readonly ReadyQuestion[], situation: Situation): boolean =>
  questions.some(
    ({ group, facts }) =>
      group.stage === 'guidance' &&
      facts.some(({ fact }) => fact.usual === undefined && situation[fact.id] !== undefined),
  )

const belongs = (
  { group, role, facts }: ReadyQuestion,
  { situation, known, on, isThrough }: Here,
  at: Stage,
): boolean => {
  if (group.stage === 'own') return at.stage === 'own' && role === at.role
  if (group.stage === at.stage) return true
  if (at.stage !== 'joint' || group.stage !== 'guidance') return false
  return facts.some(
    ({ fact, rule }) =>
      situation[fact.id] === undefined &&
      (fact.usual === undefined || !isThrough) &&
      rule.judge(known, on).holds !== false,
  )
}

const isFilled = (standard: Standard, situation: Situation, fact: Fact, role: RoleId | undefined): boolean => {
  if (role === undefined || situation[`${role}.${fact.id}`] === undefined) return false
  return standard.sources.some(
    (source) => fact.from.includes(source.id) && situation[`${role}.${source.verdictIn}`] === 'MATCH',
  )
}

/** 数据源欠的: what a silent source will say is not asked of the couple in its place. */
const isOwedBySource = (standard: Standard, situation: Situation, fact: Fact): boolean => {
  const found = offerFor(standard, situation, fact)
  if (found?.offer.owedBy !== 'source' || situation[found.address] !== undefined) return false
  const origin = standard.facts.find(({ id }) => id === found.offer.fact)
  return standard.sources.some(
    ({ id, verdictIn }) =>
      origin?.from.includes(id) === true && situation[`${found.by}.${verdictIn}`] === 'UNAVAILABLE',
  )
}

const plainGroup = ({ id, title, stage, facts, hint }: QuestionRule): QuestionGroup => ({
  id,
  title,
  stage,
  facts,
  ...(hint === undefined ? {} : { hint }),
})

/**
 * Where a joint fact can be taken from: the own fact of the party that plays the part. That party alone may put it
 * there, by an act of its own; undefined where nothing is offered, or nobody plays the part yet.
 */
export const offerFor = (
  standard: Standard,
  situation: Situation,
  fact: Fact,
): { readonly address: FactAddress; readonly by: RoleId; readonly offer: Offer } | undefined => {
  const offer = fact.offered?.find(({ when = {} }) =>
    Object.entries(when).every(([id, value]) => situation[id] === value),
  )
  const by = offer === undefined ? undefined : playerOf(standard, situation, offer.of)
  return offer === undefined || by === undefined ? undefined : { address: `${by}.${offer.fact}`, by, offer }
}
