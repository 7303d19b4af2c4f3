import { suites } from '@xiqian/seal'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newBoard } from '../src/queue/board.ts'
import { drawnOrder, faultsOfDraw, listDigestOf, seedDigestOf } from '../src/queue/draw.ts'
import type { PlaceRow } from '../src/queue/queue-statements.ts'
import { askAgainSeconds, expectedWait } from '../src/queue/standing.ts'

const suite = suites.gm
const place = fc.stringMatching(/^[0-9a-z]{26}$/)
const list = fc.uniqueArray(place, { minLength: 1, maxLength: 40 })
const seed = fc.stringMatching(/^[0-9a-f]{64}$/)

const published = (of: string, places: readonly string[]) => ({
  seedDigest: seedDigestOf(suite, of),
  seed: of,
  listDigest: listDigestOf(suite, places),
  places: drawnOrder(suite, of, places),
})

describe('抽签 The draw', () => {
  test('everybody on the list has one place in it, whatever order they came in and however often they asked', () => {
    fc.assert(
      fc.property(list, seed, (places, of) => {
        const order = drawnOrder(suite, of, places)
        expect([...order].sort()).toEqual([...places].sort())
        expect(drawnOrder(suite, of, [...places].reverse())).toEqual(order)
        expect(new Set(drawnOrder(suite, of, [...places, ...places]))).toEqual(new Set(places))
      }),
      { numRuns: 100 },
    )
  })

  test('what was published fits; another seed, a changed list, two exchanged places do not', () => {
    fc.assert(
      fc.property(list, seed, seed, place, (places, of, other, foreign) => {
        fc.pre(of !== other && !places.includes(foreign) && places.length > 1)
        const draw = published(of, places)
        expect(faultsOfDraw(suite, draw)).toEqual([])
        expect(faultsOfDraw(suite, { ...draw, seed: other })).toContain('seed')
        expect(faultsOfDraw(suite, { ...draw, places: [...draw.places, foreign] })).toContain('list')
        const [first = '', second = '', ...rest] = draw.places
        expect(faultsOfDraw(suite, { ...draw, places: [second, first, ...rest] })).toEqual(['order'])
        expect(faultsOfDraw(suite, { ...draw, places: [first, ...draw.places] })).toContain('twice')
      }),
      { numRuns: 100 },
    )
  })

  test('nobody is first by more than chance: over 600 seeds each of six comes first about a hundred times', () => {
    const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => letter.repeat(26))
    const first = Array.from({ length: 600 }, (_, n) => drawnOrder(suite, `seed ${n}`, six)[0])
    for (const one of six) {
      const times = first.filter((winner) => winner === one).length
      expect(times).toBeGreaterThan(60)
      expect(times).toBeLessThan(145)
    }
  })
})

const row = (at: number, more: Partial<PlaceRow> = {}): PlaceRow => ({
  release: 'r',
  place: `p${at}`,
  case_id: `c${at}`,
  account: 'c-1',
  wishes: [],
  arrived: at,
  early: false,
  drawn: null,
  state: 'waiting',
  until: null,
  ...more,
})

describe('排队 The queue as people read it', () => {
  test('drawn ones stand first, then those who came, each behind as many as wait before', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(500), { maxLength: 30 }), fc.nat(10), (arrivals, drawn) => {
        const board = newBoard()
        board.put(arrivals.map((at, n) => row(at, n < drawn ? { drawn: n + 1, early: true } : {})))
        board.count('r')
        const late = arrivals.slice(drawn).sort((one, other) => one - other)
        const order = [...arrivals.slice(0, drawn), ...late]
        expect(order.map((at) => board.before('r', `p${at}`))).toEqual(order.map((_, n) => n))
        expect(board.waiting('r')).toBe(arrivals.length)
      }),
    )
  })

  test('the same place put again is the same place, and one that was served waits no more', () => {
    const board = newBoard()
    board.put([row(1), row(2), row(1), row(1)])
    expect(board.waiting('r')).toBe(2)
    board.put([row(1, { state: 'booked' })])
    board.count('r')
    expect([board.waiting('r'), board.before('r', 'p2'), board.ofCase('r', 'c1')?.state]).toEqual([1, 0, 'booked'])
  })

  test('how long is a range around what was served of late, and nothing before anybody was', () => {
    expect(expectedWait(100, undefined)).toBeUndefined()
    const said = expectedWait(100, 20)
    expect(said?.from).toBeLessThan(5)
    expect(said?.to).toBeGreaterThan(5)
  })

  test('whoever is far off asks seldom, before the release once when it begins, and who is served no more', () => {
    const ask = (secondsToRelease: number, before: number) =>
      askAgainSeconds('p1', 'waiting', secondsToRelease, expectedWait(before, 60))
    expect(ask(1200, 0)).toBeGreaterThanOrEqual(60)
    expect(ask(30, 0)).toBeGreaterThan(30)
    expect(ask(-10, 5)).toBeLessThan(ask(-10, 500) ?? 0)
    expect(askAgainSeconds('p1', 'booked', -10, undefined)).toBeUndefined()
    const spread = new Set(
      Array.from({ length: 50 }, (_, n) => askAgainSeconds(`place ${n}`, 'waiting', 20, undefined)),
    )
    expect(spread.size).toBeGreaterThan(5)
  })
})
