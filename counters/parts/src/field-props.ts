import type { Lang } from './language.ts'
import type { Field, Text } from './shapes.ts'
import type { Typed } from './typed-answers.ts'

export type County = { readonly code: string; readonly name: string; readonly city: string }
export type RoleName = { readonly id: string; readonly name: Text }

export type FieldProps = {
  readonly field: Field
  readonly lang: Lang
  /** What stood in the inputs when the form came back; it wins over the saved value. */
  readonly typed?: Typed
  readonly problem?: Text
  readonly counties?: readonly County[]
  readonly roles?: readonly RoleName[]
  /** The legal day, so that dates of this year go without a year. */
  readonly today?: string
  /** The label is already said by the heading above: kept for screen readers only. */
  readonly labelUnseen?: boolean
}
