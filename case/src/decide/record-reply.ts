import type { PlannedMatter } from '@xiqian/standard'
import type { Act, Outcome } from '../acts.ts'
import type { Circumstances, ClaimWish, Decision, ErrandWish } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import type { NumberDoubt } from '../number-doubt.ts'
import { withConsequences } from './consequences.ts'
import { correctionAsked, correctionUntil, emptyList } from './correction.ts'
import { isDecided, isDecidedHere, plannedMatter } from './matters.ts'
import { refusedMatter } from './own-decision.ts'
import { freedBooking } from './undoing.ts'
import { isMachine } from './who.ts'
import { stamp, yes } from './yes.ts'

type RecordReply = Act & { readonly type: 'record-reply' }

const isRepeated = (act: RecordReply, file: CaseFile): boolean =>
  isDecided(file.matters[act.matter]) || file.receipts.includes(`${act.reply}:${act.receipt}`)

/**
 * 部门答复, keyed by its receipt. A second one with the same receipt, or for a matter already decided (also our own
 * decision that was only reported), is remembered without effect.
 */
export const recordReply = (act: RecordReply, file: CaseFile, circumstances: Circumstances): Decision => {
  const { matter: id, receipt } = act
  const matter = plannedMatter(circumstances.plan, id)
  if (matter === undefined) return { refused: 'no-such-thing' }
  if (!isMachine(circumstances.by)) return { refused: 'not-your-act' }
  const decidesThere = matter.decidedIn === 'department-system' || matter.decidedIn === 'by-notice'
  const isReport = matter.request !== undefined && isDecided(file.matters[id])
  if (!decidesThere && !isReport) return { refused: 'not-decided-here', by: matter.decider }
  const no = notAllowed(act, file)
  if (no !== undefined) return no

  if (isRepeated(act, file))
    return yes([{ ...stamp(circumstances), type: 'ReplyRepeated', matter: id, receipt, ...contradictionOf(act, file) }])
  if (act.reply === 'decided' && act.outcome?.outcome === 'correction' && act.outcome.items.length === 0)
    return emptyList
  const problem = doubtOf(act, matter)
  if (problem !== undefined) return yes(doubted(act, file, circumstances, problem))
  const events = act.reply === 'taken' ? taken(act, matter, circumstances) : decided(act, file, circumstances)
  if (events === undefined)
    return {
      refused: 'malformed',
      where: 'outcome',
      problem: { zh: '答复缺少办理结果', en: 'The reply carries no outcome' },
    }
  const off = calledOff(events, file, circumstances)
  const said = yes([...events, ...off.events], { errands: chased(events, circumstances), claims: off.claims })
  return withConsequences(file, circumstances, said)
}

const isGranted = ({ outcome }: RecordReply): boolean => outcome?.outcome === 'granted'

/** 前后矛盾: the contrary of what was decided; nothing changes by it, and somebody has to look at it. */
const contradictionOf = (act: RecordReply, file: CaseFile): { readonly contradicts?: 'granted' | 'refused' } => {
  const state = file.matters[act.matter]
  if (act.outcome?.outcome === 'refused' && (state?.stage === 'decided' || state?.stage === 'issued'))
    return { contradicts: 'refused' }
  return isGranted(act) && state?.stage === 'ended' && state.because === 'refused' ? { contradicts: 'granted' } : {}
}

/** 号对不上: whoever registers gives a number that holds, or nothing is decided. */
const doubtOf = (act: RecordReply, { whileTheyWait, result }: PlannedMatter): NumberDoubt | undefined => {
  if (whileTheyWait === undefined || act.outcome?.outcome !== 'granted') return undefined
  if (act.outcome.number === undefined && result.serial !== undefined) return 'malformed'
  return act.doubt
}

/** Said once for each problem; the same request is asked about again until the number holds. */
const doubted = (
  { matter, receipt }: RecordReply,
  file: CaseFile,
  circumstances: Circumstances,
  problem: NumberDoubt,
): readonly CaseEvent[] => {
  const state = file.matters[matter]
  return state?.stage === 'asked' && state.doubt === problem
    ? []
    : [{ ...stamp(circumstances), type: 'NumberDoubted', matter, receipt, problem }]
}

/** Nobody comes for what was refused: the place that was kept for it is given back. */
const calledOff = (
  events: readonly CaseEvent[],
  file: CaseFile,
  circumstances: Circumstances,
): { readonly events: readonly CaseEvent[]; readonly claims: readonly ClaimWish[] } => {
  const isRefusedHere = events.some(
    (event) => event.type === 'MatterRefused' && isDecidedHere(plannedMatter(circumstances.plan, event.matter)),
  )
  return isRefusedHere && file.visit.stage === 'booked'
    ? {
        events: [{ ...stamp(circumstances), type: 'BookingCancelled', because: 'not-needed' }],
        claims: freedBooking(file),
      }
    : { events: [], claims: [] }
}

/** 告知类事项 end with the department's receipt; every other one waits for the decision. */
const taken = (act: RecordReply, matter: PlannedMatter, circumstances: Circumstances): readonly CaseEvent[] => {
  const { receipt } = act
  const event: CaseEvent = { ...stamp(circumstances), type: 'ReplyTaken', matter: matter.id, receipt }
  if (matter.decidedIn !== 'by-notice') return [event]
  const on = circumstances.today
  return [event, { ...stamp(circumstances), type: 'ReplyDecided', matter: matter.id, receipt, on }]
}

const decided = (act: RecordReply, file: CaseFile, circumstances: Circumstances): readonly CaseEvent[] | undefined =>
  act.outcome === undefined ? undefined : [outcomeEvent(act, act.outcome, file, circumstances)]

const outcomeEvent = (act: RecordReply, outcome: Outcome, file: CaseFile, circumstances: Circumstances): CaseEvent => {
  const { matter, receipt } = act
  const said = { ...stamp(circumstances), matter, receipt }
  switch (outcome.outcome) {
    case 'granted': {
      const { on, number } = outcome
      return { ...said, type: 'ReplyDecided', on, ...(number !== undefined && { number }) }
    }
    case 'refused':
      return refusedMatter(circumstances, matter, outcome, receipt)
    case 'correction':
      // While one complete list is out, a second one is not opened beside it.
      return file.matters[matter]?.stage === 'correcting'
        ? { ...said, type: 'ReplyRepeated' }
        : correctionAsked(file, circumstances, matter, outcome.items, receipt).event
    case 'paused':
      return { ...said, type: 'ReplyTaken', paused: outcome.reason }
  }
}

const chased = (events: readonly CaseEvent[], circumstances: Circumstances): readonly ErrandWish[] =>
  events.flatMap((event) =>
    event.type === 'CorrectionAsked' ? correctionUntil(circumstances, event.matter).errands : [],
  )
