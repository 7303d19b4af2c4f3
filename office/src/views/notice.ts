import type { RoleId, Source, Standard } from '@xiqian/standard'
import { digestOf } from '../desk/load.ts'
import type { Office } from '../office.ts'

export type Notice = { readonly digest: string; readonly sources: readonly Source[] }

/** 告知书: which sources may be asked about this party, why and by what law; its digest is what the party was told. */
export const noticeFor = (office: Pick<Office, 'suite'>, standard: Standard, role: RoleId): Notice => {
  const sources = standard.sources
  const content = sources.map(({ id, purpose, legalBasis }) => ({ id, purpose: { ...purpose }, legalBasis }))
  return { digest: digestOf(office, { role, sources: content }), sources }
}
