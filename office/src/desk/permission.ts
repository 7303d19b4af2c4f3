import { isLiveMandate } from '@xiqian/case'
import type { Standard } from '@xiqian/standard'
import { visitOrganOf } from '../hall/visit-organ.ts'
import type { Office } from '../office.ts'
import type { RepairAct } from '../operations/repair.ts'
import { type Action, type Authorization, authorize, type CaseResource } from '../privacy/authorize.ts'
import type { Citizen, Staff } from '../sign-in/signed-in.ts'
import { organOf } from '../views/organs.ts'
import { type Loaded, planFor } from './load.ts'

/** The case as permission sees it: organs, stages and accounts; no value of anybody. */
const resourceOf = (office: Office, loaded: Loaded): CaseResource => {
  const { file, situation } = loaded
  const { intake, visit } = file
  const planned = planFor(office, loaded, situation, office.clocks.today())
  const comesTo = visitOrganOf(loaded.standard, planned, file.stream.region)
  return {
    ...(comesTo === undefined ? {} : { comesTo }),
    parties: Object.fromEntries(
      file.roles.map((role) => {
        const party = file.parties[role]
        return [role, party !== undefined && 'who' in party ? { account: party.who } : {}]
      }),
    ),
    helpers: Object.values(file.mandates).flatMap((mandate) =>
      mandate.stage === 'taken' && isLiveMandate(file, mandate, office.clocks.today()) ? [mandate.who] : [],
    ),
    signers: {},
    ...(visit.stage === 'none' ? {} : { visitOrgan: visit.organ }),
    ...(intake.stage === 'accepted' ? { acceptedAt: intake.organ, acceptedBy: intake.by } : {}),
    matters: planned.matters.map((matter) => ({
      id: matter.id,
      organ: organOf(matter, file),
      decider: matter.decider,
      stage: file.matters[matter.id]?.stage ?? 'planned',
      watchedBy: loaded.standard.staffRoles
        .filter(({ over = [] }) => over.includes(matter.decider))
        .map(({ id }) => id),
    })),
  }
}

const roleMayAct =
  (standard: Standard) =>
  (staffRole: string, act: string): boolean =>
    standard.staffRoles.find(({ id }) => id === staffRole)?.acts.includes(act) === true

/** A standard is nobody's case. */
const noCase: CaseResource = { parties: {}, signers: {}, matters: [] }

/**
 * Whether this officer may do this to a version of the standard. Which role of the province may is said by the standards in
 * force; before the first one is, by what was recorded.
 */
export const mayKeepStandard = (office: Office, by: Staff, act: string): boolean =>
  authorize(by, { action: 'keep-standard', act }, noCase, provinceLets(office)).effect === 'permit'

/** 运维: whether this person may see how the house runs and repair its errands; asked of no case. */
export const mayOperate = (office: Office, by: Staff, act: RepairAct['type']): boolean =>
  authorize(by, { action: 'operate', act }, noCase, provinceLets(office)).effect === 'permit'

const provinceLets = ({ standards, versions }: Office): ((staffRole: string, act: string) => boolean) => {
  const inForce = standards.all()
  const recorded = () => versions.all().flatMap(({ digest }) => standards.byDigest(digest) ?? [])
  const saying = inForce.length > 0 ? inForce : recorded()
  return (staffRole, act) => saying.some((standard) => roleMayAct(standard)(staffRole, act))
}

/** 权限: asked of every look and every act of an officer, with the standard's word on which role may do what. */
export const mayStaff = (office: Office, by: Staff, loaded: Loaded, action: Action): Authorization =>
  authorize(by, action, resourceOf(office, loaded), roleMayAct(loaded.standard))

/** 帮办人: the same, for whoever holds a mandate. */
export const mayHelp = (office: Office, by: Citizen, loaded: Loaded): Authorization =>
  authorize(by, { action: 'read' }, resourceOf(office, loaded), roleMayAct(loaded.standard))

/** 窗口代开: whether this officer may open a case for who stands at this very window. */
export const mayOpenAtWindow = (by: Staff, standard: Standard): boolean =>
  authorize(by, { action: 'act', act: 'open' }, { ...noCase, comesTo: by.organ }, roleMayAct(standard)).effect ===
  'permit'
