import type { Json } from '@xiqian/seal'
import { sqlText } from './sql-text.ts'
import type {
  Db,
  Head,
  PriorAct,
  ReadStream,
  RecordedEvent,
  SerialState,
  StoredKey,
  StoredPart,
  StreamId,
} from './types.ts'

const readStreamsText = sqlText('read-streams')
const readPartText = sqlText('read-part')

/** Which serial, and for which case and matter a number may be needed. */
export type SerialWanted = StreamId & { readonly caseStream: string; readonly matter: string }

/** `known`: how far the reader has the events already; it is given those that follow. */
export type StreamWanted = StreamId & { readonly known?: Head }

export type ReadStreams = {
  /** In the order they were asked for. */
  readonly streams: readonly ReadStream[]
  readonly serials: readonly SerialState[]
  readonly priorAct: PriorAct | null
}

type StreamRow = {
  readonly head: (Head & { readonly kind: string }) | null
  readonly since: number
  readonly events: readonly RecordedEvent[]
  readonly parts: readonly StoredPart[]
  readonly keys: readonly StoredKey[]
}
type SerialRow = Pick<SerialState, 'head' | 'lastNumber' | 'drawn'>
type Row = {
  readonly streams: readonly StreamRow[]
  readonly serials: readonly SerialRow[]
  readonly act: PriorAct | null
}

/** Everything a command rests on, in one trip and one snapshot: streams, serials, and whether this key was answered before. */
export async function readStreams(
  db: Db,
  wanted: {
    readonly streams: readonly StreamWanted[]
    readonly serials?: readonly SerialWanted[]
    readonly act?: { readonly region: string; readonly key: string }
  },
): Promise<ReadStreams> {
  const serials = wanted.serials ?? []
  const asked = {
    streams: wanted.streams.map(({ region, stream, known }, n) => ({
      n,
      region,
      stream,
      known: known?.position ?? null,
      chain: known?.chain ?? null,
    })),
    serials: serials.map(({ region, stream, caseStream, matter }, n) => ({ n, region, stream, caseStream, matter })),
  }
  const values = [JSON.stringify(asked), wanted.act?.region ?? '', wanted.act?.key ?? '']
  const { rows } = await db.query<Row>({ name: 'read streams', text: readStreamsText, values })
  const row = rows[0]
  if (row === undefined) throw new Error('the read gave no row')

  const priorAct = row.act
  return {
    streams: row.streams.map((found) => ({ ...readRow(found), priorAct })),
    serials: serials.flatMap((serial, n) => {
      const found = row.serials[n]
      return found === undefined ? [] : [{ ...serial, ...found }]
    }),
    priorAct,
  }
}

/** One stream in one trip. An unknown stream has a null head and no events. */
export async function readStream(
  db: Db,
  { idempotencyKey, ...wanted }: StreamWanted & { readonly idempotencyKey?: string },
): Promise<ReadStream> {
  const { region } = wanted
  const act = idempotencyKey === undefined ? {} : { act: { region, key: idempotencyKey } }
  const { streams } = await readStreams(db, { streams: [wanted], ...act })
  const [found] = streams
  if (found === undefined) throw new Error('the read gave no stream')
  return found
}

/** One sealed value, however long. Null where it was erased or never there. */
export async function readPart(
  db: Db,
  { region, stream, part }: StreamId & { readonly part: string },
): Promise<(StoredPart & { readonly sealed: string }) | null> {
  const { rows } = await db.query<StoredPart & { readonly sealed: string }>({
    name: 'read part',
    text: readPartText,
    values: [region, stream, part],
  })
  return rows[0] ?? null
}

function readRow({ head, since, events, parts, keys }: StreamRow): Omit<ReadStream, 'priorAct'> {
  return {
    head: head === null ? null : { position: head.position, chain: head.chain },
    kind: head?.kind ?? null,
    since,
    events,
    parts,
    keys,
  }
}

/** The place that `sealPart` and `openPart` take for a part of a stream. */
export function partPlace({ region, stream }: StreamId, part: string) {
  return { table: 'sealed_part', region, stream, part } as const satisfies Json
}
