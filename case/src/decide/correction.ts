import type { LegalDay, MatterId } from '@xiqian/standard'
import type { CorrectionItem } from '../acts.ts'
import { dayOf } from '../day-of.ts'
import type { Circumstances, Decision, ErrandWish } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import { evolveAll } from '../evolve.ts'
import type { CaseFile } from '../file.ts'
import type { Refusal } from '../refusal.ts'
import { lastDay, pauseOf, resumed, stoodSince } from './clocks.ts'
import { withConsequences } from './consequences.ts'
import { knownNow, withOmissions } from './told-before.ts'
import { stamp, yes } from './yes.ts'

/**
 * 补正收到: events that bring something after acceptance; a matter whose complete list is crossed off goes back to whom it
 * came from, and is asked again there.
 */
export const withCorrection = (
  file: CaseFile,
  circumstances: Circumstances,
  events: readonly CaseEvent[],
): Decision => {
  const after = evolveAll(file, events)
  const received: CaseEvent[] = []
  const errands: ErrandWish[] = []
  const stopped: LegalDay[] = []
  for (const [matter, state] of Object.entries(after.matters)) {
    if (state.stage !== 'correcting' || state.items.length > 0) continue
    const since = dayOf(state.since)
    // Where the standard stops no clock for it, or the list was late by our omission, none stood.
    const stands = state.clock === 'stands' && pauseOf(circumstances, 'correction')?.stopsClock === true
    const stood = stands ? stoodSince(circumstances, since) : 0
    received.push({ ...stamp(circumstances), type: 'CorrectionReceived', matter, stood })
    if (stands) stopped.push(since)
    errands.push({ kind: state.back === 'asked' ? 'ask-department' : 'open-task', matter })
  }
  const [first] = stopped.toSorted()
  const known = [...events, ...received]
  const moved = first === undefined ? [] : resumed(evolveAll(file, known), circumstances, first, 'correction')
  return withConsequences(file, circumstances, yes([...known, ...moved], { errands }))
}

/** 一张补正清单, with what an earlier one left out marked; its last day, and the errand that looks on the day after. */
export const correctionAsked = (
  file: CaseFile,
  circumstances: Circumstances,
  matter: MatterId,
  items: readonly CorrectionItem[],
  receipt?: string,
): { readonly event: CaseEvent; readonly errands: readonly ErrandWish[] } => {
  const { errands, ...until } = correctionUntil(circumstances, matter)
  const event: CaseEvent = {
    ...stamp(circumstances),
    type: 'CorrectionAsked',
    matter,
    items: withOmissions(items, file, matter),
    ...(receipt === undefined ? {} : { receipt }),
    ...until,
    knew: knownNow(file, circumstances),
  }
  return { event, errands }
}

/** A list that asks for nothing can be met by nobody. */
export const emptyList: Refusal = {
  refused: 'malformed',
  where: 'items',
  problem: { zh: '请列出需要补正的内容', en: 'List what has to be put right' },
}

/** 补正期限: the last day for it, and the errand that looks on the day after; neither past the announced calendar. */
export const correctionUntil = (
  circumstances: Circumstances,
  matter: MatterId,
): { readonly until?: LegalDay; readonly errands: readonly ErrandWish[] } => {
  const pause = pauseOf(circumstances, 'correction')
  if (pause === undefined || pause.afterwards !== 'ends') return { errands: [] }
  return lastDay(circumstances, matter, pause.atMostDays)
}
