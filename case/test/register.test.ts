import { describe, expect, test } from 'vitest'
import type { MatterState } from '../src/index.ts'
import { allowedActs, ownerOf, ownerOfMatter, stageOf } from '../src/index.ts'
import { accepted, type Counter, clerk, grant, one, reply, system, verified } from './counter.ts'
import { plan, say } from './invented-event.ts'
import {
  cameAgain,
  fromRegister,
  given,
  keptPlace,
  late,
  number,
  planByRegister,
  refusedThere,
  registeredPermit,
  sent,
} from './invented-register.ts'

const permitOf = (counter: Counter): MatterState | undefined => counter.case.matters.permit
const errandKinds = (counter: Counter) => counter.errands.map(({ kind }) => kind)
const claims = (counter: Counter) => ('claims' in (counter.last ?? {}) ? counter.last?.claims : undefined)
const held = (kind: string, take: boolean) => ['one', 'two'].map((role) => ({ take, kind, role }))

describe('登记库在别处：当面报送，当面等号', () => {
  test('报送：一键，事实不再录，两个人占住，号不由我们抽；等到几点说清楚', () => {
    const counter = sent()
    expect(counter.events.at(-1)?.type).toBe('MatterAsked')
    expect(permitOf(counter)).toMatchObject({
      stage: 'asked',
      due: '2026-09-23',
      answerBy: '2026-09-23T10:10:00.000+08:00',
    })
    expect(errandKinds(counter)).toEqual(['ask-department', 'chase-deadline'])
    expect(counter.last).toMatchObject({ serials: [], claims: held('permit', true) })
    expect(stageOf(counter.case)).toBe('at-the-window')
    expect(ownerOf(counter.case, counter.plan)).toMatchObject({ holder: 'department', department: 'office-of-permits' })
    expect(counter.case.matters).toMatchObject({ move: { stage: 'waiting' }, note: { stage: 'waiting' } })
  })

  test('报出去以后要补什么，由登记库的答复说；登记员不在旁边另开一张', () => {
    const item = { what: 'where', sees: 'all', words: say('w'), remedy: say('r') } as const
    const ask = { type: 'ask-correction', matter: 'permit', items: [item] } as const
    expect(sent().refused(clerk, ask)).toMatchObject({ refused: 'not-allowed-now', stage: 'asked' })
  })

  test('再按一次不会再报一次；要签的没签、人不在的报不出去', () => {
    const counter = sent()
    expect(counter.refused(clerk, grant(counter, 'permit'))).toMatchObject({ refused: 'not-allowed-now' })
    const other = verified()
    other.plan = planByRegister
    accepted(other)
    other.on('2026-09-24')
    expect(other.refused(clerk, grant(other, 'permit'))).toMatchObject({ refused: 'not-verified' })
  })

  test('回了号：由答复决定，当场发证，后面的事项一起开始', () => {
    const counter = sent()
    expect(counter.do(system, given())).toEqual([
      'ReplyDecided',
      'ResultIssued',
      'MatterAsked',
      'MatterAsked',
      'TaskOpened',
    ])
    expect(permitOf(counter)).toEqual({
      stage: 'issued',
      on: '2026-09-23',
      form: 'paper-on-the-spot',
      numberPart: number.part,
    })
    expect(stageOf(counter.case)).toBe('in-review')
    expect(counter.do(system, given())).toEqual(['ReplyRepeated'])
  })

  test('号不对：不决定、不发证，同一个问题只说一次；号对上了才算', () => {
    const counter = sent()
    expect(counter.do(system, given('p-1', 'malformed'))).toEqual(['NumberDoubted'])
    expect(counter.do(system, given('p-1', 'malformed'))).toEqual([])
    expect(counter.do(system, given('p-1', 'used'))).toEqual(['NumberDoubted'])
    expect(permitOf(counter)).toMatchObject({ stage: 'asked', receipt: 'p-1', doubt: 'used' })
    expect(counter.case.matters.move).toMatchObject({ stage: 'waiting' })
    expect(counter.do(system, given())).toContain('ResultIssued')
  })

  test('说登记了却没有号：一样不算', () => {
    const counter = sent()
    expect(counter.do(system, fromRegister('p-1', { outcome: 'granted', on: '2026-09-23' }))).toEqual(['NumberDoubted'])
    expect(permitOf(counter)).toMatchObject({ doubt: 'malformed' })
  })

  test('不予登记：写明理由，占住的放开，等它的事项跟着结束', () => {
    const counter = sent()
    expect(counter.do(system, refusedThere())).toContain('MatterRefused')
    expect(permitOf(counter)).toMatchObject({ stage: 'ended', because: 'refused' })
    expect(claims(counter)).toEqual(held('permit', false))
    expect(stageOf(counter.case)).toBe('ended')
    expect(counter.do(system, given('p-2'))).toEqual(['ReplyRepeated'])
    expect(counter.events.at(-1)).toMatchObject({ contradicts: 'granted' })
  })

  test('登记了又说不予：按先到的办，记下前后矛盾', () => {
    const counter = sent()
    counter.do(system, given())
    expect(counter.do(system, refusedThere('p-2'))).toEqual(['ReplyRepeated'])
    expect(counter.events.at(-1)).toMatchObject({ contradicts: 'refused' })
    expect(permitOf(counter)).toMatchObject({ stage: 'issued' })
  })

  test('登记员自己不予办理：不报送，照样说明理由', () => {
    const start = verified()
    start.plan = planByRegister
    const counter = accepted(start)
    const no = { outcome: 'refused', on: '2026-09-23', reason: { zh: '不', en: 'no' }, basis: 'b' } as const
    const act = { type: 'decide-on-the-spot', matter: 'permit', outcome: no, restsOn: counter.look('permit') } as const
    expect(counter.do(clerk, act)).toContain('MatterRefused')
    expect(errandKinds(counter)).toEqual([])
  })
})

