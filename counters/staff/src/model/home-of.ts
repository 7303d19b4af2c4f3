import type { SessionAnswer } from '../door/answers.ts'

type Home = '/window' | '/approval' | '/policy' | '/operations'

/** Where a member of staff begins: at the first counter of their role, as the office says it. */
export const homeOf = ({ counters }: Pick<SessionAnswer, 'counters'>): Home => {
  const [first] = counters ?? []
  return first === undefined ? '/window' : `/${first}`
}

/** Whoever keeps the standard and nothing else sees no case. */
export const keepsTheStandard = ({ counters }: Pick<SessionAnswer, 'counters'>): boolean => counters?.[0] === 'policy'
