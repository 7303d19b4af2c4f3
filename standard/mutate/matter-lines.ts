import type { Drafts } from '../src/read/read-files.ts'
import { couple, either } from '../src/read/rulings.ts'
import type { ExternalClock } from '../src/types.ts'
import { beside, type Changes, flipped, instead, shifted, without } from './changes.ts'
import type { Change, Mutant, Variant } from './mutant.ts'

type File = Drafts['matters'][number]
type Matter = File['matter']
type Condition = NonNullable<File['conditions']>[number]

const decidedIn = ['at-the-window', 'our-inbox', 'department-system', 'by-notice'] as const
const forms = ['paper-on-the-spot', 'electronic', 'electronic-and-paper', 'none'] as const
const conditionKinds = ['statutory-bar', 'requirement'] as const
const lifetimes = ['until-acceptance', 'on-the-day', 'operational'] as const

const named = <T, U>(variants: readonly Variant<T>[], put: (is: T) => U): readonly Variant<U>[] =>
  variants.map(({ kind, detail, is }) => ({ kind, detail, is: put(is) }))

const deciderVariants =
  (drafts: Drafts) =>
  (choice: Matter['decidedIn'][number]): readonly Variant<Matter['decidedIn'][number]>[] => {
    const roles = ['department', ...(drafts.staff?.staffRoles ?? []).map(({ id }) => id)]
    const { request, whileTheyWait } = choice
    const requests = drafts.matters.flatMap(({ matter }) => matter.decidedIn.flatMap((one) => one.request ?? []))
    return [
      ...named(instead(choice.is, decidedIn), (is) => ({ ...choice, is })),
      ...named(beside(choice.decider, roles, 'decider '), (decider) => ({ ...choice, decider })),
      ...(request === undefined
        ? []
        : [
            ...named(beside(request, requests, 'request '), (other) => ({ ...choice, request: other })),
            { kind: 'member-left-out' as const, detail: `− request ${request}`, is: without(choice, 'request') },
          ]),
      ...(whileTheyWait === undefined
        ? []
        : [
            ...named(shifted(whileTheyWait.minutes, 'waits '), (minutes) => ({
              ...choice,
              whileTheyWait: { ...whileTheyWait, minutes },
            })),
            { kind: 'member-left-out' as const, detail: '− whileTheyWait', is: without(choice, 'whileTheyWait') },
          ]),
    ]
  }

const regionVariants =
  (drafts: Drafts) =>
  (choice: Matter['organ']['region'][number]): readonly Variant<Matter['organ']['region'][number]>[] => {
    const facts = (drafts.facts?.facts ?? []).filter(({ domain, part }) => domain.kind === 'county' && part === 'joint')
    const regions = [...facts.map(({ id }) => id), ...(drafts.event === undefined ? [] : [drafts.event.province.code])]
    return named(beside(choice.is, regions), (is) => ({ ...choice, is }))
  }

const externalVariants = <C extends { readonly is: ExternalClock }>(choice: C): readonly Variant<C>[] =>
  named(shifted(choice.is.days), (days) => ({ ...choice, is: { ...choice.is, days } }))

const sentVariants =
  (all: NonNullable<Matter['requestValues']>) => (choice: NonNullable<Matter['requestValues']>[number]) =>
    Object.entries(choice.is).flatMap(([name, value]) => {
      const known = [...new Set(all.map(({ is }) => String(is[name])))]
      return named(beside(String(value), known, `${name}: `), (other) => ({
        ...choice,
        is: { ...choice.is, [name]: other },
      }))
    })

