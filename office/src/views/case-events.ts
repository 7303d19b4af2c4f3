import type { CaseEvent } from '@xiqian/case'
import type { RecordedEvent } from '@xiqian/ledger'

/** Events come back as they went in: only `decide` makes them, and the chain guards every byte of them. */
export const asCaseEvents = (recorded: readonly RecordedEvent[]): readonly CaseEvent[] =>
  recorded.map(({ type, body }) => ({ type, ...(body as object) }) as CaseEvent)
