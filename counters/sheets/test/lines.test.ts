import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakLines, textWidth } from '../src/pdf/break-lines.ts'
import { columnWidths } from '../src/pdf/column-widths.ts'

const size = 12
const lines = (text: string, width: number): readonly string[] =>
  breakLines([{ text, size }], width).map((line) => line.map((word) => word.text).join(''))

describe('断行', () => {
  test('逗号句号不到行首，开括号不落行尾', () => {
    const text = '双方（男方、女方）到场，《婚姻登记条例》第八条：身份证、声明书。'
    for (let width = 36; width < 240; width += 6)
      for (const line of lines(text, width)) {
        expect(line).not.toMatch(/^[、，。：）》]/)
        expect(line).not.toMatch(/[（《]$/)
      }
  })

  test('英文单词和日期不拆开', () => {
    expect(lines('Bring your identity card on 2026-11-25 please', 90)).toEqual([
      'Bring your',
      'identity card on',
      '2026-11-25',
      'please',
    ])
    expect(lines('承诺7个工作日', textWidth('承诺7', size) + 1)[0]).toBe('承诺')
  })

  test('比一行还长的网址照样印完', () => {
    const url = 'https://xiqian.example.gov.cn/c/610113-26-k3j2x9ab4d'
    expect(lines(url, 80).join('')).toBe(url)
  })

  test('依据不撕成两半；实在太长才从自己的一行排起', () => {
    const runs = [
      { text: '男方居民身份证原件', size },
      { text: '  ', size },
      { text: '《婚姻登记条例》第八条', size, whole: true },
    ]
    const shown = (width: number): readonly string[] =>
      breakLines(runs, width).map((line) => line.map((word) => word.text).join(''))
    expect(shown(170)).toEqual(['男方居民身份证原件', '《婚姻登记条例》第八条'])
    expect(shown(110)[1]).toMatch(/^《婚姻/)
  })

  test('不管多宽，一个字不多，一个字不少，没有一行超宽', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'婚姻登记，。（）《》abc12- ') })
    fc.assert(
      fc.property(letters, fc.integer({ min: 14, max: 200 }), (text, width) => {
        const found = lines(text, width)
        expect(found.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        for (const line of found) expect(textWidth(line, size)).toBeLessThanOrEqual(Math.max(width, size))
      }),
    )
  })
})

describe('分栏', () => {
  test('字多的一栏宽，字少的一栏窄，加起来正好', () => {
    const wide = { least: 40, cells: [600, 500, 700] }
    const narrow = { least: 40, cells: [24, 24, 24] }
    const widths = columnWidths([narrow, wide, narrow], 400)
    expect(widths?.reduce((sum, one) => sum + one, 0)).toBeCloseTo(400)
    expect(widths?.[1]).toBeGreaterThan(280)
  })

  test('排不下就说排不下，改成一行一块', () => {
    expect(
      columnWidths(
        [
          { least: 300, cells: [] },
          { least: 300, cells: [] },
        ],
        400,
      ),
    ).toBeUndefined()
  })
})
