import type { CaseEvent } from '../events.ts'
import type { CaseFile, OwedState } from '../file.ts'

const owedAtAcceptance = (item: Extract<CaseEvent, { type: 'AcceptedWithGap' }>['owed'][number]): OwedState =>
  item.owedBy === 'couple'
    ? { stage: 'owed', by: 'couple', due: item.due, matters: item.matters }
    : { stage: 'owed', by: 'source', source: item.source, matters: item.matters }

export const owedAfter = (owed: CaseFile['owed'], event: CaseEvent): CaseFile['owed'] => {
  switch (event.type) {
    case 'AcceptedWithGap':
      return Object.fromEntries(event.owed.map((item) => [item.material, owedAtAcceptance(item)]))
    case 'OwedSupplied':
      return { ...owed, [event.material]: { stage: 'supplied', at: event.at } }
    case 'OwedWaived':
      return { ...owed, [event.material]: { stage: 'waived', at: event.at } }
    case 'OwedNotFound': {
      const before = owed[event.material]
      if (before?.stage !== 'owed') return owed
      const { matters } = before
      return { ...owed, [event.material]: { stage: 'owed', by: 'couple', due: event.due, matters } }
    }
    case 'PromiseBroken':
      return { ...owed, [event.material]: { stage: 'broken', at: event.at } }
    default:
      return owed
  }
}
