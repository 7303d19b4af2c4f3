import type { ReactElement, ReactNode } from 'react'
import type { FieldProps } from './field-props.ts'
import { say } from './language.ts'
import { valueWords } from './provenance.tsx'
import type { FieldValue } from './shapes.ts'
import { inputName } from './typed-answers.ts'
import { partsWords } from './words.ts'

const typedAs = (value: FieldValue): string => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value))

/** Whether the field still stands as it usually is, so that it needs no more than a line. */
export const isAsUsual = ({ field, typed, problem }: FieldProps): boolean => {
  const { usual, value, isUnsure } = field
  if (usual === undefined || problem !== undefined || isUnsure === true) return false
  if (typed !== undefined) return (typed[inputName(field.fact)] ?? typedAs(usual)) === typedAs(usual)
  return value === usual
}

/** 通常情形: one line that says what is chosen already; whoever is otherwise opens it. Works without script. */
export const UsualRow = ({ children, ...props }: FieldProps & { readonly children: ReactNode }): ReactElement => {
  const { field, lang } = props
  const { display: _, ...plain } = field
  const value = field.usual === undefined ? '' : valueWords({ ...props, field: { ...plain, value: field.usual } })
  return (
    <details className="usual" open={!isAsUsual(props)}>
      <summary>
        <span className="usual-name">{say(lang, field.name)}</span>
        <span className="usual-value">{value}</span>
        <span className="usual-change">{partsWords[lang].change}</span>
      </summary>
      {children}
    </details>
  )
}
