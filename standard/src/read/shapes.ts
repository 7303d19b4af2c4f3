import { isMap, isScalar, isSeq, type Node } from 'yaml'
import { isLegalDay } from '../days.ts'
import type { LegalDay, Text, Value } from '../types.ts'
import { fault, words } from './fault.ts'
import { nearest } from './nearest.ts'
import { complain, type Kind, placeOf, type Reading } from './reading.ts'

/** Reads one node; what cannot be read is reported and `unread`. */
export type Shape<T> = (node: Node | null, reading: Reading) => T | typeof unread
export const unread = Symbol('could not be read')

const optionals = new WeakSet<object>()

/** A member that may be left out. */
export const optional = <T>(shape: Shape<T>): Shape<T | undefined> => {
  const made: Shape<T | undefined> = (node, reading) => (node === null ? undefined : shape(node, reading))
  optionals.add(made)
  return made
}

const fail = (reading: Reading, node: Node | null, problem: Text, remedy: Text): typeof unread => {
  complain(reading, node, problem, remedy)
  return unread
}

type Fields = Readonly<Record<string, Shape<unknown>>>
type Read<S> = S extends Shape<infer T> ? T : never
type Members<F extends Fields> = {
  readonly [K in keyof F as undefined extends Read<F[K]> ? never : K]: Read<F[K]>
} & { readonly [K in keyof F as undefined extends Read<F[K]> ? K : never]?: Exclude<Read<F[K]>, undefined> }

/** A map with exactly these members. Members that were left out are not there at all. */
export const object =
  <F extends Fields>(fields: F): Shape<Members<F>> =>
  (node, reading) => {
    if (!isMap(node)) {
      return fail(
        reading,
        node,
        words('这里应是一组“键: 值”', 'A map of keys and values is expected here'),
        words(`写上这些键：${Object.keys(fields).join('、')}`, `Write these keys: ${Object.keys(fields).join(', ')}`),
      )
    }
    const missing = Object.keys(fields).filter((name) => !node.has(name) && !optionals.has(fields[name] ?? string))
    const meant = new Set<string>()
    for (const { key } of node.items) {
      const name = isScalar(key) ? String(key.value) : ''
      if (name in fields || !isScalar(key)) continue
      const near = nearest(name, missing)
      if (near !== undefined) meant.add(near)
      complain(
        reading,
        key,
        words(`这里没有“${name}”这个键`, `There is no key "${name}" here`),
        near === undefined
          ? words(`可用的键：${Object.keys(fields).join('、')}`, `The keys are: ${Object.keys(fields).join(', ')}`)
          : words(`改为“${near}”`, `Write "${near}"`),
      )
    }
    const members: Record<string, unknown> = {}
    let whole = true
    for (const [name, shape] of Object.entries(fields)) {
      const child = node.get(name, true)
      if (child === undefined && !optionals.has(shape)) {
        whole = false
        if (meant.has(name)) continue
        complain(
          reading,
          node,
          words(`缺少“${name}”`, `"${name}" is missing`),
          words(`在这里补上“${name}: …”`, `Add "${name}: ..." here`),
        )
        continue
      }
      const value = shape(child ?? null, reading)
      if (value === unread) whole = false
      else if (value !== undefined) members[name] = value
    }
    if (!whole) return unread
    reading.places.set(members, placeOf(reading, node))
    return members as Members<F>
  }

export const list =
  <T>(shape: Shape<T>): Shape<readonly T[]> =>
  (node, reading) => {
    if (!isSeq(node)) {
      return fail(
        reading,
        node,
        words('这里应是一个列表', 'A list is expected here'),
        words('每项以“- ”开头', 'Begin each item with "- "'),
      )
    }
    // What could be read of a list is kept, so that later checks still see the rest.
    return node.items.flatMap((item) => {
      const value = shape(asNode(item), reading)
      return value === unread ? [] : [value]
    })
  }

export const record =
  <T>(shape: Shape<T>, key?: Shape<string>): Shape<Readonly<Record<string, T>>> =>
  (node, reading) => {
    if (!isMap(node)) {
      return fail(
        reading,
        node,
        words('这里应是一组“键: 值”', 'A map is expected here'),
        words('写成“键: 值”', 'Write "key: value"'),
      )
    }
    const members: Record<string, T> = {}
    for (const item of node.items) {
      const name = key === undefined ? String(isScalar(item.key) ? item.key.value : '') : key(asNode(item.key), reading)
      const value = shape(asNode(item.value), reading)
      if (name !== unread && value !== unread) members[name] = value
    }
    reading.places.set(members, placeOf(reading, node))
    return members
  }

const asNode = (item: unknown): Node | null => (isMap(item) || isSeq(item) || isScalar(item) ? item : null)

export const string: Shape<string> = (node, reading) => {
  const value = isScalar(node) ? node.value : undefined
  if (typeof value === 'string' && value.trim() !== '') return value
  return fail(
    reading,
    node,
    words('这里应是一段文字', 'A text is expected here'),
    words('写上文字；数字编码要加引号，如 "610100"', 'Write a text; put codes of digits in quotes, like "610100"'),
  )
}

