import { createContext, useContext } from 'react'

export type FunctionKeys = { readonly on: boolean; readonly turn: () => void }
export const FunctionKeysContext = createContext<FunctionKeys>({ on: true, turn: () => undefined })
export const useFunctionKeys = (): FunctionKeys => useContext(FunctionKeysContext)

const place = 'xiqian.staff.function-keys'
/** The choice stays with this browser; without storage the keys are on. */
export const readFunctionKeys = (): boolean => {
  try {
    return localStorage.getItem(place) !== 'off'
  } catch {
    return true
  }
}
export const writeFunctionKeys = (on: boolean): void => {
  try {
    localStorage.setItem(place, on ? 'on' : 'off')
  } catch {
    // A browser that keeps nothing still works; the choice then lasts until the page is closed.
  }
}
