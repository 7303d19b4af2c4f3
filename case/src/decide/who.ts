import type { Plan, RoleId } from '@xiqian/standard'
import type { Actor } from '../acts.ts'
import type { CaseFile } from '../file.ts'

const joinedWho = (file: CaseFile, role: RoleId): string | undefined => {
  const party = file.parties[role]
  return party !== undefined && 'who' in party ? party.who : undefined
}

/** The party itself, signed in as who joined; or staff who says for whom (帮办代办). */
export const isActingFor = (by: Actor, file: CaseFile, role: RoleId): boolean => {
  const who = joinedWho(file, role)
  if (who === undefined) return false
  return by.as.kind === 'party' ? by.as.role === role && by.who === who : by.as.kind === 'staff' && by.forWhom === role
}

/** The role somebody acts for: their own, or the one a helper names; undefined for anybody else. */
export const actingRole = (by: Actor, file: CaseFile): RoleId | undefined =>
  file.roles.find((role) => isActingFor(by, file, role))

export const isJoined = (file: CaseFile, role: RoleId): boolean => joinedWho(file, role) !== undefined

export const isOneOfTheParties = (file: CaseFile, who: string): boolean =>
  file.roles.some((role) => joinedWho(file, role) === who)

export const isMachine = (by: Actor): boolean => by.as.kind === 'system' || by.as.kind === 'department'
export const isStaff = (by: Actor): boolean => by.as.kind === 'staff'

/** 谁要到场: those whom the standard names for the first visit; where it names no visit, all. */
export const whoMustAppear = (plan: Plan, file: CaseFile): readonly RoleId[] => plan.visits[0]?.who ?? file.roles
