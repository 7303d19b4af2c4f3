const decoder = new TextDecoder('gb18030')

/** Characters of two bytes, as the platform's own decoder reads them. */
const twoBytes = new Map(
  Array.from({ length: 126 }, (_, row) => 0x81 + row).flatMap((first) =>
    Array.from({ length: 191 }, (_, cell) => 0x40 + cell)
      .filter((second) => second !== 0x7f)
      .map((second) => [decoder.decode(Uint8Array.of(first, second)), [first, second]] as const),
  ),
)

/** Beyond the BMP four bytes count on without a table (GB 18030-2022, 附录). */
const fourBytes = (codePoint: number): readonly number[] => {
  const at = codePoint - 0x10000 + 189_000
  return [
    0x81 + Math.floor(at / 12_600),
    0x30 + (Math.floor(at / 1260) % 10),
    0x81 + (Math.floor(at / 10) % 126),
    0x30 + (at % 10),
  ]
}

/** A text as an older system of a department sends it. */
export const asGb18030 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((one) => {
      const codePoint = one.codePointAt(0) ?? 0
      if (codePoint < 0x80) return [codePoint]
      return codePoint > 0xffff ? fourBytes(codePoint) : (twoBytes.get(one) ?? [])
    }),
  )
