import { describe, expect, it } from 'vitest'
import { keyForTodo, redKey } from '../src/model/red-key.ts'
import { aCouple } from './a-couple.ts'

const screen = { printed: false, heldBySource: false }
const steps = ['check-in', 'verify', 'accept', 'declare-partyM', 'declare-partyF', 'photo', 'decide']

describe('红键', () => {
  it('walks the list in the order of the counter, one key after the other, then prints, then calls the next', () => {
    const presses = [...steps.keys(), steps.length].map((count) => {
      const done = steps.slice(0, count)
      const accepted = done.includes('accept') ? { due: '2026-03-11', stage: 'in-review' } : {}
      return redKey(aCouple(accepted, done), screen).press
    })
    expect(presses).toEqual(['check-in', 'verify', 'accept', 'declare', 'declare', 'photo', 'decide', 'print'])
    expect(redKey(aCouple({ due: '2026-03-11', stage: 'in-review' }, steps), { ...screen, printed: true }).press).toBe(
      'next',
    )
  })

  it('checks in both of them, and signs each their own declaration', () => {
    expect(redKey(aCouple(), screen)).toEqual({ press: 'check-in', present: ['partyM', 'partyF'] })
    const second = redKey(aCouple({}, ['check-in', 'verify', 'accept', 'declare-partyM']), screen)
    expect(second).toMatchObject({ press: 'declare', declaration: { role: 'partyF' } })
  })

  it('opens the promise where something deferrable is missing, and accepts outright where nothing is', () => {
    const done = ['check-in', 'verify']
    expect(redKey(aCouple({}, done), screen)).toEqual({ press: 'accept', promising: false })
    expect(redKey(aCouple({ deferrable: ['property'] }, done), screen)).toEqual({ press: 'accept', promising: true })
  })

  it('当面等号：报送以后什么也不按；等太久的保留名额，也可以再等', () => {
    const done = steps.slice(0, -1)
    const accepted = { due: '2026-03-11', stage: 'at-the-window' } as const
    const couple = (state: 'sent' | 'in-doubt' | 'late') => {
      const view = aCouple(accepted, done)
      const matters = view.matters.map((one) => ({ ...one, awaited: { state, words: { zh: '等', en: 'wait' } } }))
      return { ...view, matters }
    }
    for (const state of ['sent', 'in-doubt'] as const) expect(redKey(couple(state), screen).press).toBe('none')
    const late = couple('late')
    const keep = { id: 'keep', act: 'keep-place', done: false, mine: true, words: { zh: '保留', en: 'keep' } }
    expect(redKey({ ...late, todo: [keep, ...late.todo], allowed: ['keep-place'] }, screen).press).toBe('keep-place')
  })

  it('系统停机：red key keeps the place, and only where the office allows it', () => {
    const held = { ...screen, heldBySource: true }
    expect(redKey(aCouple(), held).press).toBe('keep-place')
    expect(redKey(aCouple({ allowed: ['check-in'] }), held).press).toBe('check-in')
  })

  it('a couple whose place is kept for another day is not checked in today', () => {
    const kept = { stage: 'booked', day: '2026-03-03', time: '09:00', keptForUs: true }
    expect(redKey(aCouple({ visit: kept }), screen).press).toBe('next')
    expect(redKey(aCouple({ visit: kept, today: '2026-03-03' }), screen).press).toBe('check-in')
  })

  it('hands out what lies ready once the list is done', () => {
    expect(redKey(aCouple({ allowed: ['hand-out'], due: '2026-03-11' }, steps), screen).press).toBe('hand-out')
  })

  it('the next thing belongs to the registrar: the key says so and presses nothing', () => {
    const who = { zh: '婚姻登记员', en: 'Registrar' }
    const { todo } = aCouple({}, ['check-in', 'verify', 'accept'])
    const view = aCouple({ todo: todo.map((one) => (one.act === 'declare' ? { ...one, mine: false, who } : one)) })
    expect(redKey(view, screen)).toMatchObject({ press: 'other', who })
  })

  it('what the office has not opened is not offered: the headline says how it stands', () => {
    const view = aCouple({ allowed: [], headline: { zh: '还没有提交', en: 'Not sent' } })
    expect(redKey(view, screen)).toEqual({ press: 'none', words: { zh: '还没有提交', en: 'Not sent' } })
  })

  it('asks for no receipt of a couple that is finished', () => {
    expect(redKey(aCouple({ due: '2026-03-11', stage: 'finished' }, steps), screen).press).toBe('next')
  })

  it('an act this screen does not know presses nothing and says its words', () => {
    const words = { zh: '量身高', en: 'Measure' }
    const view = aCouple({ todo: [{ id: 'x', words, act: 'measure', done: false, mine: true }], headline: words })
    expect(redKey(view, screen)).toEqual({ press: 'none', words })
    expect(keyForTodo(view, { id: 'x', words, act: 'measure', done: false, mine: true })).toBeUndefined()
  })

  it('a case not yet accepted has no receipt to print', () => {
    expect(redKey(aCouple({ todo: [], due: '2026-03-11', stage: 'booked' }), screen).press).toBe('next')
  })
})
