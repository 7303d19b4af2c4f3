import type { LegalDay } from '@xiqian/standard'
import { dayOf } from '../day-of.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseFile, OwedState } from '../file.ts'
import { movedTo } from './moved-to.ts'

type Gap = Extract<CaseEvent, { type: 'AcceptedWithGap' }>

const owedAtAcceptance = (item: Gap['owed'][number], since: LegalDay): OwedState =>
  item.owedBy === 'couple'
    ? { stage: 'owed', by: 'couple', since, due: item.due, matters: item.matters }
    : { stage: 'owed', by: 'source', source: item.source, matters: item.matters }

export const owedAfter = (owed: CaseFile['owed'], event: CaseEvent): CaseFile['owed'] => {
  switch (event.type) {
    case 'AcceptedWithGap':
      return Object.fromEntries(event.owed.map((item) => [item.material, owedAtAcceptance(item, event.on)]))
    case 'OwedSupplied':
      return { ...owed, [event.material]: { stage: 'supplied', at: event.at } }
    case 'OwedWaived':
      return { ...owed, [event.material]: { stage: 'waived', at: event.at } }
    case 'OwedNotFound': {
      const before = owed[event.material]
      if (before?.stage !== 'owed') return owed
      const { matters } = before
      const since = dayOf(event.at)
      return { ...owed, [event.material]: { stage: 'owed', by: 'couple', since, due: event.due, matters } }
    }
    case 'ReminderDue': {
      const before = owed[event.material]
      if (before?.stage !== 'owed' || before.by !== 'couple') return owed
      return { ...owed, [event.material]: { ...before, reminded: dayOf(event.at) } }
    }
    case 'DeadlinesMoved':
      return Object.fromEntries(
        Object.entries(owed).map(([material, state]): [string, OwedState] => {
          const due = movedTo(event, 'material', material)
          return [
            material,
            state.stage === 'owed' && state.by === 'couple' && due !== undefined ? { ...state, due } : state,
          ]
        }),
      )
    case 'PromiseExtended': {
      const before = owed[event.material]
      if (before?.stage !== 'owed' || before.by !== 'couple') return owed
      const extended = (before.extended ?? 0) + event.days
      return { ...owed, [event.material]: { ...before, due: event.to, extended } }
    }
    case 'PromiseBroken':
      return { ...owed, [event.material]: { stage: 'broken', at: event.at } }
    default:
      return owed
  }
}
