import type { ReactElement, ReactNode } from 'react'

/** jade: done, verified; amber: owed, waiting; red: cannot go on; plain: good to know; frame: not here but there, read this first. A title always says it in words. */
export type Tone = 'plain' | 'jade' | 'amber' | 'red' | 'frame'

export const NoticeBox = ({
  tone = 'plain',
  title,
  id,
  children,
}: {
  readonly tone?: Tone
  readonly title?: string
  readonly id?: string
  readonly children?: ReactNode
}): ReactElement => (
  <section className={`notice notice-${tone}`} id={id}>
    {title === undefined ? null : <h2>{title}</h2>}
    {children}
  </section>
)
