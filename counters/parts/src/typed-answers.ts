import { readDomain } from './domain.ts'
import type { Lang } from './language.ts'
import type { Field, FieldValue, Text } from './shapes.ts'
import { partsWords } from './words.ts'

/** What stood in the inputs, by input name, exactly as typed. */
export type Typed = Readonly<Record<string, string>>
/** What is wrong with one field, in both languages, and what to do. */
export type Problem = { readonly fact: string; readonly problem: Text }

/** What an input sends for 不清楚; no value of a standard looks like it. */
export const UNSURE = '~'

export const inputName = (fact: string): string => `f.${fact}`
/** The id that an error on top links to. */
export const inputId = (fact: string): string => `f-${fact.replaceAll('.', '-')}`

/** Whether a person may type this field: what a register or the sign-in has said is shown, never asked again. */
export const isAsked = (field: Field): boolean =>
  readDomain(field.domain).kind !== 'check' && (field.value === undefined || (field.from?.kind ?? 'asked') === 'asked')

type Read = { readonly value: FieldValue } | { readonly problem: Text } | 'empty' | 'unsure'

const both = (words: (lang: Lang) => string): Text => ({ zh: words('zh'), en: words('en') })
const isWhole = (text: string): boolean => /^\d{1,9}$/.test(text)

const readDay = (typed: Typed, name: string): Read => {
  const [year, month, day] = ['y', 'm', 'd'].map((piece) => (typed[`${name}.${piece}`] ?? '').trim())
  if (year === undefined || month === undefined || day === undefined) return 'empty'
  if (year === '' && month === '' && day === '') return 'empty'
  if (year === '' || month === '' || day === '') return { problem: both((lang) => partsWords[lang].missingDay) }
  const iso = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = new Date(`${iso}T00:00:00Z`)
  const exists = [year, month, day].every(isWhole) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso)
  return exists ? { value: iso } : { problem: both((lang) => partsWords[lang].badDay) }
}

const readOne = (field: Field, typed: Typed): Read => {
  const name = inputName(field.fact)
  const domain = readDomain(field.domain)
  if (domain.kind === 'day') return readDay(typed, name)
  const text = (typed[name] ?? '').trim()
  if (text === '') return 'empty'
  if (text === UNSURE && field.unsure !== undefined) return 'unsure'
  if (domain.kind === 'yes-no') return { value: text === 'yes' }
  if (domain.kind !== 'whole-number') return { value: text }
  if (!isWhole(text)) return { problem: both((lang) => partsWords[lang].badNumber(domain.from, domain.to)) }
  return { value: Number(text) }
}

const missing = (field: Field): Text => {
  const { kind } = readDomain(field.domain)
  if (kind === 'day') return both((lang) => partsWords[lang].missingDay)
  const chosen = kind === 'choice' || kind === 'yes-no' || kind === 'county' || kind === 'role'
  return both((lang) => (chosen ? partsWords[lang].missingChoice : partsWords[lang].missingText))
}

/**
 * Turns what was typed into values of the fields' kinds. It judges only whether something is there and can be read;
 * whether it is right is said by the office.
 */
export const readTyped = (
  fields: readonly Field[],
  typed: Typed,
): {
  readonly facts: Readonly<Record<string, FieldValue>>
  readonly problems: readonly Problem[]
  /** The facts of which somebody said not to know them. */
  readonly unsure: readonly string[]
} => {
  const unsure: string[] = []
  const facts: Record<string, FieldValue> = {}
  const problems: Problem[] = []
  for (const field of fields.filter(isAsked)) {
    const read = readOne(field, typed)
    if (read === 'empty') {
      if (field.required) problems.push({ fact: field.fact, problem: missing(field) })
    } else if (read === 'unsure') unsure.push(field.fact)
    else if ('problem' in read) problems.push({ fact: field.fact, problem: read.problem })
    else facts[field.fact] = read.value
  }
  return { facts, problems, unsure }
}
