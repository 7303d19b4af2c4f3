import { describe, expect, test } from 'vitest'
import type { Act } from '../src/index.ts'
import {
  check,
  clerkFor,
  confirmBoth,
  fact,
  filled,
  newCounter,
  one,
  openAct,
  ready,
  sources,
  system,
  tell,
  two,
} from './counter.ts'

const joinAs = (role: string, tokenDigest = 'token'): Act => ({ type: 'join', role, tokenDigest })
const opened = () => {
  const counter = newCounter()
  counter.do(one, openAct)
  return counter
}
const invited = () => {
  const counter = opened()
  counter.do(one, { type: 'invite', role: 'two', tokenDigest: 'token' })
  return counter
}

describe('opening and joining', () => {
  test('given nothing, when anything but opening is done, then there is no such thing', () => {
    expect(newCounter().refused(one, { type: 'submit' })).toEqual({ refused: 'no-such-thing' })
  })

  test('given nothing, when somebody opens it in a role of the other, then it is not theirs to open', () => {
    expect(newCounter().refused(two, openAct)).toEqual({ refused: 'not-your-act' })
  })

  test('given a case, when it is opened again, then not now', () => {
    expect(opened().refused(one, openAct)).toMatchObject({
      refused: 'not-allowed-now',
      machine: 'intake',
      stage: 'draft',
    })
  })

  test('given a link, when the other party joins, then that spends it and claims its draft', () => {
    const counter = invited()
    expect(counter.do(two, joinAs('two'))).toEqual(['Joined'])
    expect(counter.last?.claims).toEqual([{ take: true, kind: 'draft', role: 'two' }])
    expect(counter.refused(two, joinAs('two'))).toEqual({ refused: 'link-spent' })
  })

  test('given a newer link, when the older one is used, then it is spent', () => {
    const counter = invited()
    counter.do(one, { type: 'invite', role: 'two', tokenDigest: 'newer' })
    expect(counter.refused(two, joinAs('two'))).toEqual({ refused: 'link-spent' })
    expect(counter.do(two, joinAs('two', 'newer'))).toEqual(['Joined'])
  })

  test('given nobody was invited, when somebody joins, then not now', () => {
    expect(opened().refused(two, joinAs('two'))).toMatchObject({
      refused: 'not-allowed-now',
      machine: 'party',
      stage: 'expected',
    })
  })

  test('given the opener holds the link for the other, when the opener uses it, then nobody is two parties', () => {
    const self = { ...one, as: { kind: 'party', role: 'two' } as const }
    expect(invited().refused(self, joinAs('two'))).toEqual({ refused: 'not-your-act' })
  })

  test('given a stranger, when it invites, then it is not its act', () => {
    expect(opened().refused(two, { type: 'invite', role: 'two', tokenDigest: 'x' })).toEqual({
      refused: 'not-your-act',
    })
  })

  test('given a role that the life event does not have, when invited, then there is no such thing', () => {
    expect(opened().refused(one, { type: 'invite', role: 'three', tokenDigest: 'x' })).toEqual({
      refused: 'no-such-thing',
    })
  })
})

describe('告知: no source is asked about a party before that party was told', () => {
  test('given not told, when a source answers about it, then it is refused and nothing is kept', () => {
    const counter = invited()
    expect(counter.refused(system, check('one'))).toEqual({ refused: 'not-told-yet' })
    counter.do(one, { type: 'answer', of: 'one', facts: [fact('name', 'x'), fact('number', 'x')] })
    expect(counter.errands).toEqual([])
  })

  test('given name and number, when told, then that party is asked about at once and no other', () => {
    const counter = invited()
    counter.do(one, { type: 'answer', of: 'one', facts: [fact('name', 'x'), fact('number', 'x')] })
    counter.do(one, tell('one'))
    expect(counter.errands).toEqual([
      { kind: 'ask-source', source: 'permits.status', role: 'one', asap: true },
      { kind: 'ask-source', source: 'moves.register', role: 'one', asap: true },
    ])
  })

  test('given told, when the name alone is there, then nobody is asked until the number is', () => {
    const counter = opened()
    counter.do(one, tell('one'))
    counter.do(one, { type: 'answer', of: 'one', facts: [fact('name', 'x')] })
    expect(counter.errands).toEqual([])
    counter.do(one, { type: 'answer', of: 'one', facts: [fact('number', 'x')] })
    expect(counter.errands).toHaveLength(2)
  })

  test('given one party, when it tells for the other, then it is not its act', () => {
    expect(filled().refused(one, tell('two'))).toEqual({ refused: 'not-your-act' })
  })
})

