import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** A way of writing that one CEL library takes otherwise, with the reason; both sides are looked at again in each run. */
export type KnownDifference = {
  readonly id: string
  readonly judge: string
  readonly rule: RegExp
  readonly says: string
  readonly example: string
  readonly reason: { readonly zh: string; readonly en: string }
}

const file = new URL('known-differences.yaml', import.meta.url)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textIn = (entry: Readonly<Record<string, unknown>>, key: string): string => {
  const value = entry[key]
  if (typeof value === 'string' && value !== '') return value
  throw new Error(`known-differences.yaml: an entry needs a text under "${key}" 缺少“${key}”`)
}

export const knownDifferences = (): readonly KnownDifference[] => {
  const read: unknown = parse(readFileSync(file, 'utf8'))
  return (Array.isArray(read) ? read : []).filter(isRecord).map((entry) => {
    const reason = isRecord(entry.reason) ? entry.reason : {}
    return {
      id: textIn(entry, 'id'),
      judge: textIn(entry, 'judge'),
      rule: new RegExp(textIn(entry, 'rule')),
      says: textIn(entry, 'says'),
      example: textIn(entry, 'example'),
      reason: { zh: textIn(reason, 'zh'), en: textIn(reason, 'en') },
    }
  })
}

export type Answers = Readonly<Record<string, boolean | string>>

/** The entry that explains why these answers differ: all but its library agree, and it says what the entry says. */
export const explained = (
  differences: readonly KnownDifference[],
  rule: string,
  answers: Answers,
): KnownDifference | undefined =>
  differences.find(({ judge, rule: pattern, says }) => {
    const others = new Set(Object.entries(answers).flatMap(([name, answer]) => (name === judge ? [] : [answer])))
    return others.size === 1 && String(answers[judge]).startsWith(says) && pattern.test(rule)
  })
