import type { Text } from '@xiqian/standard'

/** One line of what changed since the officer looked. */
export type Difference = { readonly what: string; readonly now: Text }

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'zh' in value && typeof value.zh === 'string'

type MaybeTrouble = { readonly trouble: string; readonly refusal?: { readonly refused: string } } | undefined

/** True for the refusal that says: look again before you act. */
export const hasChanged = (trouble: MaybeTrouble): boolean => trouble?.refusal?.refused === 'changed-since-you-looked'

/** The difference a `changed-since-you-looked` refusal carries. */
export const differenceIn = (detail: Readonly<Record<string, unknown>>): readonly Difference[] => {
  const lines: unknown = detail.difference
  if (!Array.isArray(lines)) return []
  return lines.flatMap((line: unknown): readonly Difference[] =>
    typeof line === 'object' &&
    line !== null &&
    'what' in line &&
    typeof line.what === 'string' &&
    'now' in line &&
    isText(line.now)
      ? [{ what: line.what, now: line.now }]
      : [],
  )
}

/** Further sentences of a refusal that people can read: problems of fields, items of a list, the rule's own words with its clause. */
export const sentencesIn = (detail: Readonly<Record<string, unknown>>): readonly string[] => {
  const of = (value: unknown, key: string): readonly string[] =>
    typeof value === 'object' && value !== null && key in value
      ? [(value as Record<string, unknown>)[key]].filter(isText).map((text) => text.zh)
      : []
  const list = (key: string, inner: string): readonly string[] => {
    const lines: unknown = detail[key]
    return Array.isArray(lines) ? lines.flatMap((line: unknown) => of(line, inner)) : []
  }
  const basis = typeof detail.basis === 'string' ? [`依据：${detail.basis}`] : []
  const earliest = typeof detail.earliestDay === 'string' ? [`最早可办日：${detail.earliestDay}`] : []
  return [
    ...of(detail, 'words'),
    ...of(detail, 'problem'),
    ...list('problems', 'problem'),
    ...list('items', 'words'),
    ...earliest,
    ...basis,
  ]
}
