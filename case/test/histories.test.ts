import { beforeAll, describe, expect, test } from 'vitest'
import type { Subject } from '../histories/moves.ts'
import { type LifeEvent, readLifeEvents } from '../histories/province.ts'
import { answeredBy } from '../histories/refusals.ts'
import { run, shrunk } from '../histories/run.ts'
import { thisCase } from '../histories/walk.ts'
import type { CaseEvent, CaseFile, Decision } from '../src/index.ts'

let events: readonly LifeEvent[] = []
beforeAll(() => {
  events = readLifeEvents()
})

/** What finds such a subject wrong in the first histories, up to the one where `rule` does. */
const rulesFinding = (subject: Partial<Subject>, rule: string, histories: number): readonly string[] => {
  const found: string[] = []
  for (let from = 0; from < histories && !found.includes(rule); from += 8) {
    const of = { subject: { ...thisCase, ...subject }, thorough: false }
    const { faulty } = run(events, { seed: 3, from, to: from + 8 }, of)
    found.push(...faulty.flatMap(({ fault }) => fault?.rule ?? []))
  }
  return found
}

const withEvents = (decision: Decision, change: (events: readonly CaseEvent[]) => readonly CaseEvent[]): Decision =>
  'refused' in decision ? decision : { ...decision, events: change(decision.events) }

const decideWith =
  (change: (events: readonly CaseEvent[], file: CaseFile | undefined) => readonly CaseEvent[]): Subject['decide'] =>
  (act, file, circumstances) =>
    withEvents(thisCase.decide(act, file, circumstances), (all) => change(all, file))

const evolveWithout =
  (type: CaseEvent['type']): Subject['evolve'] =>
  (file, event, stream) =>
    file !== undefined && event.type === type ? file : thisCase.evolve(file, event, stream)

describe('随机历史', () => {
  test('random histories of real plans: none without a next step, owner and time, nothing issued while owed, nothing twice', () => {
    const { faulty, counted, combinations } = run(events, { seed: 2, from: 0, to: 2000 }, { thorough: false })
    expect(faulty.map(({ only, fault }) => ({ only, ...fault }))).toEqual([])
    expect(counted.stages['matter issued']).toBeGreaterThan(1000)
    expect(combinations.size).toBeGreaterThan(3000)
  }, 600_000)

  test('the same seed walks the same way, and a history that fails is told with the fewest steps', () => {
    const subject: Subject = { ...thisCase, evolve: evolveWithout('Verified') }
    const [failed] = run(events, { seed: 3, from: 0, to: 40 }, { subject }).faulty
    expect(failed).toBeDefined()
    if (failed === undefined) return
    const [again] = run(events, { seed: 3, from: failed.only, to: failed.only + 1 }, { subject }).faulty
    expect(again?.moves).toEqual(failed.moves)
    const few = shrunk(events, failed, subject)
    expect(few.fault?.rule).toBe(failed.fault?.rule)
    expect(few.moves.length).toBeLessThan(failed.moves.length)
  }, 120_000)
})

describe('裁判看得出错: what is planted is found', () => {
  test('an evolve that forgets the pause', () => {
    expect(rulesFinding({ evolve: evolveWithout('SpecialProcedureStarted') }, 'file-is-not-its-events', 150)).toContain(
      'file-is-not-its-events',
    )
  }, 120_000)

  test('a clock that runs while a correction is waited for', () => {
    const decide = decideWith((all) =>
      all
        .filter((event) => event.type !== 'DeadlinesMoved')
        .map((event) => (event.type === 'CorrectionReceived' ? { ...event, stood: 0 } : event)),
    )
    expect(rulesFinding({ decide }, 'clock-ran', 250)).toContain('clock-ran')
  }, 120_000)

  test('a decision that is issued a second time, and an errand that asks twice', () => {
    const decide = decideWith((all) =>
      all.flatMap((event): readonly CaseEvent[] => (event.type === 'ResultIssued' ? [event, event] : [event])),
    )
    expect(rulesFinding({ decide }, 'issued-twice', 60)).toContain('issued-twice')
    const twice: Subject['decide'] = (act, file, circumstances) => {
      const decision = thisCase.decide(act, file, circumstances)
      return 'refused' in decision ? decision : { ...decision, errands: [...decision.errands, ...decision.errands] }
    }
    expect(rulesFinding({ decide: twice }, 'asked-twice', 60)).toContain('asked-twice')
  }, 120_000)

  test('an acceptance that forgets what is owed, and claims that are never given back', () => {
    const decide = decideWith((all) =>
      all.map((event): CaseEvent => {
        if (event.type !== 'AcceptedWithGap') return event
        const { owed: _, ...rest } = event
        return { ...rest, type: 'Accepted' }
      }),
    )
    expect(rulesFinding({ decide }, 'accepted-lacking', 400)).toContain('accepted-lacking')
    const kept: Subject['decide'] = (act, file, circumstances) => {
      const decision = thisCase.decide(act, file, circumstances)
      return 'refused' in decision ? decision : { ...decision, claims: decision.claims.filter(({ take }) => take) }
    }
    expect(rulesFinding({ decide: kept }, 'claim-left', 60)).toContain('claim-left')
  }, 120_000)
})

test('who answers a refusal is written down for each, and the door has some of its own', () => {
  expect(new Set(Object.values(answeredBy))).toEqual(new Set(['case', 'errand', 'door']))
})
