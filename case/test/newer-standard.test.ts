import type { Plan } from '@xiqian/standard'
import { describe, expect, test } from 'vitest'
import type { Act, CaseEvent } from '../src/index.ts'
import { accepted, type Counter, clerk, decided, one, ready, reply, system, two, verified } from './counter.ts'
import {
  condition,
  consent,
  housePaper,
  note,
  oneDayOffMore,
  plan,
  say,
  withConditions,
  withMaterials,
  withMatters,
} from './invented-event.ts'

const follow: Act = { type: 'follow-standard', standard: 'standard-2' }
const count: Act = { type: 'move-deadlines' }
const bring: Act = { type: 'supply', material: 'house', giving: 'upload', sheets: 2 }

const under = (counter: Counter, newer: Plan): Counter => {
  counter.given = { newer: { standard: 'standard-2', plan: newer } }
  return counter
}
const promised = (): Counter => {
  const start = verified()
  start.plan = withMaterials(plan, housePaper)
  return decided(accepted(start, ['house']))
}
const last = (counter: Counter, type: CaseEvent['type']) => counter.events.filter((event) => event.type === type).at(-1)

describe('随新标准: an accepted case and a newer version', () => {
  test('given nothing is heavier, when followed, then the case is judged by the newer version', () => {
    const counter = under(decided(), { ...plan, promise: { workingDays: 6, basis: 'art. 7' } })
    expect(counter.do(system, follow)).toEqual(['StandardFollowed', 'DeadlinesMoved'])
    expect(counter.case.intake).toMatchObject({ standard: 'standard-2', due: '2026-10-08' })
    expect(last(counter, 'DeadlinesMoved')).toMatchObject({
      because: 'standard',
      moved: [{ of: 'case', from: '2026-10-09', to: '2026-10-08' }],
    })
    expect(counter.do(system, follow)).toEqual([])
  })

  test.each([
    ['a promise of one day more', { ...plan, promise: { workingDays: 8, basis: 'art. 7' } }, 'promise'],
    ['a paper more', withMaterials(plan, { ...housePaper, key: 'more' }), 'material'],
    [
      'a condition that fails',
      withConditions(plan, ...plan.conditions, condition({ id: 'x', verdict: { holds: false } })),
      'condition',
    ],
    [
      'another sentence over a signature that was given',
      { ...plan, consents: [{ ...consent, sentence: say('I do') }] },
      'consent',
    ],
    ['a matter fewer', withMatters(plan, ...plan.matters.slice(0, 3)), 'matter'],
  ] as const)(
    'given %s, when followed, then refused with exactly that, and the case stays as it is',
    (_, newer, component) => {
      const counter = under(decided(), newer)
      const before = counter.case
      const refused = counter.refused(system, follow)
      expect(refused).toMatchObject({ refused: 'would-be-heavier' })
      const differences = refused.refused === 'would-be-heavier' ? refused.differences : []
      expect(differences.map((each) => [each.component, each.direction])).toEqual([[component, 'heavier']])
      expect(counter.case).toBe(before)
    },
  )

  test('given the owed paper is asked for no more, when followed, then nobody owes it and the result goes out', () => {
    const counter = promised()
    counter.do(system, reply('move', 'm-1'))
    expect(counter.case.matters.move?.stage).toBe('decided')
    under(counter, { ...plan, materials: plan.materials.filter(({ key }) => key !== 'house') })
    expect(counter.do(system, follow)).toEqual(['StandardFollowed', 'OwedWaived', 'ResultIssued'])
    expect(counter.case.owed.house?.stage).toBe('waived')
    expect(last(counter, 'OwedWaived')).toMatchObject({ because: 'not-asked-any-more' })
  })

  test('given it does one thing more without being asked, when followed, then that is asked too', () => {
    const more = withMatters(plan, ...plan.matters, { ...note, id: 'second-note' })
    const counter = under(decided(), more)
    expect(counter.do(system, follow)).toEqual(['StandardFollowed', 'MatterAsked'])
    expect(counter.case.matters['second-note']).toMatchObject({ stage: 'asked', due: '2026-09-24' })
  })

  test('given a draft, a finished case, a person, an unknown version, then it is not followed', () => {
    expect(under(ready(), plan).refused(system, follow)).toMatchObject({ refused: 'not-allowed-now', stage: 'ready' })
    for (const by of [one, clerk]) {
      expect(under(decided(), plan).refused(by, follow)).toEqual({ refused: 'not-your-act' })
    }
    expect(decided().refused(system, follow)).toEqual({ refused: 'no-such-thing' })
    const over = under(decided(), plan)
    over.do(one, { type: 'withdraw', role: 'one' })
    expect(over.refused(system, follow)).toMatchObject({ refused: 'not-allowed-now', stage: 'accepted' })
  })
})

