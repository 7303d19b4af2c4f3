import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

/** A face of the sheets: which characters it has, and how wide each is, in parts of its size. */
export type FontFile = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly characters: ReadonlySet<string>
  /** Advance of one character; 0.5 stands for nothing that is drawn, since nothing missing is ever drawn. */
  readonly advance: (character: string) => number
}

const file = (name: string): Buffer => readFileSync(new URL(`../font/${name}`, import.meta.url))

const tablesOf = (view: DataView): ReadonlyMap<string, number> => {
  const count = view.getUint16(4)
  return new Map(
    Array.from({ length: count }, (_, at) => {
      const entry = 12 + at * 16
      const tag = String.fromCharCode(...[0, 1, 2, 3].map((letter) => view.getUint8(entry + letter)))
      return [tag, view.getUint32(entry + 8)] as const
    }),
  )
}

/** Code point -> glyph, from the cmap subtable of format 12 (full Unicode). */
const glyphsOf = (view: DataView, cmap: number): ReadonlyMap<number, number> => {
  const subtables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, at) => cmap + view.getUint32(cmap + 8 + at * 8),
  )
  const full = subtables.find((at) => view.getUint16(at) === 12)
  if (full === undefined)
    throw new Error(
      '字体缺 format 12 的 cmap，请用 font/make-font.sh 重做。 The font lacks a full cmap: make it again by font/make-font.sh.',
    )
  const glyphs = new Map<number, number>()
  for (let group = 0; group < view.getUint32(full + 12); group += 1) {
    const at = full + 16 + group * 12
    const from = view.getUint32(at)
    for (let code = from; code <= view.getUint32(at + 4); code += 1)
      glyphs.set(code, view.getUint32(at + 8) + code - from)
  }
  return glyphs
}

const readFont = (name: string, bytes: Buffer): FontFile => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = tablesOf(view)
  const place = (tag: string): number => tables.get(tag) ?? 0
  const unit = view.getUint16(place('head') + 18)
  const metrics = view.getUint16(place('hhea') + 34)
  const glyphs = glyphsOf(view, place('cmap'))
  const widthOf = (glyph: number): number => view.getUint16(place('hmtx') + 4 * Math.min(glyph, metrics - 1)) / unit
  const widths = new Map([...glyphs].map(([code, glyph]) => [String.fromCodePoint(code), widthOf(glyph)]))
  return { name, bytes, characters: new Set(widths.keys()), advance: (character) => widths.get(character) ?? 0.5 }
}

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Read once, when the first sheet is printed: the office starts without it. */
export const houseFont = once(() => readFont('house', file('NotoSansSC-house.ttf')))

/**
 * 生僻字的字: one after the other for what the house font lacks: the rest of GB 18030 level 1, then what Hanazono has of
 * Extension B and beyond. Each is unpacked when the first such character is printed.
 */
export const rareFonts: readonly (() => FontFile)[] = ['NotoSansSC-rare.ttf.br', 'Hanazono-rare.ttf.br'].map((name) =>
  once(() => readFont(name, brotliDecompressSync(file(name)))),
)

/** The face that draws this character; undefined where none does. */
export const faceOf = (character: string): FontFile | undefined => {
  const house = houseFont()
  if (house.characters.has(character)) return house
  if (!/\p{Script=Han}/u.test(character)) return undefined
  for (const rare of rareFonts) if (rare().characters.has(character)) return rare()
  return undefined
}
