import type { LegalDay, Plan } from '@xiqian/standard'
import type { ActType } from './acts.ts'
import { isBeingRegistered, isForTheWindow, isUndecided, isUnfinished } from './decide/matters.ts'
import type { CaseFile } from './file.ts'
import { conflictAllows } from './machines/conflict.ts'
import { consentAllows } from './machines/consent.ts'
import { handOutAllows } from './machines/hand-out.ts'
import { intakeAllows } from './machines/intake.ts'
import { machineOf } from './machines/machine.ts'
import { mandateAllows } from './machines/mandate.ts'
import { matterAllows } from './machines/matter.ts'
import { owedAllows } from './machines/owed.ts'
import { partyAllows } from './machines/party.ts'
import { pledgeAllows } from './machines/pledge.ts'
import { visitAllows } from './machines/visit.ts'
import { stageOf } from './stage-of.ts'

const byTables = (file: CaseFile, plan: Plan): readonly ActType[] => [
  ...intakeAllows[file.intake.stage],
  ...Object.values(file.parties).flatMap((party): readonly ActType[] => partyAllows[party.stage]),
  ...plan.consents.flatMap(
    (consent): readonly ActType[] => consentAllows[file.consents[consent.id]?.stage ?? 'not-asked'],
  ),
  ...conflictAllows.none,
  ...Object.values(file.conflicts).flatMap((one): readonly ActType[] => conflictAllows[one.stage]),
  ...visitAllows[file.visit.stage],
  ...Object.values(file.matters).flatMap((matter): readonly ActType[] => matterAllows[matter.stage]),
  ...Object.values(file.owed).flatMap((owed): readonly ActType[] => owedAllows[owed.stage]),
  ...Object.values(file.pledges).flatMap((pledge): readonly ActType[] => pledgeAllows[pledge.stage]),
  ...handOutAllows[file.handOut.stage],
  ...mandateAllows['not-given'],
  ...Object.values(file.mandates).flatMap((mandate): readonly ActType[] => mandateAllows[mandate.stage]),
]

const isCorrecting = (file: CaseFile): boolean =>
  Object.values(file.matters).some((matter) => matter.stage === 'correcting')

const joinedOf = ({ roles, parties }: CaseFile): readonly string[] =>
  roles.filter((role) => parties[role]?.stage === 'joined' || parties[role]?.stage === 'confirmed')

/** They stand at the window; who went home again without a decision comes another day. */
const isHere = ({ visit }: CaseFile, today: LegalDay | undefined): boolean =>
  (visit.stage === 'arrived' || visit.stage === 'verified') && (today === undefined || visit.day >= today)

const isTask = (stage: string): boolean => stage === 'in-inbox' || stage === 'paused'

/** A register told something of this party that is no verdict. */
const hasRecord = (file: CaseFile, role: string): boolean =>
  Object.values(file.saved[role] ?? {}).some(
    ({ from, fact }) => from !== 'asked' && from !== 'sign-in' && file.checks[`${from}@${role}`]?.verdictIn !== fact,
  )

/** What a table leaves open and another machine closes, so that no screen offers a button that can only be refused. */
const isOpen = (act: ActType, file: CaseFile, plan: Plan, today: LegalDay | undefined): boolean => {
  const accepted = file.intake.stage === 'accepted'
  const matters = Object.values(file.matters)
  const toDecideHere = matters.some((matter) => matter.stage === 'planned')
  switch (act) {
    case 'choose':
      return Object.keys(file.differing).length > 0
    case 'take-over':
    case 'end-as-merged':
      return !accepted
    case 'tell':
    case 'invite':
      return !accepted
    case 'join':
      return file.roles.some((role) => file.parties[role]?.stage === 'invited')
    case 'give-mandate':
      return stageOf(file) !== 'finished' && stageOf(file) !== 'ended'
    case 'answer':
      return !accepted || isCorrecting(file)
    case 'supply':
      return (
        !accepted ||
        isCorrecting(file) ||
        toDecideHere ||
        Object.values(file.owed).some((owed) => owed.stage === 'owed')
      )
    case 'confirm':
      // Also anew, once a source has said something that changes what was confirmed.
      return joinedOf(file).length > 0
    case 'submit':
      return file.roles.every((role) => file.parties[role]?.stage === 'confirmed')
    case 'book':
    case 'check-in':
      return (!accepted || matters.some(isForTheWindow)) && !isHere(file, today)
    case 'accept-at-window':
      return file.visit.stage === 'verified'
    case 'verify':
      return file.visit.stage === 'arrived'
    case 'declare':
      return !accepted || toDecideHere
    case 'keep-place':
      return (
        !accepted || toDecideHere || matters.some((matter) => matter.stage === 'asked' && matter.late !== undefined)
      )
    case 'decide-on-the-spot':
      return file.visit.stage === 'verified'
    case 'consent':
    case 'refuse-consent':
      return plan.consents.some(({ id, signer }) => signer.kind === 'party' || file.consents[id]?.stage === 'asked')
    case 'dispute-fact':
      return file.roles.some((role) => hasRecord(file, role))
    case 'rate':
      return file.roles.some((role) => !file.rated.includes(role))
    case 'withdraw':
      return !accepted || matters.some((matter) => isUndecided(matter) && !isBeingRegistered(matter))
    case 'follow-standard':
    case 'move-deadlines':
      return accepted && matters.some(isUnfinished)
    case 'take-task':
      return Object.entries(file.matters).some(([id, { stage }]) => isTask(stage) && file.takers[id] === undefined)
    case 'give-back-task':
      return Object.keys(file.takers).length > 0
    case 'extend-promise':
      return Object.values(file.owed).some((owed) => owed.stage === 'owed' && owed.by === 'couple')
    case 'chase-deadline':
      return Object.values(file.owed).some((owed) => owed.stage === 'owed')
    default:
      return true
  }
}

/**
 * 下一步能做什么: the acts that the tables allow now, in the order of the counter, for screens. Who may do them, and with
 * what, only `decide` says. `today`: the legal day, where it is known; a visit of an earlier day is over by it.
 */
export const allowedActs = (file: CaseFile, plan: Plan, today?: LegalDay): readonly ActType[] => {
  if (file.intake.stage === 'withdrawn' || file.intake.stage === 'merged') return []
  const named = new Set<string>(byTables(file, plan))
  return actTypes.filter((act) => named.has(act) && isOpen(act, file, plan, today))
}

const isActType = (name: string): name is ActType => name in machineOf

/** 所有的办理动作, in the order of the counter. */
export const actTypes: readonly ActType[] = Object.keys(machineOf).filter(isActType)
