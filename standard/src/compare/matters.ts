import type { PlannedMatter } from '../types.ts'
import { byAmount, bySet, type Difference, type Direction, type Pair, seenBy } from './difference.ts'

/** What is in the hand at the end; fewer kinds of result are less of it. */
const resultKinds: Readonly<Record<PlannedMatter['result']['form'], readonly string[]>> = {
  none: [],
  electronic: ['electronic'],
  'paper-on-the-spot': ['paper'],
  'electronic-and-paper': ['electronic', 'paper'],
}

/**
 * One matter more is one more that can be refused, unless it is done without being asked for; one matter fewer is a
 * result that the couple do not get.
 */
export const compareMatter = ({ key, before, after }: Pair<PlannedMatter>): readonly Difference[] => {
  const sees = seenBy(before, after)
  const differs = (component: Difference['component'], direction: Direction, was: string, is: string): Difference => ({
    component,
    line: key,
    sees,
    direction,
    before: was,
    after: is,
  })
  if (before === undefined)
    return [differs('matter', after?.silent === true ? 'lighter' : 'heavier', '', saidMatter(after))]
  if (after === undefined) return [differs('matter', 'heavier', saidMatter(before), '')]

  const found: Difference[] = []
  if (before.silent !== after.silent) {
    found.push(differs('matter', after.silent ? 'lighter' : 'heavier', saidMatter(before), saidMatter(after)))
  }
  if (before.result.form !== after.result.form) {
    const direction = bySet(resultKinds[after.result.form], resultKinds[before.result.form])
    found.push(differs('matter', direction, `result ${before.result.form}`, `result ${after.result.form}`))
  }
  const [waitedFor, waitsFor] = [before.after, after.after]
  if (bySet(waitedFor, waitsFor) !== 'other') {
    found.push(
      differs('matter', bySet(waitedFor, waitsFor), `after ${waitedFor.join(',')}`, `after ${waitsFor.join(',')}`),
    )
  }
  const [was, is] = [saidDecider(before), saidDecider(after)]
  if (was !== is) found.push(differs('matter', 'other', was, is))
  for (const limit of ['promisedDays', 'statutoryDays'] as const) {
    if (before[limit] === after[limit]) continue
    const direction = byAmount(before[limit], after[limit])
    found.push(differs('matter-days', direction, `${limit} ${before[limit]}`, `${limit} ${after[limit]}`))
  }
  if (saidClock(before) !== saidClock(after)) {
    found.push(differs('matter-days', byClock(before, after), saidClock(before), saidClock(after)))
  }
  if (saidExternal(before) !== saidExternal(after)) {
    const direction = byAmount(before.external?.days ?? 0, after.external?.days ?? 0)
    found.push(differs('external-days', direction, saidExternal(before), saidExternal(after)))
  }
  return found
}

/** 自有时钟: the days of its stages; out of the promise of the case is heavier than in it. */
const byClock = (before: PlannedMatter, after: PlannedMatter): Direction => {
  const [wasOwn, isOwn] = [before.clock === 'own', after.clock === 'own']
  return wasOwn === isOwn ? byAmount(daysOfStages(before), daysOfStages(after)) : isOwn ? 'heavier' : 'lighter'
}

const daysOfStages = ({ stages }: PlannedMatter): number => (stages ?? []).reduce((sum, { days }) => sum + days, 0)

const saidClock = (matter: PlannedMatter): string => (matter.clock === 'own' ? `own clock ${daysOfStages(matter)}` : '')

/** 外部时钟: another province's days are not ours, but the couple wait them all the same. */
const saidExternal = ({ external }: PlannedMatter): string =>
  external === undefined ? '' : `${external.by.zh} ${external.days}`

const saidMatter = (matter: PlannedMatter | undefined): string => (matter?.silent === true ? 'silent' : 'asked for')

const saidDecider = ({ department, decidedIn, decider, organ, whileTheyWait }: PlannedMatter): string => {
  const waits = whileTheyWait === undefined ? '' : ` within ${whileTheyWait.minutes} minutes`
  return `${department} ${decidedIn}${waits} ${decider} ${organ.kind} ${organ.region ?? ''}`.trim()
}
