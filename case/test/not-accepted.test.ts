import { describe, expect, test } from 'vitest'
import type { Act } from '../src/index.ts'
import { allowedActs, ownerOf, stageOf, tallyOf } from '../src/index.ts'
import {
  accepted,
  booking,
  clerk,
  filled,
  newCounter,
  one,
  openAct,
  ready,
  submitted,
  system,
  two,
  verified,
} from './counter.ts'
import { condition, decree, plan, withConditions, withMaterials } from './invented-event.ts'

const sendAway = (
  reason: string,
  materials: readonly string[] = [],
  present: readonly string[] = ['one', 'two'],
): Act => ({
  type: 'refuse-to-accept',
  reason,
  materials,
  present,
})

describe('不予受理', () => {
  test('given a booked couple without a card, when sent away, then it says what, the place is free and nothing is lost', () => {
    const counter = ready()
    counter.do(one, booking)
    counter.on('2026-09-23', '10:00')
    const saved = counter.case.saved
    expect(counter.do(clerk, sendAway('paper-missing', ['id-card@one']))).toEqual(['NotAccepted'])
    expect(counter.last?.claims).toEqual(['one', 'two'].map((role) => ({ take: false, kind: 'booking', role })))
    expect(counter.case).toMatchObject({ saved, visit: { stage: 'none' }, supplied: { tick: {} } })
    expect(counter.case.intake).toMatchObject({
      stage: 'not-accepted',
      reason: 'paper-missing',
      basis: 'art. 8',
      list: [{ what: 'id-card@one', sees: 'all' }],
    })
    expect(stageOf(counter.case)).toBe('not-accepted')
    expect(ownerOf(counter.case, counter.plan)).toEqual({ holder: 'party', roles: ['one', 'two'] })
  })

  test('given the reason is gone, when sent again, then it goes its way as if nothing had been', () => {
    const counter = ready()
    counter.do(clerk, sendAway('elsewhere'))
    expect(allowedActs(counter.case, counter.plan)).toContain('submit')
    expect(counter.do(two, { type: 'submit' })).toEqual(['Submitted'])
    expect(counter.do(system, { type: 'pre-review' })).toEqual(['PreReviewPassed'])
    accepted(verified(counter))
    expect(counter.case.intake.stage).toBe('accepted')
  })

  test('given something was put right, when sent again, then who covered it confirms it once more', () => {
    const counter = ready()
    counter.do(clerk, sendAway('elsewhere'))
    counter.do(one, {
      type: 'answer',
      of: 'joint',
      facts: [{ ...(counter.case.saved.joint?.where ?? never()), commitment: 'c-new' }],
    })
    expect(counter.case.intake.stage).toBe('not-accepted')
    expect(counter.refused(one, { type: 'submit' })).toMatchObject({ refused: 'not-confirmed' })
  })

  test.each([
    ['no paper is named and none is missing', sendAway('paper-missing')],
    ['what is named was given', sendAway('paper-missing', ['tick'])],
    ['what is named may come later', sendAway('paper-missing', ['agreement'])],
    ['what is named is no material of this case', sendAway('paper-missing', ['nothing'])],
    ['every condition holds', sendAway('too-young')],
  ])('given %s, when sent away for it, then the reason does not hold', (_, act) => {
    expect(ready().refused(clerk, act)).toMatchObject({ refused: 'reason-does-not-hold' })
  })

  test('given a condition of one fails, when sent away, then the other hears only that it cannot go on', () => {
    const counter = ready()
    counter.plan = withConditions(plan, condition({ about: 'one', sees: 'one', verdict: { holds: false } }))
    counter.do(clerk, sendAway('too-young'))
    const list = counter.case.intake.stage === 'not-accepted' ? counter.case.intake.list : []
    expect(list.map(({ what, sees }) => [what, sees])).toEqual([
      ['free', 'one'],
      ['cannot-go-on', 'two'],
    ])
  })

  test('given two papers are missing and one is named, when sent away, then the list names both at once', () => {
    const counter = ready()
    counter.plan = withMaterials(plan, decree)
    counter.do(clerk, sendAway('paper-missing', ['id-card@two']))
    const list = counter.case.intake.stage === 'not-accepted' ? counter.case.intake.list : []
    expect(list.map(({ what }) => what)).toEqual(['decree', 'id-card@two', 'cannot-go-on'])
  })

  test('given it stands in the list of no standard, or nobody of ours says it, then no', () => {
    expect(ready().refused(clerk, sendAway('because'))).toEqual({ refused: 'no-such-thing' })
    expect(ready().refused(one, sendAway('elsewhere'))).toEqual({ refused: 'not-your-act' })
    expect(accepted().refused(clerk, sendAway('elsewhere'))).toMatchObject({
      refused: 'not-allowed-now',
      stage: 'accepted',
    })
  })

  test.each([
    ['nothing sent yet', filled],
    ['sent', submitted],
    ['at the window', verified],
  ])('given %s, when sent away, then it is remembered', (_, start) => {
    expect(start().do(clerk, sendAway('elsewhere'))).toEqual(['NotAccepted'])
  })

  test('given they came in vain, when counted, then that is a visit; where nobody came it is none', () => {
    const visits = (present: readonly string[]) => {
      const counter = newCounter()
      counter.do(one, openAct)
      counter.do(clerk, sendAway('elsewhere', [], present))
      return tallyOf(counter.events, counter.plan, () => 0).visits
    }
    expect([visits(['one']), visits([])]).toEqual([1, 0])
  })
})

const never = (): never => {
  throw new Error('where is saved')
}
