import type { MatterId } from '@xiqian/standard'
import type { CaseEvent } from '../events.ts'
import type { CaseFile, Decided, MatterState } from '../file.ts'
import { movedTo } from './moved-to.ts'
import { endedBy, type Turning, turnedState } from './turns.ts'

type Matters = CaseFile['matters']

const withMatter = (matters: Matters, id: string, next: (matter: MatterState) => MatterState): Matters => {
  const matter = matters[id]
  return matter === undefined ? matters : { ...matters, [id]: next(matter) }
}

/** What is decided is waited for no longer; who waits for nothing more is planned again and can be asked. */
const released = (matters: Matters, decided: string): Matters =>
  Object.fromEntries(
    Object.entries(matters).map(([id, matter]): [string, MatterState] => {
      if (matter.stage !== 'waiting') return [id, matter]
      const left = matter.for.filter((other) => other !== decided)
      return [id, left.length === 0 ? { stage: 'planned' } : { stage: 'waiting', for: left }]
    }),
  )

/** A correction is over when `items` is empty: what came is crossed off. */
const crossedOff = (matters: Matters, came: readonly string[]): Matters =>
  Object.fromEntries(
    Object.entries(matters).map(([id, matter]) =>
      matter.stage === 'correcting'
        ? [id, { ...matter, items: matter.items.filter((item) => !came.includes(item.what)) }]
        : [id, matter],
    ),
  )

const begun = (
  matters: readonly { readonly matter: MatterId; readonly after: readonly MatterId[] }[],
): Readonly<Record<MatterId, MatterState>> =>
  Object.fromEntries(
    matters.map(({ matter, after }): [string, MatterState] => [
      matter,
      after.length === 0 ? { stage: 'planned' } : { stage: 'waiting', for: after },
    ]),
  )

/** Back where it lay before the correction; nobody stands at the window for the answer any more. */
const backFrom = ({ back, due, answerBy }: Extract<MatterState, { stage: 'correcting' }>, at: string): MatterState =>
  back === 'in-inbox'
    ? { stage: back, at, due }
    : { stage: back, at, due, ...(answerBy !== undefined && { answerBy, late: at }) }

const issued = (
  { handOver: _given, ...decided }: Decided,
  { on, form }: Extract<CaseEvent, { type: 'ResultIssued' }>,
): MatterState => ({ ...decided, stage: 'issued', on, form })

const turned = (matters: Matters, event: Turning): Matters => {
  const next = withMatter(matters, event.matter, (matter) => turnedState(matter, event))
  if (event.type !== 'MatterReopened') return next
  return event.also.reduce((all, id) => withMatter(all, id, () => ({ stage: 'waiting', for: [event.matter] })), next)
}

