import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  allowedActs,
  type CaseEvent,
  type CaseEventType,
  type CaseFile,
  type CaseStage,
  caseEndCode,
  endOf,
  fileOf,
  ownerOf,
  ownersOf,
  stageOf,
  tallyOf,
} from '../src/index.ts'
import { type Counter, newCounter } from './counter.ts'
import { calendar, oneDayOffMore } from './invented-event.ts'
import { turns } from './invented-turns.ts'
import { actors, acts, anyAct, days, doAsSomebody, fittingAct, plans, sentences, starts } from './random-acts.ts'

const stages: readonly CaseStage[] = [
  'draft',
  'waiting-for-party',
  'submitted',
  'returned',
  'ready',
  'not-accepted',
  'booked',
  'at-the-window',
  'in-review',
  'correction',
  'to-hand-out',
  'finished',
  'withdrawn',
  'merged',
  'ended',
]
/** Every event there is; the type refuses a name that is missing or too much. */
const allEvents = Object.keys({
  Opened: 1,
  Told: 1,
  Invited: 1,
  Joined: 1,
  TakenOver: 1,
  Chosen: 1,
  MergedInto: 1,
  Answered: 1,
  SourceAnswered: 1,
  ConfirmationVoided: 1,
  Confirmed: 1,
  ConsentAsked: 1,
  ConsentGiven: 1,
  ConsentRefused: 1,
  ConsentLapsed: 1,
  Supplied: 1,
  Submitted: 1,
  PreReviewPassed: 1,
  Returned: 1,
  EyesNeeded: 1,
  PreReviewLate: 1,
  Booked: 1,
  BookingCancelled: 1,
  CheckedIn: 1,
  Verified: 1,
  NotAccepted: 1,
  Accepted: 1,
  AcceptedWithGap: 1,
  Declared: 1,
  DecidedOnTheSpot: 1,
  MatterAsked: 1,
  TaskOpened: 1,
  ReplyTaken: 1,
  ReplyDecided: 1,
  ReplyRepeated: 1,
  NumberDoubted: 1,
  AnswerLate: 1,
  DecidedFromInbox: 1,
  MatterRefused: 1,
  MatterEnded: 1,
  CorrectionAsked: 1,
  CorrectionReceived: 1,
  SpecialProcedureStarted: 1,
  SpecialProcedureEnded: 1,
  TaskTaken: 1,
  TaskGivenBack: 1,
  TaskReassigned: 1,
  ReturnedToWindow: 1,
  SentAgain: 1,
  MatterForwarded: 1,
  VoidProposed: 1,
  VoidDeclined: 1,
  MatterVoided: 1,
  Objected: 1,
  ObjectionUpheld: 1,
  MatterReopened: 1,
  DecisionReversed: 1,
  ChangeRecorded: 1,
  PromiseExtended: 1,
  PledgeGiven: 1,
  PledgeCheckAsked: 1,
  PledgeUnverified: 1,
  PledgeDoubted: 1,
  DoubtAnswered: 1,
  PledgeFoundFalse: 1,
  PledgeClosed: 1,
  CreditNoteKnown: 1,
  MandateGiven: 1,
  MandateTaken: 1,
  MandateEnded: 1,
  ConflictFound: 1,
  TicketSent: 1,
  TicketTaken: 1,
  TicketAnswered: 1,
  TicketLate: 1,
  TicketRepeated: 1,
  EyesForConflict: 1,
  ConflictSettled: 1,
  OwedSupplied: 1,
  OwedWaived: 1,
  OwedNotFound: 1,
  PromiseBroken: 1,
  ReminderDue: 1,
  ResultIssued: 1,
  HandedOut: 1,
  Rated: 1,
  Withdrawn: 1,
  StandardFollowed: 1,
  DeadlinesMoved: 1,
} satisfies Record<CaseEventType, 1>).sort()

const ended: readonly CaseStage[] = ['finished', 'withdrawn', 'merged', 'ended']

const isOwing = (file: CaseFile, matter: string): boolean =>
  Object.values(file.owed).some((owed) => owed.stage === 'owed' && owed.matters.includes(matter))

