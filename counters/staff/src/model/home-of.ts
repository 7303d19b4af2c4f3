import type { SessionAnswer } from '../door/answers.ts'

/** Where a member of staff begins: at the first counter of their role, as the office says it. */
export const homeOf = ({ counters }: Pick<SessionAnswer, 'counters'>): '/window' | '/approval' =>
  counters?.[0] === 'approval' ? '/approval' : '/window'
