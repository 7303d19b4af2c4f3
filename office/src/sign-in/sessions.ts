import { randomBytes, toBase64Url, toHex, utf8 } from '@xiqian/seal'
import type { Office } from '../office.ts'
import { type AccountRow, citizenOf } from './accounts.ts'
import type { SignedIn, Staff } from './signed-in.ts'
import type { StaffDirectory } from './staff-list.ts'
import { statement } from './statement.ts'

type Tools = Pick<Office, 'memory' | 'suite' | 'keyRing' | 'clocks'>

const findSession = statement('find-session')
const beginSession = statement('begin-session')
const endSessionText = statement('end-session')
const endOfAccount = statement('end-sessions-of-account')

/** Seconds. Staff leave the desk: 15 minutes idle, 8 hours in all. Citizens fill in a form over half a day. */
const lengths = {
  staff: { absolute: 8 * 3600, idle: 15 * 60 },
  citizen: { absolute: 12 * 3600, idle: null },
} as const

/** Only the hash is kept: who reads the database cannot sign in with it. */
const hashOf = ({ suite }: Pick<Office, 'suite'>, token: string): string => toHex(suite.hash(utf8(token)))

const looksLikeToken = (token: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(token)

type SessionRow = { readonly account_id: string; readonly kind: 'citizen' | 'staff' } & Partial<AccountRow>

/**
 * Who asks, by one trip to the database, never from memory: a session ended on one machine is ended on all. An officer who is
 * no longer in the directory is nobody at the next request.
 */
export const whoAsks = async (
  tools: Tools,
  directory: StaffDirectory,
  token: string | undefined,
): Promise<SignedIn> => {
  if (token === undefined || !looksLikeToken(token)) return { kind: 'nobody' }
  const values = [hashOf(tools, token), tools.clocks.machineNow()]
  const { rows } = await tools.memory.pool.query<SessionRow>({ ...findSession, values })
  const [row] = rows
  if (row === undefined) return { kind: 'nobody' }
  if (row.kind === 'staff') return (await directory.byAccount(row.account_id)) ?? { kind: 'nobody' }

  const { account_id, person_index, key_id, wrapped, sealed } = row
  if (person_index === undefined || key_id === undefined || wrapped === undefined || sealed === undefined) {
    return { kind: 'nobody' }
  }
  return person_index === null
    ? { kind: 'nobody' }
    : citizenOf(tools, { account_id, person_index, key_id, wrapped, sealed })
}

/** A new session of 256 random bits; the one it follows ends. Gives the token, which is kept nowhere. */
export const begin = async (
  tools: Tools,
  who: { readonly kind: 'citizen' | 'staff'; readonly account: string },
  previous: string | undefined,
): Promise<{ readonly token: string; readonly maxAgeSeconds: number }> => {
  const token = toBase64Url(randomBytes(32))
  const { absolute, idle } = lengths[who.kind]
  const now = tools.clocks.machineNow()
  const end = new Date(now.getTime() + absolute * 1000)
  const follows = previous === undefined ? '' : hashOf(tools, previous)
  const values = [hashOf(tools, token), who.account, who.kind, now, end, idle, follows]
  await tools.memory.pool.query({ ...beginSession, values })
  return { token, maxAgeSeconds: absolute }
}

/** The account whose session ended; undefined where there was none. */
export const end = async (tools: Tools, token: string): Promise<string | undefined> => {
  const { rows } = await tools.memory.pool.query<{ account_id: string }>({
    ...endSessionText,
    values: [hashOf(tools, token)],
  })
  return rows[0]?.account_id
}

/** Every session of an account, at once. */
export const endAllOf = async (tools: Pick<Office, 'memory'>, { account }: Pick<Staff, 'account'>): Promise<void> => {
  await tools.memory.pool.query({ ...endOfAccount, values: [account] })
}
