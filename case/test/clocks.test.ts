import { describe, expect, test } from 'vitest'
import type { Act } from '../src/index.ts'
import { ownerOfMatter } from '../src/index.ts'
import { cardOfficer, clerk, decided, grant, one, system } from './counter.ts'
import { calendar } from './invented-event.ts'

const askTick = (matter = 'card'): Act => ({
  type: 'ask-correction',
  matter,
  items: [{ what: 'tick', sees: 'all', words: { zh: '不清楚', en: 'unclear' }, remedy: { zh: '再勾', en: 'again' } }],
})
const giveTick: Act = { type: 'supply', material: 'tick', giving: 'tick', sheets: 0 }
const dueOf = (counter: ReturnType<typeof decided>, matter: string) => {
  const state = counter.case.matters[matter]
  return state !== undefined && 'due' in state ? state.due : undefined
}
const wholeDue = (counter: ReturnType<typeof decided>) =>
  counter.case.intake.stage === 'accepted' ? counter.case.intake.due : undefined

describe('补正期间停钟', () => {
  test('given a list is out, then the couple have it until the last day, and nobody else', () => {
    const counter = decided()
    counter.do(cardOfficer, askTick())
    expect(counter.errands).toEqual([{ kind: 'chase-deadline', matter: 'card', on: '2026-10-08' }])
    expect(ownerOfMatter(counter.case, counter.plan, 'card')).toEqual({
      holder: 'party',
      roles: ['one', 'two'],
      until: '2026-09-30',
    })
  })

  test('given it came after two working days, then the days of waiting are not counted, and the whole is as promised', () => {
    const counter = decided()
    expect([dueOf(counter, 'card'), wholeDue(counter)]).toEqual(['2026-09-24', '2026-10-09'])
    counter.do(cardOfficer, askTick())
    expect(counter.on('2026-09-25').do(one, giveTick)).toEqual(['Supplied', 'CorrectionReceived', 'DeadlinesMoved'])
    expect(counter.case.clocks.card).toEqual({ correction: 2, specialProcedure: 0 })
    // One working day was promised for the card: within the whole there is room for two more.
    expect([dueOf(counter, 'card'), wholeDue(counter)]).toEqual(['2026-09-28', '2026-10-09'])
    expect(dueOf(counter, 'move')).toBe('2026-09-30')
  })

  test('given the list went out the day after the promise was broken, when it came, then the day that was missed stays missed', () => {
    const counter = decided()
    counter.on('2026-09-28').do(cardOfficer, askTick())
    expect(counter.on('2026-09-29').do(one, giveTick)).toEqual(['Supplied', 'CorrectionReceived'])
    expect(dueOf(counter, 'card')).toBe('2026-09-24')
  })

  test('given the whole runs past the announced calendar, when it came, then the whole ends with what is promised in it', () => {
    const counter = decided()
    counter.do(cardOfficer, askTick())
    counter.given = { ...counter.given, calendar: { ...calendar, horizon: '2026-10-16' } }
    expect(counter.on('2026-10-14').do(one, giveTick)).toContain('DeadlinesMoved')
    expect([dueOf(counter, 'card'), wholeDue(counter)]).toEqual(['2026-10-15', '2026-10-15'])
  })

  test('given it came on the same day, then no clock stood', () => {
    const counter = decided()
    counter.do(cardOfficer, askTick())
    expect(counter.do(one, giveTick)).toEqual(['Supplied', 'CorrectionReceived'])
  })

  test('given the calendar is announced anew, then the days for which the clock stood stay out of it', () => {
    const counter = decided()
    counter.do(cardOfficer, askTick())
    counter.on('2026-09-25').do(one, giveTick)
    expect(counter.do(system, { type: 'move-deadlines' })).toEqual([])
  })

  test('given it never came, when the last day is over, then that matter is returned and the others go on', () => {
    const counter = decided()
    counter.do(cardOfficer, askTick())
    const chase: Act = { type: 'chase-deadline', matter: 'card' }
    expect(counter.on('2026-09-30').do(system, chase)).toEqual([])
    expect(counter.on('2026-10-08').do(system, chase)).toEqual(['MatterEnded'])
    expect(counter.case.matters.card).toMatchObject({ stage: 'ended', because: 'correction-overdue' })
    expect(counter.case.matters.move).toMatchObject({ stage: 'asked' })
    expect(counter.do(system, chase)).toEqual([])
    expect(counter.refused(cardOfficer, grant(counter, 'card', 'decide-from-inbox'))).toEqual({
      refused: 'already-decided',
    })
  })

  test('given a department asks through its system, then the same last day holds', () => {
    const counter = decided()
    counter.do(system, {
      type: 'record-reply',
      matter: 'move',
      reply: 'decided',
      receipt: 'r-1',
      outcome: {
        outcome: 'correction',
        items: [{ what: 'house', sees: 'all', words: { zh: '换', en: 'w' }, remedy: { zh: '换', en: 'r' } }],
      },
    })
    expect(counter.errands).toEqual([{ kind: 'chase-deadline', matter: 'move', on: '2026-10-08' }])
    expect(counter.case.matters.move).toMatchObject({ stage: 'correcting', until: '2026-09-30' })
  })

  test('given the standard stops no clock for a correction, then none stands and none ends', () => {
    const counter = decided()
    counter.given = { pauses: [] }
    counter.do(cardOfficer, askTick())
    expect(counter.errands).toEqual([])
    expect(counter.on('2026-09-29').do(one, giveTick)).toEqual(['Supplied', 'CorrectionReceived'])
    expect(counter.do(system, { type: 'chase-deadline', matter: 'card' })).toEqual([])
    expect(counter.do(clerk, { type: 'chase-deadline' })).toEqual([])
  })
})
