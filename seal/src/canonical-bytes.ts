import type { Json } from './json.ts'

const encoder = new TextEncoder()

/** With the u flag a surrogate pair is one character, so this finds lone ones only. */
const loneSurrogate = /\p{Surrogate}/u

/** Thrown by `canonicalBytes`: the value has no canonical form. The message names the place, never the value. */
export class NotCanonical extends Error {
  override readonly name = 'NotCanonical'
}

/**
 * The bytes that are hashed and signed: RFC 8785 (JSON Canonicalization Scheme) for safe integers, strings, booleans,
 * null, arrays and plain objects, as UTF-8. Throws `NotCanonical` on floats, unsafe integers, lone surrogates,
 * undefined and anything that is not plain JSON, since jsonb or another language would give it back differently.
 */
export function canonicalBytes(value: Json): Uint8Array {
  return encoder.encode(canonicalText(value))
}

/** The same as text. */
export function canonicalText(value: Json): string {
  return write(value, '$')
}

function write(value: unknown, path: string): string {
  if (value === null) return 'null'
  switch (typeof value) {
    case 'boolean':
      return value ? 'true' : 'false'
    case 'string':
      return writeString(value, path)
    case 'number':
      if (!Number.isSafeInteger(value)) throw new NotCanonical(`${path}: not a safe integer; keep it as a string`)
      return String(value)
    case 'object':
      return Array.isArray(value) ? writeArray(value, path) : writeObject(value, path)
    default:
      throw new NotCanonical(`${path}: ${typeof value} is not JSON`)
  }
}

function writeArray(value: readonly unknown[], path: string): string {
  // Array.from visits holes too, so that a hole is refused as undefined and never silently becomes null.
  return `[${Array.from(value, (item, index) => write(item, `${path}[${index}]`)).join(',')}]`
}

function writeObject(value: object, path: string): string {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw new NotCanonical(`${path}: not a plain object`)
  // The default order of sort() is by UTF-16 code units, which is what RFC 8785 asks for.
  const entries = new Map<string, unknown>(Object.entries(value))
  const written = [...entries.keys()]
    .sort()
    .map((key) => `${writeString(key, path)}:${write(entries.get(key), `${path}.${key}`)}`)
  return `{${written.join(',')}}`
}

function writeString(text: string, path: string): string {
  if (loneSurrogate.test(text)) throw new NotCanonical(`${path}: a lone surrogate has no UTF-8 form`)
  return JSON.stringify(text)
}
