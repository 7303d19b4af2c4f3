import { describe, expect, it } from 'vitest'
import { compareBoth } from '../brute-force/compare-both.ts'
import { numbersFrom, randomSubSpace } from '../brute-force/sub-space.ts'
import { provinceOf, variants } from '../brute-force/variants.ts'
import { addDays } from '../src/days.ts'
import { atomsOf } from '../src/prove/atoms.ts'
import { benchIn } from '../src/prove/bench.ts'
import { diagramsOver } from '../src/prove/diagram.ts'
import { proveStandard } from '../src/prove/prove-standard.ts'
import { spaceOf } from '../src/prove/space.ts'
import { spokenIn } from '../src/prove/spoken.ts'
import { sweep } from '../src/prove/sweep.ts'
import type { Value } from '../src/types.ts'
import { readShaanxi } from './province.ts'

const standard = readShaanxi()
const space = spaceOf([standard])
const valuesOf = (address: string) => space.axes.find((axis) => axis.address === address)?.values ?? []

describe('情形空间', () => {
  it('选择、是非、核验结果都整个列出', () => {
    expect(valuesOf('mover')).toEqual(['none', 'partyM', 'partyF'])
    expect(valuesOf('birthRegistration')).toEqual([true, false])
    expect(valuesOf('partyF.maritalCheck')).toEqual(['MATCH', 'MISMATCH', 'NOT_FOUND', 'UNAVAILABLE'])
    expect(valuesOf('groomKind')).toHaveLength(7)
  })

  it('出生日期在每个年龄界限的前一天、当天、后一天切开', () => {
    for (const on of valuesOf('on').map(String)) {
      const birthday = `${Number(on.slice(0, 4)) - 22}${on.slice(4)}`
      for (const by of [-1, 0, 1]) expect(valuesOf('partyM.birthDate')).toContain(addDays(birthday, by))
    }
  })

  it('任何一天出生的人,都有一个代表与他在所有规则里答案相同', () => {
    const asking = atomsOf(spokenIn(standard), space.wordsOf(standard)).filter((atom) =>
      atom.reads.includes('partyF.birthDate'),
    )
    const slot = space.axes.find((axis) => axis.address === 'partyF.birthDate')?.slot ?? 0
    const answers = (day: Value) => {
      const known: Value[] = []
      known[slot] = day
      return asking.flatMap((atom) => valuesOf('on').map((on) => atom.question.test(known, String(on)))).join('')
    }
    const represented = new Set(valuesOf('partyF.birthDate').map(answers))
    for (let n = 0; n < 6000; n++) expect(represented).toContain(answers(addDays('1996-01-01', n)))
  })

  it('规则生效、失效的日子前后各有一天', () => {
    for (const day of ['2025-05-08', '2025-05-09', '2025-05-10', '2024-01-10', '2024-01-11', '2024-01-12']) {
      expect(valuesOf('on')).toContain(day)
    }
  })

  it('区县按规则看得见的差别取代表:接口、各市,每格两个,好让两处相同或不同', () => {
    const counties = valuesOf('settleCounty').map(String)
    for (const { id } of standard.overlays) {
      const inside = counties.filter((county) => standard.lists[`overlay-${id}`]?.includes(county))
      for (const hasInterface of [true, false]) {
        const alike = inside.filter(
          (county) => standard.lists.hukouInterfaceCounties?.includes(county) === hasInterface,
        )
        expect(alike.length).toBeGreaterThanOrEqual(2)
      }
    }
    expect(valuesOf('fromCounty')).toEqual(counties)
  })

  it('互相比较的号码可以相同,也可以不同', () => {
    expect(valuesOf('householderNumber').length).toBeGreaterThanOrEqual(2)
    expect(valuesOf('partyF.headNumber')).toEqual(valuesOf('householderNumber'))
  })

  it('数目在每个界限的下一个、本身、上一个切开', () => {
    expect(valuesOf('partyF.coOwnerCount')).toEqual(expect.arrayContaining([0, 1, 2, 20]))
  })
})

describe('判定图', () => {
  const { node, and, or, not, some, hangsOn, count, first, choose, share } = diagramsOver([2, 3, 2])
  const [a, b, c] = [node(0, [0, 1]), node(1, [0, 0, 1]), node(2, [0, 1])]

  it('相同的函数是同一个', () => {
    expect(not(and(a, b))).toBe(or(not(a), not(b)))
    expect(and(a, or(b, c))).toBe(or(and(a, b), and(a, c)))
    expect(choose(a, b, b)).toBe(b)
  })

  it('数得出有几种情形,取得出一种', () => {
    expect(count(or(a, and(b, c)), [0, 1, 2])).toBe(7n)
    expect(share(and(a, b))).toBeCloseTo(1 / 6)
    expect([...(first(and(not(a), b)) ?? [])]).toEqual([
      [0, 0],
      [1, 2],
    ])
    expect(first(and(a, not(a)))).toBeUndefined()
  })

  it('看得出一个结果取决于哪个事实', () => {
    expect(hangsOn(and(a, b), 1)).toBe(a)
    expect(hangsOn(and(a, b), 2)).toBe(0)
    expect(some(and(a, c), new Set([2]))).toBe(a)
  })
})

describe('查验与硬算', () => {
  it('逐行逐个情形重问一遍规则,与判定图一致;不同的情形超过十万', () => {
    expect(sweep(benchIn(space, standard)).unlike).toEqual([])
    expect(space.situations()).toBeGreaterThan(100_000)
  })

  it.each(variants.map((variant, i) => ({ ...variant, i })))(
    '一小块空间里,$name:两边查出的完全一样',
    ({ change, i }) => {
      const planted = change(standard)
      const sub = randomSubSpace(spaceOf([planted]).axes, 800, numbersFrom(i + 1))
      const both = compareBoth(planted, provinceOf(planted), sub)
      expect(both.situations).toBeGreaterThanOrEqual(800)
      expect([both.onlyBrute, both.onlyProver]).toEqual([[], []])
    },
  )

  it('说出看了多少', () => {
    const { facts, classes, product, situations, faults } = proveStandard(standard)
    expect(faults).toEqual([])
    expect(facts).toBe(space.axes.length)
    expect(classes).toBeGreaterThan(facts)
    expect(product).toBeGreaterThan(10n ** 20n)
    expect(situations).toBeGreaterThan(0)
  })
})
