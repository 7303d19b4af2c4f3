import type { PreReviewRule } from '@xiqian/standard'
import { describe, expect, test } from 'vitest'
import type { Act, CorrectionItem } from '../src/index.ts'
import { ownerOf, stageOf, tallyOf } from '../src/index.ts'
import { type Counter, clerk, confirmBoth, fact, filled, one, submitted, system } from './counter.ts'
import { decree, housePaper, plan, say, withMaterials } from './invented-event.ts'

const preReview: PreReviewRule = {
  by: 'registrar',
  withinHours: 24,
  basis: 'art. 15',
  looksAt: [
    { id: 'papers', name: say('papers'), what: 'uploaded-paper' },
    { id: 'told', name: say('told'), what: 'told-fact', facts: ['job'] },
    { id: 'contradicted', name: say('contradicted'), what: 'contradicted' },
  ],
}
const passed: Act = { type: 'pre-review-by-eye', items: [] }
const item: CorrectionItem = { what: 'house', sees: 'all', words: say('blurred'), remedy: say('again') }
const upload: Act = { type: 'supply', material: 'house', giving: 'upload', sheets: 0 }

/** Sent with a photographed paper; the machine has looked. */
const waiting = (): Counter => {
  const counter = filled()
  counter.given = { preReview }
  counter.plan = withMaterials(plan, housePaper)
  counter.do(one, upload)
  submitted(counter)
  expect(counter.do(system, { type: 'pre-review' })).toEqual(['EyesNeeded'])
  return counter
}

describe('人工预审', () => {
  test('given all is vouched for, when pre-reviewed, then it passes by itself', () => {
    const counter = filled()
    counter.given = { preReview }
    expect(submitted(counter).do(system, { type: 'pre-review' })).toEqual(['PreReviewPassed'])
  })

  test('given a photographed paper, when pre-reviewed, then an officer has it for 24 natural hours', () => {
    const counter = waiting()
    expect(counter.case.intake).toMatchObject({ what: ['house'], until: '2026-09-22T09:00:00.000+08:00' })
    expect(counter.errands).toEqual([{ kind: 'chase-pre-review', at: '2026-09-22T09:00:00.000+08:00' }])
    expect([stageOf(counter.case), ownerOf(counter.case, counter.plan)]).toEqual([
      'submitted',
      { holder: 'officer', until: '2026-09-22' },
    ])
  })

  test.each([
    ['a fact that only a person says', [fact('job', 'cook')], {}, ['one.job']],
    ['a register that says otherwise', [], { situation: { 'two.statusCheck': 'MISMATCH' } }, ['two.statusCheck']],
  ])('given %s, when pre-reviewed, then a person sees it', (_, facts, more, what) => {
    const counter = filled()
    counter.given = { preReview, ...more }
    if (facts.length > 0) counter.do(one, { type: 'answer', of: 'one', facts })
    submitted(counter).do(system, { type: 'pre-review' })
    expect(counter.case.intake).toMatchObject({ stage: 'in-pre-review', what })
  })

  test('given it is in order, when passed, then it is ready, and the wait was one step', () => {
    const counter = waiting()
    expect(counter.do(clerk, passed)).toEqual(['PreReviewPassed'])
    expect(counter.case.intake.stage).toBe('ready')
    expect(tallyOf(counter.events, counter.plan, () => 0).steps).toBe(1)
  })

  test('given it was seen and is as it was, when sent again, then nobody sees it twice; what is new is seen', () => {
    const counter = waiting()
    counter.do(clerk, passed)
    counter.do(one, { type: 'answer', of: 'joint', facts: [fact('where', 'there')] })
    confirmBoth(counter).do(one, { type: 'submit' })
    expect(counter.do(system, { type: 'pre-review' })).toEqual(['PreReviewPassed'])
    counter.do(one, { type: 'answer', of: 'joint', facts: [fact('where', 'here')] })
    counter.do(one, upload)
    confirmBoth(counter).do(one, { type: 'submit' })
    expect(counter.do(system, { type: 'pre-review' })).toEqual(['EyesNeeded'])
  })

  test('given something is wrong, when returned, then one list names it and all that the rules find', () => {
    const counter = waiting()
    counter.plan = withMaterials(counter.plan, decree)
    counter.do(clerk, { type: 'pre-review-by-eye', items: [item] })
    const { intake } = counter.case
    expect(intake.stage === 'returned' ? intake.list.map(({ what }) => what) : []).toEqual([
      'house',
      'decree',
      'cannot-go-on',
    ])
  })

  test('given nobody looked in time, when chased, then it is late once, and still goes its way', () => {
    const counter = waiting()
    expect(counter.do(system, { type: 'chase-pre-review' })).toEqual([])
    counter.on('2026-09-22')
    expect(counter.do(system, { type: 'chase-pre-review' })).toEqual(['PreReviewLate'])
    expect(counter.do(system, { type: 'chase-pre-review' })).toEqual([])
    expect(counter.case.intake).toMatchObject({ stage: 'in-pre-review', late: '2026-09-22T09:00:00+08:00' })
    expect(counter.do(clerk, passed)).toEqual(['PreReviewPassed'])
    expect(counter.refused(system, { type: 'chase-pre-review' })).toMatchObject({ refused: 'not-allowed-now' })
  })

  test('given another post, a party, or nothing to see, then no', () => {
    expect(waiting().refused(one, passed)).toEqual({ refused: 'not-your-act' })
    const counter = waiting()
    counter.given = { preReview: { ...preReview, by: 'somebody-else' } }
    expect(counter.refused(clerk, passed)).toEqual({ refused: 'not-decided-here', by: 'somebody-else' })
    expect(submitted().refused(clerk, passed)).toMatchObject({ refused: 'not-allowed-now', stage: 'submitted' })
    expect(waiting().refused(one, { type: 'chase-pre-review' })).toEqual({ refused: 'not-your-act' })
  })
})
