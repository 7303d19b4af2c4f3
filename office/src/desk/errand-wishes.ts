import type { Act, Actor, CaseEvent, Decision, ErrandWish, Refusal } from '@xiqian/case'
import type { NewErrand } from '@xiqian/ledger'
import { newId } from '@xiqian/seal'
import { pledgeOf, type RoleId, type Standard, type StandardDigest, ticketOf } from '@xiqian/standard'
import { opening } from '../hall/opening.ts'
import type { NoticeErrand } from '../notices/notices-for.ts'
import type { Office } from '../office.ts'
import type { Loaded } from './load.ts'

type Yes = Exclude<Decision, Refusal>

/** 谁发起: the act and the post, e.g. `accept-at-window` by `registrar@registry-610112`; never a name or an account. */
export type StartedBy = { readonly act: Act['type']; readonly post: string }

const postOf = (as: Actor['as']): string => {
  switch (as.kind) {
    case 'party':
      return as.role
    case 'helper':
      return 'helper'
    case 'third':
      return 'third-person'
    case 'staff':
      return `${as.staffRole}@${as.organ}`
    case 'department':
      return as.department
    case 'system':
      return 'system'
  }
}

export const startedBy = ({ type }: Act, { as }: Actor): StartedBy => ({ act: type, post: postOf(as) })

/** The errands of the house: what an act wishes, and what organs and lists must hear of an event. */
export type ErrandBody =
  | (ErrandWish & { readonly caseId: string; readonly startedBy: StartedBy })
  | NoticeErrand
  | { readonly kind: 'tell-organs'; readonly caseId: string }
  | {
      readonly kind: 'report-decision'
      readonly caseId: string
      readonly matter: string
      readonly startedBy: StartedBy
    }
  | { readonly kind: 'end-merged'; readonly caseId: string; readonly into: string; readonly role: RoleId }
  | { readonly kind: 'check-standard'; readonly digest: StandardDigest }
  | { readonly kind: 'standard-in-force'; readonly digest: StandardDigest }
  | { readonly kind: 'follow-standard'; readonly caseId: string; readonly standard: StandardDigest }

/** Wishes as durable rows; ids are the keys under which departments are asked, so a retry is the same request. */
export const errandsFor = (
  office: Office,
  { stream, standard }: Pick<Loaded, 'stream' | 'standard'>,
  decision: Yes,
  started: StartedBy,
): readonly NewErrand[] => {
  const runAt = office.clocks.machineNow().toISOString()
  const row = (body: ErrandBody, legalAt?: string): NewErrand => ({
    id: newId(),
    kind: body.kind,
    body: { ...body },
    runAt,
    ...(legalAt === undefined ? {} : { legalAt: new Date(legalAt).toISOString() }),
    ...laneOf(standard, body),
  })
  const caseId = stream.stream
  const wished = decision.errands.map((wish) => row({ ...wish, caseId, startedBy: started }, wakesAt(wish)))
  const told = decision.events.some(movesAnOrgan) ? [row({ kind: 'tell-organs', caseId })] : []
  const reported = decision.events.flatMap((event) =>
    event.type === 'DecidedOnTheSpot' || event.type === 'DecidedFromInbox'
      ? [row({ kind: 'report-decision', caseId, matter: event.matter, startedBy: started })]
      : [],
  )
  return [...wished, ...told, ...reported]
}

/** The legal instant before which there is nothing to look at. */
const wakesAt = (wish: ErrandWish): string | undefined => {
  if (wish.kind === 'chase-pre-review') return wish.at
  if (wish.kind === 'chase-deadline' && wish.at !== undefined) return wish.at
  return wish.kind === 'chase-deadline' || wish.kind === 'check-pledge' || wish.kind === 'chase-ticket'
    ? opening(wish.on)
    : undefined
}

/** The service that an errand asks: those that wait for one hold up nobody who asks another. */
const laneOf = (standard: Standard, body: ErrandBody): Pick<NewErrand, 'lane'> => {
  const { matters, sources } = standard
  if (body.kind === 'ask-source') return { lane: body.source }
  if (body.kind === 'send-ticket') return { lane: ticketOf(sources.find(({ id }) => id === body.to)?.department ?? '') }
  if (body.kind === 'check-pledge') {
    const source = pledgeOf(standard, body.material)?.check?.source
    return source === undefined ? {} : { lane: source.id }
  }
  if (body.kind !== 'ask-department' && body.kind !== 'report-decision' && body.kind !== 'tell-undoing') return {}
  // What is decided with us is reported, what is not is asked: where a matter knows both, each has a lane of its own.
  const deciders = matters.find(({ id }) => id === body.matter)?.decidedIn ?? []
  const isReport = body.kind === 'report-decision'
  const fitting = deciders.find(({ is, request }) => request !== undefined && (is === 'at-the-window') === isReport)
  const request = (fitting ?? deciders.find((decider) => decider.request !== undefined))?.request
  return request === undefined ? {} : { lane: request }
}

const moving: readonly CaseEvent['type'][] = [
  'EyesNeeded',
  'PreReviewLate',
  'Booked',
  'BookingCancelled',
  'CheckedIn',
  'NotAccepted',
  'Accepted',
  'AcceptedWithGap',
  'DecidedOnTheSpot',
  'TaskOpened',
  'DecidedFromInbox',
  'MatterRefused',
  'MatterEnded',
  'NumberDoubted',
  'AnswerLate',
  'CorrectionAsked',
  'CorrectionReceived',
  'SpecialProcedureStarted',
  'TicketSent',
  'TicketAnswered',
  'TicketLate',
  'EyesForConflict',
  'ConflictSettled',
  'SpecialProcedureEnded',
  'TaskTaken',
  'TaskGivenBack',
  'TaskReassigned',
  'ReturnedToWindow',
  'SentAgain',
  'MatterForwarded',
  'VoidProposed',
  'VoidDeclined',
  'MatterVoided',
  'Objected',
  'ObjectionUpheld',
  'MatterReopened',
  'DecisionReversed',
  'PledgeCheckAsked',
  'PledgeDoubted',
  'DoubtAnswered',
  'PledgeFoundFalse',
  'PledgeClosed',
  'Withdrawn',
  'HandedOut',
  'StandardFollowed',
  'DeadlinesMoved',
]
/** A pre-review that passed by itself lay in nobody's inbox. */
const endsByEye = ({ type, by }: CaseEvent): boolean =>
  by.as.kind === 'staff' && (type === 'PreReviewPassed' || type === 'Returned')

/** It is in their hands, or a department contradicts itself: the list of the window, or the supervisor's, is another. */
const isSeenThere = (event: CaseEvent): boolean =>
  (event.type === 'ResultIssued' && event.form === 'paper-on-the-spot') ||
  (event.type === 'ReplyRepeated' && event.contradicts !== undefined)

const movesAnOrgan = (event: CaseEvent): boolean =>
  moving.includes(event.type) || endsByEye(event) || isSeenThere(event)
