import { afterEach, describe, expect, it } from 'vitest'
import { proveCoverage } from '../src/prove/prove-coverage.ts'
import { proveStandard } from '../src/prove/prove-standard.ts'
import { readCoverage } from '../src/read/coverage.ts'
import { copyWith, type Edit, lineOf, type Planted, readUntried, readWhole, removeCopies, touches } from './planted.ts'
import { plantedInClocks } from './planted-in-clocks.ts'
import { plantedInLines } from './planted-in-lines.ts'
import { marriageHousehold } from './province.ts'

afterEach(removeCopies)

const all = [...plantedInLines, ...plantedInClocks]
/** Some that stand in different places are planted at once: one proof shows them all. One by one where `CI` is set. */
const atOnce = process.env.CI === undefined ? 5 : 1
const groups: Planted[][] = []
for (const one of all) {
  const fits = ({ edits }: Planted): boolean => !edits.some((its) => one.edits.some((mine) => touches(mine, its)))
  const group = groups.find((planted) => planted.length < atOnce && planted.every(fits))
  if (group === undefined) groups.push([one])
  else group.push(one)
}

describe('每一类问题都有试种的例子', () => {
  it.each(groups.map((group) => ({ title: group.map(({ title }) => title).join('；'), group })))(
    '$title',
    ({ group }) => {
      const folder = copyWith(group.flatMap(({ edits }) => edits))
      const { standard, places } = readUntried(folder)
      const { faults } = proveStandard(standard, places)
      const told = faults.map((fault) => `${fault.what} ${fault.of}`)
      expect(group.map(({ what, of }) => `${what} ${of}`).filter((one) => !told.includes(one))).toEqual([])
      for (const { what, of, file, near, in: words } of group) {
        const fault = faults.find((each) => each.what === what && each.of === of)
        expect(fault?.file).toBe(file)
        expect(Math.abs((fault?.line ?? 0) - lineOf(folder, file, near))).toBeLessThan(4)
        expect(fault?.column).toBeGreaterThan(0)
        expect(fault?.inWords.zh).toContain(words ?? '')
        expect(fault?.problem.en).not.toBe('')
        expect(fault?.remedy.zh).not.toBe('')
      }
    },
  )
})

describe('手册各行', () => {
  const faultsWith = (...edits: readonly Edit[]) => {
    const folder = copyWith(edits)
    return proveCoverage(readUntried(folder).standard, readCoverage(folder))
  }
  const row = '  - { id: MR12, title:'

  it.each([
    [
      '手册多一行，没有事实表示',
      {
        file: 'handbook-rows.yaml',
        replace: row,
        by: `  - { id: MR99, title: { zh: 试种, en: Planted } }\n${row}`,
      },
      'MR99',
      'handbook-rows.yaml',
    ],
    [
      '写了标准里没有的',
      { file: 'coverage.yaml', replace: 'serial:marriage-certificate', by: 'serial:no-such' },
      'MR9',
      'coverage.yaml',
    ],
    [
      '没有写事实',
      {
        file: 'coverage.yaml',
        replace: 'shownBy: [fact:mover, matter:hukou-migration]',
        by: 'shownBy: [matter:hukou-migration]',
      },
      'HK-0',
      'coverage.yaml',
    ],
    [
      '情形显不出来',
      { file: 'coverage.yaml', replace: 'given: { help: elder }', by: 'given: { help: none }' },
      'ST8',
      'coverage.yaml',
    ],
  ] as const)('%s', (_title, edit, id, file) => {
    const [fault] = faultsWith(edit)
    expect(fault).toMatchObject({ kind: 'handbook-row', of: `coverage/${id}`, file })
    expect(fault?.line).toBeGreaterThan(1)
  })
})

describe('真正的标准', () => {
  it('省和各市都没有问题，全部手册行都有事实', () => {
    const { standard, places } = readWhole(marriageHousehold)
    const cities = standard.overlays.map(({ id }) => id)
    for (const overlays of [[], ...cities.map((id) => [id]), cities]) {
      const { faults } = proveStandard(standard, places, { overlays })
      expect(faults.map((fault) => `${fault.file}:${fault.line} ${fault.problem.zh} ${fault.inWords.zh}`)).toEqual([])
    }
    expect(proveCoverage(standard, readCoverage(marriageHousehold))).toEqual([])
  })
})
