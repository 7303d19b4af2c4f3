import type { MatterId } from '@xiqian/standard'
import type { CorrectionItem } from '../acts.ts'
import { dayOf } from '../day-of.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseFile, ToldList } from '../file.ts'

type Told = { readonly list: readonly CorrectionItem[]; readonly knew: readonly string[]; readonly of?: MatterId }

const toldBy = (event: CaseEvent): Told | undefined => {
  switch (event.type) {
    case 'Returned':
    case 'NotAccepted':
      return { list: event.list, knew: event.knew ?? [] }
    case 'CorrectionAsked':
      return { list: event.items, knew: event.knew ?? [], of: event.matter }
    default:
      return undefined
  }
}

/** 告知过的清单: with what lay in the case when it went out, so that a later one can be held against it. */
export const listsAfter = ({ lists, saved, supplied }: CaseFile, event: CaseEvent): readonly ToldList[] => {
  const told = toldBy(event)
  if (told === undefined || told.list.length === 0) return lists
  const { list, ...rest } = told
  return [...lists, { ...rest, on: dayOf(event.at), named: list.map(({ what }) => what), saved, supplied }]
}