describe('填写: each its own part, either the joint part', () => {
  test('given both confirmed, when the joint part changes, then both confirmations are void', () => {
    const counter = confirmBoth(filled())
    expect(counter.do(two, { type: 'answer', of: 'joint', facts: [fact('where', 'there')] })).toEqual([
      'Answered',
      'ConfirmationVoided',
      'ConfirmationVoided',
    ])
    expect(counter.case.parties).toMatchObject({ one: { stage: 'joined' }, two: { stage: 'joined' } })
  })

  test('given both confirmed, when one changes its own part, then only its own confirmation is void', () => {
    const counter = confirmBoth(filled())
    const before = counter.toConfirm('two')
    counter.do(one, { type: 'answer', of: 'one', facts: [fact('phone', '1')] })
    expect(counter.case.parties).toMatchObject({ one: { stage: 'joined' }, two: { stage: 'confirmed' } })
    expect(counter.toConfirm('two')).toBe(before)
  })

  test('given an answer, when the same value is saved again, then nothing happened', () => {
    const counter = confirmBoth(filled())
    expect(counter.do(one, { type: 'answer', of: 'joint', facts: [fact('where', 'here')] })).toEqual([])
    expect(counter.case.parties.one?.stage).toBe('confirmed')
  })

  test('given two parties, when both save their own parts at once, then neither is refused', () => {
    const [first, second] = [filled(), filled()]
    const ones: Act = { type: 'answer', of: 'one', facts: [fact('phone', '1')] }
    const twos: Act = { type: 'answer', of: 'two', facts: [fact('phone', '2')] }
    first.do(one, ones)
    first.do(two, twos)
    second.do(two, twos)
    second.do(one, ones)
    expect(first.case.saved).toEqual(second.case.saved)
  })

  test("given the other's own part, when a party writes into it, then it is not its act", () => {
    expect(filled().refused(one, { type: 'answer', of: 'two', facts: [fact('phone', '1')] })).toEqual({
      refused: 'not-your-act',
    })
  })

  test('given staff who helps one party, when it writes for that party, then it may, and only for that one', () => {
    const counter = filled()
    expect(counter.do(clerkFor('one'), { type: 'answer', of: 'one', facts: [fact('phone', '1')] })).toContain(
      'Answered',
    )
    expect(counter.refused(clerkFor('one'), { type: 'answer', of: 'two', facts: [fact('phone', '1')] })).toEqual({
      refused: 'not-your-act',
    })
  })

  test('given a value that a source filled, when its party corrects it, then the correction stays, also when asked again', () => {
    const counter = filled()
    const fill: Act = {
      type: 'record-check',
      source: 'moves.register',
      role: 'one',
      reachable: true,
      facts: [fact('address', 'old', 'moves.register')],
    }
    counter.do(system, fill)
    counter.do(one, { type: 'answer', of: 'one', facts: [fact('address', 'new')] })
    counter.do(system, fill)
    expect(counter.case.saved.one?.address?.commitment).toBe('c-address-new')
  })

  test('given a verdict of a source, when a party answers it itself, then it is not its act', () => {
    expect(filled().refused(one, { type: 'answer', of: 'one', facts: [fact('statusCheck', 'FINE')] })).toEqual({
      refused: 'not-your-act',
    })
  })

  test('given a part of no role, when it is answered, then there is no such thing', () => {
    expect(filled().refused(one, { type: 'answer', of: 'three', facts: [fact('x', 'y')] })).toEqual({
      refused: 'no-such-thing',
    })
  })

  test('given a case that is ready, when a party edits, then it is a draft again', () => {
    const counter = ready()
    counter.do(one, { type: 'answer', of: 'one', facts: [fact('phone', '1')] })
    expect(counter.case.intake).toEqual({ stage: 'draft' })
    expect(counter.case.parties).toMatchObject({ one: { stage: 'joined' }, two: { stage: 'confirmed' } })
  })

  test('given new name or number, when answered, then the sources are asked anew about that party', () => {
    const counter = filled()
    counter.do(two, { type: 'answer', of: 'two', facts: [fact('number', 'other')] })
    expect(counter.errands.map((errand) => errand.kind)).toEqual(['ask-source', 'ask-source'])
    counter.do(two, { type: 'answer', of: 'two', facts: [fact('phone', '1')] })
    expect(counter.errands).toEqual([])
  })
})

