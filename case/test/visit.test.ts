import { describe, expect, test } from 'vitest'
import type { Act } from '../src/index.ts'
import { booking, checkIn, clerk, filled, one, ready, submitted, system, two } from './counter.ts'
import { condition, plan, withConditions } from './invented-event.ts'

const onDay = (day: string): Act => ({ type: 'book', organ: 'organ-1', day, time: '10:00' })

describe('预约', () => {
  test('given the earliest day, when booked before it, then it is too early, and on it, then it is booked', () => {
    const counter = submitted()
    counter.plan = withConditions(plan, condition({ verdict: { holds: false }, earliestDay: '2026-09-25' }))
    counter.do(system, { type: 'pre-review' })
    expect(counter.refused(one, onDay('2026-09-24'))).toEqual({ refused: 'too-early', earliestDay: '2026-09-25' })
    counter.plan = plan
    expect(counter.do(one, onDay('2026-09-25'))).toEqual(['Booked'])
    expect(counter.last?.claims).toEqual(['one', 'two'].map((role) => ({ take: true, kind: 'booking', role })))
  })

  test('given the plan of the booked day says still not, when booked, then it names the first day', () => {
    const counter = ready()
    counter.plan = withConditions(plan, condition({ verdict: { holds: false }, earliestDay: '2026-10-20' }))
    expect(counter.refused(two, onDay('2026-09-24'))).toEqual({ refused: 'too-early', earliestDay: '2026-10-20' })
  })

  test('given a bar of the other party, when booked, then one hears only that it cannot go on', () => {
    const counter = ready()
    counter.plan = withConditions(plan, condition({ about: 'one', sees: 'one', verdict: { holds: false } }))
    expect(counter.refused(two, onDay('2026-09-24'))).toEqual({ refused: 'cannot-go-on' })
    expect(counter.refused(one, onDay('2026-09-24'))).toMatchObject({ refused: 'condition-not-met', rule: 'free' })
  })

  test('given the organ is closed then, when booked, then it is not open that day', () => {
    const counter = ready()
    counter.given = { slot: { open: false } }
    expect(counter.refused(one, onDay('2026-09-24'))).toEqual({ refused: 'not-open-that-day' })
  })

  test('given a booking, when booked again, then the old place is given back and the claim stays', () => {
    const counter = ready()
    counter.do(one, onDay('2026-09-24'))
    expect(counter.do(two, onDay('2026-09-25'))).toEqual(['BookingCancelled', 'Booked'])
    expect(counter.last?.claims).toEqual([])
    expect(counter.case.visit).toMatchObject({ stage: 'booked', day: '2026-09-25' })
  })

  test('given a booking, when cancelled, then place and claims are free', () => {
    const counter = ready()
    counter.do(one, booking)
    expect(counter.do(two, { type: 'cancel-booking', because: 'asked' })).toEqual(['BookingCancelled'])
    expect(counter.last?.claims).toEqual(['one', 'two'].map((role) => ({ take: false, kind: 'booking', role })))
    expect(counter.refused(one, { type: 'cancel-booking', because: 'asked' })).toMatchObject({
      machine: 'visit',
      stage: 'none',
    })
  })

  test('given a draft, when booked, then not now', () => {
    expect(filled().refused(one, booking)).toMatchObject({
      refused: 'not-allowed-now',
      machine: 'intake',
      stage: 'draft',
    })
  })
})

describe('到场 and 核验身份', () => {
  test('given a booking for another day or organ, when they come, then it is changed first', () => {
    const counter = ready()
    counter.do(one, booking)
    expect(counter.refused(clerk, checkIn)).toEqual({ refused: 'too-early', earliestDay: '2026-09-23' })
    expect(counter.on('2026-09-24').refused(clerk, checkIn)).toEqual({ refused: 'already-booked' })
    counter.do(clerk, onDay('2026-09-24'))
    expect(counter.do(clerk, checkIn)).toEqual(['CheckedIn'])
  })

  test('given no booking, when they walk in, then staff takes them in', () => {
    expect(ready().do(clerk, checkIn)).toEqual(['CheckedIn'])
  })

  test('given one of two has come, when checked in, then the other is missed', () => {
    expect(ready().refused(clerk, { ...checkIn, present: ['two'] })).toEqual({
      refused: 'not-all-present',
      roles: ['one'],
    })
  })

  test('given a party or another organ, when it checks in, then it is not its act', () => {
    expect(ready().refused(one, checkIn)).toEqual({ refused: 'not-your-act' })
    expect(ready().refused(clerk, { ...checkIn, organ: 'organ-2' })).toEqual({ refused: 'not-your-act' })
  })

  test('given they arrived, when checked in, then sources to be heard at the window are asked at once', () => {
    const counter = ready()
    counter.do(one, booking)
    counter.on('2026-09-23').do(clerk, checkIn)
    expect(counter.errands).toEqual(
      ['one', 'two'].map((role) => ({ kind: 'ask-source', source: 'permits.status', role, asap: true })),
    )
    expect(counter.last?.claims).toEqual(['one', 'two'].map((role) => ({ take: false, kind: 'booking', role })))
  })

  test('given both cards, when the second is verified, then the visit is verified, and again is nothing', () => {
    const counter = ready()
    counter.do(clerk, checkIn)
    expect(counter.do(clerk, { type: 'verify', role: 'one', with: 'card' })).toEqual(['Verified'])
    expect(counter.case.visit.stage).toBe('arrived')
    expect(counter.do(clerk, { type: 'verify', role: 'one', with: 'card' })).toEqual([])
    counter.do(clerk, { type: 'verify', role: 'two', with: 'by-eye' })
    expect(counter.case.visit.stage).toBe('verified')
    expect(counter.refused(one, { type: 'verify', role: 'one', with: 'card' })).toEqual({ refused: 'not-your-act' })
  })
})
