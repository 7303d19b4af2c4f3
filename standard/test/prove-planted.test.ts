import { afterEach, describe, expect, it } from 'vitest'
import { proveCoverage } from '../src/prove/prove-coverage.ts'
import { proveStandard } from '../src/prove/prove-standard.ts'
import { readCoverage } from '../src/read/coverage.ts'
import { copyWith, type Edit, lineOf, readUntried, readWhole, removeCopies } from './planted.ts'
import { plantedInClocks } from './planted-in-clocks.ts'
import { plantedInLines } from './planted-in-lines.ts'
import { marriageHousehold } from './province.ts'

afterEach(removeCopies)

describe('每一类问题都有试种的例子', () => {
  it.each([...plantedInLines, ...plantedInClocks])('$title', ({ edits, what, of, file, near, in: words }) => {
    const folder = copyWith(edits)
    const { standard, places } = readUntried(folder)
    const { faults } = proveStandard(standard, places)
    const found = faults.filter((fault) => fault.what === what && fault.of === of)
    expect(faults.map((fault) => `${fault.what} ${fault.of}`)).toContain(`${what} ${of}`)
    const [fault] = found
    expect(fault?.file).toBe(file)
    expect(Math.abs((fault?.line ?? 0) - lineOf(folder, file, near))).toBeLessThan(4)
    expect(fault?.column).toBeGreaterThan(0)
    expect(fault?.inWords.zh).toContain(words ?? '')
    expect(fault?.problem.en).not.toBe('')
    expect(fault?.remedy.zh).not.toBe('')
  })
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
