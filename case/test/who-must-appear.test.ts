import { workingDaysBetween } from '@xiqian/standard'
import { describe, expect, test } from 'vitest'
import { type Act, ownerOf, stageOf, tallyOf } from '../src/index.ts'
import {
  accept,
  booking,
  type Counter,
  cardOfficer,
  check,
  clerk,
  fact,
  grant,
  moveOfficer,
  newCounter,
  one,
  openAct,
  ready,
  system,
  tell,
} from './counter.ts'
import { calendar, card, cardOne, form, moveHere, plan, withMatters } from './invented-event.ts'

const onlyOneComes = plan.visits.map((visit) => ({ ...visit, who: ['one'] }))
const comes = (...present: readonly string[]): Act => ({ type: 'check-in', present, organ: 'organ-1' })
const verify = (role: string): Act => ({ type: 'verify', role, with: 'card' })

/** Two matters, one after the other, both decided in our inbox: at the window there is nothing but the acceptance. */
const inOrder = {
  ...withMatters(plan, { ...card, after: [] }, { ...moveHere, after: ['card'] }),
  visits: onlyOneComes,
  materials: [form, cardOne],
  consents: [],
  conditions: [],
}

/** A case of one party alone, pre-reviewed. */
const aloneReady = (): Counter => {
  const counter = newCounter()
  counter.plan = inOrder
  counter.given = {
    declarations: [],
    sources: counter.circumstances(one, openAct).sources.filter(({ role }) => role === 'one'),
  }
  counter.do(one, { ...openAct, roles: ['one'] })
  counter.do(one, tell('one'))
  counter.do(one, { type: 'answer', of: 'joint', facts: [fact('where', 'here')] })
  counter.do(one, { type: 'answer', of: 'one', facts: [fact('name', 'one'), fact('number', 'one')] })
  counter.do(system, check('one'))
  counter.do(system, check('one', true, 'moves.register'))
  counter.do(one, { type: 'confirm', role: 'one', digest: counter.toConfirm('one') })
  counter.do(one, { type: 'submit' })
  counter.do(system, { type: 'pre-review' })
  return counter
}

describe('两方的办件，只要一方到场', () => {
  const half = (): Counter => {
    const counter = ready()
    counter.plan = { ...plan, visits: onlyOneComes }
    return counter
  }

  test('given only one must appear, when that one books, then only that one is claimed and waited for', () => {
    const counter = half()
    counter.do(one, booking)
    expect(counter.last?.claims).toEqual([{ take: true, kind: 'booking', role: 'one' }])
    expect(ownerOf(counter.case, counter.plan)).toMatchObject({ holder: 'party', roles: ['one'] })
  })

  test('given only one came and is verified, when accepted, then nobody waits for the other', () => {
    const counter = half()
    counter.do(one, booking)
    counter.on('2026-09-23', '10:00').do(clerk, comes('one'))
    expect(counter.refused(clerk, accept(counter))).toEqual({ refused: 'not-verified', roles: ['one'] })
    counter.do(clerk, verify('one'))
    expect(counter.case.visit).toMatchObject({ stage: 'verified', present: ['one'] })
    counter.do(system, check('one'))
    expect(counter.do(clerk, accept(counter))).toContain('Accepted')
  })

  test('given the other comes along, when only one is verified, then the other is verified too before acceptance', () => {
    const counter = half()
    counter.on('2026-09-23', '10:00').do(clerk, comes('one', 'two'))
    counter.do(clerk, verify('one'))
    expect(counter.refused(clerk, accept(counter))).toEqual({ refused: 'not-verified', roles: ['two'] })
  })

  test('given the one who must appear is not there, when checked in, then it is named', () => {
    const counter = half()
    counter.on('2026-09-23', '10:00')
    expect(counter.refused(clerk, comes('two'))).toEqual({ refused: 'not-all-present', roles: ['one'] })
  })
})

describe('一方的办件', () => {
  test('given nobody else is a party, when that one confirms and sends, then it is pre-reviewed', () => {
    expect(stageOf(aloneReady().case)).toBe('ready')
  })

  test('given nobody else is a party, when somebody is invited, then there is no such party', () => {
    const counter = aloneReady()
    expect(counter.refused(one, { type: 'invite', role: 'two', tokenDigest: 't' })).toEqual({
      refused: 'no-such-thing',
    })
  })

  test('given matters one after the other in our inbox, when all are decided, then each was a wait of its own', () => {
    const counter = aloneReady()
    counter.do(one, booking)
    counter.on('2026-09-23', '10:00').do(clerk, comes('one'))
    counter.do(clerk, verify('one'))
    expect(counter.do(clerk, accept(counter))).toEqual(['Accepted', 'TaskOpened'])
    expect(stageOf(counter.case)).toBe('in-review')
    counter.on('2026-09-24')
    expect(counter.do(cardOfficer, grant(counter, 'card', 'decide-from-inbox'))).toContain('TaskOpened')
    counter.do(moveOfficer, grant(counter, 'move', 'decide-from-inbox'))
    expect(stageOf(counter.case)).toBe('finished')
    const days = (a: string, b: string) => workingDaysBetween(calendar, a, b)
    // The window until the acceptance, then the card, then the move.
    expect(tallyOf(counter.events, counter.plan, days)).toMatchObject({ steps: 3, visits: 1, acts: 2, workingDays: 1 })
  })
})
