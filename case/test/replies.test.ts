import { describe, expect, test } from 'vitest'
import type { Act, CorrectionItem } from '../src/index.ts'
import { ownerOfMatter, stageOf } from '../src/index.ts'
import {
  accepted,
  cardOfficer,
  clerk,
  decided,
  fact,
  grant,
  moveOfficer,
  one,
  ready,
  reply,
  system,
  two,
  verified,
} from './counter.ts'
import {
  card,
  condition,
  material,
  moveHere,
  note,
  permit,
  plan,
  say,
  withConditions,
  withMaterials,
  withMatters,
} from './invented-event.ts'

const item = (what: string, sees = 'all'): CorrectionItem => ({
  what,
  sees,
  words: say('missing'),
  remedy: say('bring it'),
})
const correction = (receipt: string, ...items: readonly CorrectionItem[]): Act => ({
  type: 'record-reply',
  matter: 'move',
  reply: 'decided',
  receipt,
  outcome: { outcome: 'correction', items },
})
const inbox = () => {
  const start = ready()
  start.plan = withMatters(plan, permit, moveHere, note, card)
  return decided(accepted(verified(start)))
}

describe('部门答复', () => {
  test('given taken, when decided under the same receipt, then it is decided once', () => {
    const counter = decided()
    counter.do(system, reply('move', 'r-1', 'taken'))
    expect(counter.case.matters.move).toMatchObject({ stage: 'asked', receipt: 'r-1' })
    expect(counter.do(system, reply('move', 'r-1'))).toEqual(['ReplyDecided', 'ResultIssued'])
    expect(counter.do(system, reply('move', 'r-1'))).toEqual(['ReplyRepeated'])
    expect(counter.do(system, reply('move', 'r-1', 'taken'))).toEqual(['ReplyRepeated'])
    expect(counter.events.filter((event) => event.type === 'ResultIssued' && event.matter === 'move')).toHaveLength(1)
  })

  test('given taken twice, when the second comes, then it is remembered without effect', () => {
    const counter = decided()
    counter.do(system, reply('move', 'r-1', 'taken'))
    expect(counter.do(system, reply('move', 'r-1', 'taken'))).toEqual(['ReplyRepeated'])
  })

  test('given a silent matter, when the department takes the notice, then it has ended', () => {
    const counter = decided()
    expect(counter.do(system, reply('note', 'n-1', 'taken'))).toEqual(['ReplyTaken', 'ReplyDecided', 'ResultIssued'])
    expect(counter.do(system, reply('note', 'n-1'))).toEqual(['ReplyRepeated'])
  })

  test('given the department refuses, when recorded, then the matter ends with its reason and nothing else does', () => {
    const counter = decided()
    const refused: Act = {
      type: 'record-reply',
      matter: 'move',
      reply: 'decided',
      receipt: 'r-1',
      outcome: { outcome: 'refused', on: '2026-09-25', reason: say('no room'), basis: 'art. 8' },
    }
    expect(counter.do(system, refused)).toEqual(['MatterRefused'])
    expect(counter.case.matters).toMatchObject({
      move: { stage: 'ended', because: 'refused' },
      card: { stage: 'in-inbox' },
    })
    expect(counter.do(system, refused)).toEqual(['ReplyRepeated'])
  })

  test('given the department stops its clock, when recorded, then the reason stands and it is still theirs', () => {
    const counter = decided()
    counter.do(system, {
      type: 'record-reply',
      matter: 'move',
      reply: 'decided',
      receipt: 'r-1',
      outcome: { outcome: 'paused', reason: say('a survey') },
    })
    expect(counter.case.matters.move).toMatchObject({ stage: 'asked', paused: say('a survey') })
    expect(ownerOfMatter(counter.case, counter.plan, 'move')).toMatchObject({ holder: 'department' })
  })

  test('given a matter of our inbox or the window, when a department replies, then it is not decided there', () => {
    const counter = decided()
    expect(counter.refused(system, reply('card', 'c-1'))).toEqual({ refused: 'not-decided-here', by: 'card-officer' })
    expect(counter.refused(clerk, reply('move', 'm-1'))).toEqual({ refused: 'not-your-act' })
    expect(counter.refused(system, reply('nothing', 'm-1'))).toEqual({ refused: 'no-such-thing' })
  })

  test('given the permit is not decided yet, when a reply comes for what waits for it, then not now', () => {
    expect(accepted().refused(system, reply('move', 'm-1'))).toMatchObject({
      refused: 'not-allowed-now',
      machine: 'matter',
      stage: 'waiting',
    })
    expect(ready().refused(system, reply('move', 'm-1'))).toMatchObject({
      refused: 'not-allowed-now',
      machine: 'intake',
      stage: 'ready',
    })
  })

  test('given a decision without an outcome, when recorded, then it is malformed', () => {
    expect(
      decided().refused(system, { type: 'record-reply', matter: 'move', reply: 'decided', receipt: 'r-1' }),
    ).toMatchObject({ refused: 'malformed' })
  })

  test("given a department's number, when granted, then its part is named and no value", () => {
    const counter = decided()
    counter.do(system, {
      type: 'record-reply',
      matter: 'move',
      reply: 'decided',
      receipt: 'r',
      outcome: { outcome: 'granted', on: '2026-09-25', number: { part: 'p-9', commitment: 'c-9' } },
    })
    expect(counter.case.matters.move).toEqual({
      stage: 'issued',
      on: '2026-09-23',
      form: 'electronic',
      numberPart: 'p-9',
    })
  })
})

