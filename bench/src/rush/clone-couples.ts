import { chainOf, type Head, partPlace } from '@xiqian/ledger'
import {
  blindIndex,
  fromBase64Url,
  type Json,
  type Kms,
  newId,
  newPartKey,
  type PartKey,
  randomBytes,
  sealPart,
  suites,
  toBase64Url,
  toHex,
  utf8,
} from '@xiqian/seal'
import { checkCharacterOf } from '@xiqian/standard'
import type pg from 'pg'
import { identityIn, insertCases, type Template } from '../clone-cases.ts'

export type Cloning = {
  readonly mark: string
  /** Where these cases stand. */
  readonly stage: string
  readonly count: number
  readonly firstPerson: number
  readonly now: Date
}

/** One couple of the rush: its case, and a session for each of the two phones. */
export type Couple = { readonly caseId: string; readonly region: string; readonly cookies: readonly string[] }

const suite = suites.gm
const cookieName = 'xiqian'

type Rows = Record<'streams' | 'events' | 'parts' | 'keys' | 'people' | 'accounts' | 'sessions', object[]>

/** The n-th person with the same birthday and sex: other first six and sequence digits, the right check character. */
const numberLike = (number: string, n: number): string => {
  const region = 619900 + (n % 100)
  const parity = Number(number.charAt(16)) % 2
  const sequence = (Math.floor(n / 100) % 500) * 2 + parity
  const first17 = `${region}${number.slice(6, 14)}${String(sequence).padStart(3, '0')}`
  return `${first17}${checkCharacterOf(first17)}`
}

const exchanged = (text: string, pairs: readonly (readonly [string, string])[]): string =>
  pairs.reduce((said, [from, to]) => said.replaceAll(from, to), text)

// What was read as JSON is JSON after words in it were exchanged.
const parsed = (text: string): Json => JSON.parse(text) as Json

/**
 * Couples like the one that walked through, each two people of their own, in counties one after the other, under their own
 * keys, chains and sessions. `mark` is one letter of their case numbers.
 */
export const cloneCouples = async (
  pool: pg.Pool,
  kms: Kms,
  template: Template,
  counties: readonly string[],
  cloning: Cloning,
): Promise<readonly Couple[]> => {
  const couples: Couple[] = []
  const { count } = cloning
  for (let from = 0; from < count; from += 100) {
    const rows: Rows = { streams: [], events: [], parts: [], keys: [], people: [], accounts: [], sessions: [] }
    for (let at = from; at < Math.min(from + 100, count); at += 1)
      couples.push(await addCouple(rows, kms, template, counties[at % counties.length] ?? '', at, cloning))
    await pool.query(insertAll, [JSON.stringify(rows)])
  }
  return couples
}

const addCouple = async (
  rows: Rows,
  kms: Kms,
  template: Template,
  region: string,
  at: number,
  { mark, stage, firstPerson, now }: Cloning,
): Promise<Couple> => {
  const stream = `${region}-26-${mark}${String(at).padStart(9, '0')}`
  const id = { region, stream }
  const home = template.people[0]?.case_id.slice(0, 6) ?? ''
  const persons = await Promise.all(
    template.people.map(async ({ account, role }, n) => {
      const { name, citizenNumber } = identityIn(template, role)
      const number = numberLike(citizenNumber, firstPerson + at * 2 + n)
      const mac = await kms.mac('account', utf8(number))
      return {
        role,
        name,
        before: citizenNumber,
        number,
        old: account,
        account: `c-${newId((length) => mac.slice(0, length))}`,
      }
    }),
  )
  const pairs: (readonly [string, string])[] = [
    [template.people[0]?.case_id ?? '', stream],
    [`"${home}"`, `"${region}"`],
    [`-${home}"`, `-${region}"`],
    ...persons.flatMap(({ before, number, old, account }) => [[before, number] as const, [old, account] as const]),
  ]

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
    // A part never changes under its id, so that another value is another part.
    const own = newId()
    pairs.push([part, own])
    const text = JSON.stringify(value)
    const changed = exchanged(text, pairs)
    // The first random bytes are the salt: what did not change keeps its commitment.
    let salted = false
    const random = (length: number): Uint8Array => {
      if (salted) return randomBytes(length)
      salted = true
      return fromBase64Url(salt)
    }
    const place = partPlace(id, own)
    const { sealed, commitment } = sealPart(suite, key, place, parsed(changed), random)
    if (changed !== text) {
      const before = sealPart(suite, key, place, value, (length) => fromBase64Url(salt).slice(0, length)).commitment
      pairs.push([before, commitment])
    }
    rows.parts.push({ region, stream, part_id: own, key_name: keyName, key_id: key.id, sealed })
  }
  let head: Head | null = null
  for (const { type, body } of template.events) {
    const position: number = (head?.position ?? 0) + 1
    const said = parsed(exchanged(JSON.stringify(body), pairs))
    head = { position, chain: chainOf(suite, head, id, position, { type, body: said }) }
    rows.events.push({ region, stream, position, type, body: said, chain: head.chain })
  }
  rows.streams.push({ region, stream, ...head })
  const cookies = await Promise.all(
    persons.map(async ({ account, role, name, number }, n) => {
      const person = template.people[n]
      rows.people.push({ ...person, account, role, stage, case_id: stream })
      const key = newPartKey()
      const { wrapped } = await kms.wrap(key.bytes)
      const place = { table: 'account', region: '610000', stream: account, part: 'identity' }
      const { sealed } = sealPart(suite, key, place, { name, citizenNumber: number })
      const person_index = await blindIndex(kms, 'citizen-number', number)
      rows.accounts.push({ account, person_index, key_id: key.id, wrapped, sealed, at: now })
      const token = toBase64Url(randomBytes(32))
      rows.sessions.push({
        token_hash: toHex(suite.hash(utf8(token))),
        account,
        at: now,
        end: new Date(now.getTime() + 12 * 3_600_000),
      })
      return `${cookieName}=${token}`
    }),
  )
  return { caseId: stream, region, cookies }
}

const insertAll = insertCases(`,
accounts as (
  insert into account (region_code, account_id, person_index, key_id, wrapped, sealed, created_at)
  select '610000', given.account, given.person_index, given.key_id, given.wrapped, given.sealed, given.at
  from jsonb_to_recordset($1::jsonb -> 'accounts') as given (account text, person_index text, key_id text, wrapped text, sealed text, at timestamptz)
),
sessions as (
  insert into session (region_code, token_hash, account_id, kind, created_at, last_seen, expires_at, idle_seconds)
  select '610000', given.token_hash, given.account, 'citizen', given.at, given.at, given."end", null
  from jsonb_to_recordset($1::jsonb -> 'sessions') as given (token_hash text, account text, at timestamptz, "end" timestamptz)
)`)
