import { comparePlans, type Difference } from '../compare/compare-plans.ts'
import type { Plan } from '../types.ts'
import type { Diagram, Diagrams } from './diagram.ts'
import type { Form } from './forms.ts'

/** Where one line differs between two standards, and how: outcome n stands for the n-th list of differences. */
export type LineDifference = {
  readonly key: string
  readonly line: string
  readonly diagram: Diagram
  readonly found: readonly (readonly Difference[])[]
}

const nothing: Plan = {
  scenario: '',
  matters: [],
  conditions: [],
  materials: [],
  consents: [],
  steps: [],
  visits: [],
  advice: [],
  windows: [],
  reliefs: [],
  promise: { workingDays: 0, basis: '-' },
  dependsOn: [],
}

/**
 * Two standards side by side, line by line, in every situation. Plans are compared one line at a time by the same
 * comparison that compares whole plans: every line weighs by itself.
 */
export const differencesOf = (
  diagrams: Diagrams,
  before: readonly Form[],
  after: readonly Form[],
): readonly LineDifference[] => {
  const was = new Map(before.map((form) => [`${form.line} ${form.key}`, form]))
  const is = new Map(after.map((form) => [`${form.line} ${form.key}`, form]))
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((name): readonly LineDifference[] => {
    const [old, now] = [was.get(name), is.get(name)]
    const either = now ?? old
    if (either === undefined) return []
    const found: (readonly Difference[])[] = [[]]
    const numbers = new Map<string, number>()
    const diagram = diagrams.join(old?.diagram ?? 0, now?.diagram ?? 0, {
      of: (a, b) => {
        const differences = comparePlans({ ...nothing, ...old?.piece(a) }, { ...nothing, ...now?.piece(b) })
        if (differences.length === 0) return 0
        const told = JSON.stringify(differences)
        const number = numbers.get(told) ?? found.push(differences) - 1
        numbers.set(told, number)
        return number
      },
    })
    return diagram === 0 ? [] : [{ key: either.key, line: either.line, diagram, found }]
  })
}
