/**
 * 判定图: which of a few outcomes something has in every situation, as a decision diagram over the axes. Equal functions
 * are one handle, so "the same everywhere" is one comparison, and nothing is sampled. A handle below `firstNode` is the
 * outcome itself (0 no, 1 yes where the outcome is a truth).
 */
export type Diagram = number

const firstNode = 2 ** 20
const span = 2 ** 26

/** What two outcomes make of each other; answers are remembered for each joining by itself. */
export type Joining = { readonly of: (a: number, b: number) => number }

const and: Joining = { of: (a, b) => (a !== 0 && b !== 0 ? 1 : 0) }
const or: Joining = { of: (a, b) => (a !== 0 || b !== 0 ? 1 : 0) }
const differs: Joining = { of: (a, b) => (a === b ? 0 : 1) }

/** First what is kept where a truth is a yes, as one more; then what fills the rest. */
const kept: Joining = { of: (a, b) => (a === 0 ? 0 : b + 1) }
const filled: Joining = { of: (a, b) => (a === 0 ? b : a - 1) }

/** The digits of a situation along some axes; an axis that is not there may have any value. */
export type Digits = ReadonlyMap<number, number>

export type Diagrams = {
  readonly no: Diagram
  readonly yes: Diagram
  readonly outcome: (outcome: number) => Diagram
  /** One node: the function that takes child n where the axis has its n-th value. */
  readonly node: (axis: number, children: readonly Diagram[]) => Diagram
  readonly join: (f: Diagram, g: Diagram, by: Joining) => Diagram
  readonly and: (...parts: readonly Diagram[]) => Diagram
  readonly or: (...parts: readonly Diagram[]) => Diagram
  readonly not: (f: Diagram) => Diagram
  /** Where two functions have different outcomes. */
  readonly differs: (f: Diagram, g: Diagram) => Diagram
  /** Where the outcome is one of these. */
  readonly is: (f: Diagram, ...outcomes: readonly number[]) => Diagram
  /** Other outcomes in place of these. */
  readonly map: (f: Diagram, of: (outcome: number) => number) => Diagram
  /** The outcome of `then` where `when` is a yes, else that of `otherwise`. */
  readonly choose: (when: Diagram, then: Diagram, otherwise: Diagram) => Diagram
  /** Whether some value of these axes makes it a yes. */
  readonly some: (f: Diagram, axes: ReadonlySet<number>) => Diagram
  /** Where the outcome hangs on this axis, as a truth over the others. */
  readonly hangsOn: (f: Diagram, axis: number) => Diagram
  /** The function once the axis has its n-th value. */
  readonly at: (f: Diagram, axis: number, digit: number) => Diagram
  /** Digits that make it a yes, or undefined where nothing does. */
  readonly first: (f: Diagram) => Digits | undefined
  /** The part of all situations, each alike, in which it is a yes. */
  readonly share: (f: Diagram) => number
  /** How many combinations of the values of these axes make it a yes; the axes hold all that it reads. */
  readonly count: (f: Diagram, axes: readonly number[]) => bigint
  readonly axesOf: (f: Diagram) => readonly number[]
  readonly outcomesOf: (f: Diagram) => readonly number[]
  readonly nodes: () => number
}

