import type { ReactElement, ReactNode } from 'react'

// HTML allows this role on a fieldset, and only a radiogroup may be marked invalid as a whole.
const ROLE = { role: 'radiogroup' } as const

/** 单选组: the legend names the rows, the hint and the problem describe them. */
export const RadioSet = ({
  legend,
  legendUnseen = false,
  describedBy,
  wrong = false,
  children,
}: {
  readonly legend: string
  readonly legendUnseen?: boolean
  readonly describedBy?: string | undefined
  readonly wrong?: boolean
  readonly children: ReactNode
}): ReactElement => (
  <fieldset {...ROLE} aria-describedby={describedBy} aria-invalid={wrong ? true : undefined}>
    <legend className={legendUnseen ? 'unseen' : 'label'}>{legend}</legend>
    {children}
  </fieldset>
)
