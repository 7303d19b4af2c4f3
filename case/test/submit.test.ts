import { describe, expect, test } from 'vitest'
import type { Act } from '../src/index.ts'
import { stageOf } from '../src/index.ts'
import {
  askConsent,
  check,
  confirmBoth,
  fact,
  filled,
  giveConsent,
  newCounter,
  one,
  openAct,
  ready,
  submitted,
  system,
  tell,
  third,
  two,
} from './counter.ts'
import { condition, decree, plan, withConditions, withMaterials } from './invented-event.ts'

const confirm = (role: string, digest: string): Act => ({ type: 'confirm', role, digest })

describe('确认', () => {
  test('given the form changed since the look, when confirmed, then the difference is told', () => {
    const counter = filled()
    const looked = counter.toConfirm('one')
    counter.do(two, { type: 'answer', of: 'joint', facts: [fact('where', 'there')] })
    const changed = [{ what: 'where', now: { zh: '已变动', en: 'changed' } }]
    counter.given = { changed }
    expect(counter.refused(one, confirm('one', looked))).toEqual({
      refused: 'changed-since-you-looked',
      difference: changed,
    })
  })

  test('given answers are missing, when confirmed, then they are named, but never those of the other', () => {
    const counter = filled()
    counter.plan = { ...plan, dependsOn: ['where', 'one.phone', 'two.phone', 'one.statusCheck'] }
    counter.given = { situation: { where: 'here' } }
    expect(counter.refused(one, confirm('one', counter.toConfirm('one')))).toEqual({
      refused: 'facts-missing',
      facts: ['one.phone'],
    })
  })

  test('given an answer was erased, when confirmed, then it is not missing', () => {
    const counter = filled()
    counter.given = { mustAnswer: ['one.phone'], erased: ['one.phone'] }
    expect(counter.do(one, confirm('one', counter.toConfirm('one')))).toEqual(['Confirmed'])
  })

  test('given a party was not told, when it confirms, then the notice comes first', () => {
    const counter = newCounter()
    counter.do(one, openAct)
    expect(counter.refused(one, confirm('one', counter.toConfirm('one')))).toEqual({ refused: 'not-told-yet' })
    expect(counter.refused(two, confirm('two', counter.toConfirm('two')))).toEqual({
      refused: 'party-not-joined',
      role: 'two',
    })
    counter.do(one, tell('one'))
    expect(counter.refused(two, confirm('one', counter.toConfirm('one')))).toEqual({ refused: 'not-your-act' })
  })

  test('given a confirmed party, when it confirms the same again, then nothing happened', () => {
    const counter = confirmBoth(filled())
    expect(counter.do(one, confirm('one', counter.toConfirm('one')))).toEqual([])
  })
})

describe('提交', () => {
  test('given one has confirmed, when submitted, then the other is named', () => {
    const counter = filled()
    counter.do(one, confirm('one', counter.toConfirm('one')))
    expect(stageOf(counter.case)).toBe('waiting-for-party')
    expect(counter.refused(one, { type: 'submit' })).toEqual({ refused: 'not-confirmed', roles: ['two'] })
  })

  test('given the plan changed under a confirmation, when submitted, then it must be confirmed again', () => {
    const counter = confirmBoth(filled())
    counter.plan = withMaterials(plan, { ...decree, sees: 'one' })
    expect(counter.refused(two, { type: 'submit' })).toEqual({ refused: 'not-confirmed', roles: ['one'] })
  })

  test('given the other has not joined, when submitted, then the other is missing', () => {
    const counter = newCounter()
    counter.do(one, openAct)
    expect(counter.refused(one, { type: 'submit' })).toEqual({ refused: 'party-not-joined', role: 'two' })
    expect(counter.refused(third, { type: 'submit' })).toEqual({ refused: 'not-your-act' })
  })

  test('given answers of yesterday, when submitted, then the sources are asked again', () => {
    const counter = confirmBoth(filled()).on('2026-09-22')
    counter.do(two, { type: 'submit' })
    expect(counter.errands.map((errand) => errand.kind)).toEqual([...Array(4).fill('ask-source'), 'pre-review'])
  })

  test('given a submitted case, when a party edits, then not now: it is being reviewed', () => {
    expect(submitted().refused(one, { type: 'answer', of: 'one', facts: [fact('phone', '1')] })).toMatchObject({
      refused: 'not-allowed-now',
      machine: 'intake',
      stage: 'submitted',
    })
  })
})