export const diagramsOver = (sizes: readonly number[]): Diagrams => {
  const axisOf: number[] = []
  const childrenOf: (readonly Diagram[])[] = []
  const known = new Map<string, Diagram>()
  const joined = new WeakMap<Joining, Map<number, Diagram>>()
  const isOutcome = (f: Diagram) => f < firstNode
  const levelOf = (f: Diagram) => (isOutcome(f) ? Number.POSITIVE_INFINITY : (axisOf[f - firstNode] ?? 0))
  const childrenIn = (f: Diagram): readonly Diagram[] => childrenOf[f - firstNode] ?? []

  const node = (axis: number, children: readonly Diagram[]): Diagram => {
    const one = children[0]
    if (one === undefined) return 0
    if (children.every((child) => child === one)) return one
    const key = `${axis}:${children.join()}`
    const before = known.get(key)
    if (before !== undefined) return before
    axisOf.push(axis)
    const made = firstNode + childrenOf.push(children) - 1
    known.set(key, made)
    return made
  }

  /** A walk from the top that remembers what it made of each node. */
  const walk = (leaf: (outcome: number) => Diagram, at: (axis: number, below: readonly Diagram[]) => Diagram) => {
    const seen = new Map<Diagram, Diagram>()
    const go = (f: Diagram): Diagram => {
      if (isOutcome(f)) return leaf(f)
      const before = seen.get(f)
      if (before !== undefined) return before
      const made = at(levelOf(f), childrenIn(f).map(go))
      seen.set(f, made)
      return made
    }
    return go
  }

  const join = (f: Diagram, g: Diagram, by: Joining): Diagram => {
    const memory = joined.get(by) ?? new Map<number, Diagram>()
    joined.set(by, memory)
    const go = (a: Diagram, b: Diagram): Diagram => {
      if (isOutcome(a) && isOutcome(b)) return by.of(a, b)
      if (by === and && (a === 0 || b === 0)) return 0
      if (by === differs && a === b) return 0
      const key = a * span + b
      const before = memory.get(key)
      if (before !== undefined) return before
      const axis = Math.min(levelOf(a), levelOf(b))
      const children: Diagram[] = []
      for (let digit = 0; digit < (sizes[axis] ?? 0); digit++) {
        const left = levelOf(a) === axis ? (childrenIn(a)[digit] ?? 0) : a
        const right = levelOf(b) === axis ? (childrenIn(b)[digit] ?? 0) : b
        children.push(go(left, right))
      }
      const made = node(axis, children)
      memory.set(key, made)
      return made
    }
    return go(f, g)
  }

  const map = (f: Diagram, of: (outcome: number) => number) => walk(of, node)(f)
  const all = (...parts: readonly Diagram[]) => parts.reduce((f, g) => join(f, g, and), 1)
  const any = (...parts: readonly Diagram[]) => parts.reduce((f, g) => join(f, g, or), 0)
  const at = (f: Diagram, axis: number, digit: number): Diagram =>
    walk(
      (outcome) => outcome,
      (level, below) => (level === axis ? (below[digit] ?? 0) : node(level, below)),
    )(f)
  const is = (f: Diagram, ...outcomes: readonly number[]) => map(f, (outcome) => (outcomes.includes(outcome) ? 1 : 0))

  const readBy = new Map<Diagram, readonly number[]>()
  const axesOf = (f: Diagram): readonly number[] => {
    const before = readBy.get(f)
    if (before !== undefined) return before
    const axes = new Set<number>()
    walk(
      (outcome) => outcome,
      (axis) => {
        axes.add(axis)
        return 0
      },
    )(f)
    const made = [...axes].sort((a, b) => a - b)
    readBy.set(f, made)
    return made
  }

  const hanging = new Map<number, Diagram>()
  const hangsOn = (f: Diagram, axis: number): Diagram => {
    if (!axesOf(f).includes(axis)) return 0
    const key = f * 1024 + axis
    const before = hanging.get(key)
    if (before !== undefined) return before
    const first = at(f, axis, 0)
    let made: Diagram = 0
    for (let digit = 1; digit < (sizes[axis] ?? 1); digit++) {
      made = join(made, join(first, at(f, axis, digit), differs), or)
    }
    hanging.set(key, made)
    return made
  }

  return {
    no: 0,
    yes: 1,
    outcome: (outcome) => outcome,
    node,
    join,
    and: all,
    or: any,
    not: (f) => map(f, (outcome) => (outcome === 0 ? 1 : 0)),
    differs: (f, g) => join(f, g, differs),
    is,
    map,
    choose: (when, then, otherwise) => join(join(when, then, kept), otherwise, filled),
    some: (f, axes) =>
      walk(
        (outcome) => (outcome === 0 ? 0 : 1),
        (axis, below) => (axes.has(axis) ? any(...below) : node(axis, below)),
      )(f),
    hangsOn,
    at,
    first: (f) => {
      const digits = new Map<number, number>()
      let here = f
      while (!isOutcome(here)) {
        const children = childrenIn(here)
        // Equal functions are one handle, so below every other child than 0 there is a yes.
        const digit = children.findIndex((child) => child !== 0)
        digits.set(levelOf(here), digit)
        here = children[digit] ?? 0
      }
      return here === 0 ? undefined : digits
    },
    share: (f) => {
      const seen = new Map<Diagram, number>()
      const go = (g: Diagram): number => {
        if (isOutcome(g)) return g === 0 ? 0 : 1
        const before = seen.get(g)
        if (before !== undefined) return before
        const children = childrenIn(g)
        let sum = 0
        for (const child of children) sum += go(child)
        seen.set(g, sum / children.length)
        return sum / children.length
      }
      return go(f)
    },
    count: (f, axes) => {
      const seen = new Map<string, bigint>()
      const go = (g: Diagram, from: number): bigint => {
        const axis = axes[from]
        if (axis === undefined) return g === 0 ? 0n : 1n
        const key = `${g}/${from}`
        const before = seen.get(key)
        if (before !== undefined) return before
        let sum = 0n
        if (levelOf(g) === axis) for (const child of childrenIn(g)) sum += go(child, from + 1)
        else sum = BigInt(sizes[axis] ?? 0) * go(g, from + 1)
        seen.set(key, sum)
        return sum
      }
      return go(f, 0)
    },
    axesOf,
    outcomesOf: (f) => {
      const outcomes = new Set<number>()
      walk(
        (outcome) => {
          outcomes.add(outcome)
          return outcome
        },
        () => 0,
      )(f)
      return [...outcomes].sort((a, b) => a - b)
    },
    nodes: () => childrenOf.length,
  }
}
