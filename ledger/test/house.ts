import { fileURLToPath } from 'node:url'
import { gm, type Json, newId, newPartKey, openPart, type PartKey, sealPart, toBase64Url } from '@xiqian/seal'
import {
  append,
  type Commit,
  type Db,
  type Head,
  openLedger,
  partPlace,
  readStream,
  type ViewWriter,
} from '../src/index.ts'

/** A small office: two views, one of which can be full. */
export const viewFolder = fileURLToPath(new URL('views', import.meta.url))

const writers: readonly ViewWriter[] = [
  {
    name: 'inbox',
    sql: `
      insert into inbox (region_code, task_id, due_on)
      select given.region_code, given.task_id, given.due_on
      from won, jsonb_to_recordset($views -> 'inbox') as given (region_code text, task_id text, due_on date)
      on conflict on constraint inbox_pk do update set due_on = excluded.due_on`,
  },
  {
    name: 'inbox-gone',
    sql: `
      delete from inbox
      using won, jsonb_to_recordset($views -> 'inbox-gone') as given (region_code text, task_id text)
      where inbox.region_code = given.region_code and inbox.task_id = given.task_id`,
  },
  {
    name: 'slot-taken',
    sql: `
      update slot
      set left_over = slot.left_over - 1
      from won, jsonb_to_recordset($views -> 'slot-taken') as given (region_code text, slot_id text)
      where slot.region_code = given.region_code and slot.slot_id = given.slot_id`,
    refusals: ['slot_full'],
  },
]

export const ledger = openLedger(gm, writers)

export const region = '610102'

/** A commit with what a test does not care about filled in. */
export function commitOf(stream: string, head: Head | null, more: Partial<Commit> = {}): Commit {
  return {
    stream: { region, stream, kind: 'case' },
    head,
    act: { key: newId(), requestDigest: 'digest', answer: { done: true } },
    events: [{ type: 'Answered', body: { at: '2026-11-23T01:30:00.000Z' } }],
    ...more,
  }
}

/** Appends and gives the head; throws where it was not written. */
export async function written(db: Db, commit: Commit): Promise<Head> {
  const outcome = await append(ledger, db, commit)
  if (outcome.outcome !== 'written') throw new Error(`expected written, not ${outcome.outcome}`)
  return { position: outcome.position, chain: outcome.chain }
}

/** Opens a stream with some events. */
export async function opened(db: Db, stream: string, events = 1): Promise<Head> {
  let head = await written(db, commitOf(stream, null))
  for (let n = 1; n < events; n += 1) head = await written(db, commitOf(stream, head))
  return head
}

/** An event that names a sealed value, with the part and its key. The wrapping stands in for a key service. */
export function sealedFact(stream: string, part: string, keyName: string, value: Json, key: PartKey = newPartKey()) {
  const { sealed, commitment } = sealPart(gm, key, partPlace({ region, stream }, part), value)
  return {
    key,
    event: { type: 'Answered', body: { fact: 'name', part, commitment } },
    part: { part, keyName, keyId: key.id, sealed },
    storedKey: { keyName, keyId: key.id, wrapped: `wrapped-${toBase64Url(key.bytes)}`, kekId: 'kek-1' },
  }
}

export async function unwrap({
  keyId,
  wrapped,
}: {
  readonly keyId: string
  readonly wrapped: string
}): Promise<PartKey> {
  return { id: keyId, bytes: new Uint8Array(Buffer.from(wrapped.slice('wrapped-'.length), 'base64url')) }
}

export async function openedValue(db: Db, stream: string, part: string): Promise<Json | 'unreadable'> {
  const { parts, keys } = await readStream(db, { region, stream })
  const found = parts.find((one) => one.part === part)
  const key = keys.find((one) => one.keyName === found?.keyName)
  if (found?.sealed === undefined || found.sealed === null || key === undefined) return 'unreadable'
  const value = openPart(await unwrap(key), partPlace({ region, stream }, part), found.sealed)
  return 'unreadable' in value ? 'unreadable' : value.value
}
