import { conflictKey } from '@xiqian/case'
import type { Value } from '@xiqian/standard'
import type { Office } from '../office.ts'
import { type Loaded, openFact } from './load.ts'

/** What parties say against registers, opened; of a case without one nothing is opened. */
export const claimsIn = (office: Office, loaded: Loaded): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    Object.values(loaded.file.conflicts).flatMap((state) => {
      const own = state.sides.find(({ from }) => from === 'asked')
      const value = own === undefined || state.stage === 'settled' ? undefined : openFact(office, loaded, own)
      return value === undefined ? [] : [[conflictKey(state), value] as const]
    }),
  )