describe('审批', () => {
  test('given our inbox, when its officer grants, then with a number of our own', () => {
    const counter = decided()
    expect(counter.do(cardOfficer, grant(counter, 'card', 'decide-from-inbox'))).toEqual([
      'DecidedFromInbox',
      'ResultIssued',
    ])
    expect(counter.last?.serials).toEqual([{ rule: 'card-number', matter: 'card', region: '610112', organ: 'organ-1' }])
    expect(counter.case.matters.card).toMatchObject({ number: 'P610112-2026-000001' })
    expect(counter.refused(cardOfficer, grant(counter, 'card', 'decide-from-inbox'))).toEqual({
      refused: 'already-decided',
    })
  })

  test('given who accepted the case, when that person also decides, then somebody else must (受审分离)', () => {
    const counter = decided()
    const both = { ...cardOfficer, who: clerk.who }
    expect(counter.refused(both, grant(counter, 'card', 'decide-from-inbox'))).toEqual({ refused: 'not-your-act' })
  })

  test('given another role or a matter of a department, when decided from the inbox, then not here', () => {
    const counter = decided()
    expect(counter.refused(moveOfficer, grant(counter, 'card', 'decide-from-inbox'))).toEqual({
      refused: 'not-decided-here',
      by: 'card-officer',
    })
    expect(counter.refused(moveOfficer, grant(counter, 'move', 'decide-from-inbox'))).toEqual({
      refused: 'not-decided-here',
      by: 'department',
    })
  })

  test('given a reply for another matter arrives during the look, when decided, then it goes through', () => {
    const counter = decided()
    const act = grant(counter, 'card', 'decide-from-inbox')
    counter.do(system, reply('note', 'n-1', 'taken'))
    counter.do(system, reply('move', 'm-1'))
    expect(counter.do(cardOfficer, act)).toContain('DecidedFromInbox')
  })

  test('given this very matter changed during the look, when decided, then it is refused', () => {
    const counter = inbox()
    const act = grant(counter, 'move', 'decide-from-inbox')
    counter.plan = withConditions(
      counter.plan,
      condition({ matter: 'move', kind: 'requirement', verdict: { holds: false } }),
    )
    expect(counter.refused(moveOfficer, act)).toMatchObject({ refused: 'changed-since-you-looked' })
    expect(counter.refused(moveOfficer, grant(counter, 'move', 'decide-from-inbox'))).toMatchObject({
      refused: 'condition-not-met',
    })
  })

  test('given a silent matter without an interface, when the permit is granted, then it is a one-key task of ours', () => {
    const start = ready()
    const { request: _, ...byHand } = note
    start.plan = withMatters(plan, permit, { ...byHand, decider: 'note-officer' })
    const counter = decided(accepted(verified(start)))
    expect(counter.case.matters.note?.stage).toBe('in-inbox')
    const officer = {
      who: 'staff-9',
      as: { kind: 'staff', staffRole: 'note-officer', organ: 'organ-9', region: '610112' },
      purpose: 'note',
    } as const
    expect(counter.do(officer, grant(counter, 'note', 'decide-from-inbox'))).toEqual([
      'DecidedFromInbox',
      'ResultIssued',
      'HandedOut',
    ])
  })
})

