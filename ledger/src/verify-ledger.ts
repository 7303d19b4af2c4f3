import { type CryptoSuite, isCommitmentOf, type Json, openPart, type PartKey, suites } from '@xiqian/seal'
import { chainOf } from './chain.ts'
import { partPlace } from './read-streams.ts'
import { regionsOf } from './regions.ts'
import { sqlText } from './sql-text.ts'
import type { Db, Head, StoredKey, StreamId } from './types.ts'

const pageOfEvents = sqlText('page-of-events')
const pageOfStreams = sqlText('page-of-streams')
const pageOfParts = sqlText('page-of-parts')

export type LedgerFault = StreamId & {
  /**
   * chain: the row is not what was chained. gap: a position is missing or doubled. head: the stream's row does not stand at
   * its last event. no-head: events without a stream. cut: the ledger ends before, or differs from, a head known elsewhere.
   * commitment: a sealed value is not the one an event names. unreadable: its key is there and does not open it.
   */
  readonly fault: 'chain' | 'gap' | 'head' | 'no-head' | 'cut' | 'commitment' | 'unreadable'
  readonly position?: number
  readonly part?: string
}

export type Verified = {
  readonly streams: number
  readonly events: number
  /** Sealed values that were opened and compared. */
  readonly parts: number
  readonly faults: readonly LedgerFault[]
}

export type VerifyOptions = {
  /** Opens wrapped keys, e.g. `ring.keyFor`. Without it sealed values are not compared. */
  readonly keyFor?: (key: Pick<StoredKey, 'keyId' | 'wrapped'>) => Promise<PartKey | null>
  /** Heads known from elsewhere (a checkpoint, a receipt): a tail cut off together with its stream's row shows only so. */
  readonly knownHeads?: readonly (StreamId & { readonly head: Head })[]
  /** Default: every region that has a stream. */
  readonly regions?: readonly string[]
  /** The suites that may have chained; default both. */
  readonly suites?: readonly CryptoSuite[]
  /** Rows a page; default 1000. */
  readonly page?: number
}

type EventRow = Head & { readonly stream: string; readonly type: string; readonly body: Json }
type StreamRow = Head & { readonly stream: string }
type PartRow = {
  readonly stream: string
  readonly part: string
  readonly sealed: string
  readonly keyId: string
  readonly wrapped: string | null
}
type Commitments = Map<string, Set<string>>

/** 核验账本. Recomputes every chain from its rows, page by page, and compares it with the heads and the sealed values. */
export async function verifyLedger(db: Db, options: VerifyOptions = {}): Promise<Verified> {
  const known = options.knownHeads ?? []
  const regions = new Set([...(options.regions ?? (await regionsOf(db))), ...known.map(({ region }) => region)])
  let streams = 0
  let events = 0
  let parts = 0
  const faults: LedgerFault[] = []

  for (const region of regions) {
    const walk = await walkEvents(db, region, options)
    const heads = await walkStreams(db, region, options.page ?? 1000)
    const sealed =
      options.keyFor === undefined ? nothing : await walkParts(db, region, walk.commitments, options.keyFor)
    streams += heads.size
    events += walk.events
    parts += sealed.parts
    faults.push(...walk.faults, ...headFaults(region, walk.ends, heads), ...sealed.faults)
    faults.push(...known.filter((one) => one.region === region).flatMap((one) => cutFault(one, walk.chains)))
  }
  return { streams, events, parts, faults }
}

const nothing = { parts: 0, faults: [] } as const

type Walk = {
  readonly events: number
  readonly faults: readonly LedgerFault[]
  readonly ends: ReadonlyMap<string, Head>
  /** The chains at the positions that are known from elsewhere. */
  readonly chains: ReadonlyMap<string, string>
  readonly commitments: ReadonlyMap<string, Commitments>
}

async function walkEvents(db: Db, region: string, options: VerifyOptions): Promise<Walk> {
  const tried = options.suites ?? Object.values(suites)
  const asked = new Set((options.knownHeads ?? []).map(({ stream, head }) => placeKey(stream, head.position)))
  const ends = new Map<string, Head>()
  const chains = new Map<string, string>()
  const commitments = new Map<string, Commitments>()
  const faults: LedgerFault[] = []
  let events = 0
  let last = { stream: '', position: 0 }

  for (;;) {
    const values = [region, last.stream, last.position, options.page ?? 1000]
    const { rows } = await db.query<EventRow>({ name: 'page of events', text: pageOfEvents, values })
    for (const row of rows) {
      const { stream, position, chain } = row
      const before = ends.get(stream) ?? null
      const place = { region, stream, position }
      if (position !== (before?.position ?? 0) + 1) faults.push({ ...place, fault: 'gap' })
      else if (!tried.some((suite) => isChained(suite, before, region, row))) faults.push({ ...place, fault: 'chain' })

      // Behind a fault the walk goes on from what stands there, so that each fault is named once.
      ends.set(stream, { position, chain })
      if (asked.has(placeKey(stream, position))) chains.set(placeKey(stream, position), chain)
      if (options.keyFor !== undefined) gather(row.body, commitmentsOf(commitments, stream))
    }
    events += rows.length
    const end = rows.at(-1)
    if (end === undefined) return { events, faults, ends, chains, commitments }
    last = end
  }
}

