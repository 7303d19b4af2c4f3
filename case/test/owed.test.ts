import { describe, expect, test } from 'vitest'
import type { Act } from '../src/index.ts'
import { ownerOfMatter, stageOf } from '../src/index.ts'
import {
  accept,
  accepted,
  askConsent,
  cardOfficer,
  check,
  clerk,
  decided,
  filled,
  giveConsent,
  grant,
  one,
  ready,
  reply,
  submitted,
  system,
  third,
  two,
  verified,
} from './counter.ts'
import { houseOwed, housePaper, plan, withMaterials } from './invented-event.ts'
import { hears, ruleThat } from './two-registers.ts'

const chase: Act = { type: 'chase-deadline', material: 'house' }
const bring: Act = { type: 'supply', material: 'house', giving: 'upload', sheets: 2 }

const promised = () => {
  const start = verified()
  start.plan = withMaterials(plan, housePaper)
  return decided(accepted(start, ['house']))
}
const owedBySource = () => {
  const start = verified()
  start.plan = withMaterials(plan, houseOwed)
  return decided(accepted(start))
}

describe('容缺: what the couple promised', () => {
  test('given it is owed and the move decided, when it comes, then the move is issued', () => {
    const counter = promised()
    counter.do(system, reply('move', 'm-1'))
    expect(counter.case.matters.move?.stage).toBe('decided')
    expect(ownerOfMatter(counter.case, counter.plan, 'move')).toEqual({
      holder: 'party',
      roles: ['one', 'two'],
      until: '2026-09-28',
    })
    expect(counter.do(two, bring)).toEqual(['Supplied', 'OwedSupplied', 'ResultIssued'])
    expect(counter.refused(two, bring)).toMatchObject({
      refused: 'not-allowed-now',
      machine: 'owed',
      stage: 'supplied',
    })
  })

  test('given it comes before the decision, when the move is decided, then it is issued at once', () => {
    const counter = promised()
    expect(counter.do(two, bring)).toEqual(['Supplied', 'OwedSupplied'])
    expect(counter.do(system, reply('move', 'm-1'))).toEqual(['ReplyDecided', 'ResultIssued'])
  })

  test('given the day has not passed, when chased, then it is a reminder, on the day too', () => {
    const counter = promised()
    expect(counter.on('2026-09-25').do(system, chase)).toEqual(['ReminderDue'])
    expect(counter.on('2026-09-28').do(system, chase)).toEqual(['ReminderDue'])
  })

  test('given the day has passed, when chased, then the promise is broken and only its matter ends', () => {
    const counter = promised()
    counter.do(system, reply('move', 'm-1'))
    expect(counter.on('2026-09-29').do(system, chase)).toEqual(['PromiseBroken', 'MatterEnded'])
    expect(counter.case.matters).toMatchObject({
      permit: { stage: 'issued' },
      move: { stage: 'ended', because: 'promise-broken' },
      card: { stage: 'in-inbox' },
    })
    expect(counter.do(system, chase)).toEqual([])
  })

  test('given it has come, when chased late, then there is nothing to do and no refusal', () => {
    const counter = promised()
    counter.do(two, bring)
    expect(counter.on('2026-09-29').do(system, chase)).toEqual([])
    expect(counter.refused(system, { type: 'chase-deadline', material: 'nothing' })).toEqual({
      refused: 'no-such-thing',
    })
    expect(counter.do(system, { type: 'chase-deadline', matter: 'move' })).toEqual([])
    expect(counter.refused(one, chase)).toEqual({ refused: 'not-your-act' })
  })

  test('given an agreement is owed, when the third person signs later, then it is supplied by that', () => {
    const start = filled()
    start.do(one, { type: 'supply', material: 'tick', giving: 'tick', sheets: 0 })
    submitted(start).do(system, { type: 'pre-review' })
    const counter = decided(accepted(verified(start), ['agreement']))
    counter.do(system, reply('move', 'm-1'))
    counter.do(one, askConsent)
    expect(ownerOfMatter(counter.case, counter.plan, 'move')).toMatchObject({
      holder: 'third',
      consent: 'agreement-of-third',
    })
    expect(counter.do(third, giveConsent)).toEqual(['ConsentGiven', 'OwedSupplied', 'ResultIssued'])
  })

  test('given an agreement is owed, when the third person refuses, then that matter alone ends', () => {
    const start = filled()
    start.do(one, { type: 'supply', material: 'tick', giving: 'tick', sheets: 0 })
    submitted(start).do(system, { type: 'pre-review' })
    const counter = decided(accepted(verified(start), ['agreement']))
    counter.do(one, askConsent)
    expect(counter.do(third, { type: 'refuse-consent', consent: 'agreement-of-third' })).toEqual([
      'ConsentRefused',
      'MatterEnded',
    ])
    expect(counter.case.matters).toMatchObject({ move: { stage: 'ended' }, note: { stage: 'asked' } })
  })
})

