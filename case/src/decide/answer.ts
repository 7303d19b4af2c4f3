import type { RoleId } from '@xiqian/standard'
import type { Act, SavedFact } from '../acts.ts'
import type { Circumstances, Decision, ErrandWish } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import { evolveAll } from '../evolve.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed, notAllowedNow } from '../machines/not-allowed.ts'
import type { Refusal } from '../refusal.ts'
import { lapsedConsents } from './consents.ts'
import { comesToOurInbox } from './consequences.ts'
import { withCorrection } from './correction.ts'
import { isUndecided, plannedMatter } from './matters.ts'
import { askedAnew, isVerdict, notAskedYet } from './sources.ts'
import { actingRole, isActingFor } from './who.ts'
import { stamp, yes } from './yes.ts'

type Answer = Act & { readonly type: 'answer' }

const changedFacts = (act: Answer, file: CaseFile): readonly SavedFact[] =>
  act.facts.filter((fact) => file.saved[act.of]?.[fact.fact]?.commitment !== fact.commitment)

const addressOf = (act: Answer, fact: SavedFact): string => (act.of === 'joint' ? fact.fact : `${act.of}.${fact.fact}`)

/** What some department or our own desk asked to have put right, as far as this party sees it. */
const askedToCorrect = (file: CaseFile, role: RoleId): readonly string[] =>
  Object.values(file.matters).flatMap((matter) =>
    matter.stage === 'correcting'
      ? matter.items.filter((item) => item.sees === 'all' || item.sees === role).map((item) => item.what)
      : [],
  )

/** A line of the plan is about somebody who does not take part, e.g. the other parent. */
const needsSomebodyElse = (file: CaseFile, { plan }: Circumstances): boolean =>
  plan.materials.some(({ of }) => of !== undefined && !file.roles.includes(of))

/** 在谁那里办: whoever has an open matter in hand must still be the one who decides it with the answer done, for the same parties. */
const isAnotherCase = (file: CaseFile, circumstances: Circumstances): boolean =>
  needsSomebodyElse(file, circumstances) ||
  Object.entries(file.matters).some(([id, state]) => {
    const { stage } = state
    // What is looked at once more may be opened again.
    if (!isUndecided(state) && stage !== 'objected') return false
    const matter = plannedMatter(circumstances.plan, id)
    if (matter === undefined) return true
    const desk = stage === 'correcting' ? state.back : stage === 'paused' ? 'in-inbox' : stage
    if (desk !== 'asked' && desk !== 'in-inbox') return false
    if (desk === 'in-inbox') return !comesToOurInbox(matter)
    return comesToOurInbox(matter) || matter.decidedIn === 'at-the-window'
  })

/** A correction puts a matter right; it does not make it another matter, nor one that somebody else decides. */
const anotherCase = (act: Answer, facts: readonly SavedFact[]): Refusal => ({
  refused: 'fact-invalid',
  problems: facts.map((fact) => ({
    fact: addressOf(act, fact),
    problem: {
      zh: '这样改就成了另一个事项,或要由别的机关决定;请撤回没有办完的事项,再重新申请',
      en: 'That would be another matter, or one that another organ decides: withdraw what is not done and apply anew',
    },
  })),
})

/** An edit voids the confirmations that covered it: of all for the joint part, of one for an own part. */
const voided = (act: Answer, file: CaseFile, circumstances: Circumstances): readonly CaseEvent[] =>
  file.roles
    .filter((role) => act.of === 'joint' || act.of === role)
    .filter((role) => file.parties[role]?.stage === 'confirmed')
    .map((role) => ({ ...stamp(circumstances), type: 'ConfirmationVoided', role }))

/**
 * 填写: one part, saved fact by fact; what did not change is no event, so that two parties who save their own parts never
 * meet. After acceptance only what a correction asks for may be answered.
 */
export const answer = (act: Answer, file: CaseFile, circumstances: Circumstances): Decision => {
  const { by } = circumstances
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  const role = act.of === 'joint' ? actingRole(by, file) : act.of
  if (role !== undefined && !file.roles.includes(role)) return { refused: 'no-such-thing' }
  if (role === undefined || !isActingFor(by, file, role)) return { refused: 'not-your-act' }
  if (act.of !== 'joint') {
    // What the sign-in vouched for counts as said by the party itself.
    const isFromSource = act.facts.some((fact) => fact.from !== 'asked' && fact.from !== 'sign-in')
    const overVerdict = act.facts.some((fact) => isVerdict(file, circumstances, role, fact.fact))
    if (isFromSource || overVerdict) return { refused: 'not-your-act' }
  }

  const facts = changedFacts(act, file)
  const accepted = file.intake.stage === 'accepted'
  if (accepted) {
    const open = askedToCorrect(file, role)
    if (!facts.every((fact) => open.includes(addressOf(act, fact)))) return notAllowedNow('intake', 'accepted', act)
    if (facts.length > 0 && isAnotherCase(file, circumstances)) return anotherCase(act, facts)
  }
  if (facts.length === 0) return yes([])

  const answered: CaseEvent = { ...stamp(circumstances), type: 'Answered', of: act.of, facts }
  const lapsed = lapsedConsents(file, circumstances)
  if (accepted) return withCorrection(file, circumstances, [answered, ...lapsed])

  const events = [answered, ...voided(act, file, circumstances), ...lapsed]
  return yes(events, { errands: asks(act, evolveAll(file, events), circumstances, facts) })
}

const asks = (
  act: Answer,
  after: CaseFile,
  circumstances: Circumstances,
  facts: readonly SavedFact[],
): readonly ErrandWish[] => {
  if (act.of === 'joint') return notAskedYet(after, circumstances)
  const changed = facts.map((fact) => fact.fact)
  return askedAnew(after, circumstances, act.of, changed)
}
