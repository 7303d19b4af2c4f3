import { describe, expect, test } from 'vitest'
import type { Act } from '../src/index.ts'
import { stageOf } from '../src/index.ts'
import {
  accept,
  askConsent,
  check,
  checkIn,
  clerk,
  clerkFor,
  fact,
  filled,
  giveConsent,
  one,
  ready,
  submitted,
  system,
  third,
  two,
  verified,
} from './counter.ts'
import {
  agreement,
  calendar,
  condition,
  decree,
  house,
  houseOwed,
  housePaper,
  permit,
  plan,
  withConditions,
  withMaterials,
} from './invented-event.ts'

describe('受理', () => {
  test('given one is not verified, when accepted, then that one is named', () => {
    const counter = ready()
    counter.do(clerk, checkIn)
    counter.do(clerk, { type: 'verify', role: 'one', with: 'card' })
    expect(counter.refused(clerk, accept(counter))).toEqual({ refused: 'not-verified', roles: ['two'] })
  })

  test('given a question was left open, when accepted, then it is named; once it is answered, it is accepted', () => {
    const counter = verified()
    counter.given = { mustAnswer: ['where'], situation: {} }
    expect(counter.refused(clerk, accept(counter))).toEqual({ refused: 'facts-missing', facts: ['where'] })
    counter.given = { mustAnswer: ['where'], situation: { where: 'here' } }
    expect(counter.do(clerk, accept(counter))).toEqual(['Accepted'])
  })

  test('given the facts changed while the officer looked, when accepted, then it is refused', () => {
    const counter = verified()
    const act = accept(counter)
    counter.do(clerk, { type: 'supply', material: 'photo', giving: 'photo-on-site', sheets: 0 })
    expect(counter.refused(clerk, act)).toMatchObject({ refused: 'changed-since-you-looked' })
    expect(counter.do(clerk, accept(counter))).toEqual(['Accepted'])
  })

  test('given a verdict comes again while the officer looks, when accepted, then it goes through', () => {
    const counter = verified()
    const act = accept(counter)
    counter.do(system, {
      type: 'record-check',
      source: 'permits.status',
      role: 'one',
      reachable: true,
      facts: [{ ...fact('statusCheck', 'MATCH', 'permits.status'), commitment: 'c-salted-anew' }],
    })
    expect(counter.do(clerk, act)).toEqual(['Accepted'])
  })

  test('核心材料缺失:承诺也不能受理', () => {
    const counter = verified()
    counter.plan = withMaterials(plan, decree)
    expect(counter.refused(clerk, accept(counter, ['decree']))).toEqual({
      refused: 'core-material-missing',
      materials: ['decree'],
    })
    counter.do(one, { type: 'supply', material: 'decree', giving: 'upload', sheets: 1 })
    expect(counter.refused(clerk, accept(counter, ['photo']))).toEqual({
      refused: 'not-deferrable',
      materials: ['photo'],
    })
    expect(counter.do(clerk, accept(counter))).toEqual(['Accepted'])
  })

  test('given a tick that takes the place of a proof is missing, when accepted, then it is core', () => {
    const counter = submitted()
    counter.do(system, { type: 'pre-review' })
    verified(counter)
    expect(counter.refused(clerk, accept(counter, ['agreement']))).toEqual({
      refused: 'core-material-missing',
      materials: ['tick'],
    })
    counter.do(clerk, { type: 'supply', material: 'tick', giving: 'tick', sheets: 0 })
    expect(counter.do(clerk, accept(counter, ['agreement']))).toEqual(['AcceptedWithGap'])
  })

  test('given a deferrable item is missing, when not promised, refused, and when promised, owed with its day', () => {
    const counter = verified()
    counter.plan = withMaterials(plan, housePaper)
    expect(counter.refused(clerk, accept(counter))).toEqual({ refused: 'promise-missing', materials: ['house'] })
    expect(counter.refused(clerk, accept(counter, ['house', 'nothing']))).toEqual({ refused: 'no-such-thing' })
    expect(counter.do(clerk, accept(counter, ['house']))).toEqual(['AcceptedWithGap'])
    expect(counter.case.owed).toEqual({
      house: { stage: 'owed', by: 'couple', since: '2026-09-23', due: '2026-09-28', matters: ['move'] },
    })
    expect(counter.errands).toEqual(
      ['2026-09-24', '2026-09-25', '2026-09-28', '2026-09-29'].map((on) => ({
        kind: 'chase-deadline',
        material: 'house',
        on,
      })),
    )
  })

  test('given a source owes it, when accepted, then no promise and no day are asked of the couple', () => {
    const counter = verified()
    counter.plan = withMaterials(plan, houseOwed)
    expect(counter.do(clerk, accept(counter))).toEqual(['AcceptedWithGap'])
    expect(counter.case.owed).toEqual({
      house: { stage: 'owed', by: 'source', source: 'land.house', matters: ['move'] },
    })
    expect(counter.errands).toEqual([])
  })

  test('given an agreement is missing that is core, when accepted, then the consent is named', () => {
    const counter = submitted(filled())
    counter.do(system, { type: 'pre-review' })
    counter.do(one, { type: 'supply', material: 'tick', giving: 'tick', sheets: 0 })
    verified(counter)
    counter.plan = withMaterials(plan, { ...agreement, class: 'core' })
    expect(counter.refused(clerk, accept(counter))).toEqual({
      refused: 'consent-missing',
      consents: ['agreement-of-third'],
    })
  })

  test("given a bar, when accepted, then with the rule's own words; a requirement of a later matter stops nothing", () => {
    const counter = verified()
    counter.plan = withConditions(plan, condition({ verdict: { holds: false }, earliestDay: '2026-12-01' }))
    expect(counter.refused(clerk, accept(counter))).toEqual({
      refused: 'condition-not-met',
      rule: 'free',
      words: condition().words,
      basis: 'art. 5',
      earliestDay: '2026-12-01',
    })
    counter.plan = withConditions(plan, condition({ kind: 'requirement', matter: 'move', verdict: { holds: false } }))
    expect(counter.do(clerk, accept(counter))).toEqual(['Accepted'])
  })

  test('given a source that must be heard is silent, when accepted, then the source is down', () => {
    const counter = verified()
    counter.do(system, check('one', false))
    counter.plan = withConditions(plan, condition({ verdict: { holds: 'unknown', dependsOn: ['one.statusCheck'] } }))
    expect(counter.refused(clerk, accept(counter))).toEqual({ refused: 'source-down', source: 'permits.status' })
  })

  test('given a bar is unknown although every source spoke, when accepted, then the facts are named', () => {
    const counter = verified()
    counter.plan = withConditions(plan, condition({ verdict: { holds: 'unknown', dependsOn: ['two.kin'] } }))
    expect(counter.refused(clerk, accept(counter))).toEqual({ refused: 'facts-missing', facts: ['two.kin'] })
  })

  test('given the calendar ends before the promise, when accepted, then the date is not announced, never guessed', () => {
    const counter = verified()
    counter.given = { calendar: { ...calendar, horizon: '2026-09-25' } }
    expect(counter.refused(clerk, accept(counter))).toEqual({ refused: 'date-not-announced', after: '2026-09-25' })
  })

  test('given a consent lapsed by then, when accepted, then it is missing again', () => {
    const counter = verified()
    counter.consents = { 'agreement-of-third': 'sentence-2' }
    expect(counter.refused(clerk, accept(counter))).toEqual({ refused: 'promise-missing', materials: ['agreement'] })
    expect(counter.do(clerk, accept(counter, ['agreement']))).toEqual(['ConsentLapsed', 'AcceptedWithGap'])
  })

  test('given a refused agreement, when accepted, then that matter is left out, with nothing owed for it', () => {
    const counter = filled()
    counter.do(one, askConsent)
    counter.do(third, { type: 'refuse-consent', consent: 'agreement-of-third' })
    counter.do(one, { type: 'supply', material: 'tick', giving: 'tick', sheets: 0 })
    submitted(counter).do(system, { type: 'pre-review' })
    counter.plan = withMaterials(plan, { ...house, comes: housePaper.comes })
    verified(counter)
    expect(counter.do(clerk, accept(counter))).toEqual(['Accepted', 'MatterEnded'])
    expect(counter.case.matters.move).toMatchObject({ stage: 'ended', because: 'dependency-ended' })
    expect(counter.case.matters[permit.id]?.stage).toBe('planned')
  })

  test('given a party, when it accepts, then it is not its act', () => {
    const counter = verified()
    expect(counter.refused(one, accept(counter))).toEqual({ refused: 'not-your-act' })
  })
})

