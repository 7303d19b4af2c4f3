import type { PledgeRule } from '@xiqian/standard'
import { describe, expect, test } from 'vitest'
import type { Act, Actor } from '../src/index.ts'
import { ownersOfPledges, stageOf } from '../src/index.ts'
import {
  accept,
  accepted,
  type Counter,
  cardOfficer,
  clerk,
  decided,
  filled,
  grant,
  head,
  newCounter,
  one,
  ready,
  sentenceDigest,
  system,
  tell,
  two,
  verified,
} from './counter.ts'
import { housePaper, plan, say, withMaterials } from './invented-event.ts'
import { tickPledge } from './invented-turns.ts'

const material = 'tick'
const check = (found: 'true' | 'untrue' | 'no-record'): Act => ({ type: 'record-pledge-check', material, found })
const answer: Act = { type: 'answer-doubt', material, role: 'one', words: { part: 'p-9', commitment: 'c-9' } }
const find = (finding: 'kept' | 'false'): Act => ({
  type: 'close-pledge',
  material,
  finding,
  reason: say('looked at'),
  basis: 'art. 21',
})
const chase: Act = { type: 'chase-deadline', pledge: material }
const reverse = (reason: string): Act => ({ type: 'reverse-decision', matter: 'card', reason })
const sign = (digest?: string): Act => ({
  type: 'supply',
  material,
  giving: 'tick',
  sheets: 0,
  ...(digest === undefined ? {} : { sentenceDigest: digest }),
})

const withRule = (rule: PledgeRule = tickPledge): Counter => {
  const counter = newCounter()
  counter.given = { pledges: [rule] }
  return counter
}
/** The card is decided on the promise; it is Wednesday the 23rd. */
const granted = (rule?: PledgeRule): Counter => {
  const counter = decided(accepted(verified(ready(filled(withRule(rule))))))
  counter.do(cardOfficer, grant(counter, 'card', 'decide-from-inbox'))
  return counter
}
const doubted = (): Counter => {
  const counter = granted()
  counter.do(system, check('untrue'))
  return counter
}
const foundFalse = (): Counter => {
  const counter = doubted()
  counter.do(one, answer)
  counter.do(cardOfficer, find('false'))
  return counter
}
const ownerOn = (counter: Counter, day = counter.today) => ownersOfPledges(counter.case, day)[0]?.owner

describe('告知承诺: told and signed', () => {
  test('given the sentence as it is told, when ticked, then it is supplied and signed by this one', () => {
    const counter = filled(withRule())
    expect(counter.do(one, sign(sentenceDigest))).toEqual(['Supplied', 'PledgeGiven'])
    expect(counter.case.pledges.tick).toMatchObject({ stage: 'given', role: 'one', matters: ['card'] })
  })

  test.each([
    ['nothing was told', undefined],
    ['another sentence was told', 'sentence-0'],
  ])('given %s, then no tick is taken', (_, digest) => {
    const counter = filled(withRule())
    expect(counter.refused(one, sign(digest))).toMatchObject({ refused: 'changed-since-you-looked' })
  })

  test('given the window signs for nobody, then it must say whose promise it is', () => {
    const counter = filled(withRule())
    expect(counter.refused(clerk, sign(sentenceDigest))).toMatchObject({ refused: 'malformed', where: 'by' })
    expect(counter.do(clerk, { ...sign(sentenceDigest), by: 'two' } as Act)).toContain('PledgeGiven')
  })
})

