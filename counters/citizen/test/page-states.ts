import type { ReactElement } from 'react'
import type { Trouble } from '../src/pages/trouble.tsx'
import { group, type Reading, refused, text } from './models.ts'

/** A page in one state a person can meet; `wrong`: it came back with something to put right. */
export type PageState = {
  readonly name: string
  readonly wrong: boolean
  readonly make: (reading: Reading) => ReactElement
}
export const ok = (name: string, make: PageState['make']): PageState => ({ name, wrong: false, make })
export const wrong = (name: string, make: PageState['make']): PageState => ({ name, wrong: true, make })

/** What somebody typed wrongly into the group of the models, what is said of it, and an office that refused. */
export const trouble: Trouble = { kind: 'refused', refused }
export const problems = group.fields
  .slice(3)
  .map(({ fact }) => ({ fact, problem: text('这里要改', 'Please put this right') }))
export const typed = {
  'f.mobile': '12',
  'f.birth.y': '19',
  'f.birth.m': '13',
  'f.birth.d': '1',
  'f.where': 'v-二',
  'f.shared': 'no',
}
