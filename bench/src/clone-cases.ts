import { chainOf, type Head, partPlace, type ReadStream, readStream, type StreamId } from '@xiqian/ledger'
import {
  fromBase64Url,
  type Kms,
  newPartKey,
  openPart,
  type PartKey,
  randomBytes,
  sealPart,
  suites,
} from '@xiqian/seal'
import type pg from 'pg'
import { regionOf } from './streams.ts'

/** A case as it stood just before it was submitted, with its values open and where they came from. */
export type Template = {
  readonly events: ReadStream['events']
  readonly parts: readonly {
    readonly part: string
    readonly keyName: string
    readonly value: Parameters<typeof sealPart>[3]
    readonly salt: string
  }[]
  readonly keyNames: readonly string[]
  readonly people: readonly {
    readonly account: string
    readonly case_id: string
    readonly role: string
    readonly life_event: string
    readonly stage: string
  }[]
}

const suite = suites.gm

/** Reads a case that was walked through, up to the first event of this kind. Throws where there is none. */
export const templateOf = async (
  pool: pg.Pool,
  kms: Kms,
  id: StreamId,
  before: readonly string[] = ['Submitted'],
): Promise<Template> => {
  const read = await readStream(pool, id)
  const end = read.events.findIndex(({ type }) => before.includes(type))
  if (end < 1) throw new Error(`${id.stream} has no ${before.join(' or ')}`)
  const events = read.events.slice(0, end)
  const named = JSON.stringify(events.map(({ body }) => body))
  const keys = new Map<string, PartKey>()
  for (const { keyName, keyId, wrapped } of read.keys) {
    const bytes = await kms.unwrap(wrapped)
    if (bytes !== null) keys.set(keyName, { id: keyId, bytes })
  }
  const parts = read.parts.flatMap(({ part, keyName, sealed }) => {
    const key = keys.get(keyName)
    if (key === undefined || sealed === null || !named.includes(part)) return []
    const opened = openPart(key, partPlace(id, part), sealed)
    return 'unreadable' in opened ? [] : [{ part, keyName, ...opened }]
  })
  const { rows } = await pool.query<Template['people'][number]>(
    `select account, case_id, role, life_event, stage from case_of_person where region_code = '610000' and case_id = $1`,
    [id.stream],
  )
  return { events, parts, keyNames: [...keys.keys()], people: rows }
}

/** What a party told of itself in the template, to sign in as that party. */
export const identityIn = (
  { parts }: Template,
  role: string,
): { readonly name: string; readonly citizenNumber: string } => {
  const told = (fact: string): string => {
    for (const { keyName, value } of parts) {
      const found = keyName === `party:${role}` ? factIn(value, fact) : undefined
      if (found !== undefined) return found
    }
    throw new Error(`the template does not know the ${fact} of ${role}`)
  }
  return { name: told('name'), citizenNumber: told('citizenNumber') }
}

/** A part holds the facts that were saved together. */
const factIn = (value: Template['parts'][number]['value'], fact: string): string | undefined => {
  const found =
    typeof value === 'object' && value !== null ? Object.entries(value).find(([id]) => id === fact)?.[1] : undefined
  return typeof found === 'string' ? found : undefined
}

type Rows = {
  readonly streams: object[]
  readonly events: object[]
  readonly parts: object[]
  readonly keys: object[]
  readonly people: object[]
}

/** Writes so many cases like the template, numbered from `first`, each under its own keys and chain. Gives their numbers. */
export const cloneCases = async (
  pool: pg.Pool,
  kms: Kms,
  template: Template,
  first: number,
  count: number,
): Promise<readonly string[]> => {
  const ids: string[] = []
  for (let from = first; from < first + count; from += 50) {
    const rows: Rows = { streams: [], events: [], parts: [], keys: [], people: [] }
    for (let at = from; at < Math.min(from + 50, first + count); at += 1)
      ids.push(await addCase(rows, kms, template, at))
    await pool.query(insertCases(), [JSON.stringify(rows)])
  }
  return ids
}

const addCase = async (rows: Rows, kms: Kms, template: Template, at: number): Promise<string> => {
  const region = regionOf(at)
  const stream = `${region}-26-h${String(at).padStart(9, '0')}`
  const id = { region, stream }
  const keys = new Map<string, PartKey>()
  for (const keyName of template.keyNames) {
    const key = newPartKey()
    const { wrapped, kekId } = await kms.wrap(key.bytes)
    keys.set(keyName, key)
    rows.keys.push({ region, stream, key_name: keyName, key_id: key.id, wrapped, kek_id: kekId })
  }
  for (const { part, keyName, value, salt } of template.parts) {
    const key = keys.get(keyName)
    if (key === undefined) continue
    // The same salt gives the same commitment, so that the events stay as they are.
    let salted = false
    const random = (length: number): Uint8Array => {
      if (salted) return randomBytes(length)
      salted = true
      return fromBase64Url(salt)
    }
    const { sealed } = sealPart(suite, key, partPlace(id, part), value, random)
    rows.parts.push({ region, stream, part_id: part, key_name: keyName, key_id: key.id, sealed })
  }
  let head: Head | null = null
  for (const { type, body } of template.events) {
    const position: number = (head?.position ?? 0) + 1
    head = { position, chain: chainOf(suite, head, id, position, { type, body }) }
    rows.events.push({ region, stream, position, type, body, chain: head.chain })
  }
  if (head === null) throw new Error('an empty template')
  rows.streams.push({ region, stream, ...head })
  for (const person of template.people) rows.people.push({ ...person, case_id: stream })
  return stream
}

/** Many cases with one statement of the one value `$1`; `further` are common table expressions of more that goes with them. */
export const insertCases = (further = ''): string => `
with streams as (
  insert into stream (region_code, stream_id, kind, position, chain)
  select given.region, given.stream, 'case', given.position, decode(given.chain, 'hex')
  from jsonb_to_recordset($1::jsonb -> 'streams') as given (region text, stream text, position integer, chain text)
),
events as (
  insert into event (region_code, stream_id, position, type, body, chain)
  select given.region, given.stream, given.position, given.type, given.body, decode(given.chain, 'hex')
  from jsonb_to_recordset($1::jsonb -> 'events') as given (region text, stream text, position integer, type text, body jsonb, chain text)
),
parts as (
  insert into sealed_part (region_code, stream_id, part_id, key_name, key_id, sealed)
  select given.region, given.stream, given.part_id, given.key_name, given.key_id, given.sealed
  from jsonb_to_recordset($1::jsonb -> 'parts') as given (region text, stream text, part_id text, key_name text, key_id text, sealed text)
),
keys as (
  insert into part_key (region_code, stream_id, key_name, key_id, wrapped, kek_id)
  select given.region, given.stream, given.key_name, given.key_id, given.wrapped, given.kek_id
  from jsonb_to_recordset($1::jsonb -> 'keys') as given (region text, stream text, key_name text, key_id text, wrapped text, kek_id text)
)${further}
insert into case_of_person (region_code, account, case_id, role, life_event, stage)
select '610000', given.account, given.case_id, given.role, given.life_event, given.stage
from jsonb_to_recordset($1::jsonb -> 'people') as given (account text, case_id text, role text, life_event text, stage text)`
