import { addDays } from '../src/days.ts'
import type { Expression } from '../src/language/expression.ts'
import { checkExpression, type Names } from '../src/read/check-expression.ts'
import { ownersOf } from '../src/read/cross-check.ts'
import type { Drafts } from '../src/read/read-files.ts'
import type { Reach } from '../src/read/rulings.ts'
import type { InForce, LegalDay } from '../src/types.ts'
import { expressionMutants } from './expression-mutants.ts'
import { type Change, type MutationKind, said, turned, type Variant } from './mutant.ts'

type Put<T> = (is: T) => Drafts

const yes: Expression = { op: 'value', value: true }

/** What the reader would refuse is no standard at all, so it is no mutant either. */
const isSound = (expression: Expression, names: Names, { self, ownFacts }: Reach): boolean =>
  checkExpression(expression, names, self).length === 0 &&
  ownersOf(expression, names.aliases).length <= (ownFacts === 'one' ? 1 : 0)

export const changesOf = (names: Names) => {
  const vary = <T>(at: object, variants: readonly Variant<T>[], put: Put<T>): readonly Change[] =>
    variants.map(({ kind, detail, is }) => ({ kind, detail, at, drafts: () => put(is) }))

  const expression = (e: Expression | undefined, reach: Reach, put: Put<Expression>): readonly Change[] =>
    e === undefined
      ? []
      : vary(
          e,
          expressionMutants(e, names).filter(({ is }) => isSound(is, names, reach)),
          put,
        )

  /** First match: every `when`, every value, the order of every two, and each choice that may be missed. */
  const choices = <C extends { readonly when?: Expression }>(
    of: readonly C[] | undefined,
    reach: Reach,
    put: Put<readonly C[]>,
    variants: (choice: C) => readonly Variant<C>[] = () => [],
  ): readonly Change[] =>
    (of ?? []).flatMap((choice, i, all) => {
      const next = all[i + 1]
      const { when } = choice
      const exchanged: readonly (readonly C[])[] =
        next === undefined || when === undefined
          ? []
          : next.when === undefined
            ? [all.with(i, { ...next, when }).with(i + 1, { ...choice, when: yes })]
            : [all.with(i, next).with(i + 1, choice)]
      const dropped = when === undefined || all.length < 2 ? [] : [all.toSpliced(i, 1)]
      return [
        ...expression(when, reach, (is) => put(all.with(i, { ...choice, when: is }))),
        ...vary(choice, variants(choice), (is) => put(all.with(i, is))),
        ...vary(
          choice,
          exchanged.map((is) => ({ kind: 'order-exchanged' as const, detail: `${i + 1} ↔ ${i + 2}`, is })),
          put,
        ),
        ...vary(
          choice,
          dropped.map((is) => ({ kind: 'choice-dropped' as const, detail: `− ${i + 1}`, is })),
          put,
        ),
      ]
    })

  const shortened = <T>(at: object, name: string, of: readonly T[] | undefined, put: Put<readonly T[]>) =>
    vary(
      at,
      (of ?? []).map((member, i, all) => ({
        kind: 'list-shortened' as const,
        detail: `${name} − ${said(member)}`,
        is: all.toSpliced(i, 1),
      })),
      put,
    )

  const period = (at: object, of: InForce | undefined, put: Put<InForce>): readonly Change[] => {
    if (of === undefined) return []
    const { from, until } = of
    const moved = (name: string, day: LegalDay | undefined, is: (day: LegalDay) => InForce) =>
      day === undefined
        ? []
        : [1, -1].map((by) => ({
            kind: 'period-moved' as const,
            detail: `${name}: ${day} → ${addDays(day, by)}`,
            is: is(addDays(day, by)),
          }))
    const left: readonly Variant<InForce>[] = [
      ...(from === undefined
        ? []
        : [{ kind: 'member-left-out' as const, detail: `− from ${from}`, is: without(of, 'from') }]),
      ...(until === undefined
        ? []
        : [{ kind: 'member-left-out' as const, detail: `− until ${until}`, is: without(of, 'until') }]),
    ]
    return vary(
      at,
      [
        ...moved('from', from, (day) => ({ ...of, from: day })),
        ...moved('until', until, (day) => ({ ...of, until: day })),
        ...left,
      ],
      put,
    )
  }
  return { vary, expression, choices, shortened, period }
}

export type Changes = ReturnType<typeof changesOf>

export const without = <T extends object, K extends keyof T>(from: T, name: K): Omit<T, K> => {
  const { [name]: _left, ...rest } = from
  return rest
}

/** Every other value of a closed list. */
export const instead = <T extends string>(is: T, all: readonly T[], kind: MutationKind = 'value-replaced', name = '') =>
  all.filter((one) => one !== is).map((one) => ({ ...turned(kind, `${name}${is}`, one), is: one }))

/** One more and one less; nothing goes below zero. */
export const shifted = (is: number, name = ''): readonly Variant<number>[] =>
  [is + 1, is - 1].filter((n) => n >= 0).map((n) => ({ ...turned('constant-shifted', `${name}${is}`, n), is: n }))

export const flipped = (is: boolean, name: string): readonly Variant<boolean>[] => [
  { ...turned('flag-flipped', `${name}: ${is}`, !is), is: !is },
]

/** The values beside one in a list, at most two. */
export const beside = <T extends string>(is: T, all: readonly T[], name = ''): readonly Variant<T>[] => {
  const at = all.indexOf(is)
  const turn = [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))].filter((one) => one !== is)
  return [...new Set([turn[0], turn.at(-1)])].flatMap((one) =>
    one === undefined ? [] : [{ ...turned('value-replaced', `${name}${is}`, one), is: one }],
  )
}
