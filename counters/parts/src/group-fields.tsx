import type { ReactElement } from 'react'
import type { ErrorLine } from './error-summary.tsx'
import type { FieldProps } from './field-props.ts'
import { FieldRow } from './field-row.tsx'
import type { Field, Group, Text } from './shapes.ts'
import { inputId, type Problem } from './typed-answers.ts'

/** A problem may name a fact by itself (`settleAt`) or by its address (`role.fact`). */
const isAbout = (field: Field, problem: Problem): boolean =>
  problem.fact === field.fact || problem.fact.endsWith(`.${field.fact}`) || field.fact.endsWith(`.${problem.fact}`)

export const problemOf = (field: Field, problems: readonly Problem[]): Text | undefined =>
  problems.find((problem) => isAbout(field, problem))?.problem

/** The lines of the error box for a group, linked to its fields. */
export const errorLines = (fields: readonly Field[], problems: readonly Problem[]): readonly ErrorLine[] =>
  problems.map((problem) => {
    const field = fields.find((one) => isAbout(one, problem))
    return field === undefined
      ? { words: problem.problem }
      : { href: `#${inputId(field.fact)}`, about: field.name, words: problem.problem }
  })

/** 一组问题: the fields of a group, in the standard's order. */
export const GroupFields = ({
  group,
  problems = [],
  ...rest
}: { readonly group: Group; readonly problems?: readonly Problem[] } & Omit<
  FieldProps,
  'field' | 'problem' | 'labelUnseen'
>): ReactElement => (
  <>
    {group.fields.map((field) => {
      const problem = problemOf(field, problems)
      const sameWords = group.fields.length === 1 && field.name[rest.lang] === group.title[rest.lang]
      return (
        <FieldRow
          key={field.fact}
          field={field}
          labelUnseen={sameWords}
          {...rest}
          {...(problem === undefined ? {} : { problem })}
        />
      )
    })}
  </>
)
