import type { Actor } from '@xiqian/case'
import { describe, expect, test } from 'vitest'
import { decideVersion } from '../src/standards/decide.ts'
import { standingOn, termOn, termsOf } from '../src/standards/in-force.ts'
import { versionAllows } from '../src/standards/machine.ts'
import { type Version, type VersionAct, type VersionEvent, versionOf } from '../src/standards/version.ts'

const by = (who: string): Actor => ({
  who,
  as: { kind: 'staff', staffRole: 'policy-approver', organ: 'province-610000', region: '610000' },
  purpose: 'policy',
})
const system: Actor = { who: 'system', as: { kind: 'system' }, purpose: 'check-standard' }
const at = '2026-03-02T09:00:00.000+08:00'
const today = '2026-03-02'
const fault = { where: 'x', problem: { zh: '错', en: 'Wrong' }, remedy: { zh: '改', en: 'Mend it' } }

const recorded = (digest: string, inForceFrom = '2026-01-01'): VersionEvent => ({
  type: 'StandardRecorded',
  by: by('writer'),
  at,
  lifeEvent: 'invented',
  version: digest,
  inForceFrom,
  digest,
  canonicalJson: '{}',
})
const checked: VersionEvent = { type: 'StandardChecked', by: by('writer'), at, situations: 9, faults: [], ms: 1 }
const publishedFrom = (from: string, when = at): VersionEvent => ({
  type: 'StandardPublished',
  by: by('two'),
  at: when,
  inForceFrom: from,
})
const version = (...events: readonly VersionEvent[]): Version => {
  const made = versionOf(events)
  if (made === undefined) throw new Error('no version')
  return made
}

describe('施行时间轴', () => {
  const first = version(recorded('a'), checked, publishedFrom('2026-01-01'))
  const second = version(recorded('b'), checked, publishedFrom('2026-05-01'))
  const third = version(recorded('c'), checked, publishedFrom('2026-05-01', '2026-04-01T09:00:00.000+08:00'))

  test('每一天只有一版：日子最晚而不在将来的那一版，头尾相接', () => {
    const terms = termsOf([second, first])
    expect(terms.map(({ digest, from, until }) => [digest, from, until])).toEqual([
      ['a', '2026-01-01', '2026-04-30'],
      ['b', '2026-05-01', undefined],
    ])
    expect(['2025-12-31', '2026-01-01', '2026-04-30', '2026-05-01'].map((day) => termOn(terms, day)?.digest)).toEqual([
      undefined,
      'a',
      'a',
      'b',
    ])
  })

  test('同一天施行的两版，后发布的算', () => {
    expect(termOn(termsOf([third, first, second]), '2026-06-01')?.digest).toBe('c')
  })

  test('草案、将施行、施行中、已被取代，都由日子算出来', () => {
    const terms = termsOf([first, second])
    const standing = (one: Version, day: string) => standingOn(one, terms, day)
    expect(standing(version(recorded('d')), '2026-06-01')).toBe('draft')
    expect(['2026-04-30', '2026-05-01'].map((day) => [standing(first, day), standing(second, day)])).toEqual([
      ['in-force', 'coming'],
      ['superseded', 'in-force'],
    ])
  })
})

describe('标准版本能做什么', () => {
  const reached: Readonly<Record<keyof typeof versionAllows, Version>> = {
    recorded: version(recorded('a')),
    checking: version(recorded('a'), { type: 'StandardCheckAsked', by: by('writer'), at }),
    faulty: version(recorded('a'), { ...checked, faults: [fault] }),
    checked: version(recorded('a'), checked),
    approved: version(recorded('a'), checked, { type: 'StandardApproved', by: by('one'), at }),
    published: version(recorded('a'), checked, publishedFrom('2026-01-01')),
  }
  const acts: readonly VersionAct[] = [
    { type: 'check-standard' },
    { type: 'record-proof', proof: { situations: 1, faults: [], ms: 1 } },
    { type: 'approve-standard' },
    { type: 'publish-standard', inForceFrom: today },
  ]

  test.each(Object.entries(reached))('%s：表里没有的一律不行，表里有的都行', (stage, one) => {
    expect(one.state.stage).toBe(stage)
    for (const act of acts) {
      const allowed: readonly string[] = versionAllows[one.state.stage]
      const who = act.type === 'record-proof' ? system : by('two')
      const decision = decideVersion(act, one, { by: who, at, today })
      const isDone = 'events' in decision && decision.events.length > 0
      expect([act.type, isDone]).toEqual([act.type, allowed.includes(act.type)])
    }
  })

  test('检查结果只由系统记；没录过的版本什么也做不了；同一版录两次只算一次', () => {
    const proof: VersionAct = { type: 'record-proof', proof: { situations: 1, faults: [], ms: 1 } }
    expect(decideVersion(proof, reached.checking, { by: by('one'), at, today })).toEqual({ refused: 'not-your-act' })
    for (const act of acts)
      expect(decideVersion(act, undefined, { by: system, at, today })).toEqual({ refused: 'no-such-thing' })
    const { type: _, by: __, at: ___, ...standard } = recorded('a') as VersionEvent & { type: 'StandardRecorded' }
    const again: VersionAct = { type: 'record-standard', standard }
    expect(decideVersion(again, reached.checked, { by: by('writer'), at, today })).toEqual({ events: [] })
  })

  test('不能早于版本自己写的日子', () => {
    const later = version(recorded('a', '2026-07-01'), checked, { type: 'StandardApproved', by: by('one'), at })
    expect(
      decideVersion({ type: 'publish-standard', inForceFrom: today }, later, { by: by('two'), at, today }),
    ).toEqual({
      refused: 'too-early',
      earliestDay: '2026-07-01',
    })
  })

  test('一条流不以录入开头是损坏，要报出来', () => {
    expect(() => versionOf([checked])).toThrow('StandardRecorded')
  })
})