async function walkStreams(db: Db, region: string, page: number): Promise<ReadonlyMap<string, Head>> {
  const heads = new Map<string, Head>()
  let last = ''
  for (;;) {
    const values = [region, last, page]
    const { rows } = await db.query<StreamRow>({ name: 'page of streams', text: pageOfStreams, values })
    for (const { stream, position, chain } of rows) heads.set(stream, { position, chain })
    const end = rows.at(-1)
    if (end === undefined) return heads
    last = end.stream
  }
}

async function walkParts(
  db: Db,
  region: string,
  commitments: ReadonlyMap<string, Commitments>,
  keyFor: NonNullable<VerifyOptions['keyFor']>,
): Promise<{ readonly parts: number; readonly faults: readonly LedgerFault[] }> {
  const faults: LedgerFault[] = []
  let parts = 0
  let last = { stream: '', part: '' }
  for (;;) {
    // Fifty a page, since a file may lie in each.
    const values = [region, last.stream, last.part, 50]
    const { rows } = await db.query<PartRow>({ name: 'page of parts', text: pageOfParts, values })
    for (const row of rows) {
      const { stream, part, keyId, wrapped, sealed } = row
      const key = wrapped === null ? null : await keyFor({ keyId, wrapped })
      if (key === null) continue
      parts += 1
      const opened = openPart(key, partPlace({ region, stream }, part), sealed)
      const named = commitments.get(stream)?.get(part) ?? new Set<string>()
      if ('unreadable' in opened) faults.push({ region, stream, part, fault: 'unreadable' })
      else if (![...named].every((one) => isCommitmentOf(one, opened.salt, opened.value))) {
        faults.push({ region, stream, part, fault: 'commitment' })
      }
    }
    const end = rows.at(-1)
    if (end === undefined) return { parts, faults }
    last = end
  }
}

function headFaults(
  region: string,
  ends: ReadonlyMap<string, Head>,
  heads: ReadonlyMap<string, Head>,
): readonly LedgerFault[] {
  const wrong = [...heads].filter(([stream, head]) => !isSame(head, ends.get(stream)))
  const homeless = [...ends.keys()].filter((stream) => !heads.has(stream))
  return [
    ...wrong.map(([stream, { position }]) => ({ region, stream, position, fault: 'head' as const })),
    ...homeless.map((stream) => ({ region, stream, fault: 'no-head' as const })),
  ]
}

function cutFault(
  { region, stream, head }: StreamId & { readonly head: Head },
  chains: ReadonlyMap<string, string>,
): readonly LedgerFault[] {
  const stands = chains.get(placeKey(stream, head.position)) === head.chain
  return stands ? [] : [{ region, stream, position: head.position, fault: 'cut' }]
}

function isChained(suite: CryptoSuite, before: Head | null, region: string, row: EventRow): boolean {
  try {
    return chainOf(suite, before, { region, stream: row.stream }, row.position, row) === row.chain
  } catch {
    // A body that is not canonical (a float written by hand) was never chained.
    return false
  }
}

/** Every `{ part, commitment }` anywhere in a body names a sealed value. */
function gather(value: Json, into: Commitments): void {
  if (value === null || typeof value !== 'object') return
  if ('part' in value && 'commitment' in value) {
    const { part, commitment } = value
    if (typeof part === 'string' && typeof commitment === 'string') {
      into.set(part, (into.get(part) ?? new Set()).add(commitment))
    }
  }
  for (const item of Object.values(value)) gather(item, into)
}

function commitmentsOf(all: Map<string, Commitments>, stream: string): Commitments {
  const known = all.get(stream)
  if (known !== undefined) return known
  const fresh: Commitments = new Map()
  all.set(stream, fresh)
  return fresh
}

const placeKey = (stream: string, position: number): string => `${position} ${stream}`

const isSame = (left: Head, right: Head | undefined): boolean =>
  right !== undefined && left.position === right.position && left.chain === right.chain