/** Words for people: both languages, always. */
export const bilingual: Shape<Text> = (node, reading) => {
  const missing = (language: string): typeof unread =>
    fail(
      reading,
      node,
      words(
        `缺少${language === 'zh' ? '中文' : '英文'}文字`,
        `The ${language === 'zh' ? 'Chinese' : 'English'} text is missing`,
      ),
      words('写成 { zh: 中文, en: English }，两种都要有', 'Write { zh: ..., en: ... }; both are needed'),
    )
  if (!isMap(node)) return missing('en')
  // A comma without quotes ends a text in YAML, and what follows becomes a key: that is how words get lost.
  const stray = node.items.find(({ key }) => isScalar(key) && key.value !== 'zh' && key.value !== 'en')
  if (stray !== undefined) {
    return fail(
      reading,
      asNode(stray.key),
      words('这段文字被逗号断开了', 'This text was cut by a comma'),
      words('把整段文字放进引号', 'Put the whole text in quotes'),
    )
  }
  const text = (language: 'zh' | 'en') => {
    const value = node.get(language)
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  }
  const zh = text('zh')
  const en = text('en')
  if (zh === undefined) return missing('zh')
  return en === undefined ? missing('en') : { zh, en }
}

export const oneOf =
  <const T extends string>(...values: readonly T[]): Shape<T> =>
  (node, reading) => {
    const value = isScalar(node) ? node.value : undefined
    return (
      values.find((candidate) => candidate === value) ??
      fail(
        reading,
        node,
        words(`“${String(value)}”不在可用的值里`, `"${String(value)}" is not among the values allowed here`),
        words(`改为其中之一：${values.join('、')}`, `Write one of: ${values.join(', ')}`),
      )
    )
  }

export const yesNo: Shape<boolean> = (node, reading) =>
  isScalar(node) && typeof node.value === 'boolean'
    ? node.value
    : fail(
        reading,
        node,
        words('这里应是 true 或 false', 'true or false is expected here'),
        words('写 true 或 false', 'Write true or false'),
      )

export const wholeNumber: Shape<number> = (node, reading) =>
  isScalar(node) && typeof node.value === 'number' && Number.isSafeInteger(node.value)
    ? node.value
    : fail(
        reading,
        node,
        words('这里应是一个整数', 'A whole number is expected here'),
        words('去掉引号和小数', 'No quotes, no decimals'),
      )

/** A number of days, hours or years: never below nothing. */
export const dayCount: Shape<number> = (node, reading) => {
  const count = wholeNumber(node, reading)
  return count === unread || count >= 0
    ? count
    : fail(
        reading,
        node,
        words(`${count} 不是天数`, `${count} is no number of days`),
        words('写 0 或更大的整数', 'Write a whole number, 0 or more'),
      )
}

/** A day that nothing hangs on: what an example says of the future. */
export const anyDay: Shape<LegalDay> = (node, reading) => {
  const value = isScalar(node) ? node.value : undefined
  return typeof value === 'string' && isLegalDay(value)
    ? value
    : fail(
        reading,
        node,
        words(`“${String(value)}”不是一天`, `"${String(value)}" is no day`),
        words('按 2026-01-31 的样子写', 'Write it like 2026-01-31'),
      )
}

/** A day of a rule: it has to lie within the announced calendar. */
export const day: Shape<LegalDay> = (node, reading) => {
  const value = anyDay(node, reading)
  if (value !== unread) reading.days.push({ day: value, place: placeOf(reading, node) })
  return value
}

export const scalar: Shape<Value> = (node, reading) => {
  const value = isScalar(node) ? node.value : undefined
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : fail(
        reading,
        node,
        words('这里应是一个值', 'A value is expected here'),
        words('写文字、整数或 true/false', 'Write a text, a whole number or true/false'),
      )
}

/** A name that is defined here; twice is a fault. */
export const idOf =
  (kind: Kind): Shape<string> =>
  (node, reading) => {
    const id = string(node, reading)
    if (id === unread) return unread
    const named = reading.named.get(kind) ?? new Map()
    reading.named.set(kind, named)
    const before = named.get(id)
    const place = placeOf(reading, node)
    if (before !== undefined) {
      reading.faults.push(
        fault(
          place,
          words(
            `编号“${id}”重复，前一处在 ${before.file}:${before.line}`,
            `"${id}" is defined twice, first at ${before.file}:${before.line}`,
          ),
          words('给其中一个换个编号，或删去一个', 'Rename one of them, or delete one'),
        ),
      )
    } else named.set(id, place)
    return id
  }

/** A name that must be defined somewhere; looked up when all files have been read. */
export const refTo =
  (kind: Kind): Shape<string> =>
  (node, reading) => {
    const id = string(node, reading)
    if (id === unread) return unread
    reading.references.push({ kind, id, place: placeOf(reading, node) })
    return id
  }
