import { useEffect, useRef } from 'react'
import { type Focus, type KeyName, keyMeant } from '../model/keys.ts'

/** When the card reader's last line ended; one reader stands at one window. */
const card = { endedAt: Number.NEGATIVE_INFINITY }
export const cardEnded = (): void => {
  card.endedAt = performance.now()
}

const focusOf = (element: Element | null): Focus => {
  if (document.querySelector('dialog[open]') !== null) return 'dialog'
  if (element instanceof HTMLElement && element.isContentEditable) return 'typing'
  if (element?.matches('input:not([type=checkbox]):not([type=radio]), textarea, select')) return 'typing'
  return element?.matches('button, a[href], summary, input, [role=button]') ? 'control' : 'page'
}

/** Listens for the keys of the screen; a key that is not in `presses` is left to the browser. */
export const useKeys = (
  presses: Partial<Record<KeyName, () => void>>,
  settings: { readonly functionKeys: boolean },
): void => {
  const latest = useRef({ presses, settings })
  latest.current = { presses, settings }
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const meant = keyMeant(
        {
          key: event.key,
          isComposing: event.isComposing || event.keyCode === 229,
          repeat: event.repeat,
          modified: event.ctrlKey || event.altKey || event.metaKey || event.shiftKey,
          focus: focusOf(document.activeElement),
          sinceCard: performance.now() - card.endedAt,
        },
        latest.current.settings,
      )
      const press = meant === undefined ? undefined : latest.current.presses[meant]
      if (press === undefined) return
      event.preventDefault()
      press()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
