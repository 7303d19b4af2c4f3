import type { Act } from '../acts.ts'
import { conflictKey } from '../conflict-key.ts'
import type { Circumstances, Decision, ErrandWish } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import { evolveAll } from '../evolve.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { ruleCovering } from './conflicts.ts'
import { lapsedConsents } from './consents.ts'
import { withConsequences } from './consequences.ts'
import { askedNext, heldUp, isStillOut, isTold, verdictOf } from './sources.ts'
import { afterSource, type Contrary } from './ticket-steps.ts'
import { isMachine, isStaff } from './who.ts'
import { stamp, yes } from './yes.ts'

type RecordCheck = Act & { readonly type: 'record-check' }

/** A silent source says only that it was silent: that fact is then its verdict. */
const verdictIn = (act: RecordCheck, file: CaseFile, circumstances: Circumstances): string | undefined => {
  const known = verdictOf(file, circumstances, act.source, act.role)
  return known ?? (!act.reachable && act.facts.length === 1 ? act.facts[0]?.fact : undefined)
}

/**
 * 实时核验 came back. It fills only that party's own part, and there only what the party has not answered otherwise; a
 * value that changed under a confirmation voids that one, a verdict voids none.
 */
export const recordCheck = (act: RecordCheck, file: CaseFile, circumstances: Circumstances): Decision => {
  const { role, source, reachable } = act
  const { by } = circumstances
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (!isMachine(by) && !isStaff(by)) return { refused: 'not-your-act' }
  if (!file.roles.includes(role)) return { refused: 'no-such-thing' }
  if (!isTold(file, role)) return { refused: 'not-told-yet' }

  const own = file.saved[role] ?? {}
  const verdict = verdictIn(act, file, circumstances)
  const contrary = contraryIn(act, file, circumstances, verdict)
  const facts = act.facts.filter(
    ({ fact }) =>
      fact === verdict ||
      countsMeanwhile(act, fact, circumstances) ||
      (own[fact]?.from !== 'asked' && !isSeen(act, fact, file, circumstances)),
  )
  const events: CaseEvent[] = [
    {
      ...stamp(circumstances),
      type: 'SourceAnswered',
      source,
      role,
      facts,
      reachable,
      ...(act.receipt !== undefined && { receipt: act.receipt }),
      ...(verdict !== undefined && { verdictIn: verdict }),
    },
  ]
  const { stage } = file.intake
  const isChanged = facts.some((each) => each.fact !== verdict && own[each.fact]?.commitment !== each.commitment)
  if (isChanged && (stage === 'draft' || stage === 'returned') && file.parties[role]?.stage === 'confirmed')
    events.push({ ...stamp(circumstances), type: 'ConfirmationVoided', role })
  events.push(...lapsedConsents(file, circumstances))
  const heard = evolveAll(file, events)
  const differences = afterSource(heard, { source, role, contrary }, circumstances)
  events.push(...differences.events)

  const errands = [
    ...differences.errands,
    ...askedNext(heard, circumstances, role, verdict),
    ...next(file, events, circumstances),
  ]
  return withConsequences(file, circumstances, yes(events, { errands }))
}

/** What the party answered itself and this source says otherwise, where the standard has a rule for it. */
const contraryIn = (
  act: RecordCheck,
  file: CaseFile,
  circumstances: Circumstances,
  verdict: string | undefined,
): readonly Contrary[] =>
  act.facts.flatMap((said) => {
    const own = file.saved[act.role]?.[said.fact]
    if (own?.from !== 'asked' || said.fact === verdict || own.commitment === said.commitment) return []
    return ruleCovering(circumstances, act.source, said.fact) === undefined ? [] : [{ own, said }]
  })

/** 先按权威来源: the register's word takes the place of the party's, and the difference is kept beside it. */
const countsMeanwhile = ({ source }: RecordCheck, fact: string, circumstances: Circumstances): boolean => {
  const rule = ruleCovering(circumstances, source, fact)
  return rule?.whenConflicting === 'go-on' && rule.authoritative === source
}

/** An officer saw the proof and took another word: the register still says otherwise, and that is known. */
const isSeen = (act: RecordCheck, fact: string, file: CaseFile, circumstances: Circumstances): boolean => {
  const rule = ruleCovering(circumstances, act.source, fact)
  const state = rule === undefined ? undefined : file.conflicts[conflictKey({ conflict: rule.id, role: act.role })]
  return state?.stage === 'settled' && state.because === 'by-eye' && state.with !== act.source
}

/** The last answer that pre-review waited for wakes it. */
const next = (file: CaseFile, events: readonly CaseEvent[], circumstances: Circumstances): readonly ErrandWish[] => {
  if (file.intake.stage !== 'submitted') return []
  const after = evolveAll(file, events)
  return isStillOut(after, circumstances) || heldUp(after, circumstances).length > 0 ? [] : [{ kind: 'pre-review' }]
}