describe('提交材料', () => {
  test('given things made at the window, when a party sends them from home, then it is not its act', () => {
    const counter = filled()
    expect(counter.refused(one, { type: 'supply', material: 'photo', giving: 'photo-on-site', sheets: 0 })).toEqual({
      refused: 'not-your-act',
    })
    expect(counter.refused(one, { type: 'supply', material: 'agreement', giving: 'sign-online', sheets: 0 })).toEqual({
      refused: 'not-your-act',
    })
    expect(counter.refused(third, { type: 'supply', material: 'tick', giving: 'tick', sheets: 0 })).toEqual({
      refused: 'not-your-act',
    })
  })

  test('given an item that only one party sees, when the other sends it, then it is as if there were none', () => {
    const counter = filled()
    counter.plan = withMaterials(plan, decree)
    const act: Act = {
      type: 'supply',
      material: 'decree',
      giving: 'upload',
      sheets: 0,
      file: { part: 'p', commitment: 'c' },
    }
    expect(counter.refused(two, act)).toEqual(counter.refused(two, { ...act, material: 'nothing' }))
    expect(counter.do(one, act)).toEqual(['Supplied'])
    expect(counter.case.supplied.decree).toMatchObject({ by: 'one', filePart: 'p' })
  })

  test('given sheets that cannot be counted, when sent, then it is malformed', () => {
    expect(filled().refused(one, { type: 'supply', material: 'tick', giving: 'tick', sheets: -1 })).toMatchObject({
      refused: 'malformed',
      where: 'sheets',
    })
  })

  test('given a helper, when it signs for nobody, then the case stays as it was', () => {
    expect(stageOf(verified().case)).toBe('at-the-window')
    expect(ready().refused(clerkFor('one'), giveConsent)).toEqual({ refused: 'link-spent' })
  })
})
