import { endKinds } from '@xiqian/standard'
import { describe, expect, test } from 'vitest'
import type { Act } from '../src/index.ts'
import { caseEndCode, endCodeOf, endOf, ownerOfMatter, stageOf } from '../src/index.ts'
import {
  accepted,
  type Counter,
  cardOfficer,
  clerk,
  decided,
  grant,
  head,
  moveOfficer,
  newCounter,
  one,
  openAct,
  otherCardOfficer,
  reply,
  system,
  two,
  verified,
} from './counter.ts'
import { housePaper, moveHere, note, permit, plan, say, withMaterials, withMatters } from './invented-event.ts'
import { turns } from './invented-turns.ts'

const onCard = <T extends object>(act: T): T & { matter: 'card' } => ({ ...act, matter: 'card' })
const take: Act = onCard({ type: 'take-task' } as const)
const giveBack: Act = onCard({ type: 'give-back-task' } as const)
const reassign = (to: string, reason = 'away'): Act => onCard({ type: 'reassign-task', to, reason } as const)
const giveCard = (counter: Counter): Act => grant(counter, 'card', 'decide-from-inbox')
const refuseCard = (counter: Counter): Act => ({
  type: 'decide-from-inbox',
  matter: 'card',
  outcome: { outcome: 'refused', on: counter.today, reason: say('no'), basis: 'art. 3' },
  restsOn: counter.look('card'),
})
const refusedCard = (): Counter => {
  const counter = decided()
  counter.do(cardOfficer, refuseCard(counter))
  return counter
}
const issuedCard = (): Counter => {
  const counter = decided()
  counter.do(cardOfficer, giveCard(counter))
  return counter
}

describe('办结结果', () => {
  test('every end that there is has exactly one code, and what is under way has none', () => {
    for (const end of endKinds) expect(turns.endCodes.filter(({ ends }) => ends.includes(end))).toHaveLength(1)
    const file = decided().case
    expect(Object.values(file.matters).map(endOf)).toEqual(['result', undefined, undefined, undefined])
    expect(caseEndCode(file, turns.endCodes)).toBeUndefined()
  })

  test('given all ended, then the case has the code that weighs most among its matters', () => {
    const counter = refusedCard()
    expect(endCodeOf(endOf(counter.case.matters.card ?? { stage: 'planned' }), turns.endCodes)?.code).toBe('1')
    counter.do(system, reply('move', 'm'))
    counter.do(system, reply('note', 'n', 'taken'))
    expect(caseEndCode(counter.case, turns.endCodes)?.code).toBe('0')
  })

  test('given a draft withdrawn, then the case is void', () => {
    const counter = newCounter()
    counter.do(one, openAct)
    counter.do(one, { type: 'withdraw', role: 'one' })
    expect(caseEndCode(counter.case, turns.endCodes)?.code).toBe('2')
  })
})

describe('认领、退还、改派', () => {
  test('given a task taken, then a colleague can neither decide nor take it, and hears who has it', () => {
    const counter = decided()
    expect(counter.do(cardOfficer, take)).toEqual(['TaskTaken'])
    expect(counter.do(cardOfficer, take)).toEqual([])
    const refused = { refused: 'taken-by-another', who: 'staff-2' }
    for (const act of [giveCard(counter), take, giveBack, refuseCard(counter)])
      expect(counter.refused(otherCardOfficer, act)).toEqual(refused)
    counter.do(cardOfficer, giveBack)
    expect(counter.do(otherCardOfficer, giveCard(counter))).toContain('DecidedFromInbox')
    expect(counter.case.takers).toEqual({})
  })

  test('given the officer is away, when the head reassigns, then from whom, to whom and why is remembered', () => {
    const counter = decided()
    counter.do(cardOfficer, take)
    expect(counter.refused(head, reassign('staff-4', 'because'))).toEqual({ refused: 'no-such-thing' })
    expect(counter.do(head, reassign('staff-4'))).toEqual(['TaskReassigned'])
    expect(counter.events.at(-1)).toMatchObject({ from: 'staff-2', to: 'staff-4', reason: 'away' })
    expect(counter.refused(cardOfficer, giveCard(counter))).toMatchObject({ refused: 'taken-by-another' })
    expect(counter.do(otherCardOfficer, giveCard(counter))).toContain('DecidedFromInbox')
  })
})

