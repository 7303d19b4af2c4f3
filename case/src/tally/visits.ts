import type { LegalDay } from '@xiqian/standard'
import type { Actor } from '../acts.ts'
import { dayOf } from '../day-of.ts'
import type { CaseEvent } from '../events.ts'

type Appearance = {
  readonly side: 'couple' | 'third'
  readonly organ: string
  readonly day: LegalDay
  readonly ours: boolean
}

const organOf = (by: Actor): string => (by.as.kind === 'staff' ? by.as.organ : '')

const appearances = (events: readonly CaseEvent[]): readonly Appearance[] => {
  let keptForUs = false
  return events.flatMap((event): readonly Appearance[] => {
    switch (event.type) {
      case 'Booked':
        keptForUs = event.keptForUs
        return []
      case 'BookingCancelled':
        keptForUs = false
        return []
      case 'CheckedIn': {
        const ours = keptForUs
        keptForUs = false
        return [{ side: 'couple', organ: event.organ, day: event.day, ours }]
      }
      // Sent away before anybody checked them in: they came all the same.
      case 'NotAccepted':
        keptForUs = false
        return event.present.length > 0 ? [{ side: 'couple', organ: event.organ, day: event.on, ours: false }] : []
      case 'HandedOut':
        return event.way === 'window' ? [{ side: 'couple', organ: organOf(event.by), day: event.on, ours: false }] : []
      case 'ConsentGiven':
      case 'ConsentRefused':
        return event.by.as.kind === 'staff'
          ? [{ side: 'third', organ: organOf(event.by), day: dayOf(event.at), ours: false }]
          : []
      default:
        return []
    }
  })
}

/** 到场次数: distinct (side, organ, day); `ours` those that a source being down caused. */
export const visitsOf = (events: readonly CaseEvent[]): { readonly visits: number; readonly ours: number } => {
  const distinct = new Map<string, Appearance>()
  for (const each of appearances(events)) {
    const key = `${each.side} ${each.organ} ${each.day}`
    if (!distinct.has(key)) distinct.set(key, each)
  }
  const all = [...distinct.values()]
  return { visits: all.length, ours: all.filter((each) => each.ours).length }
}
