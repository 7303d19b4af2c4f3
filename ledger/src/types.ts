import type { Json } from '@xiqian/seal'
import type pg from 'pg'

/** A pool, or a client of it. `append` must not run inside a transaction that others share: it tells conflicts apart by the error. */
export type Db = Pick<pg.Pool, 'query'>

/** An instant as ISO 8601 in UTC, e.g. `2026-11-23T01:30:00.000Z`. */
export type Moment = string

/** 流. A case, a serial, a standard, a sign-in log. `region` is its home: six digits, never changes. */
export type StreamId = { readonly region: string; readonly stream: string }

/** The last event of a stream: its position (1 is the first) and its chain (64 hex digits). */
export type Head = { readonly position: number; readonly chain: string }

/** What happened. The body holds integers, strings, booleans, nulls, arrays and objects, and no personal value. */
export type NewEvent = { readonly type: string; readonly body: Json }

/** An event as it lies in the ledger. `recordedAt` is the database's clock; legal time stands in the body. */
export type RecordedEvent = NewEvent & Head & { readonly recordedAt: Moment }

/** A sealed value on its way in; `sealed` comes from `sealPart` with the place `partPlace(stream, part)`. */
export type NewPart = {
  readonly part: string
  readonly keyName: string
  readonly keyId: string
  readonly sealed: string
}

/** A sealed value on its way out. `sealed` is null where it is longer than 64 KiB (a file): `readPart` fetches it. */
export type StoredPart = {
  readonly part: string
  readonly keyName: string
  readonly keyId: string
  readonly sealed: string | null
}

/** The wrapped key of one key name of a stream (`joint`, `party:partyM`, `third:t1`). Destroying the row is erasure. */
export type StoredKey = {
  readonly keyName: string
  readonly keyId: string
  readonly wrapped: string
  readonly kekId: string
}

/** What was answered to an idempotency key of this region. */
export type PriorAct = StreamId & { readonly key: string; readonly requestDigest: string; readonly answer: Json }

/** A durable call. `runAt` is machine time; with `legalAt` it sleeps until the legal clock has come there as well. */
export type NewErrand = {
  readonly id: string
  readonly kind: string
  /** No personal value: ids only. */
  readonly body: Json
  readonly runAt: Moment
  readonly legalAt?: Moment
  /** Whom it asks: so many of a lane run at once. */
  readonly lane?: string
}

/** 修复: a dead errand waits again from `runAt` (machine time) with its first try, or needs no more doing. */
export type ErrandRepair =
  | { readonly id: string; readonly state: 'waiting'; readonly runAt: Moment }
  | { readonly id: string; readonly state: 'done' }

/** What must be single in the province: taken and released for the stream that appends. */
export type ClaimChange = {
  readonly change: 'take' | 'release'
  readonly kind: string
  readonly personIndex: string
  /** A take: the stream that it passes over from, where that one holds it. */
  readonly from?: string
}

/** Who holds a claim. */
export type ClaimHolder = StreamId & { readonly idempotencyKey: string }

/** A serial (编号) as `readStreams` finds it: its head, the last number given, and what this case and matter already has. */
export type SerialState = StreamId & {
  readonly head: Head | null
  readonly lastNumber: number
  readonly caseStream: string
  readonly matter: string
  readonly drawn: { readonly number: number; readonly text: string } | null
}

/**
 * A number to be drawn with this append. Wherever the body of an event, the answer, an errand or a view row holds
 * `{ "$serial": "<name>" }`, the formatted number is put in before hashing.
 */
export type Draw = {
  readonly name: string
  readonly serial: SerialState
  /** Pure: 123 -> `J610112-2026-000123`. */
  readonly format: (number: number) => string
}

/** One command's whole effect. Everything is written in one statement, or nothing is. */
export type Commit = {
  readonly stream: StreamId & { readonly kind: string }
  /** The head the decision was taken on; null opens the stream. */
  readonly head: Head | null
  readonly act: { readonly key: string; readonly requestDigest: string; readonly answer: Json }
  /** At least one: an append without an event is a mistake of the program and throws. */
  readonly events: readonly NewEvent[]
  readonly parts?: readonly NewPart[]
  readonly keys?: readonly StoredKey[]
  /** Names of keys to destroy: their parts become unreadable for good and their rows go. */
  readonly erase?: readonly string[]
  readonly errands?: readonly NewErrand[]
  readonly claims?: readonly ClaimChange[]
  readonly serials?: readonly Draw[]
  /** The errand that led to this append, in the stream's region; it is done with the same commit. */
  readonly finishes?: string
  /** Dead errands of the stream's region that a person puts back or settles; one that is not dead loses the race. */
  readonly repairs?: readonly ErrandRepair[]
  /** Rows by the name of their `ViewWriter`; an unknown name throws. */
  readonly views?: Readonly<Record<string, readonly Json[]>>
}

export type Appended =
  | ({ readonly outcome: 'written' } & Head & {
        /** The drawn numbers by the name of their draw. */
        readonly numbers: Readonly<Record<string, string>>
        /** The act's answer with the numbers put in, as it will be given again. */
        readonly answer: Json
      })
  /** Another append moved this stream or a serial first: read again, decide again. Nothing was written. */
  | { readonly outcome: 'lost-race' }
  /** This idempotency key already had its effect. `sameRequest` is false where the request was another one. */
  | { readonly outcome: 'already-done'; readonly answer: Json; readonly sameRequest: boolean }
  /** Another stream holds the claim. Nothing was written. */
  | { readonly outcome: 'claimed'; readonly claimKind: string; readonly by: ClaimHolder }
  /** A view's own constraint, named in its writer's `refusals`, said no (a full slot). Nothing was written. */
  | { readonly outcome: 'refused'; readonly constraint: string }

export type ReadStream = {
  readonly head: Head | null
  readonly kind: string | null
  /** The position that the events follow: 0 where all are given. */
  readonly since: number
  readonly events: readonly RecordedEvent[]
  readonly parts: readonly StoredPart[]
  readonly keys: readonly StoredKey[]
  readonly priorAct: PriorAct | null
}

/** An errand that this worker holds until `leasedUntil` (machine time). */
export type LeasedErrand = StreamId & {
  readonly id: string
  readonly kind: string
  readonly body: Json
  readonly lane: string | null
  /** 1 at the first try. */
  readonly attempts: number
  /** Since when it fails without a good try in between; null where the last try was good, or this is the first. */
  readonly failingSince: Moment | null
  readonly leasedBy: string
  readonly leasedUntil: Moment
}

/** 数据集. Marked once, never changed. */
export type DataSet = {
  readonly id: string
  readonly kind: 'synthetic' | 'real'
  readonly createdAt: Moment
  /** Where the legal clock of a synthetic data set starts; null with a real one, whose legal clock is the wall clock. */
  readonly legalClockStart: Moment | null
}
