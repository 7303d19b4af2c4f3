import type { PlannedCondition, PlannedMaterial, RoleId, Text } from '@xiqian/standard'
import type { CorrectionItem } from '../acts.ts'
import type { Circumstances } from '../decision.ts'
import type { CaseFile } from '../file.ts'
import { standingOf } from '../standing.ts'
import { failing } from './bars.ts'
import { mattersRefusedByConsent } from './consents.ts'

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
  remedy:
    material.comes.by === 'person' && material.comes.giving === 'upload'
      ? { zh: '请上传后重新提交', en: 'Upload it and submit again' }
      : { zh: '请下次带来', en: 'Please bring it next time' },
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

/** What one party may not read of the other's stands there as one line that says nothing but that it cannot go on. */
const withNeutral = (file: CaseFile, items: readonly CorrectionItem[]): readonly CorrectionItem[] => {
  const others = file.roles.filter((role) => items.some((item) => item.sees !== 'all' && item.sees !== role))
  return [...items, ...others.map(neutral)]
}

/** 一次说全: what bars the case and can be mended from home; what only time lacks is no line of it. */
export const completeList = (file: CaseFile, circumstances: Circumstances): readonly CorrectionItem[] => {
  const leftOut = mattersRefusedByConsent(file, circumstances.plan)
  const bars = failing(
    circumstances.plan,
    (condition) => condition.earliestDay === undefined && !leftOut.includes(condition.matter),
  )
  return withNeutral(file, [...bars.map(forCondition), ...coreToUpload(file, circumstances).map(forMaterial)])
}

/** The same at the window: every condition that fails today, all that is known to be missing, and what they did not bring. */
export const listAtWindow = (
  file: CaseFile,
  circumstances: Circumstances,
  notBrought: readonly PlannedMaterial[],
): readonly CorrectionItem[] => {
  const leftOut = mattersRefusedByConsent(file, circumstances.plan)
  const bars = failing(circumstances.plan, (condition) => !leftOut.includes(condition.matter))
  const missing = coreToUpload(file, circumstances)
  const materials = [...missing, ...notBrought.filter((material) => !missing.includes(material))]
  return withNeutral(file, [...bars.map(forCondition), ...materials.map(forMaterial)])
}