describe('容缺: what a source owes', () => {
  test('given a source owes it, when long overdue and chased, then nothing ends and nobody is reminded', () => {
    const counter = owedBySource()
    counter.do(system, reply('move', 'm-1'))
    expect(counter.on('2026-12-01').do(system, chase)).toEqual([])
    expect(ownerOfMatter(counter.case, counter.plan, 'move')).toEqual({ holder: 'source', source: 'land.house' })
  })

  test('given the source comes back and has it, when recorded, then it is waived and the move issued', () => {
    const counter = owedBySource()
    counter.do(system, reply('move', 'm-1'))
    counter.plan = plan
    expect(counter.do(system, check('two', true, 'land.house'))).toEqual([
      'SourceAnswered',
      'OwedWaived',
      'ResultIssued',
    ])
    expect(counter.case.owed.house?.stage).toBe('waived')
  })

  test('given the source comes back and has no record, then the couple is asked for it with a day, and nothing ends', () => {
    const counter = owedBySource()
    counter.do(system, reply('move', 'm-1'))
    counter.plan = withMaterials(plan, housePaper)
    expect(counter.do(system, check('two', true, 'land.house'))).toEqual(['SourceAnswered', 'OwedNotFound'])
    expect(counter.errands).toEqual(
      ['2026-09-24', '2026-09-25', '2026-09-28'].map((on) => ({ kind: 'chase-deadline', material: 'house', on })),
    )
    expect(ownerOfMatter(counter.case, counter.plan, 'move')).toEqual({
      holder: 'party',
      roles: ['one', 'two'],
      until: '2026-09-28',
    })
    expect(counter.do(two, bring)).toEqual(['Supplied', 'OwedSupplied', 'ResultIssued'])
  })

  test('given it answers with something else, then the couple is asked, unless its own record of them is looked into', () => {
    const differing = (source: string) => {
      const start = verified()
      start.given = { conflicts: [{ ...ruleThat('go-on'), matters: ['card'] }], situation: { 'one.lives': 'here' } }
      start.do(system, hears('permits.status', 'lives', 'here'))
      start.given = { ...start.given, situation: { 'one.lives': 'here', 'one.stands': 'there' } }
      start.do(system, hears('moves.register', 'stands', 'there'))
      start.plan = withMaterials(plan, { ...houseOwed, comes: { by: 'source', source, state: 'owed-by-source' } })
      return decided(accepted(start))
    }
    expect(differing('moves.register').case.owed.house).toMatchObject({ stage: 'owed', by: 'source' })
    expect(differing('land.house').do(system, check('two', true, 'land.house'))).toContain('OwedNotFound')
  })

  test('given a source owes it, when the couple sends the paper all the same, then it is supplied', () => {
    const counter = owedBySource()
    expect(counter.do(one, bring)).toEqual(['Supplied', 'OwedSupplied'])
    expect(counter.do(system, reply('move', 'm-1'))).toEqual(['ReplyDecided', 'ResultIssued'])
  })

  test('given the source delivered between look and act, when the card is decided, then it goes through', () => {
    const counter = owedBySource()
    const act = grant(counter, 'card', 'decide-from-inbox')
    counter.plan = plan
    counter.do(system, check('two', true, 'land.house'))
    expect(counter.do(cardOfficer, act)).toContain('DecidedFromInbox')
  })

  test('given nothing is owed, when it is supplied after acceptance, then not now', () => {
    const counter = decided()
    expect(counter.refused(one, bring)).toMatchObject({
      refused: 'not-allowed-now',
      machine: 'owed',
      stage: 'not-owed',
    })
  })

  test('given full or with a gap, when accepted, then the stage is the same: nothing is held back', () => {
    expect(stageOf(promised().case)).toBe(stageOf(owedBySource().case))
    const counter = ready()
    expect(counter.refused(clerk, accept(counter))).toMatchObject({ refused: 'not-verified' })
  })
})