const ofMatter = (
  drafts: Drafts,
  matter: Matter,
  put: (matter: Matter) => Drafts,
  changes: Changes,
): readonly Change[] => {
  const { choices, expression, shortened, vary, period } = changes
  const organs = (drafts.event?.organs ?? []).map(({ id }) => id)
  const putResult = (result: Partial<Matter['result']>) => put({ ...matter, result: { ...matter.result, ...result } })
  const days = <C extends { readonly is: number }>(choice: C) => named(shifted(choice.is), (is) => ({ ...choice, is }))
  return [
    ...expression(matter.when, couple, (when) => put({ ...matter, when })),
    ...choices(matter.decidedIn, couple, (is) => put({ ...matter, decidedIn: is }), deciderVariants(drafts)),
    ...choices(matter.promisedDays, couple, (is) => put({ ...matter, promisedDays: is }), days),
    ...choices(matter.external, couple, (external) => put({ ...matter, external }), externalVariants),
    ...choices(
      matter.organ.region,
      couple,
      (region) => put({ ...matter, organ: { ...matter.organ, region } }),
      regionVariants(drafts),
    ),
    ...choices(
      matter.result.form,
      couple,
      (form) => putResult({ form }),
      (choice) => named(instead(choice.is, forms), (is) => ({ ...choice, is })),
    ),
    ...choices(matter.flow, couple, (flow) => put({ ...matter, flow })),
    ...choices(
      matter.requestValues,
      couple,
      (requestValues) => put({ ...matter, requestValues }),
      sentVariants(matter.requestValues ?? []),
    ),
    ...vary(matter, beside(matter.organ.kind, organs, 'organ '), (kind) =>
      put({ ...matter, organ: { ...matter.organ, kind } }),
    ),
    ...vary(matter, shifted(matter.statutoryDays, 'statutoryDays '), (statutoryDays) =>
      put({ ...matter, statutoryDays }),
    ),
    ...vary(matter, flipped(matter.silent, 'silent'), (silent) => put({ ...matter, silent })),
    ...shortened(matter, 'after', matter.after, (after) => put({ ...matter, after })),
    ...(matter.stages ?? []).flatMap((stage, i, all) =>
      vary(stage, shifted(stage.days, `${stage.id} `), (n) =>
        put({ ...matter, stages: all.with(i, { ...stage, days: n }) }),
      ),
    ),
    ...(matter.result.serial === undefined
      ? []
      : vary(
          matter,
          [
            {
              kind: 'member-left-out' as const,
              detail: `− serial ${matter.result.serial}`,
              is: without(matter.result, 'serial'),
            },
          ],
          (result) => put({ ...matter, result }),
        )),
    ...period(matter, matter.inForce, (inForce) => put({ ...matter, inForce })),
  ]
}

const ofCondition = (
  condition: Condition,
  put: (condition: Condition) => Drafts,
  { expression, vary, period }: Changes,
): readonly Change[] => {
  const reach = either(condition.forEach)
  return [
    ...expression(condition.holds, reach, (holds) => put({ ...condition, holds })),
    ...expression(condition.appliesWhen, reach, (appliesWhen) => put({ ...condition, appliesWhen })),
    ...expression(condition.waitsWhen, reach, (waitsWhen) => put({ ...condition, waitsWhen })),
    ...vary(condition, instead(condition.kind, conditionKinds), (kind) => put({ ...condition, kind })),
    ...vary(condition, instead(condition.lifetime, lifetimes), (lifetime) => put({ ...condition, lifetime })),
    ...period(condition, condition.inForce, (inForce) => put({ ...condition, inForce })),
  ]
}

/** 事项 and 条件. */
export const matterMutants = (drafts: Drafts, changes: Changes): readonly Mutant[] =>
  drafts.matters.flatMap((file, i) => {
    const put = (other: File): Drafts => ({ ...drafts, matters: drafts.matters.with(i, other) })
    const own = ofMatter(drafts, file.matter, (matter) => put({ ...file, matter }), changes)
    const conditions = (file.conditions ?? []).flatMap((condition, n, all) =>
      ofCondition(condition, (other) => put({ ...file, conditions: all.with(n, other) }), changes).map(
        (change): Mutant => ({ ...change, section: 'conditions', of: condition.id }),
      ),
    )
    return [...own.map((change): Mutant => ({ ...change, section: 'matters', of: file.matter.id })), ...conditions]
  })
