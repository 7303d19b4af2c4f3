import type { ReactElement, ReactNode } from 'react'

/** 按键: `key` is the one thing to do now (red); `other` is any other act; `quiet` looks like a link. */
export type ButtonLook = 'key' | 'other' | 'quiet'

const CLASS: Readonly<Record<ButtonLook, string>> = { key: 'key', other: 'key key-other', quiet: 'key-quiet' }

/** A submit button. `skipCheck` leaves the page without judging what was typed (back, another language). */
export const Button = ({
  children,
  look = 'key',
  name,
  value,
  formAction,
  form,
  skipCheck,
}: {
  readonly children: ReactNode
  readonly look?: ButtonLook
  readonly name?: string
  readonly value?: string
  readonly formAction?: string
  readonly form?: string
  readonly skipCheck?: boolean
}): ReactElement => (
  <button
    type="submit"
    className={CLASS[look]}
    name={name}
    value={value}
    formAction={formAction}
    form={form}
    formNoValidate={skipCheck === true ? true : undefined}
  >
    {children}
  </button>
)

/** A link that looks like a button; it only goes somewhere, it changes nothing. */
export const ButtonLink = ({
  href,
  children,
  look = 'key',
}: {
  readonly href: string
  readonly children: ReactNode
  readonly look?: ButtonLook
}): ReactElement => (
  <a className={CLASS[look]} href={href}>
    {children}
  </a>
)