/** What must be true of every file that anything can lead to. */
const mustHold = (counter: Counter): void => {
  const { case: file, plan } = counter
  const stage = stageOf(file)
  expect(stages).toContain(stage)
  const owner = ownerOf(file, plan)
  expect(owner.holder === 'nobody').toBe(ended.includes(stage))
  if (owner.holder === 'party') expect(owner.roles.length).toBeGreaterThan(0)
  for (const [matter, state] of Object.entries(file.matters)) {
    if (state.stage === 'issued') expect(isOwing(file, matter)).toBe(false)
    if (state.stage === 'decided') expect(isOwing(file, matter) || state.handOver !== undefined).toBe(true)
    if (state.stage === 'waiting') expect(state.for.length).toBeGreaterThan(0)
    expect(ownersOf(file, plan)[matter]).toBeDefined()
    expect(turns.endCodes.filter(({ ends }) => ends.some((end) => end === endOf(state))).length).toBe(
      endOf(state) === undefined ? 0 : 1,
    )
  }
  expect(caseEndCode(file, turns.endCodes) !== undefined).toBe(owner.holder === 'nobody' || stage === 'to-hand-out')
  if (stage === 'withdrawn' || stage === 'merged') expect(allowedActs(file, plan)).toEqual([])
}

const oncePer = (events: readonly CaseEvent[], type: CaseEvent['type'], by: (event: CaseEvent) => string): void => {
  const all = events.filter((event) => event.type === type).map(by)
  expect(new Set(all).size).toBe(all.length)
}

const matterOf = (event: CaseEvent): string => ('matter' in event ? event.matter : '')

/** 重开: what was opened again, itself or with another, may be decided once more. */
const reopenings = (events: readonly CaseEvent[], matter: string): number =>
  events.filter((event) => event.type === 'MatterReopened' && (event.matter === matter || event.also.includes(matter)))
    .length

const mustHoldInTheEnd = (counter: Counter): void => {
  const { events } = counter
  const again = (event: CaseEvent): string =>
    `${matterOf(event)} ${reopenings(events.slice(0, events.indexOf(event)), matterOf(event))}`
  oncePer(events, 'ResultIssued', again)
  oncePer(events, 'DecidedOnTheSpot', again)
  oncePer(events, 'DecidedFromInbox', again)
  oncePer(events, 'ReplyDecided', again)
  oncePer(events, 'MatterEnded', again)
  const given = events.flatMap((event) => (event.type === 'HandedOut' ? event.matters : []))
  expect(new Set(given).size).toBe(given.length)
  oncePer(events, 'Rated', (event) => ('role' in event ? (event.role ?? '') : ''))
  expect(events.filter((event) => event.type === 'Accepted' || event.type === 'AcceptedWithGap').length).toBeLessThan(2)
  const told = new Set<string>()
  for (const event of events) {
    if (event.type === 'Told') told.add(event.role)
    if (event.type === 'SourceAnswered') expect(told.has(event.role)).toBe(true)
  }
  expect(fileOf({ region: '610112', id: 'case-1' }, events)).toEqual(counter.file)
  expect(tallyOf(events, counter.plan, () => 0).steps).toBeGreaterThanOrEqual(0)
}

const move = fc.record({
  isFitting: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
  act: fc.nat(10_000),
  actor: fc.nat(actors.length - 1),
  plan: fc.nat(plans.length - 1),
  day: fc.nat(days.length - 1),
})
const walk = fc.tuple(fc.nat(starts.length - 1), fc.array(move, { minLength: 40, maxLength: 120 }))

/** Which events the walks came upon: a walk that never gets anywhere would prove nothing. */
const seen = new Set<string>()

describe('whatever happens', () => {
  test('no crash, one stage, an owner, nothing issued while owed, nothing twice, and the events tell it all', () => {
    fc.assert(
      fc.property(walk, ([start, moves]) => {
        const counter = (starts[start] ?? newCounter)()
        for (const { isFitting, act, actor, plan, day } of moves) {
          counter.plan = (act % 9 === 0 ? plans[plan] : undefined) ?? counter.plan
          counter.today = (act % 11 === 0 ? days[day] : undefined) ?? counter.today
          if (act % 7 === 0)
            counter.given = {
              ...counter.given,
              newer: { standard: `standard-${day}`, plan: plans[plan] ?? counter.plan },
            }
          if (act % 17 === 0) counter.given = { ...counter.given, calendar: day % 2 === 0 ? calendar : oneDayOffMore }
          const competent = { organ: 'police-610113', decider: 'card-officer' }
          if (act % 5 === 0) counter.given = { ...counter.given, competent }
          if (act % 23 === 0) counter.consents = { 'agreement-of-third': sentences[day % 2] ?? '' }
          doAsSomebody(counter, isFitting ? fittingAct(counter, act) : anyAct(acts, counter, act), actor)
          if (counter.file !== undefined) mustHold(counter)
        }
        mustHoldInTheEnd(counter)
        for (const event of counter.events) seen.add(event.type)
      }),
      { numRuns: 440, seed: 20261130 },
    )
    expect([...seen].sort()).toEqual(allEvents)
  })
})
