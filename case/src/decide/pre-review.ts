import type { LegalDay, PlannedCondition, PlannedMaterial, RoleId, Text } from '@xiqian/standard'
import type { Act, CorrectionItem } from '../acts.ts'
import type { Circumstances, Decision } from '../decision.ts'
import { evolveAll } from '../evolve.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import { standingOf } from '../standing.ts'
import { failing } from './bars.ts'
import { lapsedConsents, mattersRefusedByConsent } from './consents.ts'
import { askLater, heldUp, isStillOut } from './sources.ts'
import { isMachine, isStaff } from './who.ts'
import { stamp, yes } from './yes.ts'

/** The other party learns that it cannot go on, and nothing more: the same words whatever the reason. */
const neutral = (role: RoleId): CorrectionItem => ({
  what: 'cannot-go-on',
  sees: role,
  words: { zh: '暂不能继续办理', en: 'This cannot go on for now' },
  remedy: { zh: '请到窗口咨询', en: 'Please ask at the window' },
})

/** A bar is the law's; what only one later matter requires can be mended, or that matter left out for now. */
const remedyFor = (condition: PlannedCondition): Text =>
  condition.kind === 'statutory-bar'
    ? {
        zh: `依据:${condition.basis}。如与事实不符,请到窗口核对`,
        en: `Basis: ${condition.basis}. If the facts are otherwise, ask at the window`,
      }
    : {
        zh: `请改正有关填写,或暂不办这一事项(依据:${condition.basis})`,
        en: `Correct the answers, or leave this matter out for now (basis: ${condition.basis})`,
      }

const forCondition = (condition: PlannedCondition): CorrectionItem => ({
  what: condition.id,
  sees: condition.sees === 'all' ? 'all' : (condition.about ?? condition.sees),
  words: condition.words,
  remedy: remedyFor(condition),
})

const forMaterial = (material: PlannedMaterial): CorrectionItem => ({
  what: material.key,
  sees: material.sees,
  words: { zh: `缺少:${material.name.zh}`, en: `Missing: ${material.name.en}` },
  remedy: { zh: '请上传后重新提交', en: 'Upload it and submit again' },
})

/** Core items that a person can send from home and has not. */
const coreToUpload = (file: CaseFile, circumstances: Circumstances): readonly PlannedMaterial[] => {
  const { plan, declarations } = circumstances
  const leftOut = mattersRefusedByConsent(file, plan)
  return plan.materials.filter(
    (material) =>
      material.class === 'core' &&
      material.comes.by === 'person' &&
      material.comes.giving === 'upload' &&
      !material.matters.every((matter) => leftOut.includes(matter)) &&
      standingOf(material, file, plan, declarations) === 'missing',
  )
}

const completeList = (file: CaseFile, circumstances: Circumstances): readonly CorrectionItem[] => {
  const leftOut = mattersRefusedByConsent(file, circumstances.plan)
  const bars = failing(
    circumstances.plan,
    (condition) => condition.earliestDay === undefined && !leftOut.includes(condition.matter),
  )
  const items = [...bars.map(forCondition), ...coreToUpload(file, circumstances).map(forMaterial)]
  const others = file.roles.filter((role) => items.some((item) => item.sees !== 'all' && item.sees !== role))
  return [...items, ...others.map(neutral)]
}

const earliestDay = (circumstances: Circumstances): LegalDay =>
  circumstances.plan.conditions.reduce(
    (day, condition) =>
      condition.verdict.holds === false && condition.earliestDay !== undefined && condition.earliestDay > day
        ? condition.earliestDay
        : day,
    circumstances.today,
  )

/**
 * 预审: returned with one complete list, or ready from the day on which what only time lacks will hold. While a source
 * that must be heard is silent nothing is decided, and it is tried again.
 */
export const preReview = (
  act: Act & { readonly type: 'pre-review' },
  file: CaseFile,
  circumstances: Circumstances,
): Decision => {
  const { by } = circumstances
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (!isMachine(by) && !isStaff(by)) return { refused: 'not-your-act' }

  const silent = heldUp(file, circumstances)
  if (isStillOut(file, circumstances)) return yes([], { errands: [{ kind: 'pre-review' }] })
  if (silent.length > 0) return yes([], { errands: [...askLater(silent), { kind: 'pre-review' }] })

  const lapsed = lapsedConsents(file, circumstances)
  const list = completeList(evolveAll(file, lapsed), circumstances)
  if (list.length > 0) return yes([...lapsed, { ...stamp(circumstances), type: 'Returned', list }])

  return yes([...lapsed, { ...stamp(circumstances), type: 'PreReviewPassed', earliestDay: earliestDay(circumstances) }])
}
