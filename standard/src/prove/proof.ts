import { questionOf } from '../language/closures.ts'
import type { Expression } from '../language/expression.ts'
import type { Vocabulary } from '../language/judge.ts'
import { overlayList } from '../read/merge-overlays.ts'
import type { CompiledStandard } from '../standard.ts'
import type { FactAddress, OverlayId, RoleId } from '../types.ts'
import { readsDay, readsOf, type Spoken, surroundings } from './atoms.ts'
import { theDay } from './axes.ts'
import type { Diagram, Diagrams } from './diagram.ts'
import type { Space } from './space.ts'

/** One standard in a space: what its rules say along the axes. */
export type Proof = {
  readonly standard: CompiledStandard
  readonly space: Space
  readonly diagrams: Diagrams
  readonly words: Vocabulary
  /** Where an expression holds; without one it always does. */
  readonly truth: (expression: Expression | undefined, self?: RoleId) => Diagram
  /** Which value an address has: n where it is the n-th of its axis; undefined where no rule reads it. */
  readonly valueAt: (address: FactAddress) => Diagram | undefined
  /** Made once, under this name. */
  readonly once: (name: string, make: () => Diagram) => Diagram
}

type Memory = Map<string, Diagram>

const texts = new WeakMap<Expression, string>()

const writtenOut = (expression: Expression): string => {
  const before = texts.get(expression)
  if (before !== undefined) return before
  const text = JSON.stringify(expression)
  texts.set(expression, text)
  return text
}

/** In one space: what expressions say, by the lists and names they are read with; and what one standard makes of them. */
const memories = new WeakMap<Space, { readonly read: Map<string, Memory>; readonly made: WeakMap<object, Memory> }>()

const memoriesOf = (space: Space, standard: CompiledStandard) => {
  const all = memories.get(space) ?? { read: new Map<string, Memory>(), made: new WeakMap<object, Memory>() }
  memories.set(space, all)
  const names = JSON.stringify([
    standard.lists,
    standard.datedLists,
    standard.facts.map(({ id, about }) => [id, about]),
  ])
  const read: Memory = all.read.get(names) ?? new Map()
  all.read.set(names, read)
  const made: Memory = all.made.get(standard) ?? new Map()
  all.made.set(standard, made)
  return { read, made }
}

const remember = (memory: Memory, name: string, make: () => Diagram): Diagram => {
  const before = memory.get(name)
  if (before !== undefined) return before
  const diagram = make()
  memory.set(name, diagram)
  return diagram
}

/** The most combinations that one expression is asked about at once; a longer one is asked part by part. */
const mostAtOnce = 200_000

/** The standard as it reads where only these overlays are in force: a guard names the counties of its overlay. */
const withOnly = (standard: CompiledStandard, overlays: readonly OverlayId[]): CompiledStandard => {
  const silent = standard.overlays.filter(({ id }) => !overlays.includes(id)).map(({ id }) => overlayList(id))
  return { ...standard, lists: { ...standard.lists, ...Object.fromEntries(silent.map((list) => [list, []])) } }
}

export const proofIn = (space: Space, whole: CompiledStandard, overlays?: readonly OverlayId[]): Proof => {
  const { diagrams, known } = space
  const standard = overlays === undefined ? whole : withOnly(whole, overlays)
  const words = space.wordsOf(standard)
  const { read, made } = memoriesOf(space, whole)
  const once = (name: string, make: () => Diagram) => remember(made, `${overlays?.join() ?? 'all'} ${name}`, make)
  // A rule that names no silenced overlay reads alike under all of them.
  const guards = standard.overlays.map(({ id }) => overlayList(id))
  const nameOf = (expression: Expression, self: RoleId | undefined): string => {
    const told = writtenOut(expression)
    const silenced = guards.filter((list) => told.includes(`"${list}"`) && standard.lists[list]?.length === 0)
    return `${self ?? ''} ${told} ${silenced.join()}`
  }

  const ask = (spoken: Spoken): Diagram => {
    const { expression, self } = spoken
    const addresses = [...(readsDay(expression, words) ? [theDay] : []), ...readsOf(spoken, words)]
    const support = addresses.flatMap((address) => space.axisOf(address) ?? []).sort((a, b) => a - b)
    if (space.sizeOf(support) > mostAtOnce) {
      switch (expression.op) {
        case '&&':
          return diagrams.and(...expression.parts.map((part) => ask({ expression: part, self })))
        case '||':
          return diagrams.or(...expression.parts.map((part) => ask({ expression: part, self })))
        case '!':
          return diagrams.not(ask({ expression: expression.part, self }))
        case 'term':
          return ask({ expression: expression.is, self })
      }
    }
    const { test } = questionOf(expression, surroundings(words, self))
    return space.table(support, (day) => test(known, day))
  }

  return {
    standard,
    space,
    diagrams,
    words,
    truth: (expression, self) =>
      expression === undefined
        ? diagrams.yes
        : remember(read, nameOf(expression, self), () => ask({ expression, self })),
    valueAt: (address) => {
      const axis = space.axisOf(address)
      const values = axis === undefined ? [] : (space.axes[axis]?.values ?? [])
      return axis === undefined ? undefined : diagrams.node(axis, [...values.keys()])
    },
    once,
  }
}
