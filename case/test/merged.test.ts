import { describe, expect, test } from 'vitest'
import type { Act, TakenFromDraft } from '../src/index.ts'
import { allowedActs, ownerOf, stageOf, tallyOf } from '../src/index.ts'
import { type Counter, confirmBoth, fact, filled, newCounter, one, openAct, submitted, system, two } from './counter.ts'

const over = (more: Partial<TakenFromDraft> = {}): Act => ({
  type: 'take-over',
  role: 'two',
  from: 'case-2',
  upTo: 7,
  joint: [],
  differing: [],
  own: [],
  supplied: [],
  ...more,
})
const there = fact('where', 'there')

/** Two joins by the link of one, and had begun a draft alone. */
const joining = (): Counter => {
  const counter = newCounter()
  counter.do(one, openAct)
  counter.do(one, { type: 'answer', of: 'joint', facts: [fact('where', 'here')] })
  counter.do(one, { type: 'invite', role: 'two', tokenDigest: 'token' })
  return counter
}

describe('两份草稿并成一份', () => {
  test('given the one who joins has a draft, when joined, then its claim passes over from there', () => {
    const counter = joining()
    counter.do(two, { type: 'join', role: 'two', tokenDigest: 'token', mergedFrom: 'case-2' })
    expect(counter.last?.claims).toEqual([{ take: true, kind: 'draft', role: 'two', from: 'case-2' }])
  })

  test('given answers in both, when merged, then all is kept and what differs waits for a choice', () => {
    const counter = joining()
    counter.do(two, { type: 'join', role: 'two', tokenDigest: 'token' })
    const supplied = [{ material: 'tick', giving: 'tick', sheets: 0 }]
    const own = [fact('name', 'two')]
    counter.do(two, over({ joint: [fact('when', 'soon')], differing: [there], own, supplied }))
    const { saved, differing, supplied: given } = counter.case
    expect(Object.keys(saved.joint ?? {})).toEqual(['where', 'when'])
    expect(saved.joint?.where?.commitment).toBe('c-where-here')
    expect([saved.two?.name?.fact, differing.where, given.tick?.by]).toEqual(['name', there, 'two'])
    expect(tallyOf(counter.events, counter.plan, () => 0).acts).toBe(1)
  })

  test.each([
    ['here', 'c-where-here'],
    ['there', 'c-where-there'],
  ] as const)('given two values, when %s is chosen, then that one stands', (take, commitment) => {
    const counter = filled()
    counter.do(two, over({ differing: [there] }))
    expect(allowedActs(counter.case, counter.plan)).toContain('choose')
    expect(counter.refused(one, { type: 'confirm', role: 'one', digest: counter.toConfirm('one') })).toEqual({
      refused: 'choose-first',
      facts: ['where'],
    })
    counter.do(one, { type: 'choose', fact: 'where', take })
    expect(counter.case.saved.joint?.where?.commitment).toBe(commitment)
    expect(counter.refused(two, { type: 'choose', fact: 'where', take })).toEqual({ refused: 'no-such-thing' })
    expect(() => confirmBoth(counter)).not.toThrow()
  })

  test('given two values, when that is answered anew, then there is nothing left to choose', () => {
    const counter = filled()
    counter.do(two, over({ differing: [there] }))
    counter.do(two, { type: 'answer', of: 'joint', facts: [fact('where', 'elsewhere')] })
    expect(counter.case.differing).toEqual({})
  })

  test('given both had confirmed, when something joint comes in, then both confirm it once more; of an own part only that party', () => {
    const counter = confirmBoth(filled())
    expect(counter.do(system, over({ own: [fact('job', 'cook')] }))).toEqual(['TakenOver', 'ConfirmationVoided'])
    expect(counter.do(system, over({ upTo: 8, joint: [fact('when', 'soon')] }))).toEqual([
      'TakenOver',
      'ConfirmationVoided',
    ])
  })

  test('given it was taken over so far, when it comes twice, then nothing happens twice', () => {
    const counter = filled()
    counter.do(two, over({ own: [fact('job', 'cook')] }))
    expect(counter.do(system, over({ own: [fact('job', 'cook')] }))).toEqual([])
  })

  test('given another party or a sent case, then no', () => {
    expect(filled().refused(one, over())).toEqual({ refused: 'not-your-act' })
    expect(submitted().refused(system, over())).toMatchObject({ refused: 'not-allowed-now', stage: 'submitted' })
    expect(joining().refused(system, over())).toEqual({ refused: 'party-not-joined', role: 'two' })
    expect(filled().refused(system, { type: 'choose', fact: 'where', take: 'here' })).toEqual({
      refused: 'not-your-act',
    })
  })

  test('given all of it is in the other one, when ended, then nobody holds it and it says where', () => {
    const counter = filled()
    expect(counter.refused(one, { type: 'end-as-merged', into: 'case-1' })).toEqual({ refused: 'not-your-act' })
    expect(counter.do(system, { type: 'end-as-merged', into: 'case-1' })).toEqual(['MergedInto'])
    expect(stageOf(counter.case)).toBe('merged')
    expect(ownerOf(counter.case, counter.plan)).toEqual({ holder: 'nobody' })
    expect(allowedActs(counter.case, counter.plan)).toEqual([])
    expect(counter.refused(one, { type: 'withdraw', role: 'one' })).toMatchObject({ stage: 'merged' })
  })
})
