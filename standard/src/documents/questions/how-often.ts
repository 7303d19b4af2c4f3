import type { Standard } from '../../standard.ts'
import type { LegalDay, Plan } from '../../types.ts'
import { ordinaryPlan, specialTypes } from '../special-types/types.ts'

/** 常问的在前: a line that more types of couples meet is asked about more; the ordinary couple counts before all. */
export const mostMet = <Rule extends { readonly id: string }>(
  rules: readonly Rule[],
  linesOf: (plan: Plan) => readonly { readonly id: string }[],
  standard: Standard,
  on: LegalDay,
): readonly Rule[] => {
  const ordinary = linesOf(ordinaryPlan(standard, on))
  const plans = specialTypes(standard, on).map(({ variants }) => variants.flatMap(linesOf))
  const met = ({ id }: Rule): number =>
    (ordinary.some((one) => one.id === id) ? plans.length : 0) +
    plans.filter((lines) => lines.some((one) => one.id === id)).length
  return [...rules].sort((a, b) => met(b) - met(a))
}
