import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalBytes, canonicalText, type Json, NotCanonical } from '../src/index.ts'

const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'binary', maxLength: 6 }), tie('value'), { maxKeys: 4 }),
  ),
})).value

/** What a program that is not checked might hand over. */
const write = (value: unknown) => Reflect.apply(canonicalBytes, undefined, [value])

/** RFC 8785 appendix A, in fewer words: sort, then JSON.stringify. */
function reference(value: Json): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([left], [right]) => (left < right ? -1 : 1)))
      : item,
  )
}

describe('canonical bytes', () => {
  test('the keys of RFC 8785, 3.2.3 stand in its order', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
    const written = canonicalText(Object.fromEntries(keys.map((key) => [key, 1])))
    expect(Object.keys(JSON.parse(written)).sort()).toEqual([...keys].sort())
    expect(written).toBe('{"\\r":1,"1":1,"\u0080":1,"\u00f6":1,"\u20ac":1,"\ud83d\ude00":1,"\ufb33":1}')
  })

  test('strings are escaped as RFC 8785, 3.2.2.2 says', () => {
    expect(canonicalText('\u20ac$\u000f\u000aA\'B"\\\\"/')).toBe('"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"')
  })

  test('𠮷 and Chinese stay as they are, in UTF-8', () => {
    expect(Buffer.from(canonicalBytes({ 姓名: '𠮷田' })).toString('utf8')).toBe('{"姓名":"𠮷田"}')
  })

  test('minus zero is zero', () => expect(canonicalText(-0)).toBe('0'))

  test.each([
    ['a float', 1.5],
    ['an unsafe integer', 2 ** 53],
    ['infinity', Number.POSITIVE_INFINITY],
    ['not a number', Number.NaN],
    ['a lone surrogate', '\ud842'],
    ['a lone surrogate in a key', { '\udfb7': 1 }],
    ['undefined', undefined],
    ['undefined in an object', { a: undefined }],
    ['a hole', new Array(2)],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a bigint', 10n],
  ])('%s is refused, and the message does not carry the value', (_title, value) => {
    expect(() => write({ place: value })).toThrow(NotCanonical)
    expect(() => write({ place: value })).toThrow(/^\$\.place/)
  })

  test('any value: the same text as the reference, and the same again after a round trip', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalText(value)
        expect(text).toBe(reference(value))
        expect(canonicalText(JSON.parse(text))).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  test('__proto__ is a key like any other', () => {
    const value: Json = JSON.parse('{"__proto__":{"a":1},"b":2}')
    expect(canonicalText(value)).toBe('{"__proto__":{"a":1},"b":2}')
  })
})
