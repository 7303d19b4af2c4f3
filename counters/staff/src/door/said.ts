import type { Refusal } from './answers.ts'

/**
 * What came back through the door: yes with a value, no with the office's reasons,
 * or nothing: the office was not reached, so it is unknown whether the act happened and the same key must be used again.
 */
export type Said<Value> =
  | { readonly said: 'yes'; readonly value: Value }
  | { readonly said: 'no'; readonly refusal: Refusal }
  | { readonly said: 'nothing' }

const isText = (value: unknown): value is { zh: string; en: string } =>
  typeof value === 'object' && value !== null && 'zh' in value && typeof value.zh === 'string'

/** True for a body in the shape of a refusal; anything else that is not a success counts as "not reached". */
export const isRefusal = (body: unknown): body is Refusal =>
  typeof body === 'object' &&
  body !== null &&
  'refused' in body &&
  typeof body.refused === 'string' &&
  'title' in body &&
  isText(body.title) &&
  'doNext' in body &&
  isText(body.doNext)

/** A refusal that asks to try the very same request again: its key is kept. */
export const isPassing = (refusal: Refusal): boolean =>
  refusal.refused === 'busy-try-again' || refusal.refused === 'too-many-requests'