describe('退回窗口、转办、转报', () => {
  const back: Act = onCard({ type: 'return-to-window', reason: 'does-not-fit' } as const)
  const again: Act = onCard({ type: 'send-again' } as const)
  const forward = (to?: string, reason = 'other-station'): Act =>
    onCard({ type: 'forward', reason, ...(to !== undefined && { to }) } as const)

  test('given the material does not fit, when it goes back, then the window has it and the days count on', () => {
    const counter = decided()
    expect(counter.do(cardOfficer, back)).toEqual(['ReturnedToWindow'])
    expect(ownerOfMatter(counter.case, plan, 'card')).toEqual({
      holder: 'officer',
      organ: 'organ-1',
      until: '2026-09-24',
    })
    expect(stageOf(counter.case)).toBe('in-review')
    expect(counter.refused(cardOfficer, giveCard(counter))).toMatchObject({ refused: 'not-allowed-now' })
    counter.do(clerk, { type: 'supply', material: 'tick', giving: 'tick', sheets: 0 })
    expect(counter.do(clerk, again)).toEqual(['SentAgain'])
    expect(counter.case.matters.card).toMatchObject({ stage: 'in-inbox', due: '2026-09-24' })
  })

  test('given another organ is competent, when passed on, then its clock goes on; to no other', () => {
    const counter = decided()
    const no = { refused: 'reason-does-not-hold', reason: 'other-station' }
    expect(counter.refused(cardOfficer, forward('police-610113'))).toMatchObject(no)
    counter.given = { competent: { organ: 'police-610113', decider: 'department' } }
    expect(counter.refused(cardOfficer, forward('police-610113'))).toMatchObject(no)
    counter.given = { competent: { organ: 'police-610113', decider: 'card-officer' } }
    expect(counter.refused(cardOfficer, forward('police-610114'))).toMatchObject(no)
    expect(counter.do(cardOfficer, forward('police-610113'))).toEqual(['MatterForwarded'])
    expect(counter.case.forwarded).toEqual({ card: 'police-610113' })
    expect(counter.case.matters.card).toMatchObject({ stage: 'in-inbox', due: '2026-09-24' })
  })

  test('given it leaves the system, then it ends as passed on, with what the couple do next', () => {
    const counter = decided()
    expect(counter.do(cardOfficer, forward(undefined, 'other-province'))).toEqual(['MatterEnded'])
    const state = counter.case.matters.card
    expect(state).toMatchObject({ stage: 'ended', because: 'forwarded', doNext: say('nothing to do') })
    expect(endCodeOf(state && endOf(state), turns.endCodes)?.code).toBe('4')
  })
})

describe('作废', () => {
  const propose = (reason = 'unlawful', matter = 'permit'): Act => ({ type: 'propose-void', matter, reason })
  const answer = (agrees: boolean, matter = 'permit'): Act => ({ type: 'answer-void', matter, agrees })

  test('given it was proposed, then a second person says yes, never the same one', () => {
    const counter = issuedCard()
    expect(counter.do(head, propose())).toEqual(['VoidProposed'])
    expect(ownerOfMatter(counter.case, plan, 'permit')).toEqual({ holder: 'officer', until: '2026-09-25' })
    expect(counter.refused(head, answer(true))).toEqual({ refused: 'two-people-needed' })
    expect(counter.do(moveOfficer, answer(true))).toEqual(['MatterVoided', 'MatterEnded', 'MatterEnded', 'HandedOut'])
    expect(counter.case.matters.permit).toMatchObject({
      stage: 'ended',
      because: 'voided',
      number: 'P610112-2026-000001',
    })
    expect(counter.case.matters.move).toMatchObject({ stage: 'ended', because: 'premise-gone' })
    expect(counter.errands).toContainEqual({ kind: 'void-number', matter: 'permit' })
    expect(counter.last?.claims).toContainEqual({ take: false, kind: 'permit', role: 'one' })
  })

  test('given the second person says no, then what was decided stands', () => {
    const counter = issuedCard()
    counter.do(head, propose('typed-wrongly', 'card'))
    expect(stageOf(counter.case)).toBe('in-review')
    expect(counter.do(otherCardOfficer, answer(false, 'card'))).toEqual(['VoidDeclined'])
    expect(counter.case.matters.card?.stage).toBe('issued')
    counter.do(head, propose('typed-wrongly', 'card'))
    counter.do(otherCardOfficer, answer(true, 'card'))
    expect(endCodeOf(endOf(counter.case.matters.card ?? { stage: 'planned' }), turns.endCodes)?.code).toBe('3')
  })
})

