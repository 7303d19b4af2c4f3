import { fromBase64Url, toBase64Url, utf8 } from '@xiqian/seal'
import type { Office } from '../office.ts'
import { digestOf } from './load.ts'

/** What a link opens: the place of a party, one sentence of a third person, or the mandate of a helper. */
export type LinkTo = { readonly caseId: string; readonly kind: 'join' | 'consent' | 'help'; readonly subject: string }

/**
 * The secret of a link. Made from the idempotency key of the act that asked for it, so that the same request gives the same
 * link and nothing of it need be kept but its digest: `<case>.<kind>.<subject>.<mac>`.
 */
export const linkFor = async (office: Office, to: LinkTo, key: string): Promise<string> => {
  const mac = await office.kms.mac('link', utf8([to.caseId, to.kind, to.subject, key].join(' ')))
  return [to.caseId, to.kind, toBase64Url(utf8(to.subject)), toBase64Url(mac.slice(0, 18))].join('.')
}

/** Undefined for anything that is not written like a link; whether it is the right one is told by its digest. */
export const readLink = (token: string): LinkTo | undefined => {
  const [caseId, kind, subject, mac, ...rest] = token.split('.')
  if (caseId === undefined || subject === undefined || mac === undefined || rest.length > 0) return undefined
  if (kind !== 'join' && kind !== 'consent' && kind !== 'help') return undefined
  if (!/^[0-9]{6}-[0-9]{2}-[0-9a-z]{10}$/.test(caseId)) return undefined
  return { caseId, kind, subject: new TextDecoder().decode(fromBase64Url(subject)) }
}

export const linkDigest = (office: Office, token: string): string => digestOf(office, { link: token })
