import type { Plan, RoleId } from '@xiqian/standard'
import type { Actor } from '../acts.ts'
import type { CaseFile } from '../file.ts'

const joinedWho = (file: CaseFile, role: RoleId): string | undefined => {
  const party = file.parties[role]
  return party !== undefined && 'who' in party ? party.who : undefined
}

/** 帮办人: whoever took a mandate of this party; what it holds, and until when, `outsideMandate` has asked before. */
const isHelperOf = ({ who, as, forWhom }: Actor, file: CaseFile, role: RoleId): boolean => {
  const mandate = as.kind === 'helper' ? file.mandates[as.mandate] : undefined
  return mandate?.stage === 'taken' && mandate.who === who && mandate.role === role && forWhom === role
}

/** The party itself, signed in as who joined; a helper by its mandate; or staff who says for whom. */
export const isActingFor = (by: Actor, file: CaseFile, role: RoleId): boolean => {
  const who = joinedWho(file, role)
  if (who === undefined) return false
  if (by.as.kind === 'party') return by.as.role === role && by.who === who
  return by.as.kind === 'staff' ? by.forWhom === role : isHelperOf(by, file, role)
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
