import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Fault, plan, readStandard, type Standard } from '../src/index.ts'
import { copyWith, type Edit, readWhole, removeCopies } from './planted.ts'
import { acceptedOn, digest, marriageHousehold, readShaanxi, reference } from './province.ts'

afterEach(removeCopies)

const marriage = 'matters/marriage-registration.yaml'

const faultsOf = (...edits: readonly Edit[]): readonly Fault[] => {
  const read = readStandard(copyWith(edits), digest)
  return 'faults' in read ? read.faults : []
}
const standardOf = (...edits: readonly Edit[]): Standard => readWhole(copyWith(edits)).standard

describe('改一处,方案跟着变', () => {
  const planted = `
  - id: proof-of-address
    kpiRow: X01
    name: { zh: 居住证明, en: Proof of address }
    matters: [marriage-registration]
    class: core
    giving: upload
    whose: couple
    because: { zh: 试种, en: planted }
    why: { zh: 试种, en: planted }
    basis: 试种 〔本标准假设〕
`
  it('清单里多种一件材料,申报件数多一', () => {
    const more = standardOf({ file: 'materials.yaml', replace: 'materials:\n', by: `materials:\n${planted.slice(1)}` })
    const rows = (standard: Standard) =>
      new Set(plan(standard, reference(), acceptedOn).materials.map((line) => line.kpiRow)).size
    expect([rows(readShaanxi()), rows(more)]).toEqual([10, 11])
    expect(more.digest).not.toBe(readShaanxi().digest)
  })

  it('男方年龄改为 23:例子不再成立,读的人先看到;例子改了,刚满 22 的要等', () => {
    const rule = {
      file: marriage,
      replace: 'fullYears(self.birthDate, on) >= 22',
      by: 'fullYears(self.birthDate, on) >= 23',
    }
    expect(faultsOf(rule).map((fault) => fault.problem.zh)).toContainEqual(
      expect.stringContaining('生日当天满 22 周岁'),
    )

    const text = readFileSync(join(marriageHousehold, marriage), 'utf8')
    const from = text.indexOf('  - id: groom-is-22')
    const block = text.slice(from, text.indexOf('  - id: bride-is-20'))
    const byYear = (year: string) => `${Number(year) + 1}`
    const older = block
      .replace(rule.replace, rule.by)
      .replace(/(on: )(2026)/g, (_all, on: string, year: string) => on + byYear(year))
      .replace(/(earliestDay: )(2026)/g, (_all, on: string, year: string) => on + byYear(year))
    const standard = standardOf({ file: marriage, replace: block, by: older })
    const young = reference({
      'partyM.citizenNumber': undefined,
      'partyM.birthDate': '2003-06-01',
      'partyM.sex': 'male',
    })
    const age = plan(standard, young, acceptedOn).conditions.find((line) => line.id === 'groom-is-22')
    expect(age).toMatchObject({ verdict: { holds: false }, earliestDay: '2026-06-01' })
  })
})
