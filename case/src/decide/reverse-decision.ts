import type { MatterId, PledgeRule, Reason, Standard, Text } from '@xiqian/standard'
import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import { evolveAll } from '../evolve.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { withConsequences } from './consequences.ts'
import { stillStands } from './pledges.ts'
import { endedWithPremise } from './premise-gone.ts'
import { becauseOf, doesNotHold, reasonFor } from './reasons.ts'
import { freedClaims, toldBecauseOf, toldOfUndoing } from './undoing.ts'
import { stamp, yes } from './yes.ts'

const notFalse: Text = {
  zh: '没有认定承诺不实，不能用这个理由撤销；先核查、听取说明并认定',
  en: 'No promise was found false: it is checked, its giver heard and the finding made first',
}

const ofOthers: Text = {
  zh: '这个理由是别的事项的，请选这一项自己的理由',
  en: 'This is a reason for another matter: choose one of this matter',
}

const isOfPledge = ({ id }: Reason, pledges: readonly PledgeRule[]): boolean =>
  pledges.some(({ reversedBy }) => reversedBy === id)

/** Why this reason cannot undo this matter as it stands; undefined where it can. */
const whyNot = (reason: Reason, matter: MatterId, file: CaseFile, pledges: readonly PledgeRule[]): Text | undefined => {
  if (reason.of?.includes(matter) === false) return ofOthers
  return isOfPledge(reason, pledges) && !isFoundFalse(matter, file) ? notFalse : undefined
}

/** 能用的撤销理由 of a matter as it stands. */
export const reversalReasons = (
  { reasons, pledges = [] }: Pick<Standard, 'reasons' | 'pledges'>,
  matter: MatterId,
  file: CaseFile,
): readonly Reason[] =>
  reasons.filter((reason) => reason.for === 'reverse-decision' && whyNot(reason, matter, file, pledges) === undefined)

/** Whether a promise on which this matter rests was found false, and it still stands. */
export const isFoundFalse = (matter: MatterId, file: CaseFile): boolean =>
  Object.values(file.pledges).some(
    (pledge) => pledge.stage === 'false' && pledge.matters.includes(matter) && stillStands(file, pledge),
  )

/**
 * 撤销: a court's word, or the organ's own, is recorded. The result is void with its number, every department that was told of it is
 * told again, and what rests on it and is still running ends as the reason says.
 */
export const reverseDecision = (
  act: Act & { readonly type: 'reverse-decision' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (circumstances.by.as.kind !== 'staff') return { refused: 'not-your-act' }
  const reason = reasonFor(circumstances, 'reverse-decision', act.reason)
  if (reason === undefined) return { refused: 'no-such-thing' }
  const words = whyNot(reason, act.matter, file, circumstances.pledges ?? [])
  if (words !== undefined) return doesNotHold(reason, words)
  const because = becauseOf(reason)
  const reversed: CaseEvent = {
    ...stamp(circumstances),
    type: 'DecisionReversed',
    matter: act.matter,
    on: circumstances.today,
    ...(act.document !== undefined && { document: act.document }),
    ...because,
  }
  const ended = endedWithPremise(file, circumstances, act.matter, reason, because)
  const told = toldBecauseOf(file, circumstances, act.matter)
  return withConsequences(
    file,
    circumstances,
    yes([reversed, ...ended], {
      errands: toldOfUndoing(evolveAll(file, [reversed]), circumstances, act.matter, told),
      claims: freedClaims(file, circumstances, act.matter),
    }),
  )
}
