import { describe, expect, test } from 'vitest'
import type { Act } from '../src/index.ts'
import { stageOf } from '../src/index.ts'
import {
  accept,
  accepted,
  booking,
  cardOfficer,
  check,
  checkIn,
  clerk,
  clerkFor,
  decided,
  fact,
  grant,
  one,
  ready,
  reply,
  system,
  verified,
} from './counter.ts'
import { condition, housePaper, permit, plan, withConditions, withMaterials, withMatters } from './invented-event.ts'

const declare = (role: string) => ({ type: 'declare', declaration: 'vow', role, sentenceDigest: 'vow-1' }) as const
const refuse = {
  type: 'decide-on-the-spot',
  matter: 'permit',
  outcome: { outcome: 'refused', on: '2026-09-23', reason: { zh: '不', en: 'no' }, basis: 'art. 9' },
  restsOn: '',
} as const satisfies Act

describe('当面签署声明', () => {
  test('given verified, when each signs in front of the officer, then both are kept, each once', () => {
    const counter = verified()
    expect(counter.refused(clerk, declare('one'))).toEqual({ refused: 'not-your-act' })
    expect(counter.refused(one, declare('one'))).toEqual({ refused: 'not-your-act' })
    expect(counter.do(clerkFor('one'), declare('one'))).toEqual(['Declared'])
    expect(counter.do(clerkFor('one'), declare('one'))).toEqual([])
    expect(counter.case.declared).toEqual({ vow: ['one'] })
    expect(counter.refused(clerkFor('one'), { ...declare('one'), declaration: 'other' })).toEqual({
      refused: 'no-such-thing',
    })
  })

  test('given only arrived, when signing, then identity comes first', () => {
    const counter = ready()
    counter.do(clerk, checkIn)
    expect(counter.refused(clerkFor('one'), declare('one'))).toEqual({ refused: 'not-verified', roles: ['one', 'two'] })
  })
})

describe('当场办结', () => {
  test('given another role or matter, when decided at the window, then it is not decided here', () => {
    const counter = accepted()
    expect(counter.refused(cardOfficer, grant(counter, 'permit'))).toEqual({
      refused: 'not-decided-here',
      by: 'registrar',
    })
    expect(counter.refused(clerk, grant(counter, 'move'))).toEqual({ refused: 'not-decided-here', by: 'department' })
    expect(counter.refused(clerk, grant(counter, 'nothing'))).toEqual({ refused: 'no-such-thing' })
    expect(counter.refused(one, grant(counter, 'permit'))).toEqual({ refused: 'not-your-act' })
  })

  test('given not accepted, when decided, then not now', () => {
    const counter = verified()
    expect(counter.refused(clerk, grant(counter, 'permit'))).toMatchObject({
      refused: 'not-allowed-now',
      machine: 'intake',
      stage: 'ready',
    })
  })

  test('given one has not signed, when granted, then the declaration is missing', () => {
    const counter = verified()
    counter.do(clerk, accept(counter))
    counter.do(clerkFor('two'), declare('two'))
    expect(counter.refused(clerk, grant(counter, 'permit'))).toEqual({ refused: 'declaration-missing', roles: ['one'] })
    counter.do(clerkFor('one'), declare('one'))
    expect(counter.refused(clerk, grant(counter, 'permit'))).toEqual({
      refused: 'core-material-missing',
      materials: ['photo'],
    })
    counter.do(clerk, { type: 'supply', material: 'photo', giving: 'photo-on-site', sheets: 0 })
    expect(counter.do(clerk, grant(counter, 'permit'))).toContain('DecidedOnTheSpot')
  })

  test('given a condition fails today, when granted, then with its words', () => {
    const counter = accepted()
    counter.plan = withConditions(plan, condition({ verdict: { holds: false } }))
    expect(counter.refused(clerk, grant(counter, 'permit'))).toMatchObject({
      refused: 'condition-not-met',
      rule: 'free',
    })
  })

  test('given a source fell silent after acceptance, when granted, then nobody is granted because a system was down', () => {
    const counter = accepted()
    counter.do(system, check('two', false))
    expect(counter.refused(clerk, grant(counter, 'permit'))).toEqual({
      refused: 'source-down',
      source: 'permits.status',
    })
  })

  test('given the sources were heard only before this day, when granted, then they must be heard again', () => {
    const counter = ready()
    counter.do(one, booking)
    counter.on('2026-09-23').do(clerk, checkIn)
    for (const role of ['one', 'two']) counter.do(clerk, { type: 'verify', role, with: 'card' })
    accepted(counter)
    expect(counter.refused(clerk, grant(counter, 'permit'))).toEqual({
      refused: 'source-down',
      source: 'permits.status',
    })
    counter.do(system, check('one'))
    counter.do(system, check('two'))
    expect(counter.do(clerk, grant(counter, 'permit'))).toContain('DecidedOnTheSpot')
  })

  test('given the facts changed while the officer looked, when granted, then it is refused', () => {
    const counter = accepted()
    const act = grant(counter, 'permit')
    counter.do(system, {
      type: 'record-check',
      source: 'moves.register',
      role: 'two',
      reachable: true,
      facts: [fact('address', 'b', 'moves.register')],
    })
    expect(counter.refused(clerk, act)).toMatchObject({ refused: 'changed-since-you-looked' })
  })

  test('given granted, when granted or replied again, then it is decided already', () => {
    const counter = decided()
    expect(counter.refused(clerk, grant(counter, 'permit'))).toEqual({ refused: 'already-decided' })
  })

  test('given a refusal, when decided, then its reason stands and all that waited for it ends', () => {
    const counter = accepted()
    expect(counter.do(clerk, { ...refuse, restsOn: counter.look('permit') })).toEqual([
      'MatterRefused',
      'MatterEnded',
      'MatterEnded',
      'MatterEnded',
    ])
    expect(counter.case.matters.permit).toMatchObject({ stage: 'ended', because: 'refused', basis: 'art. 9' })
    expect(stageOf(counter.case)).toBe('ended')
    expect(counter.last?.claims).toEqual([])
  })

  test('given a correction is chosen as a decision, when decided, then it is told how to ask for one', () => {
    const counter = accepted()
    const act: Act = { ...refuse, outcome: { outcome: 'correction', items: [] }, restsOn: counter.look('permit') }
    expect(counter.refused(clerk, act)).toMatchObject({ refused: 'malformed', where: 'outcome' })
  })

  test('given a promised paper for the move, when granted, then the permit leaves with the couple and the move waits', () => {
    const start = verified()
    start.plan = withMaterials(plan, housePaper)
    const counter = accepted(start, ['house'])
    expect(counter.do(clerk, grant(counter, 'permit'))).toContain('ResultIssued')
    expect(counter.case.matters).toMatchObject({ permit: { stage: 'issued' }, move: { stage: 'asked' } })
    counter.do(system, reply('move', 'm-1'))
    expect(counter.case.matters.move?.stage).toBe('decided')
  })

  test('given something of the permit itself is owed, when granted, then it is decided, asked on, but not issued', () => {
    const start = verified()
    start.plan = withMaterials(plan, { ...housePaper, matters: ['permit', 'move'] })
    const counter = accepted(start, ['house'])
    expect(counter.do(clerk, grant(counter, 'permit'))).toEqual([
      'DecidedOnTheSpot',
      'MatterAsked',
      'MatterAsked',
      'TaskOpened',
    ])
    expect(counter.case.matters.permit?.stage).toBe('decided')
  })

  test('given one permit alone, when granted, then the case is finished at the window', () => {
    const start = ready()
    start.plan = withMatters(plan, permit)
    const counter = accepted(verified(start))
    expect(counter.do(clerk, grant(counter, 'permit'))).toEqual(['DecidedOnTheSpot', 'ResultIssued', 'HandedOut'])
    expect(stageOf(counter.case)).toBe('finished')
  })
})

