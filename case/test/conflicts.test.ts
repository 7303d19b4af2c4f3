import type { Situation, WatchedConflict } from '@xiqian/standard'
import { describe, expect, test } from 'vitest'
import type { Act, Actor } from '../src/index.ts'
import { ownerOf, stageOf, tallyOf } from '../src/index.ts'
import {
  accept,
  type Counter,
  check,
  clerk,
  confirmBoth,
  fact,
  filled,
  one,
  ready,
  submitted,
  system,
  two,
  verified,
} from './counter.ts'
import { hears, ruleThat } from './two-registers.ts'

const permits: Actor = { who: 'permits', as: { kind: 'department', department: 'permits' }, purpose: 'decide' }

const knows = (counter: Counter, rule: WatchedConflict, situation: Situation): void => {
  counter.given = { ...counter.given, conflicts: [rule], situation }
}

const differ = { 'one.lives': 'here', 'one.stands': 'there' }

/** Both were heard, and they differ. */
const inConflict = (whenConflicting: WatchedConflict['whenConflicting'], counter = filled()): Counter => {
  knows(counter, ruleThat(whenConflicting), { 'one.lives': 'here' })
  counter.do(system, hears('permits.status', 'lives', 'here'))
  knows(counter, ruleThat(whenConflicting), differ)
  expect(counter.do(system, hears('moves.register', 'stands', 'there'))).toEqual([
    'SourceAnswered',
    'ConflictFound',
    'TicketSent',
  ])
  return counter
}

const about = { conflict: 'address', role: 'one' } as const
const answers = (answer: 'taken' | 'corrected' | 'stands' | 'not-ours', receipt = 't-1'): Act => ({
  type: 'record-ticket',
  ...about,
  receipt,
  answer,
})
const settle = (take: string): Act => ({ type: 'settle-conflict', ...about, take, facts: [] })

