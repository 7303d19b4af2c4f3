import type { FieldValue, Guided } from '@xiqian/parts'
import type { Hidden } from './pages/post-form.tsx'

export type Answers = Readonly<Record<string, FieldValue>>

const PREFIX = 'a.'

/** Answers so far as hidden fields: the kind of value stands before it, so that 1, "1" and true stay apart. */
export const hideAnswers = (answers: Answers): Hidden =>
  Object.fromEntries(
    Object.entries(answers).map(([fact, value]) => [
      `${PREFIX}${fact}`,
      `${typeof value === 'string' ? 's' : typeof value === 'number' ? 'n' : 'b'}:${value}`,
    ]),
  )

const readValue = (written: string): FieldValue | undefined => {
  const value = written.slice(2)
  if (written.startsWith('s:')) return value
  if (written.startsWith('b:')) return value === 'true'
  if (written.startsWith('n:') && Number.isFinite(Number(value))) return Number(value)
  return undefined
}

export const readAnswers = (values: Readonly<Record<string, string>>): Answers =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, written]) => {
      const value = name.startsWith(PREFIX) ? readValue(written) : undefined
      return value === undefined ? [] : [[name.slice(PREFIX.length), value]]
    }),
  )

/** Only what is still asked in this situation: an answer to a question that went away goes with it. */
export const stillAsked = (answers: Answers, groups: Guided['groups']): Answers => {
  const asked = new Set(groups.flatMap((group) => group.fields.map((field) => field.fact)))
  return Object.fromEntries(Object.entries(answers).filter(([fact]) => asked.has(fact)))
}