describe('保留名额', () => {
  const keep = {
    type: 'keep-place',
    organ: 'organ-1',
    day: '2026-09-24',
    time: '09:00',
    source: 'permits.status',
  } as const satisfies Act

  test('given a source is down while they stand there, when a place is kept, then the next opening is theirs', () => {
    const counter = verified()
    counter.do(system, check('one', false))
    expect(counter.refused(clerk, accept(counter))).toEqual({ refused: 'source-down', source: 'permits.status' })
    expect(counter.do(clerk, keep)).toEqual(['BookingCancelled', 'Booked'])
    expect(counter.case.visit).toEqual({
      stage: 'booked',
      organ: 'organ-1',
      day: '2026-09-24',
      time: '09:00',
      keptForUs: true,
    })
    counter.on('2026-09-24').do(clerk, checkIn)
    counter.do(system, check('one'))
    counter.do(system, check('two'))
    for (const role of ['one', 'two']) counter.do(clerk, { type: 'verify', role, with: 'card' })
    expect(counter.do(clerk, accept(counter))).toEqual(['Accepted'])
  })

  test('given it fell silent after acceptance, when they come again, then only the decision is left to do', () => {
    const counter = accepted()
    counter.do(system, check('one', false))
    counter.do(clerk, keep)
    expect(stageOf(counter.case)).toBe('booked')
    counter.on('2026-09-24').do(clerk, checkIn)
    for (const role of ['one', 'two']) {
      counter.do(system, check(role))
      counter.do(clerk, { type: 'verify', role, with: 'card' })
    }
    expect(counter.do(clerk, grant(counter, 'permit'))).toContain('ResultIssued')
  })

  test('given every source was heard today, when a place is to be kept, then there is no reason to send them home', () => {
    const counter = verified()
    expect(counter.refused(clerk, keep)).toMatchObject({ refused: 'not-allowed-now', machine: 'visit' })
    expect(counter.refused(clerk, { ...keep, source: 'x.y' })).toEqual({ refused: 'no-such-thing' })
    expect(counter.refused(one, keep)).toEqual({ refused: 'not-your-act' })
  })
})
