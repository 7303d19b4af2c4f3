import { questionOf } from '../language/closures.ts'
import type { Expression } from '../language/expression.ts'
import type { Vocabulary } from '../language/judge.ts'
import { vocabularyOf } from '../planning/machine.ts'
import type { Standard } from '../standard.ts'
import type { FactAddress, LegalDay, RoleId, Situation, Value } from '../types.ts'
import { atomsOf, readsDay, readsOf, type Spoken, surroundings } from './atoms.ts'
import { type Axis, axesOf, theDay, type Within } from './axes.ts'
import { type Diagram, type Diagrams, type Digits, diagramsOver } from './diagram.ts'
import { spokenIn } from './spoken.ts'

/** One standard laid out for proof: the axes of all that its rules read, and what its rules say along them. */
export type Proof = {
  readonly standard: Standard
  readonly words: Vocabulary
  readonly axes: readonly Axis[]
  readonly diagrams: Diagrams
  /** The axis of an address; undefined where no rule reads it. */
  readonly axisOf: (address: FactAddress) => number | undefined
  /** Where an expression holds; without one it always does. */
  readonly truth: (expression: Expression | undefined, self?: RoleId) => Diagram
  /** The list of one fact's values as outcomes: n where it has its n-th value. */
  readonly valueOf: (address: FactAddress) => Diagram | undefined
  /** Made once, under this name. */
  readonly once: (name: string, make: () => Diagram) => Diagram
  /** How many different combinations of values rules were asked about. */
  readonly evaluated: () => number
  readonly situationOf: (digits: Digits) => { readonly situation: Situation; readonly on: LegalDay | undefined }
}

export type Scope = { readonly on?: readonly LegalDay[]; readonly within?: Within }

/** The most combinations that one expression is asked about at once; a longer one is asked part by part. */
const mostAtOnce = 200_000

export const proofOf = (standard: Standard, { on, within }: Scope = {}): Proof => {
  const words = vocabularyOf(standard)
  const axes = axesOf(atomsOf(spokenIn(standard), words), words, on ?? [standard.inForceFrom], within)
  const diagrams = diagramsOver(axes.map((axis) => axis.values.length))
  const numbers = new Map(axes.map((axis, i) => [axis.address, i]))
  const made = new Map<string, Diagram>()
  const asked = new Map<string, number>()
  const known: (Value | undefined)[] = []

  const once = (name: string, make: () => Diagram): Diagram => {
    const before = made.get(name)
    if (before !== undefined) return before
    const diagram = make()
    made.set(name, diagram)
    return diagram
  }

  /** Asks about every combination of the values of these axes. */
  const table = (support: readonly number[], answer: (on: LegalDay) => number): Diagram => {
    let day = standard.inForceFrom
    let count = 0
    const go = (at: number): Diagram => {
      const number = support[at]
      const axis = number === undefined ? undefined : axes[number]
      if (number === undefined || axis === undefined) {
        count++
        return answer(day)
      }
      const children: Diagram[] = []
      for (const value of axis.values) {
        if (axis.address === theDay) day = String(value)
        else known[axis.slot] = value
        children.push(go(at + 1))
      }
      if (axis.address !== theDay) known[axis.slot] = undefined
      return diagrams.node(number, children)
    }
    const diagram = go(0)
    asked.set(support.join(), count)
    return diagram
  }

  const supportOf = (spoken: Spoken): readonly number[] => {
    const addresses = [...(readsDay(spoken.expression) ? [theDay] : []), ...readsOf(spoken, words)]
    return addresses.flatMap((address) => numbers.get(address) ?? []).sort((a, b) => a - b)
  }

  const ask = (spoken: Spoken): Diagram => {
    const { expression, self } = spoken
    const support = supportOf(spoken)
    const size = support.reduce((product, axis) => product * (axes[axis]?.values.length ?? 1), 1)
    if (size > mostAtOnce) {
      if ((expression.op === '&&' || expression.op === '||') && 'parts' in expression) {
        const parts = expression.parts.map((part) => ask({ expression: part, self }))
        return expression.op === '&&' ? diagrams.and(...parts) : diagrams.or(...parts)
      }
      if (expression.op === '!') return diagrams.not(ask({ expression: expression.part, self }))
    }
    const { test } = questionOf(expression, surroundings(words, self))
    return table(support, (day) => test(known, day))
  }

  return {
    standard,
    words,
    axes,
    diagrams,
    axisOf: (address) => numbers.get(address),
    truth: (expression, self) =>
      expression === undefined
        ? diagrams.yes
        : once(`${self ?? ''} ${JSON.stringify(expression)}`, () => ask({ expression, self })),
    valueOf: (address) => {
      const axis = numbers.get(address)
      return axis === undefined
        ? undefined
        : diagrams.node(
            axis,
            (axes[axis]?.values ?? []).map((_value, i) => i),
          )
    },
    once,
    evaluated: () => [...asked.values()].reduce((sum, count) => sum + count, 0),
    situationOf: (digits) => {
      const situation: Record<FactAddress, Value> = {}
      let day: LegalDay | undefined
      for (const [number, digit] of digits) {
        const axis = axes[number]
        const value = axis?.values[digit]
        if (axis === undefined || value === undefined) continue
        if (axis.address === theDay) day = String(value)
        else situation[axis.address] = value
      }
      return { situation, on: day }
    },
  }
}