describe('异议', () => {
  const object = (role = 'one'): Act => onCard({ type: 'object', role } as const)
  const answer = (how: 'upheld' | 'reopened'): Act =>
    onCard({ type: 'answer-objection', answer: how, reason: say('why'), basis: 'art. 19' } as const)

  test('given a refusal, when a party objects in time, then somebody else looks, and may open it again', () => {
    const counter = refusedCard()
    expect(counter.on('2026-09-25').do(one, object())).toEqual(['Objected'])
    expect(ownerOfMatter(counter.case, plan, 'card')).toEqual({ holder: 'officer', until: '2026-09-29' })
    expect(counter.refused(cardOfficer, answer('reopened'))).toEqual({ refused: 'two-people-needed' })
    expect(counter.do(otherCardOfficer, answer('reopened'))).toEqual(['MatterReopened', 'TaskOpened'])
    // Two working days lay between the refusal and now: the day moves by them.
    expect(counter.case.matters.card).toMatchObject({ stage: 'in-inbox', due: '2026-09-28' })
    expect(counter.do(otherCardOfficer, giveCard(counter))).toContain('DecidedFromInbox')
  })

  test('given the refusal was right, then it stays, with the reason', () => {
    const counter = refusedCard()
    counter.do(two, object('two'))
    expect(counter.do(otherCardOfficer, answer('upheld'))).toEqual(['ObjectionUpheld'])
    expect(counter.case.matters.card).toMatchObject({ stage: 'ended', because: 'refused' })
  })

  test('given what it rests on was voided meanwhile, when opened again, then it ends with it and nobody is asked', () => {
    const counter = refusedCard()
    counter.do(one, object())
    counter.do(head, { type: 'propose-void', matter: 'permit', reason: 'unlawful' })
    counter.do(moveOfficer, { type: 'answer-void', matter: 'permit', agrees: true })
    expect(counter.do(otherCardOfficer, answer('reopened'))).toEqual(['MatterReopened', 'MatterEnded'])
    expect(counter.case.matters.card).toMatchObject({ stage: 'ended', because: 'dependency-ended' })
    expect(counter.errands).toEqual([])
  })

  test('given an answer was put right so that there is no such matter any more, then nothing can be opened again', () => {
    const counter = refusedCard()
    counter.plan = withMatters(plan, permit, moveHere, note)
    expect(counter.refused(one, object())).toMatchObject({ refused: 'not-allowed-now' })
  })

  test('given the days are over, or nothing was refused, then no', () => {
    const counter = refusedCard()
    expect(counter.refused(two, object())).toEqual({ refused: 'not-your-act' })
    expect(counter.on('2026-09-27').refused(one, object())).toEqual({ refused: 'too-late', lastDay: '2026-09-26' })
    expect(decided().refused(one, object())).toMatchObject({ refused: 'not-allowed-now' })
  })
})

describe('撤销、情况变化', () => {
  test('given a court undid it, then what was told is told again, and what rests on it ends', () => {
    const counter = decided()
    counter.do(system, reply('note', 'n', 'taken'))
    const act: Act = { type: 'reverse-decision', matter: 'permit', reason: 'annulled' }
    expect(counter.do(head, act)).toEqual(['DecisionReversed', 'MatterEnded', 'MatterEnded', 'HandedOut'])
    expect(counter.errands).toEqual([
      { kind: 'tell-undoing', matter: 'note' },
      { kind: 'void-number', matter: 'permit' },
      { kind: 'tell-undoing', matter: 'move' },
    ])
    expect(counter.case.matters.permit).toMatchObject({ because: 'reversed', number: 'P610112-2026-000001' })
  })

  test('given a divorce while the move runs, then as the reason says it ends or stands; only the other is told', () => {
    const counter = decided()
    const change = (reason: string, of?: string): Act =>
      onCard({ type: 'record-change', reason, ...(of !== undefined && { of }) } as const)
    expect(counter.refused(one, change('divorced'))).toEqual({ refused: 'not-your-act' })
    expect(counter.do(cardOfficer, change('in-doubt'))).toEqual(['ChangeRecorded', 'SpecialProcedureStarted'])
    expect(counter.do(cardOfficer, change('divorced', 'one'))).toEqual(['ChangeRecorded', 'MatterEnded', 'MatterEnded'])
    expect(counter.case.gone).toEqual(['one'])
    expect(counter.case.matters.note?.stage).toBe('asked')
  })
})

describe('容缺延期', () => {
  const extend = (days: number, reason = 'flood'): Act => ({ type: 'extend-promise', material: 'house', reason, days })
  const owing = (): Counter => {
    const start = verified()
    start.plan = withMaterials(
      withMatters(plan, ...plan.matters.map((one) => (one.id === 'move' ? moveHere : one))),
      housePaper,
    )
    return decided(accepted(start, ['house']))
  }

  test('given a flood, then the day moves, the reminders follow, and no further than the standard lets it', () => {
    const counter = owing()
    expect(counter.case.owed.house).toMatchObject({ due: '2026-09-28' })
    expect(counter.do(clerk, extend(3))).toEqual(['PromiseExtended'])
    expect(counter.case.owed.house).toMatchObject({ due: '2026-10-08', extended: 3 })
    expect(counter.errands.map((wish) => ('on' in wish ? wish.on : ''))).toEqual([
      '2026-09-29',
      '2026-09-30',
      '2026-10-08',
      '2026-10-09',
    ])
    expect(counter.refused(clerk, extend(4))).toMatchObject({ refused: 'reason-does-not-hold', reason: 'flood' })
    expect(counter.refused(one, extend(1))).toEqual({ refused: 'not-your-act' })
    expect(counter.refused(clerk, extend(0))).toMatchObject({ refused: 'malformed' })
    expect(counter.on('2026-09-29').do(system, { type: 'chase-deadline', material: 'house' })).toEqual(['ReminderDue'])
    expect(counter.on('2026-10-09').do(system, { type: 'chase-deadline', material: 'house' })).toContain(
      'PromiseBroken',
    )
  })

  test('given the new day comes after the promise of the whole, then that moves as well', () => {
    const counter = owing()
    expect(counter.do(clerk, extend(6))).toEqual(['PromiseExtended', 'DeadlinesMoved'])
    expect(counter.case.intake).toMatchObject({ due: '2026-10-12' })
  })
})
