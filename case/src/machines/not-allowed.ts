import type { Act, ActType } from '../acts.ts'
import { conflictKey } from '../conflict-key.ts'
import type { CaseFile } from '../file.ts'
import type { Refusal } from '../refusal.ts'
import { conflictAllows } from './conflict.ts'
import { consentAllows } from './consent.ts'
import { handOutAllows } from './hand-out.ts'
import { intakeAllows } from './intake.ts'
import { machineOf } from './machine.ts'
import { mandateAllows } from './mandate.ts'
import { matterAllows } from './matter.ts'
import { owedAllows } from './owed.ts'
import { partyAllows } from './party.ts'
import { pledgeAllows } from './pledge.ts'
import { visitAllows } from './visit.ts'

type Place = { readonly stage: string; readonly acts: readonly ActType[] }

/** Where the machine that the act names stands, and what its table allows there; undefined: there is no such party, item ... */
const placeOf = (act: Act, file: CaseFile): Place | undefined => {
  switch (machineOf[act.type]) {
    case 'intake':
      return { stage: file.intake.stage, acts: intakeAllows[file.intake.stage] }
    case 'party': {
      const party = 'role' in act && act.role !== undefined ? file.parties[act.role] : undefined
      return party && { stage: party.stage, acts: partyAllows[party.stage] }
    }
    case 'consent': {
      const stage = ('consent' in act && file.consents[act.consent]?.stage) || 'not-asked'
      return { stage, acts: consentAllows[stage] }
    }
    case 'conflict': {
      const stage = ('conflict' in act && file.conflicts[conflictKey(act)]?.stage) || 'none'
      return { stage, acts: conflictAllows[stage] }
    }
    case 'visit':
      return { stage: file.visit.stage, acts: visitAllows[file.visit.stage] }
    case 'matter': {
      const matter = 'matter' in act && act.matter !== undefined ? file.matters[act.matter] : undefined
      return matter && { stage: matter.stage, acts: matterAllows[matter.stage] }
    }
    case 'owed': {
      const owed = 'material' in act && act.material !== undefined ? file.owed[act.material] : undefined
      return owed && { stage: owed.stage, acts: owedAllows[owed.stage] }
    }
    case 'pledge': {
      const pledge = 'material' in act && act.material !== undefined ? file.pledges[act.material] : undefined
      return pledge && { stage: pledge.stage, acts: pledgeAllows[pledge.stage] }
    }
    case 'mandate': {
      const stage = ('mandate' in act && act.mandate !== undefined && file.mandates[act.mandate]?.stage) || 'not-given'
      return stage === 'not-given' && act.type !== 'give-mandate' ? undefined : { stage, acts: mandateAllows[stage] }
    }
    case 'hand-out':
      return { stage: file.handOut.stage, acts: handOutAllows[file.handOut.stage] }
  }
}

export const notAllowedNow = (machine: string, stage: string, act: Act): Refusal => ({
  refused: 'not-allowed-now',
  machine,
  stage,
  act: act.type,
})

/** The refusal where the table of the act's machine does not allow it; undefined where it does. */
export const notAllowed = (act: Act, file: CaseFile): Refusal | undefined => {
  const machine = machineOf[act.type]
  const { stage } = file.intake
  if (stage === 'withdrawn' || stage === 'merged') return notAllowedNow('intake', stage, act)

  const place = placeOf(act, file)
  if (place === undefined) {
    // A matter exists only once the case is accepted: before that it is the intake that is in the way.
    const early = machine === 'matter' && file.intake.stage !== 'accepted'
    return early ? notAllowedNow('intake', file.intake.stage, act) : { refused: 'no-such-thing' }
  }
  return place.acts.includes(act.type) ? undefined : notAllowedNow(machine, place.stage, act)
}
