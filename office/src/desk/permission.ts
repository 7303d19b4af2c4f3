import { plan, type Standard } from '@xiqian/standard'
import { visitOrganOf } from '../hall/visit-organ.ts'
import type { Office } from '../office.ts'
import { type Action, type Authorization, authorize, type CaseResource } from '../privacy/authorize.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import { organOf } from '../views/organs.ts'
import type { Loaded } from './load.ts'

/** The case as permission sees it: organs, stages and accounts; no value of anybody. */
const resourceOf = (office: Office, { file, situation, standard }: Loaded): CaseResource => {
  const { intake, visit } = file
  const planned = plan(standard, situation, office.clocks.today())
  const comesTo = visitOrganOf(standard, planned, file.stream.region)
  return {
    ...(comesTo === undefined ? {} : { comesTo }),
    parties: Object.fromEntries(
      file.roles.map((role) => {
        const party = file.parties[role]
        return [role, party !== undefined && 'who' in party ? { account: party.who } : {}]
      }),
    ),
    signers: {},
    ...(visit.stage === 'none' ? {} : { visitOrgan: visit.organ }),
    ...(intake.stage === 'accepted' ? { acceptedAt: intake.organ, acceptedBy: intake.by } : {}),
    matters: planned.matters.map((matter) => ({
      id: matter.id,
      organ: organOf(matter, file),
      decider: matter.decider,
      stage: file.matters[matter.id]?.stage ?? 'planned',
    })),
  }
}

const roleMayAct =
  (standard: Standard) =>
  (staffRole: string, act: string): boolean =>
    standard.staffRoles.find(({ id }) => id === staffRole)?.acts.includes(act) === true

/** 权限: asked of every look and every act of an officer, with the standard's word on which role may do what. */
export const mayStaff = (office: Office, by: Staff, loaded: Loaded, action: Action): Authorization =>
  authorize(by, action, resourceOf(office, loaded), roleMayAct(loaded.standard))
