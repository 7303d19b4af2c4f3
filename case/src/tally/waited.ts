import type { Instant, RoleId, SourceId } from '@xiqian/standard'
import { conflictKey } from '../conflict-key.ts'
import type { CaseEvent } from '../events.ts'

export type Waited = {
  readonly source: SourceId
  readonly role: RoleId
  readonly from: Instant
  readonly until?: Instant
}

/** Whose time it is from this event on, under which key; `over` where nobody's any more. */
type Turn = { readonly key: string } & (
  | { readonly begins: Pick<Waited, 'source' | 'role'>; readonly isAnew: boolean }
  | { readonly over: true }
)

const ticketKey = (of: Parameters<typeof conflictKey>[0]): string => `ticket ${conflictKey(of)}`

const turnOf = (event: CaseEvent, waiting: ReadonlySet<string>): Turn | undefined => {
  switch (event.type) {
    case 'SourceAnswered': {
      const { source, role, reachable } = event
      const key = `${source}@${role}`
      return reachable ? { key, over: true } : { key, begins: { source, role }, isAnew: false }
    }
    case 'TicketSent': {
      const key = ticketKey(event)
      return waiting.has(key) ? { key, begins: { source: event.to, role: event.role }, isAnew: true } : undefined
    }
    case 'EyesForConflict':
    case 'ConflictSettled':
      return { key: ticketKey(event), over: true }
    default:
      return undefined
  }
}

/** 等数据的时段: a source that could not be reached, and a provider that looks into its record while the case waits for it. */
export const waitedOf = (events: readonly CaseEvent[]): readonly Waited[] => {
  const open = new Map<string, Waited>()
  const waiting = new Set<string>()
  const done: Waited[] = []
  for (const event of events) {
    if (event.type === 'ConflictFound' && event.meanwhile === 'wait') waiting.add(ticketKey(event))
    const turn = turnOf(event, waiting)
    if (turn === undefined) continue
    const since = open.get(turn.key)
    const ends = 'over' in turn || turn.isAnew
    if (since !== undefined && ends) {
      open.delete(turn.key)
      done.push({ ...since, until: event.at })
    }
    if ('begins' in turn && !open.has(turn.key)) open.set(turn.key, { ...turn.begins, from: event.at })
  }
  return [...done, ...open.values()]
}
