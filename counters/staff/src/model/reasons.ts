import type { Text } from '@xiqian/standard'
import type { Reason, StaffCaseView } from '../door/answers.ts'

/** One line of what changed since the officer looked. */
export type Difference = { readonly what: string; readonly now: Text }

/** What the standard gives to choose from for this turn, or those of it that can be given here. */
export const reasonsFor = (view: StaffCaseView, turn: string, here?: readonly string[]): readonly Reason[] =>
  view.reasons.filter((reason) => reason.for === turn && (here?.includes(reason.id) ?? true))

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

/** One fault of a version: where, what is wrong, what to do. */
const faultSentence = (fault: unknown): readonly string[] => {
  if (typeof fault !== 'object' || fault === null || !('problem' in fault) || !isText(fault.problem)) return []
  const where = 'where' in fault && typeof fault.where === 'string' ? `${fault.where} ` : ''
  const remedy = 'remedy' in fault && isText(fault.remedy) ? `。${fault.remedy.zh}` : ''
  return [`${where}${fault.problem.zh}${remedy}`]
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
  const faults: unknown = detail.faults
  const mended = Array.isArray(faults) ? faults.flatMap(faultSentence) : []
  return [
    ...mended,
    ...of(detail, 'words'),
    ...of(detail, 'problem'),
    ...list('problems', 'problem'),
    ...list('items', 'words'),
    ...earliest,
    ...basis,
  ]
}