describe('数据不一致', () => {
  test('given two registers that differ, then both are kept, and the one that counts less is asked within its days', () => {
    const counter = inConflict('wait')
    expect(counter.case.conflicts['address@one']).toMatchObject({
      stage: 'asked',
      to: 'moves.register',
      until: '2026-09-28',
      matters: ['permit'],
      sides: [{ from: 'permits.status' }, { from: 'moves.register' }],
    })
    expect(counter.errands.map(({ kind }) => kind)).toEqual(['send-ticket', 'chase-ticket'])
  })

  test('given wait, then pre-review decides nothing and the source has it; corrected, asked anew and alike, it goes on', () => {
    const counter = submitted(inConflict('wait'))
    expect(counter.do(system, { type: 'pre-review' })).toEqual([])
    expect([stageOf(counter.case), ownerOf(counter.case, counter.plan)]).toEqual([
      'submitted',
      { holder: 'source', source: 'moves.register', until: '2026-09-28' },
    ])
    expect(counter.do(permits, answers('corrected'))).toEqual(['TicketAnswered'])
    expect(counter.errands).toEqual([{ kind: 'ask-source', source: 'moves.register', role: 'one', asap: true }])
    knows(counter, ruleThat('wait'), { 'one.lives': 'here', 'one.stands': 'here' })
    expect(counter.do(system, hears('moves.register', 'stands', 'here'))).toEqual(['SourceAnswered', 'ConflictSettled'])
    expect(counter.case.conflicts['address@one']).toMatchObject({ stage: 'settled', because: 'corrected' })
    expect(counter.errands).toEqual([{ kind: 'pre-review' }])
    expect(counter.do(system, { type: 'pre-review' })).toEqual(['PreReviewPassed'])
    const { waitedForSource } = tallyOf(counter.events, counter.plan, () => 0)
    expect(waitedForSource).toMatchObject([{ source: 'moves.register', role: 'one', until: expect.any(String) }])
  })

  test('given wait, then neither the window nor an eye settles it over the provider; both stand: an officer looks', () => {
    const counter = verified(ready())
    inConflict('wait', counter)
    expect(counter.refused(clerk, accept(counter))).toEqual({ refused: 'facts-in-conflict', conflicts: ['address'] })
    expect(ownerOf(counter.case, counter.plan)).toMatchObject({ holder: 'source', source: 'moves.register' })
    expect(counter.refused(clerk, settle('permits.status'))).toMatchObject({ refused: 'not-allowed-now' })
    expect(counter.do(permits, answers('not-ours'))).toEqual(['TicketAnswered', 'TicketSent'])
    expect(counter.case.conflicts['address@one']).toMatchObject({ stage: 'asked', to: 'permits.status' })
    expect(counter.do(permits, answers('stands', 't-2'))).toEqual(['TicketAnswered', 'EyesForConflict'])
    expect(counter.refused(one, settle('permits.status'))).toEqual({ refused: 'not-your-act' })
    expect(counter.refused(clerk, settle('nobody'))).toEqual({ refused: 'no-such-thing' })
    expect(counter.do(clerk, settle('permits.status'))).toEqual(['ConflictSettled'])
    expect(counter.do(clerk, accept(counter, ['house'])).length).toBeGreaterThan(0)
  })

  test('given go-on, then nothing waits; where nobody corrects anything the authoritative word stands', () => {
    const counter = submitted(inConflict('go-on'))
    expect(counter.do(system, { type: 'pre-review' })).toEqual(['PreReviewPassed'])
    counter.do(permits, answers('stands'))
    expect(counter.do(permits, answers('stands', 't-2'))).toEqual(['TicketAnswered', 'ConflictSettled'])
    expect(counter.case.conflicts['address@one']).toMatchObject({ because: 'stands', with: 'permits.status' })
    // The very same difference, heard again, is known.
    expect(counter.do(system, hears('moves.register', 'stands', 'there'))).toEqual(['SourceAnswered'])
  })

  test('given by-eye, then pre-review gives it to an officer, who passes it only once it is settled', () => {
    const counter = submitted(inConflict('by-eye'))
    expect(counter.do(system, { type: 'pre-review' })).toEqual(['EyesNeeded'])
    expect(counter.case.intake).toMatchObject({ stage: 'in-pre-review', what: ['address@one'] })
    const pass: Act = { type: 'pre-review-by-eye', items: [] }
    expect(counter.refused(clerk, pass)).toMatchObject({ refused: 'facts-in-conflict' })
    counter.do(clerk, settle('moves.register'))
    expect(counter.do(clerk, pass)).toEqual(['PreReviewPassed'])
  })

  test('given a ticket that is late, taken, answered twice, then each is told once and has one effect', () => {
    const counter = inConflict('wait')
    expect(counter.do(permits, answers('taken'))).toEqual(['TicketTaken'])
    expect(counter.do(permits, answers('taken'))).toEqual([])
    expect(counter.do(system, { type: 'chase-ticket', ...about })).toEqual([])
    counter.on('2026-09-30')
    expect(counter.do(system, { type: 'chase-ticket', ...about })).toEqual(['TicketLate'])
    expect(counter.do(system, { type: 'chase-ticket', ...about })).toEqual([])
    counter.do(permits, answers('corrected'))
    expect(counter.do(permits, answers('stands'))).toEqual(['TicketRepeated'])
    expect(counter.refused(one, answers('stands'))).toEqual({ refused: 'not-your-act' })
    expect(counter.refused(one, { type: 'chase-ticket', ...about })).toEqual({ refused: 'not-your-act' })
  })
})