describe('当面等不到', () => {
  test('时间没到不说；到了说一次', () => {
    const counter = sent()
    counter.time = '10:09'
    expect(counter.do(system, { type: 'chase-deadline', matter: 'permit' })).toEqual([])
    counter.time = '10:10'
    expect(counter.do(system, { type: 'chase-deadline', matter: 'permit' })).toEqual(['AnswerLate'])
    expect(counter.do(system, { type: 'chase-deadline', matter: 'permit' })).toEqual([])
    expect(stageOf(counter.case)).toBe('in-review')
    expect(allowedActs(counter.case, counter.plan, counter.today)).toContain('keep-place')
  })

  test('没到时间不保留名额；等不到的保留，多跑的一趟算我们的', () => {
    expect(sent().refused(clerk, keptPlace)).toMatchObject({ refused: 'no-such-thing' })
    const counter = late()
    expect(counter.do(clerk, keptPlace)).toEqual(['BookingCancelled', 'Booked'])
    expect(counter.case.visit).toMatchObject({ stage: 'booked', keptForUs: true })
    expect(stageOf(counter.case)).toBe('booked')
  })

  test('人走了号才到：已经登记，后面的先办；证等他们来了再交', () => {
    const counter = late()
    counter.do(clerk, keptPlace)
    expect(counter.do(system, given())).toEqual(['ReplyDecided', 'MatterAsked', 'MatterAsked', 'TaskOpened'])
    expect(permitOf(counter)).toMatchObject({ stage: 'decided', handOver: 'in-person' })
    expect(cameAgain(counter, '2026-09-30')).toEqual(['Verified', 'Verified', 'ResultIssued'])
    expect(permitOf(counter)).toEqual({
      stage: 'issued',
      on: '2026-09-30',
      form: 'paper-on-the-spot',
      numberPart: number.part,
    })
  })

  test('没有约就走了：随时可以来领，不再查、不再拦', () => {
    const counter = late().on('2026-09-24')
    counter.do(system, given())
    counter.plan = {
      ...planByRegister,
      conditions: plan.conditions.map((one) => ({ ...one, verdict: { holds: false } as const })),
    }
    expect(stageOf(counter.case)).toBe('in-review')
    expect(ownerOf(counter.case, counter.plan)).toMatchObject({ holder: 'party', roles: ['one', 'two'] })
    expect(ownerOfMatter(counter.case, counter.plan, 'permit')).toMatchObject({
      holder: 'party',
      roles: ['one', 'two'],
    })
    expect(counter.do(one, { type: 'book', organ: 'organ-1', day: '2026-09-25', time: '10:00' })).toEqual(['Booked'])
    expect(cameAgain(counter, '2026-09-25')).toContain('ResultIssued')
  })

  test('人走了又不予登记：约好的不用来了', () => {
    const counter = late()
    counter.do(clerk, keptPlace)
    const events = counter.do(system, refusedThere())
    expect(events).toContain('BookingCancelled')
    expect(
      counter.events.find((event) => event.type === 'BookingCancelled' && event.because === 'not-needed'),
    ).toBeDefined()
    expect(claims(counter)).toEqual([...held('booking', false), ...held('permit', false)])
  })

  test('登记中的撤不回来，别的可以撤；撤了也等它的答复', () => {
    const counter = late()
    expect(counter.do(one, { type: 'withdraw', role: 'one' })).not.toContain('Withdrawn')
    expect(permitOf(counter)).toMatchObject({ stage: 'asked' })
    expect(errandKinds(counter)).not.toContain('tell-undoing')
    expect(allowedActs(counter.case, counter.plan)).not.toContain('withdraw')
    expect(counter.refused(one, { type: 'withdraw', role: 'one' })).toMatchObject({ refused: 'not-allowed-now' })
  })
})

describe('登记以后的转折', () => {
  test('撤销：告诉同一个登记库，占住的放开，我们没有号可作废', () => {
    const counter = sent()
    counter.do(system, given())
    counter.do(clerk, { type: 'reverse-decision', matter: 'permit', reason: 'annulled' })
    expect(errandKinds(counter)).toContain('tell-undoing')
    expect(errandKinds(counter)).not.toContain('void-number')
    expect(claims(counter)).toEqual(held('permit', false))
  })

  test('等登记和等别的部门分得清：等候算在窗口一步里', () => {
    expect(registeredPermit.whileTheyWait.minutes).toBe(10)
    const counter = sent()
    expect(counter.refused(clerk, { type: 'propose-void', matter: 'permit', reason: 'unlawful' })).toMatchObject({
      refused: 'not-allowed-now',
    })
    counter.do(system, given())
    expect(counter.do(system, reply('move', 'm-1'))).toContain('ReplyDecided')
    expect(counter.do(clerk, { type: 'propose-void', matter: 'permit', reason: 'unlawful' })).toEqual(['VoidProposed'])
  })
})
