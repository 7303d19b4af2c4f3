import type { LegalDay } from '@xiqian/standard'
import type { CaseEvent } from '../../src/index.ts'
import { readBeside } from './read-beside.ts'
import { readMandate } from './read-mandate.ts'
import { readTurn } from './read-turn.ts'
import type { MatterRead, Reading } from './reading.ts'

type ReadMatter = { readonly matter: string; readonly after: readonly string[] }

const begin = (reading: Reading, { matter, after }: ReadMatter): void => {
  reading.matters[matter] = {
    stage: after.length === 0 ? 'planned' : 'waiting',
    due: undefined,
    after,
    waitsFor: [...after],
    wanted: [],
    stopped: undefined,
    back: '',
    form: '',
    asked: 0,
    corrected: 0,
    stood: 0,
    ended: '',
    decided: 0,
    issued: 0,
    awaited: 'no',
  }
}

const decide = (reading: Reading, id: string): void => {
  const matter = reading.matters[id]
  if (matter === undefined) return
  matter.stage = 'decided'
  matter.decided += 1
  for (const other of Object.values(reading.matters)) {
    if (other.stage !== 'waiting') continue
    other.waitsFor = other.waitsFor.filter((each) => each !== id)
    if (other.waitsFor.length === 0) other.stage = 'planned'
  }
}

const crossOff = (reading: Reading, came: readonly string[]): void => {
  for (const matter of Object.values(reading.matters))
    if (matter.stage === 'correcting') matter.wanted = matter.wanted.filter((each) => !came.includes(each))
}

/** After the last one: what exists on paper and was not handed out before waits; what is in doubt again waits for nothing. */
const gather = (reading: Reading): void => {
  const all = Object.entries(reading.matters)
  if (reading.paper === 'done' || all.length === 0) return
  const isLast = all.every(([, { stage }]) => stage === 'issued' || stage === 'ended')
  const isOnPaper = all.some(
    ([id, { stage, form }]) => stage === 'issued' && form === 'electronic-and-paper' && !reading.handed.has(id),
  )
  reading.paper = isLast && isOnPaper ? 'waiting' : 'nothing-yet'
}

const dayIn = (at: string): LegalDay => at.slice(0, 10)

/** Before acceptance and around it: who is there, what they gave, where the application lies. */
const readBefore = (reading: Reading, event: CaseEvent): void => {
  switch (event.type) {
    case 'Opened':
      reading.intake = 'draft'
      reading.standard = event.standard
      for (const role of event.roles) reading.parties[role] = 'expected'
      return
    case 'Told':
      reading.told.add(event.role)
      return
    case 'Invited':
      reading.parties[event.role] = 'invited'
      return
    case 'Joined':
    case 'ConfirmationVoided':
      reading.parties[event.role] = 'joined'
      return
    case 'Confirmed':
      reading.parties[event.role] = 'confirmed'
      reading.confirmed[event.role] = event.digest
      return
    case 'ConsentAsked':
      reading.consents[event.consent] = 'asked'
      return
    case 'ConsentGiven':
      reading.consents[event.consent] = 'given'
      return
    case 'ConsentRefused':
      reading.consents[event.consent] = 'refused'
      return
    case 'ConsentLapsed':
      reading.consents[event.consent] = 'lapsed'
      return
    case 'Answered':
      if (reading.intake === 'ready') reading.intake = 'draft'
      crossOff(
        reading,
        event.facts.map(({ fact }) => (event.of === 'joint' ? fact : `${event.of}.${fact}`)),
      )
      return
    case 'Supplied':
      reading.given.add(event.material)
      crossOff(reading, [event.material])
      return
    case 'Submitted':
      reading.intake = 'submitted'
      return
    case 'EyesNeeded':
      reading.intake = 'in-pre-review'
      return
    case 'Returned':
      reading.intake = 'returned'
      return
    case 'PreReviewPassed':
      reading.intake = 'ready'
      return
    case 'NotAccepted':
      reading.intake = 'not-accepted'
      reading.visit = { stage: 'none', day: '', present: [], verified: new Set() }
      return
    case 'Withdrawn':
      reading.intake = 'withdrawn'
      return
    case 'MergedInto':
      reading.intake = 'merged'
      return
    case 'TakenOver':
      for (const { material } of event.supplied) reading.given.add(material)
      return
    case 'Booked':
      reading.visit = { stage: 'booked', day: event.day, present: [], verified: new Set() }
      return
    case 'BookingCancelled':
      reading.visit = { stage: 'none', day: '', present: [], verified: new Set() }
      return
    case 'CheckedIn':
      reading.visit = { stage: 'arrived', day: event.day, present: event.present, verified: new Set() }
      return
    case 'Verified': {
      const { visit } = reading
      visit.verified.add(event.role)
      if (visit.present.every((role) => visit.verified.has(role))) visit.stage = 'verified'
      return
    }
    case 'Declared':
      reading.signed.add(`${event.declaration}@${event.role}`)
      return
    case 'Rated':
      reading.rated.add(event.role)
      return
    default:
      return
  }
}

