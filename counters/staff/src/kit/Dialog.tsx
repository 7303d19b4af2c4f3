import { type ReactNode, useEffect, useId, useRef } from 'react'

type Props = {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly keys: ReactNode
  readonly wide?: boolean
}

/**
 * The browser's own modal dialog: it holds the focus, Escape closes it, and it writes no style into the page.
 * The element marked `data-first` takes the focus, so that Enter confirms or a card can be read at once.
 */
export const Dialog = ({ title, onClose, children, keys, wide = false }: Props) => {
  const place = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const dialog = place.current
    if (dialog === null || dialog.open) return
    dialog.showModal()
    const first =
      dialog.querySelector<HTMLElement>('[data-first] button') ?? dialog.querySelector<HTMLElement>('[data-first]')
    first?.focus()
  }, [])
  return (
    <dialog
      ref={place}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={heading}>{title}</h2>
      <div className="dialog-body">{children}</div>
      <div className="dialog-keys">{keys}</div>
    </dialog>
  )
}
