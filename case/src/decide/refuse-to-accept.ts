import type { PlannedMaterial, Reason } from '@xiqian/standard'
import type { Act } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import type { Refusal } from '../refusal.ts'
import { standingOf } from '../standing.ts'
import { failing } from './bars.ts'
import { listAtWindow } from './complete-list.ts'
import { doesNotHold, reasonFor } from './reasons.ts'
import { knownNow, withOmissions } from './told-before.ts'
import { stamp, yes } from './yes.ts'

type Refuse = Act & { readonly type: 'refuse-to-accept' }

/** What the officer says is not there; undefined where one of them is there, may come later, or is no material of this case. */
const notBrought = (
  act: Refuse,
  file: CaseFile,
  { plan, declarations }: Circumstances,
): readonly PlannedMaterial[] | undefined => {
  const named = act.materials.flatMap((key) => plan.materials.filter((material) => material.key === key))
  const isAway = (material: PlannedMaterial): boolean => {
    const standing = standingOf(material, file, plan, declarations)
    return material.class !== 'deferrable' && (standing === 'missing' || standing === 'at-the-window')
  }
  return named.length === new Set(act.materials).size && named.every(isAway) ? named : undefined
}

/** 理由要与事实相符: nobody is sent away for a paper that is there, or by a condition that holds. */
const untrue = (reason: Reason, file: CaseFile, circumstances: Circumstances, named: number): Refusal | undefined => {
  if (reason.claims === 'core-missing' && named === 0 && listAtWindow(file, circumstances, []).length === 0)
    return doesNotHold(reason, {
      zh: '没有缺少必须的材料;可以后补的,承诺后照样受理',
      en: 'No essential item is missing; what may come later is accepted against a promise',
    })
  if (reason.claims === 'condition-failing' && failing(circumstances.plan, () => true).length === 0)
    return doesNotHold(reason, { zh: '没有一项条件不符合', en: 'There is no condition that fails' })
  return undefined
}

/**
 * 不予受理: an officer sends the couple away, with a reason of the closed list and all that stands in the way at once. Nothing
 * typed is lost, the booking is free again, and the case is sent again when the reason is gone.
 */
export const refuseToAccept = (act: Refuse, file: CaseFile, circumstances: Circumstances): Decision => {
  const { by, today } = circumstances
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (by.as.kind !== 'staff') return { refused: 'not-your-act' }
  const reason = reasonFor(circumstances, 'refuse-to-accept', act.reason)
  if (reason === undefined) return { refused: 'no-such-thing' }
  const away = notBrought(act, file, circumstances)
  if (away === undefined)
    return doesNotHold(reason, {
      zh: '标出的材料里有已经有的,或可以后补的',
      en: 'One of the marked items is there already, or may come later',
    })
  const wrong = untrue(reason, file, circumstances, away.length)
  if (wrong !== undefined) return wrong

  const { id, words, doNext, basis } = reason
  const refused: CaseEvent = {
    ...stamp(circumstances),
    type: 'NotAccepted',
    on: today,
    organ: by.as.organ,
    present: file.roles.filter((role) => act.present.includes(role)),
    reason: id,
    words,
    doNext,
    basis,
    list: reason.claims === undefined ? [] : withOmissions(listAtWindow(file, circumstances, away), file),
    knew: knownNow(file, circumstances),
  }
  const booked = file.visit.stage === 'booked' ? file.roles : []
  return yes([refused], { claims: booked.map((role) => ({ take: false, kind: 'booking', role })) })
}
