import { describe, expect, test } from 'vitest'
import { ownerOf, stageOf } from '../src/index.ts'
import {
  accepted,
  clerk,
  confirmBoth,
  decided,
  fact,
  filled,
  grant,
  newCounter,
  one,
  openAct,
  reply,
  system,
  tell,
} from './counter.ts'
import { card, moveHere, note, permit, plan, withMatters } from './invented-event.ts'

const item = { what: 'where', sees: 'all', words: { zh: '改', en: 'w' }, remedy: { zh: '改', en: 'r' } } as const
const correction = (items: readonly (typeof item)[]) => ({ outcome: 'correction', items }) as const

describe('下一步、在谁手里、到哪天', () => {
  test('given one has confirmed and the other was never invited, then it is the first one who sends the link', () => {
    const counter = newCounter()
    counter.do(one, openAct)
    expect(ownerOf(counter.case, plan)).toEqual({ holder: 'party', roles: ['one'] })
    counter.do(one, tell('one'))
    counter.do(one, { type: 'answer', of: 'one', facts: [fact('name', 'n'), fact('number', 'n')] })
    counter.do(one, { type: 'confirm', role: 'one', digest: counter.toConfirm('one') })
    expect(stageOf(counter.case)).toBe('waiting-for-party')
    expect(ownerOf(counter.case, plan)).toEqual({ holder: 'party', roles: ['one'] })
    expect(counter.do(one, { type: 'invite', role: 'two', tokenDigest: 'token' })).toEqual(['Invited'])
    expect(ownerOf(counter.case, plan)).toEqual({ holder: 'party', roles: ['two'] })
  })

  test('given both have confirmed, then either may send it', () => {
    expect(ownerOf(confirmBoth(filled()).case, plan)).toEqual({ holder: 'party', roles: ['one', 'two'] })
  })

  test('given it is accepted and they went home without a decision or a place, then it is theirs until the promised day', () => {
    const counter = accepted().on('2026-09-22')
    const place = { organ: 'organ-1', day: '2026-09-24', time: '09:00' }
    counter.do(clerk, { type: 'keep-place', ...place, source: 'permits.status' })
    counter.do(one, { type: 'cancel-booking', because: 'asked' })
    expect(stageOf(counter.case)).toBe('ready')
    expect(ownerOf(counter.case, plan)).toEqual({ holder: 'party', roles: ['one', 'two'], until: '2026-10-09' })
  })

  test('given results on paper wait, then the window has them until the promised day', () => {
    const onPaper = plan.matters.map((matter) =>
      matter.id === 'card'
        ? { ...matter, result: { ...matter.result, form: 'electronic-and-paper' as const } }
        : matter,
    )
    const counter = accepted()
    counter.plan = withMatters(plan, ...onPaper)
    decided(counter)
    counter.do(system, reply('note', 'n-1', 'taken'))
    counter.do(system, reply('move', 'm-1'))
    counter.do(
      {
        who: 'staff-2',
        as: { kind: 'staff', staffRole: 'card-officer', organ: 'organ-1', region: '610112' },
        purpose: 'decide',
      },
      grant(counter, 'card', 'decide-from-inbox'),
    )
    expect(stageOf(counter.case)).toBe('to-hand-out')
    expect(ownerOf(counter.case, counter.plan)).toEqual({ holder: 'officer', organ: 'organ-1', until: '2026-10-09' })
  })
})

describe('补正', () => {
  test('given a department sends a list with nothing in it, then no: nobody could meet it', () => {
    const counter = decided()
    const empty = {
      type: 'record-reply',
      matter: 'move',
      reply: 'decided',
      receipt: 'r',
      outcome: correction([]),
    } as const
    expect(counter.refused(system, empty)).toMatchObject({ refused: 'malformed', where: 'items' })
    expect(counter.case.matters.move?.stage).toBe('asked')
  })

  test('given a corrected answer would have another organ decide, then no, with what to do; another answer is taken', () => {
    const counter = decided()
    counter.do(system, {
      type: 'record-reply',
      matter: 'move',
      reply: 'decided',
      receipt: 'r',
      outcome: correction([item]),
    })
    const answer = { type: 'answer', of: 'joint', facts: [fact('where', 'there')] } as const
    counter.plan = withMatters(plan, permit, moveHere, note, card)
    expect(counter.refused(one, answer)).toMatchObject({ refused: 'fact-invalid', problems: [{ fact: 'where' }] })
    counter.plan = withMatters(plan, permit, { ...moveHere, decidedIn: 'at-the-window' }, note, card)
    expect(counter.refused(one, answer)).toMatchObject({ refused: 'fact-invalid' })
    counter.plan = withMatters(plan, permit, note, card)
    expect(counter.refused(one, answer)).toMatchObject({ refused: 'fact-invalid' })
    counter.plan = { ...plan, materials: plan.materials.map((material) => ({ ...material, of: 'three' })) }
    expect(counter.refused(one, answer)).toMatchObject({ refused: 'fact-invalid' })
    counter.plan = plan
    expect(counter.do(one, answer)).toContain('CorrectionReceived')
  })
})
