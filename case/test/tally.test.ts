import { workingDaysBetween } from '@xiqian/standard'
import { describe, expect, test } from 'vitest'
import { tallyDefinitions, tallyOf } from '../src/index.ts'
import {
  accept,
  accepted,
  type Counter,
  cardOfficer,
  check,
  checkIn,
  clerk,
  decided,
  filled,
  grant,
  newCounter,
  one,
  ready,
  reply,
  system,
  two,
  verified,
} from './counter.ts'
import {
  calendar,
  card,
  houseOwed,
  housePaper,
  material,
  move,
  note,
  permit,
  plan,
  say,
  withMaterials,
  withMatters,
} from './invented-event.ts'

const count = (counter: Counter) => tallyOf(counter.events, counter.plan, (a, b) => workingDaysBetween(calendar, a, b))

/** The card the same day, the note a day later, the move after three working days. */
const finished = (counter = decided()): Counter => {
  counter.do(system, reply('note', 'n-1', 'taken'))
  counter.on('2026-09-24').do(cardOfficer, grant(counter, 'card', 'decide-from-inbox'))
  counter.on('2026-09-28').do(system, reply('move', 'm-1'))
  return counter
}

describe('清点: what the case cost the couple', () => {
  test('given everything at hand, when finished, then ten declared, six given, no paper, one visit, two waits', () => {
    const counter = finished()
    expect(count(counter)).toEqual({
      declared: 10,
      secondLists: 0,
      acts: 6,
      papers: 0,
      steps: 2,
      visits: 1,
      visitsOurs: 0,
      workingDays: 3,
      waitedForSource: [],
      departments: [
        { department: 'office-of-moves', matter: 'note', days: 0, paused: 0 },
        { department: 'office-of-cards', matter: 'card', days: 1, paused: 0 },
        { department: 'office-of-moves', matter: 'move', days: 3, paused: 0 },
      ],
    })
  })

  test('given nothing yet, when counted, then nothing but what the plan declares', () => {
    expect(count(newCounter())).toMatchObject({ declared: 10, acts: 0, steps: 0, visits: 0, workingDays: null })
  })

  test('given a matter with a promised time is open, when counted, then the days are not said yet', () => {
    expect(count(decided()).workingDays).toBeNull()
  })

  test('given one more paper is planned, when it is given, then declared, acts and sheets rise', () => {
    const start = filled()
    start.plan = withMaterials(
      plan,
      material({
        key: 'more',
        kpiRow: 'A99',
        comes: { by: 'person', giving: 'upload', whose: 'one', because: say('asked') },
      }),
    )
    start.do(one, { type: 'supply', material: 'more', giving: 'upload', sheets: 3 })
    start.do(one, { type: 'supply', material: 'more', giving: 'upload', sheets: 1 })
    const counter = finished(decided(accepted(verified(ready(start)))))
    expect(count(counter)).toMatchObject({ declared: 11, acts: 7, papers: 4 })
  })

  test('given it was confirmed three times, when counted, then the form is one', () => {
    const counter = filled()
    for (const _ of [1, 2, 3]) {
      for (const [by, role] of [
        [one, 'one'],
        [two, 'two'],
      ] as const)
        counter.do(by, { type: 'confirm', role, digest: counter.toConfirm(role) })
      counter.do(one, {
        type: 'answer',
        of: 'joint',
        facts: [{ fact: 'where', part: `${_}`, commitment: `c-${_}`, from: 'asked', at: counter.today }],
      })
    }
    expect(count(counter).acts).toBe(1)
  })

  test('given paper is fetched at the window another day, when counted, then that is a visit and a wait more', () => {
    const start = ready()
    start.plan = withMatters(
      plan,
      permit,
      { ...move, result: { ...move.result, form: 'electronic-and-paper' } },
      note,
      card,
    )
    const counter = finished(decided(accepted(verified(start))))
    expect(count(counter)).toMatchObject({ visits: 1, steps: 2 })
    counter.on('2026-09-30').do(clerk, { type: 'hand-out', matters: ['move'], way: 'window' })
    expect(count(counter)).toMatchObject({ visits: 2, visitsOurs: 0, steps: 3 })
  })

  test('given paper comes by post, when counted, then no visit', () => {
    const start = ready()
    start.plan = withMatters(
      plan,
      permit,
      { ...move, result: { ...move.result, form: 'electronic-and-paper' } },
      note,
      card,
    )
    const counter = finished(decided(accepted(verified(start))))
    counter.do(clerk, {
      type: 'hand-out',
      matters: ['move'],
      way: 'post',
      tracking: { part: 'tracking', commitment: 'c' },
    })
    expect(count(counter)).toMatchObject({ visits: 1, steps: 3 })
  })

  test('given a source was down while they stood there, when they come again, then the second visit is ours', () => {
    const counter = verified()
    counter.do(system, check('one', false))
    counter.do(clerk, {
      type: 'keep-place',
      organ: 'organ-1',
      day: '2026-09-24',
      time: '09:00',
      source: 'permits.status',
    })
    counter.on('2026-09-24').do(clerk, checkIn)
    for (const role of ['one', 'two']) {
      counter.do(system, check(role))
      counter.do(clerk, { type: 'verify', role, with: 'card' })
    }
    const after = finished(decided(accepted(counter)))
    expect(count(after)).toMatchObject({ visits: 2, visitsOurs: 1, acts: 6 })
    expect(count(after).waitedForSource).toEqual([
      { source: 'permits.status', role: 'one', from: '2026-09-23T10:00:00+08:00', until: '2026-09-24T09:00:00+08:00' },
    ])
  })

  test('given a source that may come later is down, when finished, then papers 0 and visits 1 all the same', () => {
    const start = verified()
    start.plan = withMaterials(plan, houseOwed)
    start.do(system, check('two', false, 'land.house'))
    const counter = decided(accepted(start))
    counter.plan = plan
    counter.on('2026-09-25').do(system, check('two', true, 'land.house'))
    expect(count(finished(counter))).toMatchObject({ acts: 6, papers: 0, visits: 1 })
  })

  test('given pre-review took a machine a minute or an officer a moment, when counted, then it was a wait', () => {
    const start = filled()
    for (const [by, role] of [
      [one, 'one'],
      [two, 'two'],
    ] as const)
      start.do(by, { type: 'confirm', role, digest: start.toConfirm(role) })
    start.do(one, { type: 'submit' })
    start.on('2026-09-21', '09:05').do(system, { type: 'pre-review' })
    expect(count(start).steps).toBe(1)
    const byHand = filled()
    for (const [by, role] of [
      [one, 'one'],
      [two, 'two'],
    ] as const)
      byHand.do(by, { type: 'confirm', role, digest: byHand.toConfirm(role) })
    byHand.do(one, { type: 'submit' })
    byHand.do(clerk, { type: 'pre-review' })
    expect(count(byHand).steps).toBe(1)
  })

  test('given a third person signs at the window, when counted, then that is a visit of that side', () => {
    const counter = filled()
    counter.do(one, {
      type: 'ask-consent',
      consent: 'agreement-of-third',
      sentenceDigest: 'sentence-1',
      tokenDigest: 't',
    })
    counter.do(clerk, { type: 'consent', consent: 'agreement-of-third', sentenceDigest: 'sentence-1' })
    expect(count(counter)).toMatchObject({ visits: 1, acts: 1 })
  })

  test('given a promise is broken, when its matter ends, then the days run to the last result that came', () => {
    const start = verified()
    start.plan = withMaterials(plan, housePaper)
    start.do(clerk, accept(start, ['house']))
    const counter = start
    for (const role of ['one', 'two'])
      counter.do({ ...clerk, forWhom: role }, { type: 'declare', declaration: 'vow', role, sentenceDigest: 'v' })
    counter.do(clerk, { type: 'supply', material: 'photo', giving: 'photo-on-site', sheets: 0 })
    counter.do(clerk, grant(counter, 'permit'))
    counter.do(system, reply('note', 'n-1', 'taken'))
    counter.on('2026-09-24').do(cardOfficer, grant(counter, 'card', 'decide-from-inbox'))
    counter.on('2026-09-29').do(system, { type: 'chase-deadline', material: 'house' })
    expect(count(counter).workingDays).toBe(1)
  })

  test('every figure has its definition in both languages', () => {
    const figures = Object.keys(count(newCounter())).sort()
    expect(Object.keys(tallyDefinitions).sort()).toEqual(figures)
    for (const text of Object.values(tallyDefinitions)) expect(text.zh.length * text.en.length).toBeGreaterThan(0)
  })
})