export const mattersAfter = (matters: Matters, event: CaseEvent): Matters => {
  switch (event.type) {
    case 'Accepted':
    case 'AcceptedWithGap':
      return begun(event.matters)
    case 'MatterAsked':
      return withMatter(matters, event.matter, () => ({
        stage: 'asked',
        at: event.at,
        due: event.due,
        ...(event.answerBy !== undefined && { answerBy: event.answerBy }),
      }))
    case 'TaskOpened':
      return withMatter(matters, event.matter, () => ({ stage: 'in-inbox', at: event.at, due: event.due }))
    case 'ReplyTaken':
      return withMatter(matters, event.matter, (matter) => {
        if (matter.stage !== 'asked') return matter
        const { paused: _before, ...asked } = matter
        return { ...asked, receipt: event.receipt, ...(event.paused !== undefined && { paused: event.paused }) }
      })
    case 'NumberDoubted':
      return withMatter(matters, event.matter, (matter) =>
        matter.stage === 'asked' ? { ...matter, receipt: event.receipt, doubt: event.problem } : matter,
      )
    case 'AnswerLate':
      return withMatter(matters, event.matter, (matter) =>
        matter.stage === 'asked' ? { ...matter, late: event.at } : matter,
      )
    case 'DecidedOnTheSpot':
    case 'DecidedFromInbox': {
      const number = typeof event.number === 'string' ? { number: event.number } : {}
      const decided = withMatter(matters, event.matter, () => ({ stage: 'decided', on: event.on, ...number }))
      return released(decided, event.matter)
    }
    case 'ReplyDecided': {
      const number = event.number === undefined ? {} : { numberPart: event.number.part }
      const decided = withMatter(matters, event.matter, (matter) => ({
        stage: 'decided',
        on: event.on,
        ...number,
        ...('answerBy' in matter && matter.answerBy !== undefined && { handOver: 'in-person' as const }),
      }))
      return released(decided, event.matter)
    }
    case 'MatterRefused': {
      const { on, reason, basis } = event
      const decidedBy = event.by.who
      return withMatter(matters, event.matter, () => ({
        stage: 'ended',
        on,
        because: 'refused',
        reason,
        basis,
        decidedBy,
      }))
    }
    case 'MatterEnded':
      return withMatter(matters, event.matter, () => endedBy(event))
    case 'ReturnedToWindow':
    case 'SentAgain':
    case 'VoidProposed':
    case 'VoidDeclined':
    case 'MatterVoided':
    case 'Objected':
    case 'ObjectionUpheld':
    case 'MatterReopened':
    case 'DecisionReversed':
      return turned(matters, event)
    case 'CorrectionAsked':
      return withMatter(matters, event.matter, (matter) =>
        matter.stage === 'asked' || matter.stage === 'in-inbox'
          ? {
              stage: 'correcting',
              items: event.items,
              since: event.at,
              due: matter.due,
              back: matter.stage,
              clock: event.items.some(({ omittedOn }) => omittedOn !== undefined) ? 'runs' : 'stands',
              ...('answerBy' in matter && matter.answerBy !== undefined && { answerBy: matter.answerBy }),
              ...(event.until !== undefined && { until: event.until }),
            }
          : matter,
      )
    case 'CorrectionReceived':
      return withMatter(matters, event.matter, (matter) =>
        matter.stage === 'correcting' ? backFrom(matter, event.at) : matter,
      )
    case 'SpecialProcedureStarted':
      return withMatter(matters, event.matter, (matter) => {
        if (matter.stage !== 'in-inbox') return matter
        const { at, on: since, until, words, basis } = event
        return { stage: 'paused', at, since, until, due: matter.due, words, basis }
      })
    case 'SpecialProcedureEnded':
      return withMatter(matters, event.matter, (matter) =>
        matter.stage === 'paused' ? { stage: 'in-inbox', at: event.at, due: matter.due } : matter,
      )
    case 'ResultIssued':
      return withMatter(matters, event.matter, (matter) =>
        matter.stage === 'decided' ? issued(matter, event) : matter,
      )
    case 'StandardFollowed':
      return { ...matters, ...begun(event.matters) }
    case 'DeadlinesMoved':
      return Object.fromEntries(
        Object.entries(matters).map(([id, matter]): [string, MatterState] => {
          const due = movedTo(event, 'matter', id)
          return [id, 'due' in matter && due !== undefined ? { ...matter, due } : matter]
        }),
      )
    case 'Supplied':
      return crossedOff(matters, [event.material])
    case 'Answered':
      return crossedOff(
        matters,
        event.facts.map((fact) => (event.of === 'joint' ? fact.fact : `${event.of}.${fact.fact}`)),
      )
    default:
      return matters
  }
}

export const receiptsAfter = (receipts: readonly string[], event: CaseEvent): readonly string[] => {
  switch (event.type) {
    case 'ReplyTaken':
      return [...receipts, `taken:${event.receipt}`]
    case 'ReplyDecided':
      return [...receipts, `decided:${event.receipt}`]
    case 'MatterRefused':
    case 'CorrectionAsked':
      return event.receipt === undefined ? receipts : [...receipts, `decided:${event.receipt}`]
    default:
      return receipts
  }
}
