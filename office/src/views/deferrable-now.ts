import type { Static } from '@sinclair/typebox'
import { standingOf } from '@xiqian/case'
import type { Plan } from '@xiqian/standard'
import type { Loaded } from '../desk/load.ts'
import type { Office } from '../office.ts'
import type { ConsentShape } from '../shapes/parts.ts'

/** 可容缺 and missing, before acceptance. A refused consent leaves its matter out, so nothing of that matter is promised. */
export const deferrableNow = (
  office: Office,
  { file, standard }: Loaded,
  plan: Plan,
  consents: readonly Static<typeof ConsentShape>[],
): readonly string[] => {
  const today = office.clocks.today()
  // 失信: nothing may come later while the note lasts.
  if (file.roles.some((role) => (file.noted[role] ?? '') >= today)) return []
  const leftOut = consents.filter(({ state }) => state === 'refused').map(({ matter }) => matter)
  const lapsed = consents.filter(({ state }) => state === 'lapsed').map(({ material }) => material)
  return plan.materials
    .filter((material) => {
      if (material.class !== 'deferrable' || material.matters.every((matter) => leftOut.includes(matter))) return false
      const isLapsed = lapsed.includes(material.key) && file.supplied[material.key] === undefined
      return isLapsed || standingOf(material, file, plan, standard.declarations) === 'missing'
    })
    .map(({ key }) => key)
}
