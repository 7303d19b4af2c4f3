import { describe, expect, test } from 'vitest'
import type { Act, CorrectionItem } from '../src/index.ts'
import { tallyOf } from '../src/index.ts'
import {
  accepted,
  type Counter,
  decided,
  fact,
  filled,
  moveOfficer,
  one,
  ready,
  submitted,
  system,
  verified,
} from './counter.ts'
import { condition, decree, moveHere, plan, say, withConditions, withMaterials, withMatters } from './invented-event.ts'

const item = (what: string): CorrectionItem => ({ what, sees: 'all', words: say('wrong'), remedy: say('mend it') })
const ask = (...what: readonly string[]): Act => ({ type: 'ask-correction', matter: 'move', items: what.map(item) })
const supply = (material: string): Act => ({ type: 'supply', material, giving: 'upload', sheets: 0 })

/** The move lies in our inbox. */
const inInbox = (): Counter => {
  const counter = accepted()
  counter.plan = withMatters(plan, ...plan.matters.map((matter) => (matter.id === 'move' ? moveHere : matter)))
  return decided(counter)
}
const told = (counter: Counter): readonly (readonly [string, string | undefined])[] => {
  const event = counter.events.findLast(({ type }) => type === 'CorrectionAsked' || type === 'Returned')
  const list = event?.type === 'CorrectionAsked' ? event.items : event?.type === 'Returned' ? event.list : []
  return list.map(({ what, omittedOn }) => [what, omittedOn])
}
const secondLists = ({ events, plan: planned }: Counter): number => tallyOf(events, planned, () => 0).secondLists
const clockOf = (counter: Counter): string => {
  const state = counter.case.matters.move
  return state?.stage === 'correcting' ? state.clock : ''
}

describe('一次告知：第二张单子', () => {
  test('given the same facts, when a second list comes, then it is our defect and the clock runs on against us', () => {
    const counter = inInbox()
    const due = () => {
      const state = counter.case.matters.move
      return state !== undefined && 'due' in state ? state.due : undefined
    }
    const promised = due()
    counter.on('2026-09-24').do(moveOfficer, ask('tick'))
    expect([told(counter), clockOf(counter)]).toEqual([[['tick', undefined]], 'stands'])
    counter.do(one, supply('tick'))
    counter.on('2026-09-25').do(moveOfficer, ask('where'))
    expect([told(counter), clockOf(counter)]).toEqual([[['where', '2026-09-24']], 'runs'])
    expect(secondLists(counter)).toBe(1)
    const events = counter.on('2026-09-28').do(one, { type: 'answer', of: 'joint', facts: [fact('where', 'there')] })
    expect(events).toContain('CorrectionReceived')
    expect(events).not.toContain('DeadlinesMoved')
    expect(counter.case.clocks.move?.correction ?? 0).toBe(0)
    expect(due()).toBe(promised)
  })

  test('given what came with the correction is wrong itself, when a second list names it, then it is no defect', () => {
    const counter = inInbox()
    counter.on('2026-09-24').do(moveOfficer, ask('tick'))
    counter.on('2026-09-25').do(one, supply('tick'))
    counter.do(moveOfficer, ask('tick'))
    expect([told(counter), clockOf(counter), secondLists(counter)]).toEqual([[['tick', undefined]], 'stands', 0])
  })

  test('given new facts came up since, when a second list names what they need, then it is no defect', () => {
    const counter = inInbox()
    counter.on('2026-09-24').do(moveOfficer, ask('where'))
    counter.on('2026-09-25').do(one, { type: 'answer', of: 'joint', facts: [fact('where', 'there')] })
    counter.plan = withMaterials(counter.plan, { ...decree, sees: 'all' })
    counter.do(moveOfficer, ask('decree', 'where'))
    expect([told(counter), secondLists(counter)]).toEqual([
      [
        ['decree', undefined],
        ['where', undefined],
      ],
      0,
    ])
  })

  test('given one new and one forgotten thing, when a second list names both, then the couple loses no day by it', () => {
    const counter = inInbox()
    counter.on('2026-09-24').do(moveOfficer, ask('tick'))
    counter.do(one, supply('tick'))
    counter.do(moveOfficer, ask('tick', 'where'))
    expect([told(counter), clockOf(counter)]).toEqual([
      [
        ['tick', undefined],
        ['where', '2026-09-24'],
      ],
      'runs',
    ])
  })

  test('given the application was returned once, when an officer asks for what lay there then, then it is our defect', () => {
    const counter = filled()
    counter.plan = withConditions(plan, condition({ verdict: { holds: false } }))
    submitted(counter).do(system, { type: 'pre-review' })
    expect(told(counter)).toEqual([['free', undefined]])
    counter.plan = withMatters(plan, ...plan.matters.map((matter) => (matter.id === 'move' ? moveHere : matter)))
    decided(accepted(verified(ready(counter))))
    counter.do(moveOfficer, ask('where'))
    expect([told(counter), clockOf(counter), secondLists(counter)]).toEqual([[['where', '2026-09-21']], 'runs', 1])
  })
})
