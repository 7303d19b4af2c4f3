import type { Expression, PlannedCondition } from '../src/evaluator.ts'
import { subExpressions } from '../src/language/expression.ts'
import type { Standard } from '../src/standard.ts'
import { type SubSpace, sizeOf, withoutFacts } from './sub-space.ts'
import type { Witness } from './witness.ts'

/** Own facts of `role` that an expression names when it is said about `self`. */
const readsAbout = (expression: Expression | undefined, self: string | undefined, role: string): readonly string[] =>
  expression === undefined
    ? []
    : subExpressions(expression).flatMap((part) => {
        if (part.op !== 'fact' || part.of === 'joint') return []
        const of = part.of === 'self' ? self : part.of === 'other' ? (self === role ? undefined : role) : part.of
        return of === role ? [part.fact] : []
      })

/**
 * Statutory bars that are fulfilled while a source is silent, and would not be under some answer of that source; and
 * conditions of any kind that rest on a source which is not asked there.
 */
export const barsLeftOpen = (standard: Standard, sub: SubSpace): Witness => {
  const size = sizeOf(sub)
  const watched = standard.conditions.flatMap((condition) =>
    (condition.forEach ? standard.parties.map((party) => party.id) : [undefined]).flatMap((self) =>
      standard.sources.flatMap((source) =>
        standard.parties.flatMap(({ id: role }) => {
          const facts = [source.verdictIn, ...Object.values(source.fills)]
          const reads = [condition.holds, condition.waitsWhen].flatMap((one) => readsAbout(one, self, role))
          if (!reads.some((fact) => facts.includes(fact))) return []
          // What others may tell as well is settled by whichever is asked; what this one alone tells, by this one.
          const others = standard.sources.filter(
            ({ id, verdictIn, fills }) =>
              id !== source.id &&
              [verdictIn, ...Object.values(fills)].some((fact) => facts.includes(fact) && reads.includes(fact)),
          )
          const alone = facts.filter((fact) => others.every(({ fills }) => !Object.values(fills).includes(fact)))
          const tellings = [
            { facts, tellers: [source, ...others].map(({ id }) => id) },
            ...(others.length > 0 && alone.some((fact) => reads.includes(fact))
              ? [{ facts: alone, tellers: [source.id] }]
              : []),
          ]
          return tellings.map(({ facts, tellers }) => ({
            tellers,
            id: condition.id,
            isBar: condition.kind === 'statutory-bar',
            self,
            role,
            source: source.id,
            verdictAt: `${role}.${source.verdictIn}`,
            place: withoutFacts(
              sub,
              facts.map((fact) => `${role}.${fact}`),
            ),
            /**
             * Bit 0: silent and asked; bit 1: silent and not fulfilled; bit 2: answered and not fulfilled;
             * bit 3: not asked; bit 4: fulfilled; bit 5: there and not fulfilled.
             */
            bits: new Uint8Array(size),
          }))
        }),
      ),
    ),
  )

  return {
    look: ({ plan, situation, number }) => {
      for (const { id, self, role, source, tellers, verdictAt, place, bits } of watched) {
        const at = place(number)
        const line = plan.conditions.find((one) => one.id === id && one.about === self)
        const isHeld = (one: PlannedCondition | undefined) => one !== undefined && one.verdict.holds === true
        const isAsked = plan.checks?.some((check) => check.source === source && check.of === role) === true
        const isTold = plan.checks?.some((check) => tellers.includes(check.source) && check.of === role) === true
        let bit = isTold ? 0 : 8
        if (isHeld(line)) bit |= 16
        else if (line !== undefined) bit |= 32
        if (situation[verdictAt] === 'UNAVAILABLE') {
          if (isAsked) bit |= 1
          if (!isHeld(line)) bit |= 2
        } else if (line !== undefined && !isHeld(line)) bit |= 4
        bits[at] = (bits[at] ?? 0) | bit
      }
    },
    found: () =>
      watched.flatMap(({ id, isBar, bits }) => [
        ...(isBar && bits.some((one) => (one & 7) === 5) ? [`open-while-down conditions/${id}/holds`] : []),
        ...(bits.some((one) => (one & 56) === 56) ? [`waits-for-a-source-not-asked conditions/${id}`] : []),
      ]),
  }
}
