import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  allowedActs,
  type CaseEvent,
  type CaseFile,
  type CaseStage,
  fileOf,
  ownerOf,
  ownersOf,
  stageOf,
  tallyOf,
} from '../src/index.ts'
import { accepted, type Counter, decided, filled, newCounter, ready, submitted, verified } from './counter.ts'
import { actors, acts, days, plans } from './random-acts.ts'

const stages: readonly CaseStage[] = [
  'draft',
  'waiting-for-party',
  'submitted',
  'returned',
  'ready',
  'booked',
  'at-the-window',
  'in-review',
  'correction',
  'to-hand-out',
  'finished',
  'withdrawn',
  'ended',
]
const ended: readonly CaseStage[] = ['finished', 'withdrawn', 'ended']

const isOwing = (file: CaseFile, matter: string): boolean =>
  Object.values(file.owed).some((owed) => owed.stage === 'owed' && owed.matters.includes(matter))

/** What must be true of every file that anything can lead to. */
const mustHold = (counter: Counter): void => {
  const { case: file, plan } = counter
  const stage = stageOf(file)
  expect(stages).toContain(stage)
  const owner = ownerOf(file, plan)
  expect(owner.holder === 'nobody').toBe(ended.includes(stage))
  if (owner.holder === 'party') expect(owner.roles.length).toBeGreaterThan(0)
  for (const [matter, state] of Object.entries(file.matters)) {
    if (state.stage === 'issued') expect(isOwing(file, matter)).toBe(false)
    if (state.stage === 'decided') expect(isOwing(file, matter)).toBe(true)
    if (state.stage === 'waiting') expect(state.for.length).toBeGreaterThan(0)
    expect(ownersOf(file, plan)[matter]).toBeDefined()
  }
  if (stage === 'withdrawn') expect(allowedActs(file, plan)).toEqual([])
}

const oncePer = (events: readonly CaseEvent[], type: CaseEvent['type'], by: (event: CaseEvent) => string): void => {
  const all = events.filter((event) => event.type === type).map(by)
  expect(new Set(all).size).toBe(all.length)
}

const matterOf = (event: CaseEvent): string => ('matter' in event ? event.matter : '')

const mustHoldInTheEnd = (counter: Counter): void => {
  const { events } = counter
  oncePer(events, 'ResultIssued', matterOf)
  oncePer(events, 'DecidedOnTheSpot', matterOf)
  oncePer(events, 'DecidedFromInbox', matterOf)
  oncePer(events, 'ReplyDecided', matterOf)
  oncePer(events, 'MatterEnded', matterOf)
  oncePer(events, 'HandedOut', () => 'once')
  oncePer(events, 'Rated', (event) => ('role' in event ? (event.role ?? '') : ''))
  expect(events.filter((event) => event.type === 'Accepted' || event.type === 'AcceptedWithGap').length).toBeLessThan(2)
  const told = new Set<string>()
  for (const event of events) {
    if (event.type === 'Told') told.add(event.role)
    if (event.type === 'SourceAnswered') expect(told.has(event.role)).toBe(true)
  }
  expect(fileOf({ region: '610112', id: 'case-1' }, events)).toEqual(counter.file)
  expect(tallyOf(events, counter.plan, () => 0).steps).toBeGreaterThanOrEqual(0)
}

const starts: readonly (() => Counter)[] = [newCounter, filled, submitted, ready, verified, accepted, decided]

const move = fc.record({
  act: fc.nat(acts.length - 1),
  actor: fc.nat(actors.length - 1),
  plan: fc.option(fc.nat(plans.length - 1), { freq: 8 }),
  day: fc.option(fc.nat(days.length - 1), { freq: 10 }),
})
const walk = fc.tuple(fc.nat(starts.length - 1), fc.array(move, { minLength: 20, maxLength: 80 }))

describe('whatever happens', () => {
  test('no crash, one stage, an owner, nothing issued while owed, nothing twice, and the events tell it all', () => {
    fc.assert(
      fc.property(walk, ([start, moves]) => {
        const counter = (starts[start] ?? newCounter)()
        for (const each of moves) {
          counter.plan = plans[each.plan ?? -1] ?? counter.plan
          counter.today = days[each.day ?? -1] ?? counter.today
          const [act, actor] = [acts[each.act], actors[each.actor]]
          if (act === undefined || actor === undefined) continue
          counter.try(actor, act(counter))
          if (counter.file !== undefined) mustHold(counter)
        }
        mustHoldInTheEnd(counter)
      }),
      { numRuns: 150, seed: 20261123 },
    )
  })
})