describe('顺延: a further holiday is announced', () => {
  test('given open deadlines, when counted again, then each moves once, with old and new day and the notice', () => {
    const counter = promised()
    counter.given = { calendar: oneDayOffMore }
    expect(counter.do(system, count)).toEqual(['DeadlinesMoved'])
    expect(last(counter, 'DeadlinesMoved')).toMatchObject({
      because: 'calendar',
      basis: 'invented, second notice',
      moved: [
        { of: 'case', from: '2026-10-09', to: '2026-10-10' },
        { of: 'matter', id: 'move', from: '2026-09-30', to: '2026-10-08' },
        { of: 'material', id: 'house', from: '2026-09-28', to: '2026-09-29' },
      ],
    })
    expect(counter.case.intake).toMatchObject({ due: '2026-10-10' })
    expect(counter.case.matters.move).toMatchObject({ due: '2026-10-08' })
    expect(counter.case.owed.house).toMatchObject({ due: '2026-09-29' })
    expect(counter.do(system, count)).toEqual([])
  })

  test('given the promise moved, then it is broken on the new day and not on the old, with one reminder a day', () => {
    const counter = promised()
    counter.given = { calendar: oneDayOffMore }
    counter.do(system, count)
    const chased = counter.errands.map((errand) => (errand.kind === 'chase-deadline' ? errand.on : ''))
    expect(chased).toEqual(['2026-09-24', '2026-09-28', '2026-09-29', '2026-09-30'])
    const chase: Act = { type: 'chase-deadline', material: 'house' }
    expect(counter.on('2026-09-29').do(system, chase)).toEqual(['ReminderDue'])
    expect(counter.do(system, chase)).toEqual([])
    expect(counter.on('2026-09-30').do(system, chase)).toContain('PromiseBroken')
  })

  test('given a day is worked after all, then the departments are earlier, but nobody owes a paper earlier', () => {
    const counter = promised()
    counter.given = { calendar: { ...oneDayOffMore, holidays: [], workdays: ['2026-09-26', '2026-09-27'] } }
    counter.do(system, count)
    const event = last(counter, 'DeadlinesMoved')
    const moved = event?.type === 'DeadlinesMoved' ? event.moved : []
    expect(moved.map(({ of }) => of)).not.toContain('material')
    expect(moved.every(({ from, to }) => to < from)).toBe(true)
  })

  test('given a day that has passed, then it stays: late is late', () => {
    const counter = promised()
    counter.given = { calendar: oneDayOffMore }
    expect(counter.on('2026-10-12').do(system, count)).toEqual([])
  })

  test('given what was not found is asked of the couple, then its days are counted from when it was asked', () => {
    const start = verified()
    start.plan = withMaterials(plan, {
      ...housePaper,
      comes: { by: 'source', source: 'land.house', state: 'owed-by-source' },
    })
    const counter = decided(accepted(start))
    counter.plan = withMaterials(plan, housePaper)
    counter.on('2026-09-24').do(system, reply('move', 'm-1', 'taken'))
    expect(counter.case.owed.house).toMatchObject({ by: 'couple', since: '2026-09-24', due: '2026-09-29' })
    counter.given = { calendar: oneDayOffMore }
    counter.do(system, count)
    expect(counter.case.owed.house).toMatchObject({ since: '2026-09-24', due: '2026-09-30' })
    expect(counter.do(two, bring)).toContain('OwedSupplied')
  })

  test('given a person, or a case without an open matter, then nothing is counted', () => {
    expect(decided().refused(one, count)).toEqual({ refused: 'not-your-act' })
    expect(ready().refused(system, count)).toMatchObject({ refused: 'not-allowed-now' })
  })
})
