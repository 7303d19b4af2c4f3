import type { Actor, CaseFile } from '@xiqian/case'
import type { RoleId } from '@xiqian/standard'
import type { Citizen, Staff } from '../sign-in/signed-in.ts'

/** Which party of this case the signed-in citizen is, if any. */
export const roleOf = (file: CaseFile, account: string): RoleId | undefined =>
  file.roles.find((role) => {
    const party = file.parties[role]
    return party !== undefined && 'who' in party && party.who === account
  })

export const asParty = (by: Pick<Citizen, 'account'>, role: RoleId, purpose: string): Actor => ({
  who: by.account,
  as: { kind: 'party', role },
  forWhom: role,
  purpose,
})

/** 帮办人 acting for the party that gave the mandate. */
export const asHelper = (by: Citizen, mandate: string, forWhom: RoleId, purpose: string): Actor => ({
  who: by.account,
  as: { kind: 'helper', mandate },
  forWhom,
  purpose,
})

export const asThird = (by: Citizen, consent: string): Actor => ({
  who: by.account,
  as: { kind: 'third', consent },
  purpose: 'consent',
})

export const asStaff = (by: Staff, purpose: string, forWhom?: RoleId): Actor => ({
  who: by.account,
  as: { kind: 'staff', staffRole: by.staffRole, organ: by.organ, region: by.region },
  ...(forWhom === undefined ? {} : { forWhom }),
  purpose,
})

export const asSystem = (purpose: string): Actor => ({ who: 'system', as: { kind: 'system' }, purpose })