const stop = (reading: Reading, id: string, stage: string, stopped: MatterRead['stopped']): void => {
  const matter = reading.matters[id]
  if (matter === undefined) return
  matter.back = matter.stage
  matter.stage = stage
  matter.stopped = stopped
}

const runOn = (reading: Reading, id: string): void => {
  const matter = reading.matters[id]
  if (matter === undefined) return
  matter.stage = matter.back
  matter.stopped = undefined
}

/** From acceptance on: matters, what is owed, the days, the paper. */
const readAfter = (reading: Reading, event: CaseEvent): void => {
  const matter = 'matter' in event ? reading.matters[event.matter] : undefined
  switch (event.type) {
    case 'Accepted':
    case 'AcceptedWithGap':
      reading.intake = 'accepted'
      reading.standard = event.standard
      reading.accepted = { on: event.on, events: (reading.accepted?.events ?? 0) + 1 }
      reading.due = event.due
      for (const each of event.matters) begin(reading, each)
      if (event.type === 'AcceptedWithGap')
        for (const each of event.owed)
          reading.owed[each.material] = {
            stage: 'owed',
            by: each.owedBy,
            due: each.owedBy === 'couple' ? each.due : undefined,
            matters: each.matters,
          }
      return
    case 'MatterAsked':
    case 'TaskOpened':
      if (matter === undefined) return
      matter.stage = event.type === 'TaskOpened' ? 'in-inbox' : 'asked'
      matter.due = event.due
      matter.asked += 1
      matter.awaited = 'answerBy' in event && event.answerBy !== undefined ? 'here' : 'no'
      return
    case 'AnswerLate':
      if (matter !== undefined) matter.awaited = 'late'
      return
    case 'ReplyTaken':
      reading.receipts.add(`taken:${event.receipt}`)
      return
    case 'ReplyDecided':
      reading.receipts.add(`decided:${event.receipt}`)
      decide(reading, event.matter)
      return
    case 'DecidedOnTheSpot':
    case 'DecidedFromInbox':
      decide(reading, event.matter)
      return
    case 'MatterRefused':
    case 'MatterEnded':
      if (matter === undefined) return
      matter.stage = 'ended'
      matter.ended = event.on
      return
    case 'CorrectionAsked': {
      const { until } = event
      // 漏告: what should have stood in an earlier list costs the couple no time.
      const isOurs = event.items.some(({ omittedOn }) => omittedOn !== undefined)
      stop(reading, event.matter, 'correcting', {
        by: isOurs ? 'omission' : 'correction',
        since: dayIn(event.at),
        ...(until === undefined ? {} : { until }),
      })
      if (matter !== undefined) matter.wanted = event.items.map(({ what }) => what)
      return
    }
    case 'CorrectionReceived':
      if (matter !== undefined) matter.corrected += 1
      // Who had to put something right does not stand there any more.
      if (matter?.awaited === 'here') matter.awaited = 'late'
      runOn(reading, event.matter)
      return
    case 'SpecialProcedureStarted':
      stop(reading, event.matter, 'paused', { by: 'special-procedure', since: event.on, until: event.until })
      return
    case 'SpecialProcedureEnded':
      runOn(reading, event.matter)
      return
    case 'ResultIssued':
      if (matter === undefined) return
      matter.stage = 'issued'
      matter.issued += 1
      matter.form = event.form
      return
    case 'HandedOut':
      reading.paper = 'done'
      for (const id of event.matters) reading.handed.add(id)
      return
    case 'StandardFollowed':
      reading.standard = event.standard
      for (const each of event.matters) begin(reading, each)
      return
    case 'DeadlinesMoved':
      for (const { of, id = '', to } of event.moved) {
        const moved = reading.matters[id]
        const owed = reading.owed[id]
        if (of === 'case') reading.due = to
        if (of === 'matter' && moved !== undefined) moved.due = to
        if (of === 'material' && owed !== undefined) owed.due = to
      }
      return
    default:
      readOwed(reading, event)
      readTurn(reading, event)
      readMandate(reading, event)
      readBeside(reading, event)
  }
}

const readOwed = (reading: Reading, event: CaseEvent): void => {
  const owed = 'material' in event ? reading.owed[event.material] : undefined
  if (owed === undefined) return
  if (event.type === 'OwedSupplied') owed.stage = 'supplied'
  if (event.type === 'OwedWaived') owed.stage = 'waived'
  if (event.type === 'PromiseBroken') owed.stage = 'broken'
  if (event.type !== 'OwedNotFound') return
  owed.by = 'couple'
  owed.due = event.due
}

/** Writes one event down. An event that is not read here soon shows as a file that is not what its events say. */
export const read = (reading: Reading, event: CaseEvent): void => {
  readBefore(reading, event)
  readAfter(reading, event)
  gather(reading)
}