describe('本人说记错了', () => {
  const dispute = (value = 'elsewhere'): Act => ({ type: 'dispute-fact', ...about, claim: fact('lives', value) })
  const disputed = (whenConflicting: WatchedConflict['whenConflicting']): Counter => {
    const counter = filled()
    knows(counter, ruleThat(whenConflicting), { 'one.lives': 'here' })
    counter.do(system, hears('permits.status', 'lives', 'here'))
    expect(counter.do(one, dispute())).toEqual(['ConflictFound', 'TicketSent'])
    counter.given = { ...counter.given, claims: { 'address@one': 'elsewhere' } }
    return counter
  }

  test.each([
    ['go-on', 'ConflictSettled'],
    ['wait', 'EyesForConflict'],
  ] as const)(
    'given %s and the other register put its own record right, then it is over or an officer looks: %s',
    (when, end) => {
      const counter = disputed(when)
      expect(counter.do(permits, answers('not-ours'))).toEqual(['TicketAnswered', 'TicketSent'])
      counter.do(permits, answers('corrected', 't-2'))
      expect(counter.case.conflicts['address@one']).toMatchObject({ stage: 'rechecking', to: 'moves.register' })
      expect(counter.do(system, hears('moves.register', 'stands', 'here'))).toEqual(['SourceAnswered', end])
    },
  )

  test('given what a register told, when its own party disputes it, then whoever keeps it is asked; nobody else may', () => {
    const counter = disputed('wait')
    expect(counter.case.conflicts['address@one']).toMatchObject({ to: 'permits.status', until: '2026-09-24' })
    expect(counter.case.saved.one?.lives?.from).toBe('permits.status')
    expect(counter.refused(two, dispute())).toMatchObject({ refused: 'not-allowed-now' })
    const fresh = filled()
    knows(fresh, ruleThat('wait'), {})
    expect(fresh.refused(one, dispute())).toEqual({ refused: 'no-such-thing' })
  })

  test('given that the provider corrects it, then the value comes from the register and the confirmation is void', () => {
    const counter = disputed('wait')
    confirmBoth(counter)
    counter.do(permits, answers('corrected'))
    knows(counter, ruleThat('wait'), { 'one.lives': 'elsewhere' })
    expect(counter.do(system, hears('permits.status', 'lives', 'elsewhere'))).toEqual([
      'SourceAnswered',
      'ConfirmationVoided',
      'ConflictSettled',
    ])
    expect(counter.case.conflicts['address@one']).toMatchObject({ because: 'corrected', with: 'permits.status' })
  })

  test('given that the provider stands by it, then its word counts, and by-eye an officer may take the other', () => {
    const counter = disputed('wait')
    expect(counter.do(permits, answers('stands'))).toEqual(['TicketAnswered', 'ConflictSettled'])
    expect(counter.case.conflicts['address@one']).toMatchObject({ because: 'stands', with: 'permits.status' })

    const seen = disputed('by-eye')
    expect(seen.do(permits, answers('stands'))).toEqual(['TicketAnswered', 'EyesForConflict'])
    const facts = [fact('lives', 'elsewhere')]
    expect(seen.do(clerk, { type: 'settle-conflict', ...about, take: 'asked', facts })).toEqual(['ConflictSettled'])
    expect(seen.case.saved.one?.lives).toMatchObject({ from: 'asked', commitment: 'c-lives-elsewhere' })
    // The register still says otherwise: an officer has seen that.
    expect(seen.do(system, hears('permits.status', 'lives', 'here'))).toEqual(['SourceAnswered'])
    expect(seen.case.saved.one?.lives?.from).toBe('asked')
  })

  test('given an own answer that a register contradicts, then it is said and never lost; go-on takes the register meanwhile', () => {
    for (const [when, from] of [
      ['wait', 'asked'],
      ['go-on', 'permits.status'],
    ] as const) {
      const counter = filled()
      counter.do(one, { type: 'answer', of: 'one', facts: [fact('lives', 'elsewhere')] })
      knows(counter, ruleThat(when), { 'one.lives': 'here' })
      const events = counter.do(system, hears('permits.status', 'lives', 'here'))
      expect(events).toEqual(['SourceAnswered', 'ConflictFound', 'TicketSent'])
      expect(counter.case.saved.one?.lives?.from).toBe(from)
      counter.given = { ...counter.given, claims: { 'address@one': 'elsewhere' } }
      counter.do(permits, answers('stands'))
      expect(counter.case.saved.one?.lives?.from).toBe('permits.status')
    }
  })

  test('given the register says so by itself when it is heard again, then it is over before the provider answers', () => {
    const counter = disputed('go-on')
    knows(counter, ruleThat('go-on'), { 'one.lives': 'elsewhere' })
    counter.do(system, hears('permits.status', 'lives', 'elsewhere'))
    expect(counter.case.conflicts['address@one']).toMatchObject({ stage: 'settled', because: 'agree' })
    expect(counter.do(system, check('one')).length).toBe(1)
  })
})
