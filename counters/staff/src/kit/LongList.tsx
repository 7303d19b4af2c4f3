import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'

type Props<Row> = {
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly height: number
  readonly label: string
  readonly children: (row: Row) => ReactNode
  readonly onEnd?: () => void
  readonly footer?: ReactNode
  /** The row that is open; it is brought into view. */
  readonly current?: string | undefined
}

/** Heights of the first drawing, before the browser has measured; also what is drawn on a server. */
const firstView = { width: 320, height: 800 }

/** A long list: only rows in view are in the page. `onEnd` is called when the last row comes near. */
export const LongList = <Row,>({ rows, keyOf, height, label, children, onEnd, footer, current }: Props<Row>) => {
  const place = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => place.current,
    estimateSize: () => height,
    getItemKey: (index) => {
      const row = rows[index]
      return row === undefined ? index : keyOf(row)
    },
    overscan: 6,
    initialRect: firstView,
  })
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? -1
  useEffect(() => {
    if (onEnd !== undefined && last >= rows.length - 3) onEnd()
  }, [last, rows.length, onEnd])

  const at = current === undefined ? -1 : rows.findIndex((row) => keyOf(row) === current)
  // Only a change of row scrolls: while somebody scrolls by hand, a fresh list leaves the place alone.
  const { scrollToIndex } = virtual
  useEffect(() => {
    if (at >= 0) scrollToIndex(at, { align: 'auto' })
  }, [at, scrollToIndex])

  return (
    <div ref={place} className="long-list">
      <ul aria-label={label} style={{ height: virtual.getTotalSize() }}>
        {shown.map((item) => {
          const row = rows[item.index]
          return row === undefined ? null : (
            <li
              key={item.key}
              data-index={item.index}
              ref={virtual.measureElement}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {children(row)}
            </li>
          )
        })}
      </ul>
      {footer}
    </div>
  )
}