describe('实时核验 came back', () => {
  test('given a confirmed party, when a verdict comes again with another salt, then the confirmation stands', () => {
    const counter = confirmBoth(filled())
    const again: Act = {
      type: 'record-check',
      source: 'permits.status',
      role: 'one',
      reachable: true,
      facts: [{ ...fact('statusCheck', 'MATCH', 'permits.status'), commitment: 'c-salted-anew' }],
    }
    expect(counter.do(system, again)).toEqual(['SourceAnswered'])
    expect(counter.case.parties.one?.stage).toBe('confirmed')
    expect(counter.do(one, { type: 'submit' })).toEqual(['Submitted'])
  })

  test('given a confirmed party, when a value of the form comes in, then that confirmation is void and the other is not', () => {
    const counter = confirmBoth(filled())
    const fill: Act = {
      type: 'record-check',
      source: 'moves.register',
      role: 'one',
      reachable: true,
      facts: [fact('address', 'a', 'moves.register')],
    }
    expect(counter.do(system, fill)).toEqual(['SourceAnswered', 'ConfirmationVoided'])
    expect(counter.case.parties.two?.stage).toBe('confirmed')
  })

  test("given a source's answer about one, when recorded, then only that part is filled", () => {
    const counter = filled()
    expect(counter.case.saved.one?.statusCheck).toBeDefined()
    counter.do(system, {
      type: 'record-check',
      source: 'x.y',
      role: 'one',
      reachable: true,
      facts: [fact('color', 'red', 'x.y')],
    })
    expect(counter.case.saved.two?.color).toBeUndefined()
    expect(counter.case.saved.joint?.color).toBeUndefined()
  })

  test('given a source that is asked after another, when that one is heard, then it is asked, once and about that party only', () => {
    const counter = filled()
    const next = { source: 'files.second', role: 'one', recheckedAtWindow: false, whenUnavailable: 'defer' } as const
    const wanted = [...sources, { ...next, verdictIn: 'fileCheck', askedAfter: ['registerCheck'] }]
    counter.given = { sources: [...wanted, { ...next, role: 'two', askedAfter: ['registerCheck'] }] }
    counter.do(system, check('one'))
    expect(counter.errands).toEqual([])
    const nothing: Act = {
      type: 'record-check',
      source: 'moves.register',
      role: 'one',
      reachable: true,
      facts: [fact('registerCheck', 'NOT_FOUND', 'moves.register')],
    }
    counter.do(system, nothing)
    expect(counter.errands).toEqual([{ kind: 'ask-source', source: 'files.second', role: 'one', asap: true }])
    counter.do(system, check('one', true, 'files.second'))
    counter.do(system, nothing)
    expect(counter.errands).toEqual([])
  })

  test('given a party, when it records a check itself, then it is not its act', () => {
    expect(filled().refused(one, check('one'))).toEqual({ refused: 'not-your-act' })
  })
})
