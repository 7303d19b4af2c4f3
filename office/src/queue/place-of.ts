import { newId, utf8 } from '@xiqian/seal'
import type { Office } from '../office.ts'

/**
 * 排队号: a pseudonym of 26 characters of release and case, the same whoever asks and however often. It comes from a key, so
 * that nobody finds one that the draw likes better, and tells nothing of the case.
 */
export const placeOf = async ({ kms }: Pick<Office, 'kms'>, release: string, caseId: string): Promise<string> => {
  const mac = await kms.mac('queue-place', utf8(`${release} ${caseId}`))
  return newId((length) => mac.slice(0, length))
}
