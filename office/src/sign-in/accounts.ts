import { blindIndex, type KeyRing, newId, newPartKey, openPart, sealPart, utf8 } from '@xiqian/seal'
import type { Office } from '../office.ts'
import type { Citizen, Identity } from './signed-in.ts'
import { statement } from './statement.ts'

type Tools = Pick<Office, 'memory' | 'suite' | 'kms' | 'keyRing' | 'clocks'>

/** A row of `account`. */
export type AccountRow = {
  readonly account_id: string
  readonly person_index: string
  readonly key_id: string
  readonly wrapped: string
  readonly sealed: string
}

const readAccount = statement('read-account')
const writeAccount = statement('write-account')

const place = (account: string) => ({ table: 'account', region: '610000', stream: account, part: 'identity' })

/** A pseudonym of 26 characters: the same for the same text, telling nothing of it. */
const pseudonym = async ({ kms }: Pick<Office, 'kms'>, column: string, text: string): Promise<string> => {
  const mac = await kms.mac(column, utf8(text))
  return newId((length) => mac.slice(0, length))
}

/** `c-…` of a folded citizen number. */
export const citizenAccount = async (tools: Pick<Office, 'kms'>, citizenNumber: string): Promise<string> =>
  `c-${await pseudonym(tools, 'account', citizenNumber)}`

/** `s-…` of a staff account's own name (`registrar-610112`). */
export const staffAccount = async (tools: Pick<Office, 'kms'>, name: string): Promise<string> =>
  `s-${await pseudonym(tools, 'staff-account', name)}`

/** 盲索引 under which claims and look-ups know this person. */
export const personIndexOf = (tools: Pick<Office, 'kms'>, citizenNumber: string): Promise<string> =>
  blindIndex(tools.kms, 'citizen-number', citizenNumber)

/** The citizen behind a row; the identity is unsealed at the first call and kept as long as this value. */
export const citizenOf = (tools: Pick<Tools, 'keyRing' | 'clocks'>, row: AccountRow): Citizen => {
  let opened: Promise<Identity> | undefined
  return {
    kind: 'citizen',
    account: row.account_id,
    personIndex: row.person_index,
    identity: () => {
      opened ??= openIdentity(tools.keyRing, tools.clocks.machineNow().getTime(), row)
      return opened
    },
  }
}

/** The citizen behind an account; undefined for one that is not known here. */
export const citizenOfAccount = async (
  tools: Pick<Tools, 'memory' | 'keyRing' | 'clocks'>,
  account: string,
): Promise<Citizen | undefined> => {
  const { rows } = await tools.memory.pool.query<AccountRow>({ ...readAccount, values: [account] })
  return rows[0] === undefined ? undefined : citizenOf(tools, rows[0])
}

const openIdentity = async (keyRing: KeyRing, now: number, row: AccountRow): Promise<Identity> => {
  const key = await keyRing.keyFor({ keyId: row.key_id, wrapped: row.wrapped }, now)
  const opened = key === null ? null : openPart(key, place(row.account_id), row.sealed)
  const value = opened === null || 'unreadable' in opened ? null : opened.value
  if (value === null || typeof value !== 'object' || !('name' in value)) {
    throw new Error(
      'the identity of this account is no longer readable: it was erased, or the key folder is another one',
    )
  }
  return { name: String(value.name), citizenNumber: String(value.citizenNumber) }
}

/** Opens the account of an identity that was vouched for, or brings its name up to date. Two trips, at sign-in only. */
export const openAccount = async (tools: Tools, identity: Identity): Promise<Citizen> => {
  const account = await citizenAccount(tools, identity.citizenNumber)
  const { rows } = await tools.memory.pool.query<AccountRow>({ ...readAccount, values: [account] })
  const [known] = rows
  if (known !== undefined) {
    const citizen = citizenOf(tools, known)
    const before = await citizen.identity().catch(() => undefined)
    if (before?.name === identity.name) return citizen
  }

  const key = newPartKey()
  const { wrapped } = await tools.kms.wrap(key.bytes)
  tools.keyRing.keep(key, wrapped, tools.clocks.machineNow().getTime())
  const row: AccountRow = {
    account_id: account,
    person_index: await personIndexOf(tools, identity.citizenNumber),
    key_id: key.id,
    wrapped,
    sealed: sealPart(tools.suite, key, place(account), { ...identity }).sealed,
  }
  const now = tools.clocks.machineNow()
  const values = [account, row.person_index, row.key_id, row.wrapped, row.sealed, now]
  await tools.memory.pool.query({ ...writeAccount, values })
  return citizenOf(tools, row)
}
