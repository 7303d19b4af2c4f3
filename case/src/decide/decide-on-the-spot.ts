import type { PlannedMatter, WhileTheyWait } from '@xiqian/standard'
import type { Act } from '../acts.ts'
import { dayOf, minutesAfter } from '../day-of.ts'
import type { Circumstances, ClaimWish, Decision } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed, notAllowedNow } from '../machines/not-allowed.ts'
import type { Refusal } from '../refusal.ts'
import { notDeclared } from '../standing.ts'
import { failing, notMet, unknowns } from './bars.ts'
import { changedSinceLook } from './changed.ts'
import { inConflict } from './conflicts.ts'
import { dueOf, withConsequences } from './consequences.ts'
import { isDecided, isDecidedHere, plannedMatter } from './matters.ts'
import { notADecision, numberFor, refusedMatter } from './own-decision.ts'
import { heldUpToday } from './sources.ts'
import { singleIn } from './undoing.ts'
import { whoMustAppear } from './who.ts'
import { linesFor, notMadeYet } from './window-materials.ts'
import { stamp, yes } from './yes.ts'

type DecideOnTheSpot = Act & { readonly type: 'decide-on-the-spot' }

/** 当场复核: on the day, with every source that is to be asked again heard again, and everything signed and made here. */
const cannotGrant = (act: DecideOnTheSpot, file: CaseFile, circumstances: Circumstances): Refusal | undefined => {
  const { plan, by, declarations } = circumstances
  const unsigned = notDeclared(file, declarations, [act.matter])
  if (unsigned.length > 0) return { refused: 'declaration-missing', roles: unsigned }
  const materials = notMadeYet(linesFor(file, circumstances, []), act.matter)
  if (materials.length > 0) return { refused: 'core-material-missing', materials }
  const failed = failing(plan, (condition) => condition.matter === act.matter)[0]
  if (failed !== undefined) return notMet(failed, by)
  const silent = heldUpToday(file, circumstances)[0]
  if (silent !== undefined) return { refused: 'source-down', source: silent.source }
  const facts = unknowns(plan, (condition) => condition.matter === act.matter)
  return facts.length > 0 ? { refused: 'facts-missing', facts } : undefined
}

/** 当面报送: the register of record is asked, and they wait for it some minutes; nothing is decided before it answers. */
const sentToRegister = (
  file: CaseFile,
  circumstances: Circumstances,
  planned: PlannedMatter,
  { minutes }: WhileTheyWait,
  claims: readonly ClaimWish[],
): Decision => {
  const { id: matter } = planned
  const due = dueOf(file, circumstances, planned)
  if (typeof due !== 'string') return due
  const answerBy = minutesAfter(circumstances.at, minutes)
  return yes([{ ...stamp(circumstances), type: 'MatterAsked', matter, due, answerBy }], {
    errands: [
      { kind: 'ask-department', matter },
      { kind: 'chase-deadline', matter, on: dayOf(answerBy), at: answerBy },
    ],
    claims,
  })
}

/**
 * 当场办结. Granted: the number is asked for, what must be single in the province is claimed for every party, the result
 * is handed over at once where nothing of it is owed, and all matters that waited for it are asked side by side. Where another
 * system is the register of record it is sent there instead, and its reply decides.
 */
export const decideOnTheSpot = (act: DecideOnTheSpot, file: CaseFile, circumstances: Circumstances): Decision => {
  const { by, today, plan, digests } = circumstances
  const matter = plannedMatter(plan, act.matter)
  if (matter === undefined) return { refused: 'no-such-thing' }
  if (by.as.kind !== 'staff') return { refused: 'not-your-act' }
  if (!isDecidedHere(matter) || by.as.staffRole !== matter.decider)
    return { refused: 'not-decided-here', by: matter.decider }
  if (isDecided(file.matters[act.matter])) return { refused: 'already-decided' }
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  const { visit } = file
  if (visit.stage !== 'verified' || visit.day !== today)
    return { refused: 'not-verified', roles: whoMustAppear(plan, file) }
  if (visit.organ !== by.as.organ) return { refused: 'not-your-act' }
  if (act.restsOn !== digests.look) return changedSinceLook(circumstances)
  if (file.intake.stage !== 'accepted') return notAllowedNow('intake', file.intake.stage, act)

  const conflict = inConflict(file, circumstances, act.matter)
  if (conflict !== undefined) return conflict
  if (act.outcome.outcome === 'refused')
    return withConsequences(file, circumstances, yes([refusedMatter(circumstances, act.matter, act.outcome)]))
  if (act.outcome.outcome !== 'granted') return notADecision
  const cannot = cannotGrant(act, file, circumstances)
  if (cannot !== undefined) return cannot

  const claims = singleIn(file, plan, act.matter, true)
  const { whileTheyWait } = matter
  if (whileTheyWait !== undefined) return sentToRegister(file, circumstances, matter, whileTheyWait, claims)

  const { serials, ...number } = numberFor(matter, by.as)
  const decided: CaseEvent = {
    ...stamp(circumstances),
    type: 'DecidedOnTheSpot',
    matter: act.matter,
    on: today,
    ...number,
  }
  return withConsequences(file, circumstances, yes([decided], { claims, serials }))
}
