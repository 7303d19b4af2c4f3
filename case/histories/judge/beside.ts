import type { CaseFile, ErrandWish } from '../../src/index.ts'
import type { Done } from '../moves.ts'
import type { Fault } from '../walk.ts'
import { planOf, type World } from '../world.ts'
import type { DaysBefore } from './clocks.ts'

const fault = (rule: string, words: string): readonly Fault[] => [{ rule, words }]

/** 校核: whoever is asked is asked by an errand, and another looks on the day; a record that was put right is asked for anew. */
const tickets = ({ conflicts }: CaseFile, errands: readonly ErrandWish[]): readonly Fault[] =>
  Object.entries(conflicts).flatMap(([key, state]) => {
    const { conflict, role } = state
    const isUnderWay = (kind: 'send-ticket' | 'chase-ticket'): boolean =>
      errands.some((wish) => wish.kind === kind && wish.conflict === conflict && wish.role === role)
    if (state.stage === 'rechecking')
      return errands.some((wish) => wish.kind === 'ask-source' && wish.source === state.to && wish.role === role)
        ? []
        : fault('ticket-left', `${key}: ${state.to} put it right and is not asked anew`)
    if (state.stage !== 'asked') return []
    const isLookedAfter = state.late !== undefined || isUnderWay('chase-ticket')
    return isUnderWay('send-ticket') && isLookedAfter ? [] : fault('ticket-left', `${key} lies with ${state.to}`)
  })

/** 核查: nobody waits for a check that no errand looks after. */
const checks = ({ pledges }: CaseFile, errands: readonly ErrandWish[]): readonly Fault[] =>
  Object.entries(pledges).flatMap(([material, { stage }]) => {
    const isLookedAfter = errands.some((wish) => wish.kind === 'chase-deadline' && wish.pledge === material)
    return stage !== 'to-check' || isLookedAfter
      ? []
      : fault('check-left', `${material} is to be checked, and no errand looks`)
  })

/** 撤回要告知: a department that was asked for what ended is told to leave it. */
const left = (world: World, { events, decision }: Done, before: DaysBefore): readonly Fault[] =>
  events.flatMap((event) => {
    if (event.type !== 'MatterEnded' || 'refused' in decision) return []
    const { matter } = event
    const planned = planOf(world).matters.find(({ id }) => id === matter)
    const at = before.matters[matter]?.withDepartment
    // A register that answers while they stand there has nothing of what it sent back.
    const isAsked = planned?.whileTheyWait === undefined ? at !== undefined : at === 'asked'
    const isThere = planned?.decidedIn === 'department-system'
    const isTold = decision.errands.some((wish) => wish.kind === 'tell-undoing' && wish.matter === matter)
    return !isThere || !isAsked || isTold
      ? []
      : fault('department-left', `${matter} ended and its department is not told`)
  })

/** 旁边的事: what runs beside the case, and whoever was asked for what is over. */
export const beside = (world: World, done: Done, before: DaysBefore): readonly Fault[] => {
  const { file, errands } = world
  if (file === undefined || done.events.length === 0) return []
  const isOver = file.intake.stage === 'withdrawn' || file.intake.stage === 'merged'
  return isOver
    ? left(world, done, before)
    : [...tickets(file, errands), ...checks(file, errands), ...left(world, done, before)]
}