describe('事后核查', () => {
  test('given the card is granted, then the source is asked at once and the check has its day', () => {
    const counter = granted()
    expect(counter.events.at(-1)).toMatchObject({ type: 'PledgeCheckAsked', due: '2026-09-30' })
    expect(counter.errands).toContainEqual({ kind: 'check-pledge', material, on: '2026-09-23' })
    expect(ownerOn(counter)).toEqual({ holder: 'source', source: 'cards.truth', until: '2026-09-30' })
  })

  test('given it is true, then it is done with and nobody is asked anything', () => {
    const counter = granted()
    expect(counter.do(system, check('true'))).toEqual(['PledgeClosed'])
    expect(counter.case.pledges.tick).toMatchObject({ stage: 'closed', end: 'kept' })
    expect(ownersOfPledges(counter.case, counter.today)).toEqual([])
  })

  test('given no source could say, then it is tried again, then looked at by eye, then closed without harm', () => {
    const counter = granted()
    expect(counter.do(system, check('no-record'))).toEqual(['PledgeUnverified'])
    expect(counter.errands).toContainEqual({ kind: 'check-pledge', material, on: '2026-09-28' })
    expect(counter.do(system, chase)).toEqual([])
    expect(counter.on('2026-09-29').do(system, chase)).toEqual(['PledgeCheckAsked'])
    expect(ownerOn(counter)).toMatchObject({ holder: 'officer', staffRole: 'card-officer' })
    expect(counter.refused(system, check('true'))).toEqual({ refused: 'not-your-act' })
    expect(counter.do(cardOfficer, check('no-record'))).toEqual(['PledgeUnverified'])
    expect(counter.do(cardOfficer, check('no-record'))).toEqual(['PledgeClosed'])
    expect(counter.case.pledges.tick).toMatchObject({ stage: 'closed', end: 'unverifiable' })
    expect(counter.case.matters.card?.stage).toBe('issued')
  })

  test('given only a share is looked at, then who is not drawn is done with, the same one every time', () => {
    const { source: _none, ...byEye } = tickPledge.check ?? { withinDays: 1, againAfterDays: 1, atMostTries: 1 }
    const rule = { ...tickPledge, check: { ...byEye, eye: { by: 'card-officer', sharePercent: 0 } } }
    const ends = [granted(rule), granted(rule)].map(({ case: file }) => file.pledges.tick)
    expect(ends[0]).toMatchObject({ stage: 'closed', end: 'not-drawn' })
    expect(ends[1]).toEqual(ends[0])
  })

  test('given what rested on it was undone meanwhile, then it is checked no more', () => {
    const counter = granted()
    counter.do(head, reverse('annulled'))
    expect(counter.do(system, check('untrue'))).toEqual(['PledgeClosed'])
    expect(counter.case.pledges.tick).toMatchObject({ end: 'nothing-rests-on-it' })
  })
})

