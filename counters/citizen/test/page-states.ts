import type { ReactElement } from 'react'
import type { Reading } from './models.ts'

/** A page in one state a person can meet; `wrong`: it came back with something to put right. */
export type PageState = {
  readonly name: string
  readonly wrong: boolean
  readonly make: (reading: Reading) => ReactElement
}
export const ok = (name: string, make: PageState['make']): PageState => ({ name, wrong: false, make })
export const wrong = (name: string, make: PageState['make']): PageState => ({ name, wrong: true, make })
