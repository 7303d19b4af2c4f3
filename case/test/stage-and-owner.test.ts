import { describe, expect, test } from 'vitest'
import { allowedActs, ownerOf, ownersOf, stageOf } from '../src/index.ts'
import {
  accepted,
  booking,
  check,
  clerk,
  decided,
  filled,
  newCounter,
  one,
  openAct,
  ready,
  submitted,
  system,
  verified,
} from './counter.ts'
import { condition, plan, withConditions } from './invented-event.ts'

describe('every waiting says who holds it and until when', () => {
  test('given a fresh draft, then whoever is there; given a link out, then the case waits for a party', () => {
    const counter = newCounter()
    counter.do(one, openAct)
    expect(ownerOf(counter.case, plan)).toEqual({ holder: 'party', roles: ['one'] })
    counter.do(one, { type: 'invite', role: 'two', tokenDigest: 't' })
    expect(stageOf(counter.case)).toBe('waiting-for-party')
    const half = filled()
    half.do(one, { type: 'confirm', role: 'one', digest: half.toConfirm('one') })
    expect(ownerOf(half.case, plan)).toEqual({ holder: 'party', roles: ['two'] })
  })

  test('given pre-review, then ourselves, or the source that is silent', () => {
    const counter = submitted()
    expect(ownerOf(counter.case, plan)).toEqual({ holder: 'system' })
    counter.do(system, check('one', false))
    const asks = (whenUnavailable: 'hold' | 'defer') => ({
      ...plan,
      checks: [{ source: 'permits.status', of: 'one', sees: 'one', whenUnavailable }],
    })
    expect(ownerOf(counter.case, asks('hold'))).toEqual({ holder: 'source', source: 'permits.status' })
    expect(ownerOf(counter.case, asks('defer'))).toEqual({ holder: 'system' })
  })

  test('given a returned list, then those who see its lines', () => {
    const counter = submitted()
    counter.plan = withConditions(plan, condition({ verdict: { holds: false } }))
    counter.do(system, { type: 'pre-review' })
    expect(ownerOf(counter.case, plan)).toEqual({ holder: 'party', roles: ['one', 'two'] })
  })

  test('given a booking, then the couple until that day; at the window the officer of that organ', () => {
    const counter = ready()
    counter.do(one, booking)
    expect(ownerOf(counter.case, plan)).toEqual({ holder: 'party', roles: ['one', 'two'], until: '2026-09-23' })
    expect(ownerOf(verified().case, plan)).toEqual({ holder: 'officer', organ: 'organ-1', until: '2026-09-23' })
  })

  test('given acceptance, then each matter names who holds it, and those that wait name what for', () => {
    expect(ownersOf(accepted().case, plan)).toMatchObject({
      permit: { holder: 'officer', organ: 'organ-1' },
      move: { holder: 'matter', matters: ['permit'] },
    })
    expect(ownerOf(decided().case, plan)).toEqual({
      holder: 'department',
      department: 'office-of-moves',
      until: '2026-09-30',
    })
  })
})

describe('下一步: the acts that screens may offer', () => {
  test('given a draft, then filling in, and not yet submitting', () => {
    const counter = filled()
    expect(allowedActs(counter.case, plan)).toEqual([
      'tell',
      'take-over',
      'end-as-merged',
      'answer',
      'record-check',
      'confirm',
      'ask-consent',
      'supply',
      'refuse-to-accept',
      'withdraw',
      'give-mandate',
    ])
    expect(allowedActs(submitted().case, plan)).toContain('pre-review')
  })

  test('given the window, then verifying, accepting, deciding come in their turn', () => {
    const arrived = ready()
    arrived.do(clerk, { type: 'check-in', present: ['one', 'two'], organ: 'organ-1' })
    expect(allowedActs(arrived.case, plan)).toContain('verify')
    expect(allowedActs(arrived.case, plan)).not.toContain('accept-at-window')
    expect(allowedActs(verified().case, plan)).toContain('accept-at-window')
    expect(allowedActs(accepted().case, plan)).toContain('decide-on-the-spot')
    expect(allowedActs(decided().case, plan)).toEqual([
      'record-check',
      'record-reply',
      'decide-from-inbox',
      'ask-correction',
      'start-special-procedure',
      'take-task',
      'reassign-task',
      'return-to-window',
      'forward',
      'propose-void',
      'reverse-decision',
      'record-change',
      'rate',
      'withdraw',
      'give-mandate',
      'follow-standard',
      'move-deadlines',
    ])
  })

  test('given a withdrawn case, then nothing', () => {
    const counter = filled()
    counter.do(one, { type: 'withdraw', role: 'one' })
    expect(allowedActs(counter.case, plan)).toEqual([])
    expect(ownerOf(counter.case, plan)).toEqual({ holder: 'nobody' })
  })
})