describe('疑似不实', () => {
  test('given a doubt, then whoever promised has days to answer and nothing is found before', () => {
    const counter = doubted()
    expect(ownerOn(counter)).toEqual({ holder: 'party', roles: ['one'], until: '2026-09-25' })
    expect(counter.refused(cardOfficer, find('false'))).toEqual({ refused: 'too-early', earliestDay: '2026-09-26' })
    expect(counter.refused(head, find('kept'))).toEqual({ refused: 'not-your-act' })
    expect(ownerOn(counter, '2026-09-28')).toMatchObject({ holder: 'officer' })
  })

  test('given nobody answers, then it may be found false once the days have passed', () => {
    expect(doubted().on('2026-09-28').do(cardOfficer, find('false'))).toEqual(['PledgeFoundFalse'])
  })

  test('given the other party, then for it there is no such doubt', () => {
    const asOther: Act = { ...answer, role: 'two' } as Act
    expect(doubted().refused(two, asOther)).toEqual({ refused: 'no-such-thing' })
    expect(doubted().refused(two, answer)).toEqual({ refused: 'no-such-thing' })
  })

  test('given the answer convinces, then it is kept', () => {
    const counter = doubted()
    expect(counter.do(one, answer)).toEqual(['DoubtAnswered'])
    expect(counter.do(cardOfficer, find('kept'))).toEqual(['PledgeClosed'])
    expect(counter.case.pledges.tick).toMatchObject({ stage: 'closed', end: 'kept' })
  })

  test('given it is false, then it is noted with an end, and an officer undoes what rested on it', () => {
    const counter = doubted()
    expect(counter.refused(head, reverse('promised-falsely'))).toMatchObject({ refused: 'reason-does-not-hold' })
    counter.do(one, answer)
    expect(counter.do(cardOfficer, find('false'))).toEqual(['PledgeFoundFalse'])
    // A reason of another matter is none here.
    expect(counter.refused(head, reverse('issued-by-mistake'))).toMatchObject({ refused: 'reason-does-not-hold' })
    expect(counter.case.pledges.tick).toMatchObject({ notedUntil: '2027-09-23', undoBy: '2026-09-28' })
    expect(ownerOn(counter)).toEqual({ holder: 'officer', until: '2026-09-28' })
    expect(counter.do(head, reverse('promised-falsely'))).toContain('DecisionReversed')
    expect(ownersOfPledges(counter.case, counter.today)).toEqual([])
    expect(stageOf(counter.case)).toBe('in-review')
  })

  test('given a later answer convinces, then the note is removed; until it ends one may answer', () => {
    const counter = foundFalse()
    counter.on('2026-10-20').do(one, answer)
    expect(counter.do(cardOfficer, find('kept'))).toEqual(['PledgeClosed'])
    expect(counter.events.at(-1)).toMatchObject({ end: 'kept', removesNote: true })
    expect(foundFalse().on('2027-09-24').refused(one, answer)).toEqual({ refused: 'too-late', lastDay: '2027-09-23' })
  })

  test('given it is found false again, then the note ends as it did before', () => {
    const counter = foundFalse()
    counter.on('2026-10-20').do(one, answer)
    expect(counter.do(cardOfficer, find('false'))).toEqual(['PledgeFoundFalse'])
    expect(counter.case.pledges.tick).toMatchObject({ notedUntil: '2027-09-23' })
  })
})

describe('失信记录', () => {
  const noted = (role: 'one' | 'two', actor: Actor): Counter => {
    const counter = filled(withRule())
    counter.given = { ...counter.given, creditNote: '2026-12-31' }
    expect(counter.do(actor, tell(role))).toEqual(['Told', 'CreditNoteKnown'])
    counter.given = { pledges: [tickPledge] }
    return counter
  }

  test('given a live note, then no promise is taken, with what to do instead; the other one may promise', () => {
    const counter = noted('one', one)
    expect(counter.refused(one, sign(sentenceDigest))).toEqual({
      refused: 'promise-not-open',
      until: '2026-12-31',
      instead: tickPledge.instead,
    })
    expect(counter.do(clerk, { type: 'supply', material, giving: 'paper', sheets: 0 })).toEqual(['Supplied'])
    expect(noted('one', one).do(two, sign(sentenceDigest))).toContain('PledgeGiven')
  })

  test('given the note is over, or is found no more when told again, then the promise is taken', () => {
    expect(noted('one', one).on('2027-01-01').do(one, sign(sentenceDigest))).toContain('PledgeGiven')
    const counter = noted('one', one)
    expect(counter.do(one, tell('one'))).toEqual(['Told', 'CreditNoteKnown'])
    expect(counter.do(one, sign(sentenceDigest))).toContain('PledgeGiven')
  })

  test('given a live note, then nothing may come later either', () => {
    const counter = noted('two', two)
    counter.plan = withMaterials(plan, housePaper)
    verified(ready(counter))
    expect(counter.refused(clerk, accept(counter, ['house']))).toMatchObject({ refused: 'promise-not-open' })
  })

  test('given a draft is merged, then what was promised in it is signed anew', () => {
    const counter = filled(withRule())
    const supplied = [{ material, giving: 'tick', sheets: 0 }]
    const over = { role: 'two', from: 'case-2', upTo: 7, joint: [], differing: [], own: [], supplied }
    counter.do(system, { type: 'take-over', ...over })
    expect(counter.case.supplied.tick).toBeUndefined()
  })
})
