import type { Drafts } from '../src/read/read-files.ts'
import { couple, either, party, type Reach } from '../src/read/rulings.ts'
import { beside, type Changes, flipped, instead, shifted, without } from './changes.ts'
import type { Change, Mutant } from './mutant.ts'

type Material = NonNullable<Drafts['materials']>['materials'][number]
type Group = NonNullable<Drafts['questions']>['groups'][number]
type Source = NonNullable<Drafts['sources']>['sources'][number]
type Advice = NonNullable<Drafts['advice']>['advice'][number]
export type Window = NonNullable<Drafts['windows']>['windows'][number]

export const classes = ['core', 'deferrable', 'on-site', 'promise'] as const
const downs = ['hold', 'defer', 'declare'] as const
const adviceKinds = ['elsewhere', 'route', 'warning', 'help'] as const

const ofMaterial = (material: Material, put: (material: Material) => Drafts, changes: Changes): readonly Change[] => {
  const { choices, expression, shortened, vary, period } = changes
  const reach = either(material.forEach)
  const inner: Reach = { ...reach, ownFacts: 'none' }
  const { source, legalElement } = material
  return [
    ...expression(material.neededWhen, reach, (neededWhen) => put({ ...material, neededWhen })),
    ...choices(
      material.class,
      inner,
      (is) => put({ ...material, class: is }),
      (choice) =>
        instead(choice.is, classes, 'class-flipped').map((one) => ({ ...one, is: { ...choice, is: one.is } })),
    ),
    ...choices(
      material.supplyWithinDays,
      inner,
      (supplyWithinDays) => put({ ...material, supplyWithinDays }),
      (choice) => shifted(choice.is).map((one) => ({ ...one, is: { ...choice, is: one.is } })),
    ),
    ...(source === undefined
      ? []
      : vary(
          material,
          [{ kind: 'member-left-out' as const, detail: `− source ${source}`, is: without(material, 'source') }],
          put,
        )),
    ...(legalElement === undefined
      ? []
      : vary(material, flipped(legalElement, 'legalElement'), (is) => put({ ...material, legalElement: is }))),
    ...shortened(material, 'matters', material.matters, (matters) => put({ ...material, matters })),
    ...period(material, material.inForce, (inForce) => put({ ...material, inForce })),
  ]
}

const ofGroup = (group: Group, put: (group: Group) => Drafts, changes: Changes): readonly Change[] => {
  const { expression, shortened, period } = changes
  const reach = group.stage === 'own' ? party : couple
  return [
    ...expression(group.askedWhen, reach, (askedWhen) => put({ ...group, askedWhen })),
    ...group.facts.flatMap((asked, i, all) =>
      'askedWhen' in asked
        ? expression(asked.askedWhen, reach, (askedWhen) =>
            put({ ...group, facts: all.with(i, { ...asked, askedWhen }) }),
          )
        : [],
    ),
    ...shortened(
      group,
      'facts',
      group.facts.map(({ fact }) => fact),
      (left) => put({ ...group, facts: group.facts.filter(({ fact }) => left.includes(fact)) }),
    ),
    ...period(group, group.inForce, (inForce) => put({ ...group, inForce })),
  ]
}

const ofSource = (
  source: Source,
  put: (source: Source) => Drafts,
  { expression, vary }: Changes,
): readonly Change[] => [
  ...expression(source.askedWhen, { self: true, ownFacts: 'none' }, (askedWhen) => put({ ...source, askedWhen })),
  ...vary(source, instead(source.whenUnavailable, downs, 'value-replaced', 'whenUnavailable '), (whenUnavailable) =>
    put({ ...source, whenUnavailable }),
  ),
  ...vary(source, flipped(source.recheckedAtWindow, 'recheckedAtWindow'), (recheckedAtWindow) =>
    put({ ...source, recheckedAtWindow }),
  ),
]

const ofAdvice = (
  advice: Advice,
  put: (advice: Advice) => Drafts,
  { expression, vary, period }: Changes,
): readonly Change[] => [
  ...expression(advice.when, either(advice.forEach), (when) => put({ ...advice, when })),
  ...vary(advice, beside(advice.kind, adviceKinds), (kind) => put({ ...advice, kind })),
  ...period(advice, advice.inForce, (inForce) => put({ ...advice, inForce })),
]

export const ofWindow = (
  window: Window,
  put: (window: Window) => Drafts,
  organs: readonly string[],
  { expression, shortened, vary, period }: Changes,
): readonly Change[] => [
  ...expression(window.when, couple, (when) => put({ ...window, when })),
  ...vary(window, beside(window.organ, organs, 'organ '), (organ) => put({ ...window, organ })),
  ...shortened(window, 'acts', window.acts, (acts) => put({ ...window, acts })),
  ...shortened(window, 'matters', window.matters, (matters) => put({ ...window, matters })),
  ...period(window, window.inForce, (inForce) => put({ ...window, inForce })),
]

/** 材料, 问题, 核验, 提示, 窗口: a file with one list each. */
export const listedMutants = (drafts: Drafts, changes: Changes): readonly Mutant[] => {
  const { materials, questions, sources, advice, windows } = drafts
  const organs = (drafts.event?.organs ?? []).map(({ id }) => id)
  const lines = <T extends { readonly id: string }>(
    section: Mutant['section'],
    all: readonly T[],
    put: (all: readonly T[]) => Drafts,
    of: (line: T, put: (line: T) => Drafts) => readonly Change[],
  ): readonly Mutant[] =>
    all.flatMap((line, i) =>
      of(line, (other) => put(all.with(i, other))).map((change): Mutant => ({ ...change, section, of: line.id })),
    )
  return [
    ...lines(
      'materials',
      materials?.materials ?? [],
      (all) => ({ ...drafts, materials: { materials: all } }),
      (line, put) => ofMaterial(line, put, changes),
    ),
    ...lines(
      'questions',
      questions?.groups ?? [],
      (groups) => ({ ...drafts, questions: { groups } }),
      (line, put) => ofGroup(line, put, changes),
    ),
    ...lines(
      'sources',
      sources?.sources ?? [],
      (all) => ({ ...drafts, sources: { sources: all } }),
      (line, put) => ofSource(line, put, changes),
    ),
    ...lines(
      'advice',
      advice?.advice ?? [],
      (all) => ({ ...drafts, advice: { advice: all } }),
      (line, put) => ofAdvice(line, put, changes),
    ),
    ...lines(
      'windows',
      windows?.windows ?? [],
      (all) => ({ ...drafts, windows: { windows: all } }),
      (line, put) => ofWindow(line, put, organs, changes),
    ),
  ]
}
