import type { Truth } from './closures.ts'
import type { Expression } from './expression.ts'

const leavesOf = (expression: Expression): readonly Expression[] => {
  switch (expression.op) {
    case '&&':
    case '||':
      return expression.parts.flatMap(leavesOf)
    case '!':
      return leavesOf(expression.part)
    case 'term':
      return leavesOf(expression.is)
    default:
      return [expression]
  }
}

/**
 * The comparisons of a rule, and the facts that are a yes or a no by themselves. The same one, written twice by way of a
 * term, is one.
 */
export const atomsOf = (expression: Expression): readonly Expression[] => [
  ...new Map(leavesOf(expression).map((leaf) => [JSON.stringify(leaf), leaf])).values(),
]

/** What a rule makes of the answers of its atoms; an atom is known by its place among them. */
export type Frame =
  | { readonly is: 'atom'; readonly at: number }
  | { readonly is: 'not'; readonly part: Frame }
  | { readonly is: 'all' | 'any'; readonly parts: readonly Frame[] }

export const frameOf = (expression: Expression): Frame => {
  const places = new Map(atomsOf(expression).map((atom, at) => [JSON.stringify(atom), at]))
  const frame = (e: Expression): Frame => {
    switch (e.op) {
      case '&&':
      case '||':
        return { is: e.op === '&&' ? 'all' : 'any', parts: e.parts.map(frame) }
      case '!':
        return { is: 'not', part: frame(e.part) }
      case 'term':
        return frame(e.is)
      default:
        return { is: 'atom', at: places.get(JSON.stringify(e)) ?? 0 }
    }
  }
  return frame(expression)
}

/** Kleene's three-valued logic over the answers of the atoms. */
export const truthOf = (frame: Frame, answers: ArrayLike<Truth>): Truth => {
  if (frame.is === 'atom') return answers[frame.at] ?? 2
  if (frame.is === 'not') {
    const truth = truthOf(frame.part, answers)
    return truth === 2 ? 2 : truth === 1 ? 0 : 1
  }
  const deciding: Truth = frame.is === 'all' ? 0 : 1
  let answer: Truth = deciding === 0 ? 1 : 0
  for (const part of frame.parts) {
    const truth = truthOf(part, answers)
    if (truth === deciding) return deciding
    if (truth === 2) answer = 2
  }
  return answer
}

/** The unknown atoms that can still matter: where a known one has already decided, the others cannot. */
export const openAtoms = (frame: Frame, answers: ArrayLike<Truth>): readonly number[] => {
  if (truthOf(frame, answers) !== 2) return []
  if (frame.is === 'atom') return [frame.at]
  return frame.is === 'not' ? openAtoms(frame.part, answers) : frame.parts.flatMap((part) => openAtoms(part, answers))
}
