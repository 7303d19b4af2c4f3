import { addWorkingDays, type LegalDay, type MatterId, type RoleId, type WatchedConflict } from '@xiqian/standard'
import type { SavedFact } from '../acts.ts'
import { conflictKey } from '../conflict-key.ts'
import type { ConflictState } from '../conflict-state.ts'
import { dayOf } from '../day-of.ts'
import type { Circumstances, ErrandWish } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import { evolveAll } from '../evolve.ts'
import type { CaseFile } from '../file.ts'
import { resumed, stoodSince } from './clocks.ts'
import { differing, isDispute, nextToAsk, restingOn, ruleOf } from './conflicts.ts'
import { stamp } from './yes.ts'

export type Step = { readonly events: readonly CaseEvent[]; readonly errands: readonly ErrandWish[] }

const nothing: Step = { events: [], errands: [] }

type About = { readonly conflict: string; readonly role: RoleId }

/** 发校核: to the next provider whose record it may be; undefined where nobody is left, or no day can be named. */
const sent = (
  rule: WatchedConflict,
  state: Pick<ConflictState, 'role' | 'sides' | 'asked'>,
  circumstances: Circumstances,
): Step | undefined => {
  const to = nextToAsk(rule, state)
  const corrector = to === undefined ? undefined : rule.correctors[to]
  if (to === undefined || corrector === undefined) return undefined
  const { calendar, today } = circumstances
  const due = addWorkingDays(calendar, today, corrector.withinDays)
  const next = addWorkingDays(calendar, today, corrector.withinDays + 1)
  if (!('day' in due) || !('day' in next)) return undefined
  const about = { conflict: rule.id, role: state.role }
  return {
    events: [{ ...stamp(circumstances), type: 'TicketSent', ...about, to, until: due.day }],
    errands: [
      { kind: 'send-ticket', ...about, to },
      { kind: 'chase-ticket', ...about, on: next.day },
    ],
  }
}

/** 发现不一致: said at once, never settled in silence, and its ticket goes out with it. */
export const found = (
  rule: WatchedConflict,
  file: CaseFile,
  role: RoleId,
  sides: readonly SavedFact[],
  circumstances: Circumstances,
): Step => {
  const difference: CaseEvent = {
    ...stamp(circumstances),
    type: 'ConflictFound',
    conflict: rule.id,
    role,
    sides,
    meanwhile: rule.whenConflicting,
    matters: restingOn(rule, file, circumstances),
  }
  const ticket = sent(rule, { role, sides, asked: [] }, circumstances)
  return { events: [difference, ...(ticket?.events ?? [])], errands: ticket?.errands ?? [] }
}

/** Working days for which a matter in an inbox waited for it; where the case goes on meanwhile, none. */
const stoodFor = (
  rule: WatchedConflict,
  state: ConflictState,
  file: CaseFile,
  circumstances: Circumstances,
): Readonly<Record<MatterId, number>> => {
  if (rule.whenConflicting === 'go-on') return {}
  return Object.fromEntries(
    restingOn(rule, file, circumstances).flatMap((id) => {
      const matter = file.matters[id]
      if (matter?.stage !== 'in-inbox') return []
      const days = stoodSince(circumstances, latest(dayOf(state.since), dayOf(matter.at)))
      return days > 0 ? [[id, days]] : []
    }),
  )
}

const latest = (one: LegalDay, other: LegalDay): LegalDay => (one > other ? one : other)

/** 了结: with whose word; what waited for it runs on, and its days are later by as many as it stood. */
export const settledWith = (
  file: CaseFile,
  state: ConflictState,
  circumstances: Circumstances,
  how: Pick<Extract<CaseEvent, { type: 'ConflictSettled' }>, 'because' | 'with' | 'facts'>,
): readonly CaseEvent[] => {
  const { conflict, role } = state
  const rule = ruleOf(circumstances, conflict)
  const stood = rule === undefined ? {} : stoodFor(rule, state, file, circumstances)
  const settled: CaseEvent = { ...stamp(circumstances), type: 'ConflictSettled', conflict, role, ...how, stood }
  const { stage } = file.intake
  const isChanged = how.facts.some(({ fact, commitment }) => file.saved[role]?.[fact]?.commitment !== commitment)
  const isOpen = stage === 'draft' || stage === 'returned' || stage === 'not-accepted'
  const voids = isChanged && isOpen && file.parties[role]?.stage === 'confirmed'
  const voided: readonly CaseEvent[] = voids ? [{ ...stamp(circumstances), type: 'ConfirmationVoided', role }] : []
  const events = [settled, ...voided]
  if (Object.keys(stood).length === 0) return events
  return [...events, ...resumed(evolveAll(file, events), circumstances, dayOf(state.since), 'conflict')]
}

/** The value of one side under the fact that counts; a verdict, or another fact, is not put in its place. */
export const wordOf = (rule: WatchedConflict, state: ConflictState, from: string): readonly SavedFact[] => {
  const counts = rule.says.find(({ source }) => source === rule.authoritative)?.fact
  return state.sides.filter((side) => side.from === from && side.fact === counts)
}

