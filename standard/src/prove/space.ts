import type { Vocabulary } from '../language/judge.ts'
import { slotTable } from '../language/slots.ts'
import { vocabularyOf } from '../planning/machine.ts'
import type { CompiledStandard } from '../standard.ts'
import type { Fact, FactAddress, FactId, LegalDay, Situation, Value } from '../types.ts'
import { atomsOf } from './atoms.ts'
import { type Axis, axesOf, theDay, type Within } from './axes.ts'
import { type Diagram, type Diagrams, type Digits, diagramsOver } from './diagram.ts'
import { spokenIn } from './spoken.ts'

/** 情形空间: the product of all that any rule reads, for one standard or for several that are compared. */
export type Space = {
  readonly axes: readonly Axis[]
  readonly diagrams: Diagrams
  /** The axis of an address; undefined where no rule reads it. */
  readonly axisOf: (address: FactAddress) => number | undefined
  /** What rules are asked with while combinations are gone through. */
  readonly known: readonly (Value | undefined)[]
  readonly wordsOf: (standard: CompiledStandard) => Vocabulary
  /** Asks about every combination of the values of these axes. */
  readonly table: (support: readonly number[], answer: (on: LegalDay) => number) => Diagram
  readonly sizeOf: (support: readonly number[]) => number
  /** How many different combinations of values of facts rules were asked about. */
  readonly situations: () => number
  /** How often rules were asked about one. */
  readonly evaluated: () => number
  readonly situationOf: (digits: Digits) => { readonly situation: Situation; readonly on: LegalDay | undefined }
}

export type Scope = { readonly on?: readonly LegalDay[]; readonly within?: Within }

/** A fact that two standards know with different domains has the values of both. */
const mergedFacts = (standards: readonly CompiledStandard[]): ReadonlyMap<FactId, Fact> => {
  const facts = new Map<FactId, Fact>()
  for (const fact of standards.flatMap((standard) => standard.facts)) {
    const before = facts.get(fact.id)
    const [a, b] = [before?.domain, fact.domain]
    if (before === undefined || a?.kind !== b.kind) facts.set(fact.id, fact)
    else if (a.kind === 'choice' && b.kind === 'choice') {
      const options = [...a.options, ...b.options.filter(({ value }) => a.options.every((one) => one.value !== value))]
      facts.set(fact.id, { ...fact, domain: { ...b, options } })
    } else if (a.kind === 'whole-number' && b.kind === 'whole-number') {
      facts.set(fact.id, { ...fact, domain: { ...b, from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) } })
    } else facts.set(fact.id, fact)
  }
  return facts
}

export const spaceOf = (standards: readonly CompiledStandard[], { on, within }: Scope = {}): Space => {
  const facts = mergedFacts(standards)
  const slots = slotTable(facts)
  const wordsOf = (standard: CompiledStandard): Vocabulary => ({ ...vocabularyOf(standard), slots })
  const all = standards.map(wordsOf)
  const atoms = standards.flatMap((standard) => atomsOf(spokenIn(standard), wordsOf(standard)))
  const [one, ...others] = all
  if (one === undefined) throw new Error('a space is that of a standard')
  const counties = [...new Set([one, ...others].flatMap((words) => words.counties))]
  const days = on ?? standards.map((standard) => standard.inForceFrom)
  const axes = axesOf(atoms, { ...one, facts, counties }, days, within)
  const diagrams = diagramsOver(axes.map((axis) => axis.values.length))
  const numbers = new Map(axes.map((axis, i) => [axis.address, i]))
  const known: (Value | undefined)[] = []
  const asked = new Map<string, number>()
  let evaluated = 0
  const sizeOf = (support: readonly number[]) =>
    support.reduce((product, axis) => product * (axes[axis]?.values.length ?? 1), 1)

  return {
    axes,
    diagrams,
    axisOf: (address) => numbers.get(address),
    known,
    wordsOf,
    sizeOf,
    table: (support, answer) => {
      let day = days[0] ?? ''
      const go = (at: number): Diagram => {
        const number = support[at]
        const axis = number === undefined ? undefined : axes[number]
        if (number === undefined || axis === undefined) return answer(day)
        const children: Diagram[] = []
        for (const value of axis.values) {
          if (axis.address === theDay) day = String(value)
          else known[axis.slot] = value
          children.push(go(at + 1))
        }
        if (axis.address !== theDay) known[axis.slot] = undefined
        return diagrams.node(number, children)
      }
      asked.set(support.join(), sizeOf(support))
      evaluated += sizeOf(support)
      return go(0)
    },
    situations: () => [...asked.values()].reduce((sum, count) => sum + count, 0),
    evaluated: () => evaluated,
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
