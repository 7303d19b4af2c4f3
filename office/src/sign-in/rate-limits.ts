import type { Refusal } from '@xiqian/case'
import { toHex, utf8 } from '@xiqian/seal'
import type { Office } from '../office.ts'
import { statement } from './statement.ts'

export type LimitedThing = 'sign-in' | 'find' | 'join' | 'consent-link' | 'denial' | 'check-sheet'

/** 限次: how often within how many seconds 〔本标准假设〕. By account or citizen number, never by somebody's good name. */
export const limits: Readonly<Record<LimitedThing, { readonly most: number; readonly seconds: number }>> = {
  'sign-in': { most: 30, seconds: 600 },
  find: { most: 120, seconds: 600 },
  join: { most: 20, seconds: 600 },
  'consent-link': { most: 60, seconds: 600 },
  // By the number of the paper: trying codes for one, not the many who check papers of their own.
  'check-sheet': { most: 30, seconds: 600 },
  denial: { most: 100, seconds: 600 },
}

const takeOne = statement('take-one')

/**
 * Counts one more of `what` by `whose`, on the machine clock and in the database, so that neither a restart nor a second
 * process forgets. Answers the refusal once the window is used up.
 */
export const limited = async (
  { memory, kms, clocks }: Pick<Office, 'memory' | 'kms' | 'clocks'>,
  what: LimitedThing,
  whose: string,
): Promise<Refusal | undefined> => {
  const { most, seconds } = limits[what]
  const now = clocks.machineNow().getTime()
  const start = now - (now % (seconds * 1000))
  const pseudonym = toHex(await kms.mac('rate-limit', utf8(whose))).slice(0, 32)
  const { rows } = await memory.pool.query<{ taken: number }>({
    ...takeOne,
    values: [what, pseudonym, new Date(start)],
  })
  const taken = rows[0]?.taken ?? 1
  if (taken <= most) return undefined
  return { refused: 'too-many-requests', retryAfterSeconds: Math.ceil((start + seconds * 1000 - now) / 1000) }
}