/** 问下一家，都问过了: the authoritative word counts where the standard says so, else an officer looks. */
export const afterAnswer = (
  file: CaseFile,
  about: About,
  answer: 'corrected' | 'stands' | 'not-ours',
  circumstances: Circumstances,
): Step => {
  const state = file.conflicts[conflictKey(about)]
  const rule = ruleOf(circumstances, about.conflict)
  if (state === undefined) return nothing
  // A version of the standard that knows no such rule has nothing wait for it.
  if (rule === undefined) {
    const stands = { because: 'stands', with: state.sides[0]?.from ?? 'asked', facts: [] } as const
    return { events: settledWith(file, state, circumstances, stands), errands: [] }
  }
  const isEnough = isDispute(state) && answer === 'stands'
  const next = isEnough ? undefined : sent(rule, state, circumstances)
  if (next !== undefined) return next
  const standsHere = rule.whenConflicting === 'go-on' || (isEnough && rule.whenConflicting === 'wait')
  if (!standsHere) return { events: [{ ...stamp(circumstances), type: 'EyesForConflict', ...about }], errands: [] }
  const word = { because: 'stands', with: rule.authoritative, facts: wordOf(rule, state, rule.authoritative) } as const
  return { events: settledWith(file, state, circumstances, word), errands: [] }
}

/** Of one that stands, whether it is the very same difference that was settled before. */
const isSettledAlready = (
  state: ConflictState | undefined,
  sides: readonly SavedFact[],
  role: RoleId,
  file: CaseFile,
) =>
  state?.stage === 'settled' &&
  sides.every((side) => {
    const before = state.sides.find(({ from, fact }) => from === side.from && fact === side.fact)
    // A verdict is sealed anew each time it is heard.
    const isVerdict = file.checks[`${side.from}@${role}`]?.verdictIn === side.fact
    return before !== undefined && (isVerdict || before.commitment === side.commitment)
  })

/** What the party answered, and what a register says instead. */
export type Contrary = { readonly own: SavedFact; readonly said: SavedFact }

/**
 * 一个来源答复以后: differences that came up, and those that are over. `contrary`: what the source says of something that the party
 * answered otherwise. `file` has the answer in it.
 */
export const afterSource = (
  file: CaseFile,
  heard: { readonly source: string; readonly role: RoleId; readonly contrary: readonly Contrary[] },
  circumstances: Circumstances,
): Step => {
  const steps = (circumstances.conflicts ?? [])
    .filter((rule) => rule.says.some(({ source }) => source === heard.source))
    .map((rule) => oneAfterSource(rule, file, heard, circumstances))
  return { events: steps.flatMap(({ events }) => events), errands: steps.flatMap(({ errands }) => errands) }
}

const oneAfterSource = (
  rule: WatchedConflict,
  file: CaseFile,
  { source, role, contrary }: Parameters<typeof afterSource>[1],
  circumstances: Circumstances,
): Step => {
  const about = { conflict: rule.id, role }
  const state = file.conflicts[conflictKey(about)]
  const between = differing(rule, role, file, circumstances)
  const isOpen = state !== undefined && state.stage !== 'settled'
  if (isOpen && isDispute(state)) return disputeAfter(rule, state, file, source, contrary, circumstances)
  if (isOpen && between.length === 0) {
    const reachable = file.checks[`${source}@${role}`]?.reachable === true
    if (!reachable) return nothing
    const how = { because: state.stage === 'rechecking' ? 'corrected' : 'agree', with: source, facts: [] } as const
    return { events: settledWith(file, state, circumstances, how), errands: [] }
  }
  if (isOpen) {
    const isHeardAnew = state.stage === 'rechecking' && state.to === source
    return isHeardAnew ? afterAnswer(file, about, 'corrected', circumstances) : nothing
  }
  if (restingOn(rule, file, circumstances).length === 0) return nothing
  const against = contrary.find(({ said }) =>
    rule.says.some((says) => says.source === source && says.fact === said.fact),
  )
  const sides = against === undefined ? between : [against.said, against.own]
  if (sides.length === 0 || isSettledAlready(state, sides, role, file)) return nothing
  return found(rule, file, role, sides, circumstances)
}

/** 本人说记错了: over as soon as the register says what the party says, or its provider has put it right otherwise. */
const disputeAfter = (
  rule: WatchedConflict,
  state: ConflictState,
  file: CaseFile,
  source: string,
  contrary: readonly Contrary[],
  circumstances: Circumstances,
): Step => {
  const { role } = state
  const says = rule.says.find((one) => one.source === source)
  if (says === undefined || file.checks[`${source}@${role}`]?.reachable !== true) return nothing
  const isHeardAnew = state.stage === 'rechecking' && state.to === source
  // Another register put its own record right: what the party disputes stands as it stood.
  if (source !== rule.authoritative)
    return isHeardAnew ? afterAnswer(file, { conflict: rule.id, role }, 'corrected', circumstances) : nothing
  const isRight = circumstances.situation[`${role}.${says.fact}`] === circumstances.claims?.[conflictKey(state)]
  if (!isRight && !isHeardAnew) return nothing
  const before = state.sides.find(({ from }) => from === source)
  if (!isRight && before?.commitment === file.saved[role]?.[says.fact]?.commitment)
    return afterAnswer(file, { conflict: rule.id, role }, 'corrected', circumstances)
  const facts = contrary.map(({ said }) => said).filter(({ fact }) => fact === says.fact)
  const because = isHeardAnew ? 'corrected' : 'agree'
  return { events: settledWith(file, state, circumstances, { because, with: source, facts }), errands: [] }
}