describe('预审', () => {
  test('given a bar of one party, when reviewed, then that party reads it and the other only that it cannot go on', () => {
    const counter = submitted()
    counter.plan = withConditions(plan, condition({ about: 'one', sees: 'one', verdict: { holds: false } }))
    expect(counter.do(system, { type: 'pre-review' })).toEqual(['Returned'])
    const list = counter.case.intake.stage === 'returned' ? counter.case.intake.list : []
    expect(list.map((item) => [item.sees, item.what])).toEqual([
      ['one', 'free'],
      ['two', 'cannot-go-on'],
    ])
    expect(JSON.stringify(list.filter((item) => item.sees === 'two'))).not.toMatch(/free|art/)
    expect(stageOf(counter.case)).toBe('returned')
  })

  test('given a bar, a requirement and a missing core upload, when reviewed, then one complete list names all', () => {
    const counter = submitted()
    counter.plan = withMaterials(
      withConditions(
        plan,
        condition({ id: 'bar', verdict: { holds: false } }),
        condition({ id: 'need', kind: 'requirement', matter: 'move', verdict: { holds: false } }),
      ),
      { ...decree, sees: 'all' },
    )
    counter.do(system, { type: 'pre-review' })
    const list = counter.case.intake.stage === 'returned' ? counter.case.intake.list : []
    expect(list.map((item) => [item.what, item.sees])).toEqual([
      ['bar', 'all'],
      ['need', 'all'],
      ['decree', 'all'],
    ])
  })

  test('given what only time lacks, when reviewed, then it is ready from that day', () => {
    const counter = submitted()
    counter.plan = withConditions(plan, condition({ verdict: { holds: false }, earliestDay: '2026-09-25' }))
    expect(counter.do(system, { type: 'pre-review' })).toEqual(['PreReviewPassed'])
    expect(counter.case.intake).toEqual({ stage: 'ready', earliestDay: '2026-09-25' })
  })

  test('given a source that must be heard is silent, when reviewed, then nothing is decided and it is tried again', () => {
    const counter = submitted()
    counter.do(system, check('two', false))
    expect(counter.do(system, { type: 'pre-review' })).toEqual([])
    expect(counter.errands).toEqual([
      { kind: 'ask-source', source: 'permits.status', role: 'two', asap: false },
      { kind: 'pre-review' },
    ])
    expect(stageOf(counter.case)).toBe('submitted')
    counter.do(system, check('two'))
    expect(counter.errands).toEqual([{ kind: 'pre-review' }])
    expect(counter.do(system, { type: 'pre-review' })).toEqual(['PreReviewPassed'])
  })

  test('given a source that may come later is silent, when reviewed, then it passes', () => {
    const counter = submitted()
    counter.do(system, check('two', false, 'moves.register'))
    expect(counter.do(system, { type: 'pre-review' })).toEqual(['PreReviewPassed'])
  })

  test('given a returned list, when it is answered, then it stays in sight until submitted again', () => {
    const counter = submitted()
    counter.plan = withConditions(plan, condition({ verdict: { holds: false } }))
    counter.do(system, { type: 'pre-review' })
    counter.do(one, { type: 'answer', of: 'joint', facts: [fact('where', 'there')] })
    expect(counter.case.intake.stage).toBe('returned')
    counter.plan = plan
    confirmBoth(counter).do(two, { type: 'submit' })
    expect(counter.do(system, { type: 'pre-review' })).toEqual(['PreReviewPassed'])
  })

  test('given a party, when it reviews, then it is not its act', () => {
    expect(submitted().refused(one, { type: 'pre-review' })).toEqual({ refused: 'not-your-act' })
  })
})

