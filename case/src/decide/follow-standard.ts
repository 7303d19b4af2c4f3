import { addWorkingDays, comparePlans, heavierOf, type Difference as PlanDifference } from '@xiqian/standard'
import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import { evolveAll } from '../evolve.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed, notAllowedNow } from '../machines/not-allowed.ts'
import { withConsequences } from './consequences.ts'
import { movedDeadlines } from './deadlines.ts'
import { isUnfinished } from './matters.ts'
import { isMachine } from './who.ts'
import { stamp, yes } from './yes.ts'

type Newer = NonNullable<Circumstances['newer']>
type Followed = Extract<CaseEvent, { type: 'StandardFollowed' }>

/**
 * 随新标准: an accepted, unfinished case goes over to the version in force, if in no component of its plan anybody has more
 * to give, to do, to wait for or to fear. Judged for this case alone; refused with the list of what would be heavier.
 */
export const followStandard = (
  act: Act & { readonly type: 'follow-standard' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const { by, newer, plan } = circumstances
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (!isMachine(by)) return { refused: 'not-your-act' }
  if (file.intake.stage !== 'accepted' || newer?.standard !== act.standard) return { refused: 'no-such-thing' }
  if (file.intake.standard === act.standard) return yes([])
  if (!Object.values(file.matters).some(isUnfinished)) return notAllowedNow('intake', 'accepted', act)
  const all = comparePlans(plan, newer.plan)
  const differences = [...heavierOf(all), ...signedAgain(file, plan, all)]
  if (differences.length > 0) return { refused: 'would-be-heavier', differences }

  const matters = alsoDone(file, circumstances, newer)
  if ('refused' in matters) return matters
  const followed: Followed = { ...stamp(circumstances), type: 'StandardFollowed', standard: act.standard, matters }
  // What a new calendar moves is said apart from what the newer version moves: each with its own reason.
  const byCalendar = movedDeadlines(file, circumstances, plan, 'calendar')
  const first = [...byCalendar.events, followed, ...notAskedAnyMore(file, circumstances, newer)]
  const moved = movedDeadlines(evolveAll(file, first), circumstances, newer.plan, 'standard')
  return withConsequences(
    file,
    { ...circumstances, plan: newer.plan },
    yes([...first, ...moved.events], { errands: [...byCalendar.errands, ...moved.errands] }),
  )
}

/** Other words over a signature that was given: somebody would have to sign again. */
const signedAgain = (
  file: CaseFile,
  plan: Circumstances['plan'],
  all: readonly PlanDifference[],
): readonly PlanDifference[] =>
  all
    .filter(({ component, direction, line }) => {
      const signed = plan.consents.find(({ id, material }) => `${id}:${material}` === line)
      return component === 'consent' && direction === 'other' && file.consents[signed?.id ?? '']?.stage === 'given'
    })
    .map((difference) => ({ ...difference, direction: 'heavier' }))

/** What the newer version does beside without being asked: it begins like any other matter. */
const alsoDone = (file: CaseFile, circumstances: Circumstances, { plan }: Newer) => {
  const on = file.intake.stage === 'accepted' ? file.intake.on : circumstances.today
  const done: Followed['matters'][number][] = []
  for (const { id, after, promisedDays, silent } of plan.matters) {
    if (!silent || file.matters[id] !== undefined) continue
    const due = addWorkingDays(circumstances.calendar, on, promisedDays)
    if (!('day' in due)) return { refused: 'date-not-announced', after: due.notAnnouncedAfter } as const
    const open = after.filter((other) => {
      const stage = file.matters[other]?.stage
      return stage !== undefined && stage !== 'decided' && stage !== 'issued'
    })
    done.push({ matter: id, after: open, due: due.day })
  }
  return done
}

/** What was owed and is asked for no more, or lies with a source now. */
const notAskedAnyMore = (file: CaseFile, circumstances: Circumstances, { plan }: Newer): readonly CaseEvent[] =>
  Object.entries(file.owed).flatMap(([key, owed]): readonly CaseEvent[] => {
    const line = plan.materials.find((each) => each.key === key)
    const isHeld = line?.comes.by === 'source' && line.comes.state === 'held'
    if (owed.stage !== 'owed' || (line !== undefined && !isHeld)) return []
    return [{ ...stamp(circumstances), type: 'OwedWaived', material: key, because: 'not-asked-any-more' }]
  })
