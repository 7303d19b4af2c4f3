import type { ReactElement, ReactNode } from 'react'

/** Values that travel with a form without being asked again. */
export type Hidden = Readonly<Record<string, string>>

export const HiddenFields = ({ values }: { readonly values: Hidden }): ReactElement => (
  <>
    {Object.entries(values).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
)

/**
 * 回车: what Enter does in a form whose first visible button is another one (back, use this, another language): browsers
 * take the first button of the form.
 */
export const EnterKey = ({
  form,
  name,
  value,
}: {
  readonly form?: string
  readonly name: string
  readonly value: string
}): ReactElement => (
  <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true" form={form} name={name} value={value} />
)

/**
 * A plain form to one of our own pages. Its idempotency key is made when the page is rendered, so that a form that the
 * browser sends twice has effect once.
 */
export const PostForm = ({
  action,
  formKey,
  hidden = {},
  id,
  files = false,
  children,
}: {
  readonly action: string
  readonly formKey: string
  readonly hidden?: Hidden
  readonly id?: string
  readonly files?: boolean
  readonly children: ReactNode
}): ReactElement => (
  <form method="post" action={action} id={id} noValidate {...(files ? { encType: 'multipart/form-data' } : {})}>
    <input type="hidden" name="key" value={formKey} />
    <HiddenFields values={hidden} />
    {children}
  </form>
)
