import type { SessionAnswer } from '../door/answers.ts'

type Home = '/window' | '/approval' | '/policy' | '/operations' | '/supervision'

/** Where a member of staff begins: at the first counter of their role, as the office says it. */
export const homeOf = ({ counters }: Pick<SessionAnswer, 'counters'>): Home => {
  const [first] = counters ?? []
  return first === undefined ? '/window' : `/${first}`
}

/** Whoever keeps the standard, runs the house or supervises, and does nothing else sees no case: the one counter they have. */
export const caselessCounterOf = ({
  counters,
}: Pick<SessionAnswer, 'counters'>): 'policy' | 'operations' | 'supervision' | undefined => {
  const [first] = counters ?? []
  return first === 'policy' || first === 'operations' || first === 'supervision' ? first : undefined
}
