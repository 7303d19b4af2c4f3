/** Why a body is not the JSON that this door takes. Never holds a value. */
export type JsonProblem = 'not-json' | 'not-utf-8' | 'key-twice' | 'key-forbidden' | 'too-deep' | 'number' | 'character'

export type Parsed = { readonly value: unknown } | { readonly problem: JsonProblem }

const deepest = 32
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

// Left to itself JSON.parse takes any depth, lets the last of two equal keys win, keeps `__proto__` as a key of its own and
// rounds long numbers. secure-json-parse covers only the third, so the text is walked once more after it has been parsed:
// by then its grammar is known to be right and the walk need only look at keys, depth and numbers.

/**
 * Strict JSON: UTF-8, no key twice in an object, no key that reaches a prototype, at most 32 deep, numbers only as whole
 * numbers that a double holds exactly (as canonical bytes do), no lone surrogate and no control character but tab and newline.
 */
export const parseStrictJson = (text: string): Parsed => {
  const depth = depthOf(text)
  if (depth > deepest) return { problem: 'too-deep' }
  try {
    const value: unknown = JSON.parse(text)
    const problem = walk(text)
    return problem === undefined ? { value } : { problem }
  } catch {
    return { problem: 'not-json' }
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of a body; undefined where its bytes are no UTF-8. */
export const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

const quote = 0x22
const backslash = 0x5c

/** Position after the string that begins at `at`. An unended string ends the text; JSON.parse says so. */
const afterString = (text: string, at: number): number => {
  for (let i = at + 1; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code === backslash) i += 1
    else if (code === quote) return i + 1
  }
  return text.length
}

const depthOf = (text: string): number => {
  let depth = 0
  let most = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code === quote) i = afterString(text, i) - 1
    else if (code === 0x7b || code === 0x5b) most = Math.max(most, ++depth)
    else if (code === 0x7d || code === 0x5d) depth -= 1
  }
  return most
}

const wholeNumber = /^(?:0|-?[1-9][0-9]{0,15})$/
const isExact = (written: string): boolean => wholeNumber.test(written) && Number.isSafeInteger(Number(written))

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are refused
const badCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u

/** Of a text whose grammar is right: the first problem with its keys, strings and numbers. */
const walk = (text: string): JsonProblem | undefined => {
  // One set of keys an object that is open; an array that is open has null.
  const open: (Set<string> | null)[] = []
  let keyNext = false
  for (let i = 0; i < text.length; ) {
    const sign = text.charAt(i)
    if (sign === '"') {
      const end = afterString(text, i)
      const read: string = JSON.parse(text.slice(i, end))
      i = end
      if (badCharacter.test(read)) return 'character'
      const keys = open.at(-1)
      if (!keyNext || keys === undefined || keys === null) continue
      if (forbiddenKeys.has(read)) return 'key-forbidden'
      if (keys.has(read)) return 'key-twice'
      keys.add(read)
      keyNext = false
      continue
    }
    if (sign === '{') open.push(new Set())
    if (sign === '[') open.push(null)
    if (sign === '}' || sign === ']') open.pop()
    if (sign === '{' || sign === ',') keyNext = open.at(-1) instanceof Set
    if (sign === '-' || (sign >= '0' && sign <= '9')) {
      const written = /[-+.0-9eE]+/y
      written.lastIndex = i
      const number = written.exec(text)?.[0] ?? sign
      if (!isExact(number)) return 'number'
      i += number.length
      continue
    }
    i += 1
  }
  return undefined
}
