import { plan } from '../../planning/plan.ts'
import type { Standard } from '../../standard.ts'
import type { LegalDay, Plan, Situation, Text } from '../../types.ts'
import { sayRule } from '../rules/say-rule.ts'
import { ordinarySituation } from '../situations/ordinary.ts'
import { codesOf, pairOf, representativeOf, variantsOf, wideVariantsOf } from '../situations/representative.ts'

/** One special type of couple: its name, who it is for, a representative plan, and the plans of its variants. */
export type SpecialType = {
  readonly code: string
  readonly name: Text
  readonly forWhom: Text
  readonly situation: Situation
  readonly plan: Plan
  readonly variants: readonly Plan[]
  /** Plans of every couple of this type that differs by one answer: for what it must be warned of. */
  readonly wide: readonly Plan[]
}

/** What a couple meets that is of two types at once, and that neither type meets alone. */
export type Pair = { readonly other: SpecialType; readonly plan: Plan }

export const ordinaryPlan = (standard: Standard, on: LegalDay): Plan => plan(standard, ordinarySituation(standard), on)

const otherWays = new Set(['special', 'provincial', 'green', 'vehicle'])

/** Types that have a window of their own, or are told to go elsewhere, stand first. */
export const hasOwnWay = ({ variants }: SpecialType, ordinary: Plan): boolean =>
  variants.some(
    ({ windows, advice }) =>
      windows.some(({ id, kind }) => otherWays.has(kind) && !ordinary.windows.some((window) => window.id === id)) ||
      advice.some(({ kind }) => kind === 'elsewhere'),
  )

const known = new WeakMap<Standard, Map<LegalDay, readonly SpecialType[]>>()

/** Every code of the standard that the ordinary couple does not have, with the couple that shows it best. */
export const specialTypes = (standard: Standard, on: LegalDay): readonly SpecialType[] => {
  const days = known.get(standard) ?? new Map<LegalDay, readonly SpecialType[]>()
  known.set(standard, days)
  const before = days.get(on)
  if (before !== undefined) return before
  const ordinary = codesOf(standard, ordinarySituation(standard), on)
  const types = standard.scenario.flatMap(({ is, when, says }): SpecialType[] => {
    const situation = ordinary.includes(is) ? undefined : representativeOf(standard, is, on)
    if (situation === undefined) return []
    const forWhom = sayRule(when, standard)
    return [
      {
        code: is,
        name: says ?? forWhom,
        forWhom,
        situation,
        plan: plan(standard, situation, on),
        variants: variantsOf(standard, situation, on).map((variant) => plan(standard, variant, on)),
        wide: wideVariantsOf(standard, situation, on).map((variant) => plan(standard, variant, on)),
      },
    ]
  })
  const plain = ordinaryPlan(standard, on)
  const made = [...types.filter((type) => hasOwnWay(type, plain)), ...types.filter((type) => !hasOwnWay(type, plain))]
  days.set(on, made)
  return made
}

/** With which later types a couple of this type meets something new. */
export const pairsOf = (standard: Standard, type: SpecialType, on: LegalDay): readonly Pair[] => {
  const types = specialTypes(standard, on)
  return types.slice(types.findIndex(({ code }) => code === type.code) + 1).flatMap((other) => {
    const situation = pairOf(standard, type, other, on)
    return situation === undefined ? [] : [{ other, plan: plan(standard, situation, on) }]
  })
}

/** Lines of a pair that neither type has alone. */
export const onlyTogether = <Line extends { readonly id: string }>(
  { other, plan: of }: Pair,
  type: SpecialType,
  ordinary: Plan,
  linesOf: (of: Plan) => readonly Line[],
): readonly Line[] => {
  const alone = [ordinary, ...type.variants, ...other.variants].flatMap((one) => linesOf(one).map(({ id }) => id))
  const lines = linesOf(of)
  return lines.filter(({ id }, at) => !alone.includes(id) && lines.findIndex((line) => line.id === id) === at)
}

/** Lines of any variant that the ordinary couple's plan does not have, each once, in the order of the standard. */
export const beyond = <Line extends { readonly id: string }>(
  type: SpecialType,
  ordinary: Plan,
  linesOf: (of: Plan) => readonly Line[],
  variants: readonly Plan[] = type.variants,
): readonly Line[] => {
  const plain = new Set(linesOf(ordinary).map(({ id }) => id))
  const found = new Map<string, Line>()
  for (const variant of variants) {
    for (const line of linesOf(variant)) if (!plain.has(line.id) && !found.has(line.id)) found.set(line.id, line)
  }
  return [...found.values()]
}

/** Lines of the ordinary couple's plan that this type does not have in any variant. */
export const missing = <Line extends { readonly id: string }>(
  type: SpecialType,
  ordinary: Plan,
  linesOf: (of: Plan) => readonly Line[],
): readonly Line[] =>
  linesOf(ordinary).filter(
    ({ id }, at, all) =>
      all.findIndex((line) => line.id === id) === at &&
      !type.variants.some((variant) => linesOf(variant).some((line) => line.id === id)),
  )
