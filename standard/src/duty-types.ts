import type { DepartmentId, Text } from './types.ts'

/** How long, as the list says it: a live source answers in seconds, a decision in working days. */
export type Span = { readonly amount: number; readonly unit: 'seconds' | 'hours' | 'working-days' }

/** 无条件共享, 有条件共享, 不予共享. */
export type SharingClass = 'unconditional' | 'conditional' | 'not-shared'

/**
 * 数据共享责任清单, one row: who owes which data to whom, by what law, how fresh, how soon, and what follows where it fails.
 * `id` is that of a source, or of a request to decide; without its row nothing is ever asked.
 */
export type SharingDuty = {
  readonly id: string
  readonly kind: 'source' | 'request'
  readonly provider: DepartmentId
  readonly data: Text
  readonly class: SharingClass
  readonly purpose: Text
  readonly legalBasis: string
  /** How old what is shared may be at most; nothing: as the register stands at that moment. */
  readonly freshness: Span
  /** How long the provider may take to answer. */
  readonly limit: Span
  readonly contact: { readonly name: Text; readonly telephone: string }
  readonly remedy: Text
  readonly basis: string
}
