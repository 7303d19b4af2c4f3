import { describe, expect, test } from 'vitest'
import { fileOf, ownerOf, ownersOf, stageOf } from '../src/index.ts'
import {
  accept,
  accepted,
  cardOfficer,
  clerk,
  decided,
  filled,
  grant,
  moveOfficer,
  newCounter,
  one,
  openAct,
  ready,
  reply,
  submitted,
  system,
  verified,
} from './counter.ts'
import { card, moveHere, note, permit, plan, withMatters } from './invented-event.ts'

describe('from the first question to the last result', () => {
  test('given nothing, when one opens, then a draft is there and that party has joined', () => {
    const counter = newCounter()
    expect(counter.do(one, openAct)).toEqual(['Opened', 'Joined'])
    expect(counter.case.parties).toEqual({ one: { stage: 'joined', who: 'acc-1' }, two: { stage: 'expected' } })
    expect(stageOf(counter.case)).toBe('draft')
    expect(counter.last?.claims).toEqual([{ take: true, kind: 'draft', role: 'one' }])
  })

  test('given both filled in and confirmed, when submitted, then sources are fresh and pre-review is wished', () => {
    const counter = submitted()
    expect(stageOf(counter.case)).toBe('submitted')
    expect(counter.errands).toEqual([{ kind: 'pre-review' }])
    counter.do(system, { type: 'pre-review' })
    expect(counter.case.intake).toEqual({ stage: 'ready', earliestDay: '2026-09-21' })
  })

  test('given the couple verified at the window, when accepted in full, then it is pinned with its dates', () => {
    const counter = verified()
    expect(stageOf(counter.case)).toBe('at-the-window')
    expect(counter.do(clerk, accept(counter))).toEqual(['Accepted'])
    expect(counter.case.intake).toMatchObject({ stage: 'accepted', on: '2026-09-23', due: '2026-10-09' })
    expect(counter.case.matters).toMatchObject({
      permit: { stage: 'planned' },
      move: { stage: 'waiting', for: ['permit'] },
    })
  })

  test('given all signed, when granted on the spot, then the paper is handed over and the rest asked side by side', () => {
    const counter = accepted()
    const events = counter.do(clerk, grant(counter, 'permit'))
    expect(events).toEqual(['DecidedOnTheSpot', 'ResultIssued', 'MatterAsked', 'MatterAsked', 'TaskOpened'])
    expect(counter.errands).toEqual([
      { kind: 'ask-department', matter: 'move' },
      { kind: 'ask-department', matter: 'note' },
      { kind: 'open-task', matter: 'card' },
    ])
    expect(counter.last?.serials).toEqual([
      { rule: 'permit-number', matter: 'permit', region: '610112', organ: 'organ-1' },
    ])
    expect(counter.last?.claims).toEqual(['one', 'two'].map((role) => ({ take: true, kind: 'permit', role })))
    expect(counter.case.matters.permit).toEqual({
      stage: 'issued',
      on: '2026-09-23',
      form: 'paper-on-the-spot',
      number: 'P610112-2026-000001',
    })
    expect(stageOf(counter.case)).toBe('in-review')
    expect(ownersOf(counter.case, counter.plan)).toMatchObject({
      permit: { holder: 'nobody' },
      move: { holder: 'department', department: 'office-of-moves', until: '2026-09-30' },
      card: { holder: 'officer', staffRole: 'card-officer', until: '2026-09-24' },
    })
  })

  test('given three matters asked, when all are answered, then the case is finished without another visit', () => {
    const counter = decided()
    expect(counter.do(system, reply('note', 'n-1', 'taken'))).toEqual(['ReplyTaken', 'ReplyDecided', 'ResultIssued'])
    expect(counter.do(cardOfficer, grant(counter, 'card', 'decide-from-inbox'))).toEqual([
      'DecidedFromInbox',
      'ResultIssued',
    ])
    counter.on('2026-09-28')
    expect(counter.do(system, reply('move', 'm-1', 'taken'))).toEqual(['ReplyTaken'])
    expect(counter.do(system, reply('move', 'm-1'))).toEqual(['ReplyDecided', 'ResultIssued', 'HandedOut'])
    expect(counter.case.handOut).toMatchObject({ stage: 'done', way: 'electronic-only', on: '2026-09-28' })
    expect(stageOf(counter.case)).toBe('finished')
    expect(ownerOf(counter.case, counter.plan)).toEqual({ holder: 'nobody' })
  })

  test('given our own inbox decides the move, when its officer grants it, then it ends the same way', () => {
    const start = filled()
    start.plan = withMatters(plan, permit, moveHere, note, card)
    const counter = decided(accepted(verified(ready(start))))
    counter.do(system, reply('note', 'n-1', 'taken'))
    counter.do(cardOfficer, grant(counter, 'card', 'decide-from-inbox'))
    expect(counter.do(moveOfficer, grant(counter, 'move', 'decide-from-inbox'))).toEqual([
      'DecidedFromInbox',
      'ResultIssued',
      'HandedOut',
    ])
  })

  test('given the events of it all, when folded anew, then the same file is there', () => {
    const counter = decided()
    expect(fileOf(counter.case.stream, counter.events)).toEqual(counter.case)
    expect(fileOf(counter.case.stream, [])).toBeUndefined()
  })
})
