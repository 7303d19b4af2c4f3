import { describe, expect, test } from 'vitest'
import { type Act, type Actor, isLiveMandate } from '../src/index.ts'
import {
  booking,
  type Counter,
  clerk,
  clerkFor,
  fact,
  filled,
  giveMandate,
  kin,
  newCounter,
  one,
  openAct,
  ready,
  sentenceDigest,
  tell,
  two,
} from './counter.ts'

const taking: Act = { type: 'take-mandate', mandate: 'm-1', tokenDigest: 'token' }
const ending: Act = { type: 'end-mandate', mandate: 'm-1' }

/** Party one has a helper. */
const helped = (counter: Counter = filled(), more: Parameters<typeof giveMandate>[0] = {}): Counter => {
  counter.do(one, giveMandate(more))
  counter.do(kin, taking)
  return counter
}

describe('帮办代办', () => {
  test('given a mandate, when the helper answers, supplies and books, then each stands as done by the helper for the party', () => {
    const counter = helped()
    counter.do(kin, { type: 'answer', of: 'joint', facts: [fact('where', 'there')] })
    counter.do(kin, { type: 'answer', of: 'one', facts: [fact('phone', '1')] })
    counter.do(kin, { type: 'supply', material: 'tick', giving: 'upload', sheets: 0 })
    const booked = helped(ready())
    booked.do(kin, booking)
    booked.do(kin, { type: 'cancel-booking', because: 'asked' })
    const by = [...counter.events, ...booked.events].filter((event) => event.by.as.kind === 'helper')
    expect(by.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['Answered', 'Supplied', 'Booked', 'BookingCancelled']),
    )
    expect(by.filter(({ type }) => type === 'Supplied')).toMatchObject([{ by: kin, role: 'one' }])
  })

  test.each<[string, (counter: Counter) => Act]>([
    ['confirms', (counter) => ({ type: 'confirm', role: 'one', digest: counter.toConfirm('one') })],
    ['declares', () => ({ type: 'declare', declaration: 'vow', role: 'one', sentenceDigest: 'v' })],
    ['verifies', () => ({ type: 'verify', role: 'one', with: 'card' })],
    ['reads the notice', () => tell('one')],
    ['consents', () => ({ type: 'consent', consent: 'agreement-of-third', sentenceDigest })],
    ['promises', () => ({ type: 'supply', material: 'tick', giving: 'tick', sheets: 0 })],
    ['withdraws', () => ({ type: 'withdraw', role: 'one' })],
    ['objects', () => ({ type: 'object', role: 'one', matter: 'card' })],
    ['passes it on', () => giveMandate({ mandate: 'm-2' })],
    ['rates', () => ({ type: 'rate', role: 'one', level: 5 })],
    ['submits, which this kind does not do', () => ({ type: 'submit' })],
  ])('given a mandate, when the helper %s, then not for a helper, with what to do', (_, act) => {
    const counter = helped()
    expect(counter.refused(kin, act(counter))).toMatchObject({
      refused: 'not-for-a-helper',
      doNext: { zh: expect.any(String) },
    })
  })

  test('given a mandate that says so, when the helper withdraws, then withdrawn', () => {
    const counter = helped(filled(), { also: ['withdraw'] })
    expect(counter.do(kin, { type: 'withdraw', role: 'one' })).toContain('Withdrawn')
    expect(counter.refused(one, giveMandate({ mandate: 'm-2' }))).toMatchObject({ refused: 'not-allowed-now' })
  })

  test('给的是一方的委托:另一方自己的部分,帮办人碰不到也听不到', () => {
    const counter = helped()
    expect(counter.refused(kin, { type: 'answer', of: 'two', facts: [fact('phone', '2')] })).toEqual({
      refused: 'not-your-act',
    })
    const claiming: Actor = { ...kin, forWhom: 'two' }
    expect(counter.refused(claiming, { type: 'answer', of: 'two', facts: [fact('phone', '2')] })).toEqual({
      refused: 'not-your-act',
    })
    const barred = helped(ready())
    const [condition] = barred.plan.conditions
    if (condition === undefined) throw new Error('no condition')
    const notMet = { ...condition, about: 'two', sees: 'two', verdict: { holds: false } } as const
    barred.plan = { ...barred.plan, conditions: [notMet] }
    expect(barred.refused(kin, booking)).toEqual({ refused: 'cannot-go-on' })
  })

  test('given a mandate, when party, helper or window end it, then nothing more is done by it', () => {
    for (const [by, because] of [
      [one, 'party'],
      [kin, 'helper'],
      [clerkFor('one'), 'window'],
    ] as const) {
      const counter = helped()
      expect(counter.refused(two, ending)).toEqual({ refused: 'not-your-act' })
      counter.do(by, ending)
      expect(counter.events.at(-1)).toMatchObject({ type: 'MandateEnded', because })
      expect(counter.refused(kin, { type: 'answer', of: 'one', facts: [fact('phone', '9')] })).toEqual({
        refused: 'mandate-over',
      })
      expect(counter.refused(kin, taking)).toEqual({ refused: 'link-spent' })
    }
  })

  test('given a mandate of thirty days, when its last day is over, then it holds nothing any more', () => {
    const counter = helped()
    counter.on('2026-10-21').do(kin, { type: 'answer', of: 'one', facts: [fact('phone', '9')] })
    const answering: Act = { type: 'answer', of: 'one', facts: [fact('phone', '10')] }
    expect(counter.on('2026-10-22').refused(kin, answering)).toEqual({ refused: 'mandate-over' })
  })

  test('given a mandate, when the case is over, then it is too', () => {
    const counter = helped()
    const mandate = counter.case.mandates['m-1']
    if (mandate === undefined) throw new Error('no mandate')
    expect(isLiveMandate(counter.case, mandate, counter.today)).toBe(true)
    counter.do(two, { type: 'withdraw', role: 'two' })
    expect(isLiveMandate(counter.case, mandate, counter.today)).toBe(false)
  })

  test('given somebody without a phone, when the officer records a mandate, then with its ground; a phone cannot claim it', () => {
    const counter = filled()
    expect(counter.refused(clerk, giveMandate({ ground: 'face' }))).toEqual({ refused: 'not-your-act' })
    expect(counter.refused(one, giveMandate({ ground: 'paper' }))).toEqual({ refused: 'not-your-act' })
    expect(counter.refused(one, giveMandate({ kind: 'post' }))).toMatchObject({ refused: 'malformed', where: 'ground' })
    counter.do(clerkFor('one'), giveMandate({ kind: 'post', ground: 'paper' }))
    expect(counter.case.mandates['m-1']).toMatchObject({ stage: 'given', kind: 'post', ground: 'paper' })
  })

  test('多了不行:一方最多两位帮办人,一个人手里的委托也有上限,另一方当不了帮办人', () => {
    const counter = filled()
    counter.do(one, giveMandate())
    counter.do(one, giveMandate({ mandate: 'm-2' }))
    expect(counter.refused(one, giveMandate({ mandate: 'm-3' }))).toEqual({ refused: 'too-many-mandates', atMost: 2 })
    expect(counter.refused({ ...kin, who: two.who }, taking)).toEqual({ refused: 'not-your-act' })
    expect(counter.refused(kin, { ...taking, tokenDigest: 'another' })).toEqual({ refused: 'link-spent' })
    counter.given = { held: 2 }
    expect(counter.refused(kin, taking)).toEqual({ refused: 'too-many-mandates', atMost: 2 })
    counter.given = { held: 1 }
    expect(counter.do(kin, taking)).toEqual(['MandateTaken'])
  })
})

