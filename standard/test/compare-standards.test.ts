import { describe, expect, it } from 'vitest'
import { everySituation, numbersFrom, randomSubSpace, sizeOf, withinOf } from '../brute-force/sub-space.ts'
import { comparePlans, plan, type Standard } from '../src/evaluator.ts'
import { compareStandards } from '../src/prove/compare-standards.ts'
import { spaceOf } from '../src/prove/space.ts'
import { readShaanxi } from './province.ts'

const standard = readShaanxi()

/** The move between counties takes seven days, and a village is not asked any more. */
const slower: Standard = {
  ...standard,
  matters: standard.matters.map((matter) =>
    matter.id === 'hukou-migration'
      ? { ...matter, promisedDays: matter.promisedDays.map((choice) => (choice.is === 5 ? { is: 7 } : choice)) }
      : matter,
  ),
  materials: standard.materials.filter((material) => material.id !== 'village-acceptance'),
}

describe('两版标准相比', () => {
  it('同一版没有变化', () => {
    const { differing, changes, saved } = compareStandards(standard, standard)
    expect([differing, changes]).toEqual([0n, []])
    expect(saved).toEqual({ materials: 0, visits: 0, promisedDays: 0, externalDays: 0, questions: 0 })
  })

  it('逐项说出谁多谁少,有几种情形', () => {
    const { changes, saved } = compareStandards(standard, slower)
    const told = changes.map(({ component, line, direction, whose, before, after }) =>
      [component, line, direction, whose.join(), before, after].join(' '),
    )
    expect(told).toContain('matter-days hukou-migration heavier couple promisedDays 5 promisedDays 7')
    expect(told).toContain('promise promise heavier couple 7 9')
    expect(told).toContain('material village-acceptance lighter couple upload by couple ')
    for (const { situations, of, share } of changes) {
      expect(situations).toBeGreaterThan(0n)
      expect(situations).toBeLessThanOrEqual(of)
      expect(Number(situations) / Number(of)).toBeCloseTo(share, 8)
    }
    expect(saved.materials).toBeGreaterThan(0)
    expect(saved.promisedDays).toBeLessThan(0)
  })

  it('数出的情形与逐个比较方案数出的一样多', () => {
    const { axes } = spaceOf([standard, slower])
    const sub = randomSubSpace(axes, 3000, numbersFrom(3), {
      ...Object.fromEntries(axes.map(({ address, values }) => [address, values[0] ?? ''])),
      alreadyMarried: false,
      groomKind: 'mainland',
      brideKind: 'mainland',
      mover: 'partyM',
      settleAt: 'spouse-village',
    })
    const { differing, changes } = compareStandards(standard, slower, { within: withinOf(sub) })
    const counts = new Map<string, number>()
    let apart = 0
    everySituation(sub, (situation, on) => {
      const found = comparePlans(plan(standard, situation, on), plan(slower, situation, on))
      if (found.length > 0) apart++
      for (const { component, line, direction, before, after } of found) {
        const name = [component, line, direction, before, after].join(' ')
        counts.set(name, (counts.get(name) ?? 0) + 1)
      }
    })
    expect(Number(differing)).toBe(apart)
    expect(apart).toBeGreaterThan(0)
    const shares = new Map(
      changes.map(({ component, line, direction, before, after, share }) => [
        [component, line, direction, before, after].join(' '),
        Math.round(share * sizeOf(sub)),
      ]),
    )
    expect(Object.fromEntries(shares)).toEqual(Object.fromEntries(counts))
  })
})
