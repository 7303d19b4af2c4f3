import type { Difference, Direction } from '../compare/difference.ts'
import type { CompiledStandard } from '../standard.ts'
import type { LegalDay, Plan, Situation, Text } from '../types.ts'
import { benchIn } from './bench.ts'
import type { Diagram, Diagrams } from './diagram.ts'
import { differencesOf } from './form-differences.ts'
import { type Form, formsOf } from './forms.ts'
import { questionDifferences } from './question-differences.ts'
import { situationInWords } from './situation-words.ts'
import { type Scope, type Space, spaceOf } from './space.ts'

/** Who has more of it or less: the couple, one party, a third person, or who works on it. */
export type Whose = 'couple' | 'third' | 'clerk' | (string & {})

/** 一处变化: one component of one line, in which situations it is otherwise, and for whom. */
export type Change = {
  readonly component: string
  readonly line: string
  readonly direction: Direction
  readonly whose: readonly Whose[]
  readonly before: string
  readonly after: string
  /** Of all combinations of the facts that it hangs on: how many there are, and in how many it is otherwise. */
  readonly of: bigint
  readonly situations: bigint
  readonly share: number
  readonly example: Situation
  readonly on?: LegalDay
  readonly inWords: Text
}

/** What is saved on average where every combination of classes counts alike; negative where it is more. */
export type Saved = {
  readonly materials: number
  readonly visits: number
  readonly promisedDays: number
  readonly externalDays: number
  readonly questions: number
}

export type Comparison = {
  readonly product: bigint
  /** Situations in which anything at all is otherwise. */
  readonly differing: bigint
  readonly share: number
  readonly changes: readonly Change[]
  readonly saved: Saved
}

/** 两版标准相比: line by line, in every situation; plans are never made one by one. */
export const compareStandards = (before: CompiledStandard, after: CompiledStandard, scope: Scope = {}): Comparison => {
  const space = spaceOf([before, after], scope)
  const { diagrams } = space
  const [was, is] = [benchIn(space, before), benchIn(space, after)]
  const [oldForms, newForms] = [formsOf(was), formsOf(is)]
  const lines = differencesOf(diagrams, oldForms, newForms)
  const questions = questionDifferences(was, is)

  const found: (readonly [Difference, Diagram])[] = lines.flatMap(({ diagram, found: lists }) => {
    const all = new Map<string, Difference>()
    for (const one of lists.flat()) all.set(JSON.stringify(one), one)
    return [...all].map(([told, difference]) => {
      const has = (n: number) => (lists[n]?.some((one) => JSON.stringify(one) === told) ? 1 : 0)
      return [difference, diagrams.map(diagram, has)] as const
    })
  })
  const all = [...space.axes.keys()]
  const anything = diagrams.or(
    ...lines.map(({ diagram }) => diagrams.map(diagram, (n) => (n === 0 ? 0 : 1))),
    ...questions.map((one) => one.where),
  )
  return {
    product: space.axes.reduce((product, axis) => product * BigInt(axis.values.length), 1n),
    differing: diagrams.count(anything, all),
    share: diagrams.share(anything),
    changes: [
      ...found.map(([difference, where]) =>
        changeOf(space, after, where, {
          ...difference,
          whose: whoseOf(diagrams, difference, [...oldForms, ...newForms], after),
        }),
      ),
      ...questions.map(({ where, ...change }) => changeOf(space, after, where, change)),
    ].sort((a, b) => b.share - a.share),
    saved: savedBy(diagrams, oldForms, newForms, questions),
  }
}

type Said = Pick<Change, 'component' | 'line' | 'direction' | 'whose' | 'before' | 'after'>

const changeOf = (space: Space, standard: CompiledStandard, where: Diagram, said: Said): Change => {
  const { component, line, direction, whose, before, after } = said
  const axes = space.diagrams.axesOf(where)
  const { situation, on } = space.situationOf(space.diagrams.first(where) ?? new Map())
  return {
    component,
    line,
    direction,
    whose,
    before,
    after,
    of: axes.reduce((product, axis) => product * BigInt(space.axes[axis]?.values.length ?? 1), 1n),
    situations: space.diagrams.count(where, axes),
    share: space.diagrams.share(where),
    example: situation,
    ...(on === undefined ? {} : { on }),
    inWords: situationInWords(standard, situation, on),
  }
}

/** Everything that a line can put into a plan, so that it can be said on whom it rests. */
const piecesOf = (diagrams: Diagrams, forms: readonly Form[], key: string): readonly Partial<Plan>[] =>
  forms
    .filter((form) => form.key === key)
    .flatMap(({ diagram, piece }) => diagrams.outcomesOf(diagram).map((outcome) => piece(outcome)))

const whoseOf = (
  diagrams: Diagrams,
  { component, line, direction }: Difference,
  forms: readonly Form[],
  { parties }: CompiledStandard,
): readonly Whose[] => {
  const about = line.includes('@') ? line.slice(line.lastIndexOf('@') + 1) : undefined
  if (component === 'matter' && direction === 'other') return ['clerk']
  const pieces = piecesOf(diagrams, forms, line)
  if (component === 'visit') {
    const who = new Set(pieces.flatMap((piece) => (piece.visits ?? []).flatMap((visit) => visit.who)))
    return who.size === 0 || who.size === parties.length ? ['couple'] : [...who]
  }
  const isThird = pieces.some(
    (piece) =>
      piece.consents?.some((consent) => consent.signer.kind === 'third') ||
      piece.materials?.some((material) => material.comes.by === 'person' && material.comes.whose === 'third'),
  )
  if (isThird) return ['third']
  return about === undefined ? ['couple'] : [about]
}

const savedBy = (
  diagrams: Diagrams,
  oldForms: readonly Form[],
  newForms: readonly Form[],
  questions: readonly { readonly direction: Direction; readonly where: Diagram; readonly component: string }[],
): Saved => {
  /** The sum of `weigh` over all lines, on average. */
  const average = (forms: readonly Form[], weigh: (piece: Partial<Plan>) => number): number =>
    forms.reduce((sum, { diagram, piece }) => {
      const outcomes = diagrams.outcomesOf(diagram)
      const parts = outcomes.map((outcome) => {
        const weight = weigh(piece(outcome))
        return weight === 0 ? 0 : weight * diagrams.share(diagrams.is(diagram, outcome))
      })
      return sum + parts.reduce((a, b) => a + b, 0)
    }, 0)
  const saved = (weigh: (piece: Partial<Plan>) => number) => average(oldForms, weigh) - average(newForms, weigh)
  const asked = questions.filter(({ component }) => component === 'question')
  return {
    materials: saved(
      (piece) => (piece.materials ?? []).filter((one) => one.comes.by === 'person' && one.class !== 'on-site').length,
    ),
    visits: saved((piece) => piece.visits?.length ?? 0),
    promisedDays: saved((piece) => piece.promise?.workingDays ?? 0),
    externalDays: saved((piece) => (piece.matters ?? []).reduce((sum, one) => sum + (one.external?.days ?? 0), 0)),
    questions: asked.reduce(
      (sum, { direction, where }) => sum + (direction === 'lighter' ? 1 : -1) * diagrams.share(where),
      0,
    ),
  }
}