describe('窗口代开', () => {
  const opening: Act = { ...openAct, who: 'acc-1' }

  test('given two who walk in with their cards, when the window opens, then both have joined under their own accounts', () => {
    const counter = newCounter()
    expect(counter.refused(clerkFor('one'), openAct)).toEqual({ refused: 'not-your-act' })
    counter.do(clerkFor('one'), opening)
    expect(counter.refused(clerk, { type: 'join', role: 'two', who: 'acc-2' })).toMatchObject({
      refused: 'not-allowed-now',
    })
    counter.do(clerkFor('two'), { type: 'join', role: 'two', who: 'acc-2', mergedFrom: 'case-2' })
    expect(counter.case.parties).toMatchObject({ one: { who: 'acc-1' }, two: { who: 'acc-2' } })
    expect(counter.last?.claims).toEqual([{ take: true, kind: 'draft', role: 'two', from: 'case-2' }])
    counter.do(one, tell('one'))
  })

  test('一张卡当不了两方', () => {
    const counter = newCounter()
    counter.do(clerkFor('one'), opening)
    expect(counter.refused(clerkFor('two'), { type: 'join', role: 'two', who: 'acc-1' })).toEqual({
      refused: 'not-your-act',
    })
    expect(counter.refused(two, { type: 'join', role: 'two', tokenDigest: 'token' })).toMatchObject({
      refused: 'not-allowed-now',
    })
  })
})
