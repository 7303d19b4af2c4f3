import { useCallback, useEffect, useState } from 'react'
import type { PrintChoice } from '../model/print-sheets.ts'

/**
 * Draws the chosen sheets, prints them and takes them away again; `printed` is true once the receipt went to the printer.
 * `window.print` returns when the browser has taken a copy of the page or its dialog is closed.
 */
export const usePrinting = (): {
  readonly choice: PrintChoice | undefined
  readonly printed: boolean
  readonly print: (choice: PrintChoice) => void
} => {
  const [choice, setChoice] = useState<PrintChoice>()
  const [printed, setPrinted] = useState(false)
  useEffect(() => {
    if (choice === undefined) return
    window.print()
    if (choice.receipt) setPrinted(true)
    setChoice(undefined)
  }, [choice])
  const print = useCallback((chosen: PrintChoice) => setChoice(chosen), [])
  return { choice, printed, print }
}
