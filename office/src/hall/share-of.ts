import type { CaseFile } from '@xiqian/case'
import type { Plan, QuotaKind, RoleId, Situation } from '@xiqian/standard'
import type { Office } from '../office.ts'
import { isGreen } from '../views/green-channel.ts'
import { hallsNow } from './hall-of-day.ts'

/**
 * 为谁留的名额: whether a share of the hall's places is for those who book. Rests on joint facts and on own facts of the one
 * who books, never on the other's: what is offered would tell it.
 */
export const shareOf = (
  office: Pick<Office, 'standards'>,
  organ: string,
  { windows }: Pick<Plan, 'windows'>,
  situation: Situation,
  role: RoleId | undefined,
): QuotaKind | undefined => {
  const quotas = hallsNow(office)?.halls.quotas ?? []
  const region = organ.slice(-6)
  const isLocal = (fact: string) =>
    situation[fact] === region || (role !== undefined && situation[`${role}.${fact}`] === region)
  const fits = (kind: QuotaKind): boolean => {
    const quota = quotas.find((one) => one.for === kind)
    if (quota === undefined) return false
    return kind === 'elders' ? isGreen({ windows }) : (quota.shownBy ?? []).some(isLocal)
  }
  if (fits('elders')) return 'elders'
  return fits('locals') ? 'locals' : undefined
}

/** A share as the case remembers it; a word of another version is nobody's share. */
export const shareIn = ({ visit }: Pick<CaseFile, 'visit'>): QuotaKind | undefined => {
  const said = visit.stage === 'booked' ? visit.share : undefined
  return said === 'locals' || said === 'elders' ? said : undefined
}
