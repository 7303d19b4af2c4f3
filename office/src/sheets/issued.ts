import { dayOf } from '@xiqian/case'
import type { Instant, IssuedKind, LegalDay, Plan, RoleId } from '@xiqian/standard'
import { visibleTo } from '@xiqian/standard'
import type { Loaded } from '../desk/load.ts'
import { asCaseEvents } from '../views/case-events.ts'
import { isSheetEvent, type SheetEvent } from './sheet-event.ts'
import { type SheetStatus, statusOf } from './status.ts'

/**
 * 签发的文书 of one party. Nothing is stored for it: it is what one event of the case says to that party, so its number is the
 * case's with the position of the event and the place of the party, e.g. `610113-26-k3j2x9ab4d-17-2`; a third figure tells
 * apart what one event gives twice.
 */
export type IssuedSheet = {
  readonly number: string
  /** The number without the case: `17-2`. */
  readonly sheet: string
  readonly kind: IssuedKind
  readonly role: RoleId
  readonly at: Instant
  readonly on: LegalDay
  readonly event: SheetEvent
  readonly status: SheetStatus
}

type Given = { readonly kind: IssuedKind; readonly role: RoleId }

const sees = (items: readonly { readonly sees: 'all' | RoleId }[], role: RoleId): boolean =>
  items.some((item) => item.sees === 'all' || item.sees === role)

/** Which papers an event gives to one party; what rests on the other's own part gives it none. */
const givenTo = (plan: Plan, role: RoleId, event: SheetEvent): readonly IssuedKind[] => {
  const mine = visibleTo(plan, role)
  switch (event.type) {
    case 'Accepted':
      return ['acceptance-receipt']
    case 'AcceptedWithGap': {
      const owes = event.owed.some(
        (owed) => owed.owedBy === 'couple' && mine.materials.some(({ key }) => key === owed.material),
      )
      return owes ? ['acceptance-receipt', 'supplement-promise'] : ['acceptance-receipt']
    }
    case 'NotAccepted':
      return ['not-accepted-notice']
    case 'Returned':
      return sees(event.list, role) ? ['correction-notice'] : []
    case 'CorrectionAsked':
      return sees(event.items, role) ? ['correction-notice'] : []
    case 'PledgeGiven':
      return event.role === role ? ['pledge'] : []
    case 'MatterRefused':
      return mine.matters.some(({ id }) => id === event.matter) ? ['refusal-notice'] : []
    case 'DecidedOnTheSpot':
    case 'DecidedFromInbox':
    case 'ReplyDecided':
      return mine.matters.some(({ id }) => id === event.matter) ? ['result-notice'] : []
  }
}

/** Every paper that was issued in a case, the oldest first. */
export const issuedSheets = ({ file, events }: Loaded, plan: Plan): readonly IssuedSheet[] => {
  const all = asCaseEvents(events)
  return all.flatMap((event, index): readonly IssuedSheet[] => {
    if (!isSheetEvent(event)) return []
    const given = file.roles.flatMap((role, place) =>
      givenTo(plan, role, event).map((kind, nth): Given & { readonly sheet: string } => ({
        kind,
        role,
        sheet: `${index + 1}-${place + 1}${nth === 0 ? '' : `-${nth + 1}`}`,
      })),
    )
    return given.map((one) => ({
      ...one,
      number: `${file.stream.id}-${one.sheet}`,
      at: event.at,
      on: 'on' in event ? event.on : dayOf(event.at),
      event,
      status: statusOf(event, one.kind, all.slice(index + 1)),
    }))
  })
}
