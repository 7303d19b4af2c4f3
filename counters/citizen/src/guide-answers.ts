import type { FieldValue, Guided } from '@xiqian/parts'
import type { Hidden } from './pages/post-form.tsx'

export type Answers = Readonly<Record<string, FieldValue>>
/** What was said so far: answers, and what nobody knows. */
export type Said = { readonly answers: Answers; readonly unsure: readonly string[] }

export const nothingSaid: Said = { answers: {}, unsure: [] }

const PREFIX = 'a.'
const DO_NOT_KNOW = 'u:'

/** What was said so far as hidden fields: the kind of value stands before it, so that 1, "1" and true stay apart. */
export const hideAnswers = ({ answers, unsure }: Said): Hidden => ({
  ...Object.fromEntries(
    Object.entries(answers).map(([fact, value]) => [
      `${PREFIX}${fact}`,
      `${typeof value === 'string' ? 's' : typeof value === 'number' ? 'n' : 'b'}:${value}`,
    ]),
  ),
  ...Object.fromEntries(unsure.map((fact) => [`${PREFIX}${fact}`, DO_NOT_KNOW])),
})

const readValue = (written: string): FieldValue | undefined => {
  const value = written.slice(2)
  if (written.startsWith('s:')) return value
  if (written.startsWith('b:')) return value === 'true'
  if (written.startsWith('n:') && Number.isFinite(Number(value))) return Number(value)
  return undefined
}

export const readAnswers = (values: Readonly<Record<string, string>>): Said => {
  const hidden = Object.entries(values).filter(([name]) => name.startsWith(PREFIX))
  return {
    answers: Object.fromEntries(
      hidden.flatMap(([name, written]) => {
        const value = readValue(written)
        return value === undefined ? [] : [[name.slice(PREFIX.length), value]]
      }),
    ),
    unsure: hidden.flatMap(([name, written]) => (written === DO_NOT_KNOW ? [name.slice(PREFIX.length)] : [])),
  }
}

/** The last word counts: an answer takes "I do not know" away, and the other way round. */
export const sayMore = (said: Said, more: Said): Said => ({
  answers: Object.fromEntries(
    Object.entries({ ...said.answers, ...more.answers }).filter(([fact]) => !more.unsure.includes(fact)),
  ),
  unsure: [...new Set([...said.unsure, ...more.unsure])].filter((fact) => !(fact in more.answers)),
})

export const without = ({ answers, unsure }: Said, facts: ReadonlySet<string>): Said => ({
  answers: Object.fromEntries(Object.entries(answers).filter(([fact]) => !facts.has(fact))),
  unsure: unsure.filter((fact) => !facts.has(fact)),
})

/** Only what is still asked in this situation: an answer to a question that went away goes with it. */
export const stillAsked = (said: Said, groups: Guided['groups']): Said => {
  const asked = new Set(groups.flatMap((group) => group.fields.map((field) => field.fact)))
  const gone = [...Object.keys(said.answers), ...said.unsure].filter((fact) => !asked.has(fact))
  return without(said, new Set(gone))
}
