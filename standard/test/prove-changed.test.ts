import { describe, expect, it } from 'vitest'
import { variants } from '../brute-force/variants.ts'
import { proverOf } from '../src/prove/prove-changed.ts'
import { proveStandard } from '../src/prove/prove-standard.ts'
import type { Standard } from '../src/standard.ts'
import { readShaanxi } from './province.ts'

const standard = readShaanxi()
const prove = proverOf(standard)
const named = (faults: readonly { readonly what: string; readonly at: string }[]) =>
  faults.map(({ what, at }) => `${what} ${at}`).sort()

describe('改了几行之后再查', () => {
  it.each(variants)('$name:与从头查的一样', ({ change }) => {
    const changed = change(standard)
    expect(named(prove(changed))).toEqual(named(proveStandard(changed).faults))
  })

  it('只查改动的行碰得到的,也查得出', () => {
    const changed: Standard = {
      ...standard,
      conditions: standard.conditions.map(({ waitsWhen, ...condition }) =>
        condition.id === 'no-spouse' || waitsWhen === undefined ? condition : { ...condition, waitsWhen },
      ),
    }
    const touched = new Set(['conditions/no-spouse'])
    expect(named(prove(changed, touched))).toEqual(['open-while-down conditions/no-spouse/holds'])
    expect(prove(standard, touched)).toEqual([])
  })

  it('规则里多了一个没有见过的数:另铺一块空间', () => {
    const older: Standard = {
      ...standard,
      conditions: standard.conditions.map((condition) =>
        condition.id === 'groom-is-22'
          ? {
              ...condition,
              holds: {
                op: '&&',
                parts: [
                  condition.holds,
                  {
                    op: '<',
                    left: { op: 'fullYears', day: { op: 'fact', of: 'self', fact: 'birthDate' }, until: { op: 'on' } },
                    right: { op: 'value', value: 18 },
                  },
                ],
              },
            }
          : condition,
      ),
    }
    expect(named(prove(older))).toEqual(named(proveStandard(older).faults))
  })
})
