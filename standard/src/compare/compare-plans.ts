import type { Plan, PlannedCondition, PlannedConsent, PlannedVisit, PlannedWindow } from '../types.ts'
import { byAmount, bySet, type Difference, type Direction, type Pair, seenBy, sideBySide } from './difference.ts'
import { compareMaterial } from './materials.ts'
import { compareMatter } from './matters.ts'

export type { Component, Difference, Direction } from './difference.ts'

/**
 * 两个方案逐项比较: the differences between two plans of one situation, component by component. Every line weighs by
 * itself: two days fewer here never pay for a paper more there. Where it cannot be said that nobody has more of it the
 * answer is heavier. Words (names, reasons, clauses) do not weigh and are not compared; the sentence of a consent is,
 * because a signature covers it. Pure; equal plans have no differences.
 */
export const comparePlans = (before: Plan, after: Plan): readonly Difference[] => [
  ...sideBySide(before.matters, after.matters, (matter) => matter.id).flatMap(compareMatter),
  ...sideBySide(before.conditions, after.conditions, conditionKey).flatMap(compareCondition),
  ...sideBySide(before.materials, after.materials, (material) => material.key).flatMap(compareMaterial),
  ...sideBySide(before.consents, after.consents, consentKey).flatMap(compareConsent),
  ...sideBySide(before.visits, after.visits, (visit) => visit.id).flatMap(compareVisit),
  ...sideBySide(before.windows, after.windows, (window) => window.id).flatMap(compareWindow),
  ...comparePromise(before.promise, after.promise),
]

export const heavierOf = (differences: readonly Difference[]): readonly Difference[] =>
  differences.filter((difference) => difference.direction === 'heavier')

const conditionKey = (line: PlannedCondition) => (line.about === undefined ? line.id : `${line.id}@${line.about}`)
const consentKey = (line: PlannedConsent) => `${line.id}:${line.material}`

/** Fulfilled weighs nothing, open weighs, failed weighs most. */
const weightOf = (line: PlannedCondition | undefined): number =>
  line === undefined || line.verdict.holds === true ? 0 : line.verdict.holds === 'unknown' ? 1 : 2

/** A condition that is fulfilled on both sides, or is new and fulfilled, costs nobody anything in this situation. */
const compareCondition = ({ key, before, after }: Pair<PlannedCondition>): readonly Difference[] => {
  const [was, is] = [saidCondition(before), saidCondition(after)]
  if (was === is) return []
  const byVerdict = byAmount(weightOf(before), weightOf(after))
  const isOpen = byVerdict === 'other' && before !== undefined && after !== undefined && weightOf(after) > 0
  const direction = isOpen ? whileNotFulfilled(before, after) : byVerdict
  return [{ component: 'condition', line: key, sees: seenBy(before, after), direction, before: was, after: is }]
}

const noDay = '9999-12-31'

/** Neither is fulfilled: a bar is more than a requirement, a later day more than an early one, another matter another loss. */
const whileNotFulfilled = (before: PlannedCondition, after: PlannedCondition): Direction => {
  const wasBar = before.kind === 'statutory-bar'
  const isBar = after.kind === 'statutory-bar'
  const [was, is] = [before.earliestDay ?? noDay, after.earliestDay ?? noDay]
  if ((isBar && !wasBar) || is > was || before.matter !== after.matter) return 'heavier'
  return (wasBar && !isBar) || is < was ? 'lighter' : 'other'
}

const saidCondition = (line: PlannedCondition | undefined): string => {
  if (line === undefined) return ''
  const verdict = line.verdict.holds === true ? 'fulfilled' : line.verdict.holds === false ? 'failed' : 'open'
  return `${line.matter} ${line.kind} ${verdict}${line.earliestDay === undefined ? '' : ` until ${line.earliestDay}`}`
}

/** Whoever has to sign what they did not have to sign has more; other words over the same signature are another thing. */
const compareConsent = ({ before, after }: Pair<PlannedConsent>): readonly Difference[] => {
  const either = after ?? before
  if (either === undefined) return []
  const differs = (direction: Direction, was: string, is: string): Difference => ({
    component: 'consent',
    line: consentKey(either),
    sees: 'all',
    direction,
    before: was,
    after: is,
  })
  const [was, is] = [saidSigner(before), saidSigner(after)]
  if (was !== is) return [differs(is === '' ? 'lighter' : 'heavier', was, is)]
  if (before === undefined || after === undefined) return []
  if (isAnotherThird(before, after)) return [differs('heavier', was, `another ${is}`)]
  return before.sentence.zh === after.sentence.zh ? [] : [differs('other', before.sentence.zh, after.sentence.zh)]
}

/** Never the third person's name or number: a difference is told to others than the signer. */
const saidSigner = (consent: PlannedConsent | undefined): string =>
  consent === undefined ? '' : consent.signer.kind === 'party' ? consent.signer.role : 'third'

const isAnotherThird = ({ signer: was }: PlannedConsent, { signer: is }: PlannedConsent): boolean =>
  was.kind === 'third' && is.kind === 'third' && (was.name !== is.name || was.number !== is.number)

const compareVisit = ({ key, before, after }: Pair<PlannedVisit>): readonly Difference[] => {
  const [was, is] = [saidVisit(before), saidVisit(after)]
  if (was === is) return []
  const direction =
    after === undefined ? 'lighter' : before === undefined ? 'heavier' : bySet([...before.who], [...after.who])
  return [{ component: 'visit', line: key, sees: 'all', direction, before: was, after: is }]
}

const saidVisit = (visit: PlannedVisit | undefined): string =>
  visit === undefined ? '' : `${visit.place}: ${[...visit.who].sort().join(',')}`

/** One window fewer, or one that does less or takes less, is a longer way. */
const compareWindow = ({ key, before, after }: Pair<PlannedWindow>): readonly Difference[] => {
  const [was, is] = [saidWindow(before), saidWindow(after)]
  if (was === is) return []
  const direction =
    before === undefined ? 'lighter' : after === undefined ? 'heavier' : bySet(offeredAt(after), offeredAt(before))
  return [{ component: 'window', line: key, sees: 'all', direction, before: was, after: is }]
}

const offeredAt = ({ acts, matters }: PlannedWindow): readonly string[] => [...acts, ...matters]

const saidWindow = (window: PlannedWindow | undefined): string =>
  window === undefined
    ? ''
    : `${window.kind} ${window.organ}: ${[...offeredAt(window)].sort().join(',')} ${window.hours?.zh ?? ''}`.trim()

/** A promise without a basis has not been chosen yet: it promises nothing. */
const comparePromise = (before: Plan['promise'], after: Plan['promise']): readonly Difference[] => {
  const [was, is] = [saidPromise(before), saidPromise(after)]
  if (was === is) return []
  const direction = is === '' ? 'heavier' : was === '' ? 'lighter' : byAmount(before.workingDays, after.workingDays)
  return [{ component: 'promise', line: 'promise', sees: 'all', direction, before: was, after: is }]
}

const saidPromise = ({ workingDays, basis }: Plan['promise']): string => (basis === '' ? '' : String(workingDays))
