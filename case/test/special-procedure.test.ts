import { describe, expect, test } from 'vitest'
import type { Act } from '../src/index.ts'
import { allowedActs, ownerOfMatter, stageOf, tallyOf } from '../src/index.ts'
import { cardOfficer, decided, grant, moveOfficer, one, system } from './counter.ts'
import { houseOwed, moveHere, plan, withMaterials, withMatters } from './invented-event.ts'

const start = (reason = 'look-there', matter = 'card'): Act => ({ type: 'start-special-procedure', matter, reason })
const end: Act = { type: 'end-special-procedure', matter: 'card' }
const chase: Act = { type: 'chase-deadline', matter: 'card' }

describe('特别程序', () => {
  test('given a reason of the list, when started, then the clock stands, with who and until when', () => {
    const counter = decided()
    expect(counter.do(cardOfficer, start())).toEqual(['SpecialProcedureStarted'])
    expect(counter.errands).toEqual([{ kind: 'chase-deadline', matter: 'card', on: '2026-09-30' }])
    expect(counter.case.matters.card).toMatchObject({ stage: 'paused', until: '2026-09-29', due: '2026-09-24' })
    expect(stageOf(counter.case)).toBe('in-review')
    expect(ownerOfMatter(counter.case, plan, 'card')).toEqual({
      holder: 'officer',
      staffRole: 'card-officer',
      until: '2026-09-29',
    })
    expect(allowedActs(counter.case, plan)).toContain('end-special-procedure')
    expect(counter.refused(cardOfficer, grant(counter, 'card', 'decide-from-inbox'))).toMatchObject({
      refused: 'not-allowed-now',
      stage: 'paused',
    })
  })

  test('given two working days of it, when ended, then the deadline is two later, and it is decided as ever', () => {
    const counter = decided()
    counter.do(cardOfficer, start())
    expect(counter.on('2026-09-25').do(cardOfficer, end)).toEqual(['SpecialProcedureEnded', 'DeadlinesMoved'])
    expect(counter.case.matters.card).toMatchObject({ stage: 'in-inbox', due: '2026-09-28' })
    expect(counter.do(cardOfficer, grant(counter, 'card', 'decide-from-inbox'))).toContain('DecidedFromInbox')
  })

  test('given nobody ends it, when its longest time is over, then the clock runs on by itself, and no day longer', () => {
    const counter = decided()
    counter.do(cardOfficer, start())
    expect(counter.on('2026-09-29').do(system, chase)).toEqual([])
    expect(counter.on('2026-10-12').do(system, chase)).toEqual(['SpecialProcedureEnded', 'DeadlinesMoved'])
    expect(counter.case.clocks.card).toEqual({ correction: 0, specialProcedure: 4 })
    expect(counter.case.matters.card).toMatchObject({ stage: 'in-inbox', due: '2026-09-30' })
  })

  test('given half of its time is used, when started again, then only what is left; then nothing any more', () => {
    const counter = decided()
    counter.do(cardOfficer, start())
    counter.on('2026-09-25').do(cardOfficer, end)
    counter.do(cardOfficer, start())
    expect(counter.case.matters.card).toMatchObject({ until: '2026-09-29' })
    counter.on('2026-09-30').do(system, chase)
    expect(counter.refused(cardOfficer, start())).toMatchObject({ refused: 'reason-does-not-hold' })
  })

  test('given what it asks for was given, then the reason does not hold; where it is still owed it does', () => {
    const counter = decided()
    expect(counter.refused(cardOfficer, start('find-paper'))).toMatchObject({ refused: 'reason-does-not-hold' })
    const here = decided()
    here.plan = withMaterials(
      withMatters(plan, ...plan.matters.map((matter) => (matter.id === 'move' ? moveHere : matter))),
      houseOwed,
    )
    here.do(system, { type: 'move-deadlines' })
    const inbox = {
      ...here.case,
      matters: { ...here.case.matters, move: { stage: 'in-inbox', at: '', due: '2026-09-30' } },
    } as const
    here.file = inbox
    expect(here.do(moveOfficer, start('find-paper', 'move'))).toEqual(['SpecialProcedureStarted'])
  })

  test('given another officer, one of the couple, or no such reason, then no', () => {
    const counter = decided()
    expect(counter.refused(moveOfficer, start())).toEqual({ refused: 'not-decided-here', by: 'card-officer' })
    expect(counter.refused(one, start())).toEqual({ refused: 'not-your-act' })
    expect(counter.refused(cardOfficer, start('because'))).toEqual({ refused: 'no-such-thing' })
    expect(counter.refused(cardOfficer, end)).toMatchObject({ refused: 'not-allowed-now', stage: 'in-inbox' })
    counter.given = { pauses: [] }
    expect(counter.refused(cardOfficer, start())).toEqual({ refused: 'no-such-thing' })
  })

  test('given it stood, when counted, then the department answers for the share of it', () => {
    const counter = decided()
    counter.do(cardOfficer, start())
    counter.on('2026-09-25').do(cardOfficer, end)
    counter.on('2026-09-28').do(cardOfficer, grant(counter, 'card', 'decide-from-inbox'))
    const days = ['2026-09-23', '2026-09-24', '2026-09-25', '2026-09-28']
    const { departments } = tallyOf(counter.events, plan, (a, b) => days.indexOf(b) - days.indexOf(a))
    expect(departments.find(({ matter }) => matter === 'card')).toEqual({
      department: 'office-of-cards',
      matter: 'card',
      days: 3,
      paused: 2,
    })
  })
})
