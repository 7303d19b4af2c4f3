import type { Decision, Refusal } from '@xiqian/case'
import { appendTogether, type Commit, type CommitTogether } from '@xiqian/ledger'
import type { Json } from '@xiqian/seal'
import { prepareBooking } from '../desk/book.ts'
import { startedBy } from '../desk/errand-wishes.ts'
import { digestOf } from '../desk/load.ts'
import { commitOf, decideOn, isRefusal, perform } from '../desk/perform.ts'
import type { Office } from '../office.ts'
import type { FreeTimes } from './free-times.ts'
import type { Known } from './known-cases.ts'
import type { PlaceRow } from './queue-statements.ts'
import type { Released } from './releases.ts'
import { servedRows } from './turn-for.ts'

/** Somebody whose turn has come, and what they wished. */
export type InTurn = { readonly row: PlaceRow; readonly known: Known }

type Chosen = InTurn & { readonly time: string }
type Written = { readonly row: PlaceRow; readonly commit: Awaited<ReturnType<typeof commitOf>> }

const keyOf = ({ place, arrived }: PlaceRow, time: string): string =>
  `queue-${place}-${arrived}-${time.replace(':', '')}`

/**
 * 按愿望约: books each at the first of the wished times that is still free, in the order of the queue. All in one statement;
 * where something stands in the way, one after the other. Gives those who are booked; the others choose themselves.
 */
export const bookByWish = async (
  office: Office,
  { release }: Released,
  turns: readonly InTurn[],
  free: FreeTimes,
): Promise<ReadonlySet<string>> => {
  const chosen = turns.flatMap((turn): readonly Chosen[] => {
    const time = free.take(turn.known, turn.row.wishes)
    return time === undefined ? [] : [{ ...turn, time }]
  })
  if (chosen.length === 0) return new Set()
  const together = await bookTogether(office, release.day, chosen)
  if (together !== undefined) return together

  const booked = new Set<string>()
  for (const turn of chosen) if (await bookAlone(office, release.day, turn)) booked.add(turn.row.place)
  return booked
}

/** Undefined where they could not be written together. Whom the law refuses that day hears so when they choose themselves. */
const bookTogether = async (
  office: Office,
  day: string,
  chosen: readonly Chosen[],
): Promise<ReadonlySet<string> | undefined> => {
  const written: Written[] = []
  for (const { row, known, time } of chosen) {
    const { loaded, role, by, organ } = known
    const prepared = {
      ...prepareBooking(office, loaded, role, { organ, day, time }),
      served: servedRows(office, row, 'booked'),
    }
    const decision: Decision = decideOn(office, by, loaded, prepared)
    if (isRefusal(decision)) continue
    const key = keyOf(row, time)
    const request = { caseId: row.case_id, key, requestDigest: digestOf(office, { key }) }
    written.push({
      row,
      commit: await commitOf(office, request, loaded, prepared, decision, startedBy(prepared.act, by)),
    })
  }
  const commits = written.map(({ commit }) => commit)
  if (commits.length === 0) return new Set()
  if (!commits.every(mayGoTogether)) return undefined
  const isWritten = await appendTogether(office.ledger, office.memory.pool, commits.map(asTogether), viewsOf(commits))
  if (!isWritten) return undefined
  office.wake()
  return new Set(written.map(({ row }) => row.place))
}

/** A first booking takes claims and draws nothing; whatever is more than that goes by itself. */
const mayGoTogether = ({ parts = [], claims = [], serials = [] }: Commit): boolean =>
  parts.length === 0 &&
  serials.length === 0 &&
  claims.every(({ change, from }) => change === 'take' && from === undefined)

const asTogether = (commit: Written['commit']): CommitTogether => ({
  stream: commit.stream,
  head: commit.head,
  act: commit.act,
  events: commit.events,
  errands: commit.errands ?? [],
  takes: commit.claims ?? [],
})

/** The rows of all; the places at one time of one organ are one row with their sum. */
const viewsOf = (commits: readonly Commit[]): Record<string, readonly Json[]> => {
  const views: Record<string, Json[]> = {}
  for (const commit of commits)
    for (const [name, rows] of Object.entries(commit.views ?? {})) {
      const all = views[name] ?? []
      all.push(...rows)
      views[name] = all
    }
  const slots = views['slot-taken']
  return slots === undefined ? views : { ...views, 'slot-taken': summed(slots) }
}

const counts = ['taken', 'kept', 'locals', 'elders'] as const

// `slotRows` made them.
type SlotRow = { readonly organ: string; readonly day: string; readonly time: string } & Readonly<
  Record<(typeof counts)[number], number>
> & { readonly [key: string]: Json }
const asSlot = (row: Json): SlotRow => row as SlotRow

const added = (one: SlotRow, other: SlotRow): SlotRow => {
  const sums = Object.fromEntries(counts.map((name) => [name, one[name] + other[name]]))
  return { ...one, ...other, ...sums }
}

const summed = (rows: readonly Json[]): readonly Json[] => {
  const byTime = new Map<string, SlotRow>()
  for (const row of rows.map(asSlot)) {
    const at = `${row.organ} ${row.day} ${row.time}`
    const before = byTime.get(at)
    byTime.set(at, before === undefined ? row : added(before, row))
  }
  // Two processes that take the same times take them in the same order.
  return [...byTime].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row)
}

const bookAlone = async (office: Office, day: string, { row, known }: Chosen): Promise<boolean> => {
  for (const time of row.wishes) {
    const key = keyOf(row, time)
    const request = { caseId: row.case_id, key, requestDigest: digestOf(office, { key }), by: () => known.by }
    const done: Refusal | object = await perform(office, request, (loaded) => ({
      ...prepareBooking(office, loaded, known.role, { organ: known.organ, day, time }),
      served: servedRows(office, row, 'booked'),
    }))
    if (!isRefusal(done)) return true
    if (done.refused !== 'slot-full' && done.refused !== 'not-open-that-day') return false
  }
  return false
}
