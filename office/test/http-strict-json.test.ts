import { canonicalText } from '@xiqian/seal'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseStrictJson, textOf } from '../src/http/strict-json.ts'

const problemOf = (text: string): string => {
  const parsed = parseStrictJson(text)
  return 'problem' in parsed ? parsed.problem : 'none'
}

describe('What the door takes as JSON', () => {
  test.each([
    ['a key twice', '{"a":1,"a":2}', 'key-twice'],
    ['a key twice, once escaped', '{"a":1,"\\u0061":2}', 'key-twice'],
    ['a key twice, deeper', '{"x":[{"b":1,"c":{},"b":2}]}', 'key-twice'],
    ['__proto__', '{"__proto__":{"admin":true}}', 'key-forbidden'],
    ['__proto__, escaped', '{"\\u005f_proto__":1}', 'key-forbidden'],
    ['constructor', '{"a":{"constructor":{}}}', 'key-forbidden'],
    ['a number past the safe integers', '{"a":9007199254740993}', 'number'],
    ['a fraction', '{"a":0.5}', 'number'],
    ['an exponent', '[1e3]', 'number'],
    ['minus nothing', '[-0]', 'number'],
    ['a number too long to be a number', `[${'9'.repeat(400)}]`, 'number'],
    ['a NUL', '["\\u0000"]', 'character'],
    ['an escape sequence of a terminal', '["\\u001b[31m"]', 'character'],
    ['half a surrogate pair', '["\\ud842"]', 'character'],
    ['a key with a control character', '{"\\u0007":1}', 'character'],
    ['no JSON', '{"a":', 'not-json'],
    ['two values', '{} {}', 'not-json'],
    ['NaN', '[NaN]', 'not-json'],
    ['a comment', '{/* */}', 'not-json'],
    ['a trailing comma', '[1,]', 'not-json'],
  ])('refuses %s', (_, text, problem) => {
    expect(problemOf(text)).toBe(problem)
  })

  test.each([
    ['the same key in two objects', '[{"a":1},{"a":2}]'],
    ['the same key inside and outside', '{"a":{"a":{"a":1}}}'],
    ['a value that reads like a key', '{"a":"a","b":["a","a"]}'],
    ['quotes and braces in text', '{"a":"\\"{,}[]:","b":"\\\\"}'],
    ['a rare character of another plane', '{"name":"𠮷𬎆"}'],
    ['the largest safe integer', '[9007199254740991,-9007199254740991,0]'],
    ['a newline in text', '["a\\nb\\tc"]'],
  ])('takes %s', (_, text) => {
    expect(parseStrictJson(text)).toEqual({ value: JSON.parse(text) })
  })

  test('takes 32 levels and refuses 33, before it parses them', () => {
    expect(problemOf('['.repeat(32) + ']'.repeat(32))).toBe('none')
    expect(problemOf('['.repeat(33) + ']'.repeat(33))).toBe('too-deep')
    expect(problemOf('['.repeat(1_000_000))).toBe('too-deep')
    expect(problemOf(`"${'['.repeat(100)}"`)).toBe('none')
  })

  test('bytes that are no UTF-8 have no text', () => {
    expect(textOf(Uint8Array.from([0x22, 0xff, 0x22]))).toBeUndefined()
    expect(textOf(new TextEncoder().encode('"张"'))).toBe('"张"')
  })

  test('whatever has canonical bytes is taken as it is, and whatever is taken has canonical bytes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value)
        const parsed = parseStrictJson(text)
        if ('problem' in parsed) return
        expect(parsed.value).toEqual(JSON.parse(text))
        expect(canonicalText(JSON.parse(text))).toBeTypeOf('string')
      }),
      { numRuns: 300 },
    )
  })

  test('a text of naughty strings never makes the parser throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void parseStrictJson(text)),
      { numRuns: 100 },
    )
  })
})
