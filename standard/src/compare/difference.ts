import type { Sees } from '../types.ts'

/** 方案的组成: what of a plan can weigh on somebody. */
export type Component =
  | 'matter'
  | 'material'
  | 'material-class'
  | 'supply-days'
  | 'promise'
  | 'matter-days'
  | 'visit'
  | 'consent'
  | 'condition'
  | 'window'
  | 'giving'
  | 'external-days'

/** other: it is not the same, and nobody has more of it or less. */
export type Direction = 'lighter' | 'heavier' | 'other'

/** 差别: one component of one line that two plans have otherwise; `before` or `after` is empty where it is not there. */
export type Difference = {
  readonly component: Component
  /** The id or key of the line: `hukou-migration`, `divorce-paper@partyM`; of the whole promise `promise`. */
  readonly line: string
  readonly sees: Sees
  readonly direction: Direction
  readonly before: string
  readonly after: string
}

/** Two amounts of which more is a burden. */
export const byAmount = (before: number, after: number): Direction =>
  after > before ? 'heavier' : after < before ? 'lighter' : 'other'

/** Two sets of burdens: one more is heavier, whatever else has gone. */
export const bySet = (before: readonly string[], after: readonly string[]): Direction => {
  if (after.some((one) => !before.includes(one))) return 'heavier'
  return before.some((one) => !after.includes(one)) ? 'lighter' : 'other'
}

/** A line that rests on somebody's own facts in either plan is told to nobody else. */
export const seenBy = (
  before: { readonly sees: Sees } | undefined,
  after: { readonly sees: Sees } | undefined,
): Sees => (after !== undefined && after.sees !== 'all' ? after.sees : (before?.sees ?? 'all'))

export type Pair<T> = { readonly key: string; readonly before: T | undefined; readonly after: T | undefined }

/** Lines of two plans side by side, by their key; the order is that of the later plan, what has gone comes last. */
export const sideBySide = <T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (line: T) => string,
): readonly Pair<T>[] => {
  const was = new Map(before.map((line) => [keyOf(line), line]))
  const is = new Map(after.map((line) => [keyOf(line), line]))
  return [
    ...[...is].map(([key, line]) => ({ key, before: was.get(key), after: line })),
    ...[...was].flatMap(([key, line]) => (is.has(key) ? [] : [{ key, before: line, after: undefined }])),
  ]
}