describe('同意', () => {
  const asked = () => {
    const counter = filled()
    counter.do(one, askConsent)
    return counter
  }

  test('given the sentence that was asked, when the third person signs, then the link is spent', () => {
    const counter = asked()
    expect(counter.do(third, giveConsent)).toEqual(['ConsentGiven'])
    expect(counter.refused(third, giveConsent)).toEqual({ refused: 'link-spent' })
    expect(counter.refused(third, { type: 'refuse-consent', consent: 'agreement-of-third' })).toEqual({
      refused: 'link-spent',
    })
  })

  test('given another sentence than asked, when signed, then it changed since the look', () => {
    const counter = asked()
    expect(counter.refused(third, { ...giveConsent, sentenceDigest: 'other' })).toMatchObject({
      refused: 'changed-since-you-looked',
    })
    counter.consents = { 'agreement-of-third': 'sentence-2' }
    expect(counter.refused(third, giveConsent)).toMatchObject({ refused: 'changed-since-you-looked' })
  })

  test('given a consent, when an edit changes its sentence, then it lapses and must be asked again', () => {
    const counter = asked()
    counter.do(third, giveConsent)
    counter.consents = { 'agreement-of-third': 'sentence-2' }
    expect(counter.do(one, { type: 'answer', of: 'joint', facts: [fact('where', 'there')] })).toEqual([
      'Answered',
      'ConsentLapsed',
    ])
    expect(counter.refused(third, giveConsent)).toEqual({ refused: 'link-spent' })
    expect(counter.refused(one, askConsent)).toMatchObject({ refused: 'changed-since-you-looked' })
    expect(counter.do(two, { ...askConsent, sentenceDigest: 'sentence-2' })).toEqual(['ConsentAsked'])
  })

  test('given a link, when one of the parties or a stranger signs, then it is not their act', () => {
    const counter = asked()
    expect(counter.refused(one, giveConsent)).toEqual({ refused: 'not-your-act' })
    expect(counter.refused({ ...third, who: one.who }, giveConsent)).toEqual({ refused: 'not-your-act' })
    expect(counter.refused({ ...third, as: { kind: 'third', consent: 'other' } }, giveConsent)).toEqual({
      refused: 'not-your-act',
    })
  })

  test('given nothing was asked, when a third person signs, then there is no such thing', () => {
    expect(filled().refused(third, giveConsent)).toEqual({ refused: 'no-such-thing' })
    expect(filled().refused(third, askConsent)).toEqual({ refused: 'not-your-act' })
  })

  test('given the signer is one of the parties, when it signs without a link, then it holds', () => {
    const counter = filled()
    counter.plan = {
      ...plan,
      consents: plan.consents.map((each) => ({ ...each, signer: { kind: 'party', role: 'two' } as const })),
    }
    expect(counter.refused(one, giveConsent)).toEqual({ refused: 'not-your-act' })
    expect(counter.refused(two, { ...giveConsent, sentenceDigest: 'other' })).toMatchObject({
      refused: 'changed-since-you-looked',
    })
    expect(counter.do(two, giveConsent)).toEqual(['ConsentGiven'])
  })

  test('given all is ready, when the third person refuses, then only that matter is stopped', () => {
    const counter = filled()
    counter.do(one, askConsent)
    counter.do(third, { type: 'refuse-consent', consent: 'agreement-of-third' })
    submitted(counter)
    expect(counter.do(system, { type: 'pre-review' })).toEqual(['PreReviewPassed'])
    expect(counter.case.consents['agreement-of-third']?.stage).toBe('refused')
    expect(stageOf(ready().case)).toBe('ready')
  })
})
