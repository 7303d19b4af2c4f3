import { describe, expect, test } from 'vitest'
import { drawNames } from '../rare-names/draw.ts'
import { printNames } from '../rare-names/judge.ts'
import { faceOf, houseFont, rareFonts } from '../src/font-file.ts'
import { missingCharacters } from '../src/index.ts'
import { pageTexts, pdfFonts } from './poppler.ts'

/** How many bytes of outline each character has, read from loca; 0 would be drawn as nothing. */
const emptyGlyphs = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map(
    Array.from({ length: view.getUint16(4) }, (_, at) => {
      const entry = 12 + at * 16
      return [String.fromCharCode(...[0, 1, 2, 3].map((one) => view.getUint8(entry + one))), view.getUint32(entry + 8)]
    }),
  )
  const place = (tag: string): number => tables.get(tag) ?? 0
  const long = view.getUint16(place('head') + 50) === 1
  const offset = (glyph: number): number =>
    long ? view.getUint32(place('loca') + glyph * 4) : view.getUint16(place('loca') + glyph * 2) * 2
  const count = view.getUint16(place('maxp') + 4)
  return Array.from({ length: count - 1 }, (_, at) => at + 1).filter((glyph) => offset(glyph) === offset(glyph + 1))
    .length
}

describe('生僻字', () => {
  test('GB 18030 级别 1 的每一个汉字都有字形；常用的扩展区字也有；没有一个字形是空的', () => {
    const level = (from: number, to: number): string =>
      String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, at) => from + at))
    expect(missingCharacters(level(0x4e00, 0x9fa5) + level(0x3400, 0x4db5))).toEqual([])
    expect(missingCharacters('𠮷𪚥㐂龘瑠')).toEqual([])
    for (const font of rareFonts) expect(emptyGlyphs(font().bytes)).toBe(0)
  })

  test('字库里有的用本字，没有的不借用；异体字选择符不会印成空白', () => {
    expect(faceOf('王')).toBe(houseFont())
    expect(faceOf('𠮷')).not.toBe(houseFont())
    expect(missingCharacters('赵𡊓')).toEqual(['𡊓'])
    expect(missingCharacters('葛\u{e0100}')).toEqual(['\u{e0100}'])
  })

  test('抽 400 个生僻名：或者印出来，或者印成编码并请人写上，一个不丢；普通的一页只嵌一套字', async () => {
    let fonts: readonly string[] = []
    const read = (pdf: Uint8Array): string => {
      fonts = pdfFonts(pdf)
      return pageTexts(pdf).join('')
    }
    const { printed, flagged, lost } = await printNames(drawNames(400, 7), read)
    expect(lost).toEqual([])
    expect(printed).toBeGreaterThan(150)
    expect(flagged).toBeGreaterThan(50)
    expect(fonts).toHaveLength(3)
    await printNames(['王小明', '欧阳喆'], read)
    expect(fonts).toHaveLength(1)
  })
})
