import { describe, expect, test } from 'vitest'
import type { Act } from '../src/index.ts'
import { ownerOf, stageOf } from '../src/index.ts'
import {
  accepted,
  booking,
  cardOfficer,
  clerk,
  clerkFor,
  decided,
  filled,
  giveMandate,
  grant,
  kin,
  newCounter,
  one,
  openAct,
  ready,
  reply,
  submitted,
  system,
  two,
  verified,
} from './counter.ts'
import { card, move, note, permit, plan, withMatters } from './invented-event.ts'

const withdraw = (role: string): Act => ({ type: 'withdraw', role })
const onPaper = () => {
  const start = ready()
  start.plan = withMatters(
    plan,
    permit,
    { ...move, result: { ...move.result, form: 'electronic-and-paper' } },
    note,
    card,
  )
  const counter = decided(accepted(verified(start)))
  counter.do(system, reply('note', 'n-1', 'taken'))
  counter.do(cardOfficer, grant(counter, 'card', 'decide-from-inbox'))
  counter.do(system, reply('move', 'm-1'))
  return counter
}

describe('统一出件', () => {
  test.each([
    ['kin', ['HandedOut']],
    ['post', 'not-for-a-helper'],
  ] as const)(
    'given a helper (%s) who comes for it, when handed out, then as far as the mandate holds',
    (kind, then) => {
      const counter = onPaper()
      const ground = kind === 'kin' ? 'phone' : 'face'
      counter.do(kind === 'kin' ? one : clerkFor('one'), giveMandate({ kind, ground }))
      const handing: Act = { type: 'hand-out', matters: ['move'], way: 'window', mandate: 'm-1' }
      expect(counter.refused(clerk, handing)).toEqual({ refused: 'mandate-over' })
      counter.do(kin, { type: 'take-mandate', mandate: 'm-1', tokenDigest: 'token' })
      const handed = counter.try(clerk, handing)
      expect('refused' in handed ? handed.refused : handed.events.map(({ type }) => type)).toEqual(then)
      expect(counter.events.some((event) => event.type === 'HandedOut' && event.mandate === 'm-1')).toBe(kind === 'kin')
    },
  )

  test('given something exists on paper, when the last result is issued, then it waits for one hand-out', () => {
    const counter = onPaper()
    expect(counter.case.handOut).toEqual({ stage: 'waiting', matters: ['move'] })
    expect(stageOf(counter.case)).toBe('to-hand-out')
    expect(ownerOf(counter.case, counter.plan)).toEqual({ holder: 'officer', organ: 'organ-1', until: '2026-10-09' })
    expect(
      counter.refused(one, {
        type: 'hand-out',
        matters: ['move'],
        way: 'post',
        tracking: { part: 'tracking', commitment: 'c' },
      }),
    ).toEqual({
      refused: 'not-your-act',
    })
    expect(
      counter.refused(clerk, {
        type: 'hand-out',
        matters: ['card'],
        way: 'post',
        tracking: { part: 'tracking', commitment: 'c' },
      }),
    ).toEqual({
      refused: 'no-such-thing',
    })
    expect(
      counter.do(clerk, {
        type: 'hand-out',
        matters: ['move'],
        way: 'post',
        tracking: { part: 'tracking', commitment: 'c' },
      }),
    ).toEqual(['HandedOut'])
    expect(stageOf(counter.case)).toBe('finished')
    expect(
      counter.refused(clerk, {
        type: 'hand-out',
        matters: ['move'],
        way: 'post',
        tracking: { part: 'tracking', commitment: 'c' },
      }),
    ).toMatchObject({
      machine: 'hand-out',
      stage: 'done',
    })
  })

  test('given matters are still open, when handed out, then not now', () => {
    expect(decided().refused(clerk, { type: 'hand-out', matters: [], way: 'window' })).toMatchObject({
      machine: 'hand-out',
      stage: 'nothing-yet',
    })
  })
})

describe('撤回', () => {
  test.each([
    ['draft', filled],
    ['submitted', submitted],
    ['ready', ready],
    ['at the window', verified],
  ])('given %s, when one party withdraws, then everything ends and the draft is free', (_, start) => {
    const counter = start()
    expect(counter.do(two, withdraw('two'))).toEqual(['Withdrawn'])
    expect(stageOf(counter.case)).toBe('withdrawn')
    expect(counter.last?.claims).toEqual(['one', 'two'].map((role) => ({ take: false, kind: 'draft', role })))
    expect(counter.refused(one, { type: 'submit' })).toMatchObject({
      refused: 'not-allowed-now',
      machine: 'intake',
      stage: 'withdrawn',
    })
  })

  test('given a booking, when withdrawn, then the booking is free too', () => {
    const counter = ready()
    counter.do(one, booking)
    counter.do(one, withdraw('one'))
    expect(counter.last?.claims.filter((claim) => claim.kind === 'booking')).toHaveLength(2)
  })

  test('given only the opener, when it withdraws, then only its own claim is freed', () => {
    const counter = newCounter()
    counter.do(one, openAct)
    counter.do(one, withdraw('one'))
    expect(counter.last?.claims).toEqual([{ take: false, kind: 'draft', role: 'one' }])
  })

  test('given accepted and nothing decided, when withdrawn, then all matters end with it', () => {
    const counter = accepted()
    expect(counter.do(one, withdraw('one'))).toEqual([
      'MatterEnded',
      'MatterEnded',
      'MatterEnded',
      'MatterEnded',
      'Withdrawn',
    ])
    expect(counter.case.intake).toEqual({ stage: 'withdrawn', by: 'one' })
  })

  test('given the permit is granted, when withdrawn, then only what is not decided yet ends', () => {
    const counter = decided()
    counter.do(system, reply('note', 'n-1', 'taken'))
    expect(counter.do(one, withdraw('one'))).toEqual(['MatterEnded', 'MatterEnded', 'HandedOut'])
    expect(counter.case.matters).toMatchObject({
      permit: { stage: 'issued' },
      note: { stage: 'issued' },
      move: { stage: 'ended', because: 'withdrawn' },
    })
    expect(stageOf(counter.case)).toBe('finished')
    expect(counter.refused(one, withdraw('one'))).toMatchObject({ refused: 'not-allowed-now', stage: 'accepted' })
  })

  test('given a late reply for a withdrawn matter, when recorded, then it is remembered without effect', () => {
    const counter = decided()
    counter.do(one, withdraw('one'))
    expect(counter.do(system, reply('move', 'm-1'))).toEqual(['ReplyRepeated'])
  })

  test('given one party, when it withdraws for the other, then it is not its act', () => {
    expect(filled().refused(one, withdraw('two'))).toEqual({ refused: 'not-your-act' })
  })
})

describe('好差评', () => {
  const rate: Act = { type: 'rate', role: 'one', level: 5 }

  test('given an accepted case, when a party rates, then once, and nobody of ours for it', () => {
    const counter = decided()
    expect(counter.do(one, rate)).toEqual(['Rated'])
    expect(counter.refused(one, rate)).toMatchObject({ refused: 'not-allowed-now', machine: 'rating' })
    expect(counter.refused({ ...clerk, forWhom: 'two' }, { type: 'rate', role: 'two', level: 5 })).toEqual({
      refused: 'not-your-act',
    })
    expect(counter.do(two, { type: 'rate', role: 'two', level: 2, words: { part: 'p', commitment: 'c' } })).toEqual([
      'Rated',
    ])
  })

  test('given a draft, when rated, then not now', () => {
    expect(filled().refused(one, rate)).toMatchObject({ refused: 'not-allowed-now', stage: 'draft' })
  })
})
