import type { ReactNode } from 'react'

type Props = { readonly kind: 'couple' | 'side' | 'case'; readonly label: string; readonly children?: ReactNode }

/** A pane that scrolls by itself. It takes the focus so that the arrow keys scroll it without a mouse. */
export const Pane = ({ kind, label, children }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
  <section className={`pane pane-${kind}`} aria-label={label} tabIndex={0}>
    {children}
  </section>
)
