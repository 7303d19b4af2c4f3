import type { CryptoSuite, Json } from '@xiqian/seal'
import { type PlacedEvent, placeEvents } from './chain.ts'
import type { Draw, Head, NewEvent, SerialState, StreamId } from './types.ts'

/** What the append must write for the serials of one commit. */
export type SerialPlan = {
  readonly numbers: Readonly<Record<string, string>>
  readonly events: readonly PlacedEvent[]
  readonly moves: readonly Json[]
  readonly draws: readonly Json[]
}

type Growing = { readonly id: StreamId; readonly head: Head | null; last: number; readonly events: NewEvent[] }

/**
 * Gives each draw its number: the one this case and matter already has, or the next. Two draws from one serial get two
 * numbers. Throws where one commit draws twice for the same case and matter.
 */
export function planSerials(suite: CryptoSuite, draws: readonly Draw[]): SerialPlan {
  const numbers: Record<string, string> = {}
  const rows: Json[] = []
  const serials = new Map<string, Growing>()
  const askedFor = new Set<string>()

  for (const { name, serial, format } of draws) {
    const { region, stream, caseStream, matter } = serial
    const purpose = JSON.stringify([region, stream, caseStream, matter])
    if (askedFor.has(purpose)) throw new Error(`two draws from ${stream} for one case and matter (${matter})`)
    askedFor.add(purpose)
    if (serial.drawn !== null) {
      numbers[name] = serial.drawn.text
      continue
    }

    const growing = growingOf(serials, serial)
    growing.last += 1
    const text = format(growing.last)
    numbers[name] = text
    growing.events.push({ type: 'NumberDrawn', body: { number: growing.last, text, caseStream, matter } })
    rows.push({ region_code: region, stream_id: stream, number: growing.last, text, case_stream: caseStream, matter })
  }

  const events: PlacedEvent[] = []
  const moves: Json[] = []
  for (const { id, head, events: added } of serials.values()) {
    const placed = placeEvents(suite, id, head, added)
    const end = placed.at(-1)
    if (end === undefined) continue
    events.push(...placed)
    moves.push({
      region_code: id.region,
      stream_id: id.stream,
      position: end.position,
      chain: end.chain,
      head_position: head?.position ?? 0,
      head_chain: head?.chain ?? '',
    })
  }
  return { numbers, events, moves, draws: rows }
}

/**
 * Puts the drawn numbers in: `{ "$serial": "<name>" }`, and nothing beside it, becomes the text. Throws on a name that
 * no draw of the commit bears.
 */
export function withNumbers(value: Json, numbers: Readonly<Record<string, string>>): Json {
  if (value === null || typeof value !== 'object') return value
  if (isArray(value)) return value.map((item) => withNumbers(item, numbers))

  const name = value.$serial
  if (typeof name === 'string' && Object.keys(value).length === 1) {
    const text = Object.hasOwn(numbers, name) ? numbers[name] : undefined
    if (text === undefined) throw new Error(`no draw is called ${name}`)
    return text
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withNumbers(item, numbers)]))
}

function growingOf(serials: Map<string, Growing>, { region, stream, head, lastNumber }: SerialState): Growing {
  const key = `${region} ${stream}`
  const known = serials.get(key)
  if (known !== undefined) return known
  const growing: Growing = { id: { region, stream }, head, last: lastNumber, events: [] }
  serials.set(key, growing)
  return growing
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