describe('补正', () => {
  test('given a complete list, when all of it has come, then the department is asked again', () => {
    const counter = decided()
    counter.plan = withMaterials(
      plan,
      material({
        key: 'letter',
        kpiRow: 'A12',
        comes: { by: 'person', giving: 'upload', whose: 'two', because: say('asked') },
      }),
    )
    expect(counter.do(system, correction('r-1', item('letter'), item('two.phone', 'two')))).toEqual(['CorrectionAsked'])
    expect(stageOf(counter.case)).toBe('correction')
    expect(ownerOfMatter(counter.case, counter.plan, 'move')).toMatchObject({
      roles: ['one', 'two'],
      until: '2026-09-30',
    })
    expect(counter.do(one, { type: 'supply', material: 'letter', giving: 'upload', sheets: 0 })).toEqual(['Supplied'])
    expect(ownerOfMatter(counter.case, counter.plan, 'move')).toMatchObject({ roles: ['two'], until: '2026-09-30' })
    expect(counter.do(two, { type: 'answer', of: 'two', facts: [fact('phone', '2')] })).toEqual([
      'Answered',
      'CorrectionReceived',
    ])
    expect(counter.errands).toEqual([{ kind: 'ask-department', matter: 'move' }])
    expect(counter.case.matters.move).toMatchObject({ stage: 'asked', due: '2026-09-30' })
    expect(counter.do(system, reply('move', 'r-2'))).toEqual(['ReplyDecided', 'ResultIssued'])
  })

  test('given a correction is out, when another or the same comes, then it is remembered without effect', () => {
    const counter = decided()
    counter.do(system, correction('r-1', item('letter')))
    expect(counter.do(system, correction('r-1', item('letter')))).toEqual(['ReplyRepeated'])
    expect(counter.do(system, correction('r-2', item('other')))).toEqual(['ReplyRepeated'])
  })

  test('given nothing is to be corrected, when a party edits after acceptance, then not now', () => {
    const counter = decided()
    expect(counter.refused(one, { type: 'answer', of: 'one', facts: [fact('phone', '1')] })).toMatchObject({
      refused: 'not-allowed-now',
      stage: 'accepted',
    })
    counter.do(system, correction('r-1', item('two.phone', 'two')))
    expect(counter.refused(one, { type: 'answer', of: 'one', facts: [fact('phone', '1')] })).toMatchObject({
      refused: 'not-allowed-now',
      stage: 'accepted',
    })
  })

  test('given our inbox, when its officer asks, then it comes back to the same inbox', () => {
    const counter = inbox()
    const ask = { type: 'ask-correction', matter: 'move', items: [item('two.phone')] } as const satisfies Act
    expect(counter.refused(cardOfficer, ask)).toEqual({ refused: 'not-decided-here', by: 'move-officer' })
    expect(counter.refused(moveOfficer, { ...ask, items: [] })).toMatchObject({ refused: 'malformed' })
    expect(counter.do(moveOfficer, ask)).toEqual(['CorrectionAsked'])
    expect(counter.refused(moveOfficer, ask)).toMatchObject({
      refused: 'not-allowed-now',
      machine: 'matter',
      stage: 'correcting',
    })
    counter.do(two, { type: 'answer', of: 'two', facts: [fact('phone', '2')] })
    expect(counter.errands).toEqual([{ kind: 'open-task', matter: 'move' }])
    expect(counter.case.matters.move?.stage).toBe('in-inbox')
  })

  test('given the department itself, when it asks, then it may for its own matter', () => {
    const counter = decided()
    const department = {
      who: 'd',
      as: { kind: 'department', department: 'office-of-moves' },
      purpose: 'decide',
    } as const
    expect(counter.do(department, { type: 'ask-correction', matter: 'move', items: [item('two.phone')] })).toEqual([
      'CorrectionAsked',
    ])
    expect(
      counter.refused(department, { type: 'ask-correction', matter: 'card', items: [item('two.phone')] }),
    ).toMatchObject({ refused: 'not-decided-here' })
  })
})
