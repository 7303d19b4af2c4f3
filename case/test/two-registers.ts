import type { WatchedConflict } from '@xiqian/standard'
import type { Act } from '../src/index.ts'
import { type Counter, fact, filled, system } from './counter.ts'
import { say } from './invented-event.ts'

/** Two registers speak of where somebody lives; `matters` is what rests on it. */
export const ruleThat = (whenConflicting: WatchedConflict['whenConflicting']): WatchedConflict => ({
  id: 'address',
  name: say('address'),
  says: [
    { source: 'permits.status', fact: 'lives' },
    { source: 'moves.register', fact: 'stands' },
  ],
  authoritative: 'permits.status',
  whenConflicting,
  matters: ['permit'],
  words: say('they differ'),
  canShow: say('a letter'),
  basis: 'art. 20',
  correctors: {
    'permits.status': { ticket: 'permits.correct-data', withinDays: 3 },
    'moves.register': { ticket: 'moves.correct-data', withinDays: 5 },
  },
})

export const hears = (source: string, name: string, value: string): Act => ({
  type: 'record-check',
  source,
  role: 'one',
  reachable: true,
  facts: [
    fact(source === 'permits.status' ? 'statusCheck' : 'registerCheck', 'MATCH', source),
    fact(name, value, source),
  ],
})

/** Both were heard, and they differ; everything is looked into while the case goes on. */
export const differing = (): Counter => {
  const counter = filled()
  counter.given = { conflicts: [ruleThat('wait')], situation: { 'one.lives': 'here', 'one.stands': 'there' } }
  counter.do(system, hears('permits.status', 'lives', 'here'))
  counter.do(system, hears('moves.register', 'stands', 'there'))
  return counter
}

const ofOne = { conflict: 'address', role: 'one' } as const

/** What can be done about it, by whoever. */
export const conflictActs: readonly (() => Act)[] = [
  () => hears('permits.status', 'lives', 'here'),
  () => hears('moves.register', 'stands', 'there'),
  () => ({ type: 'dispute-fact', ...ofOne, claim: fact('lives', 'elsewhere') }),
  ...(['taken', 'corrected', 'stands', 'not-ours'] as const).flatMap((answer): readonly (() => Act)[] => [
    () => ({ type: 'record-ticket', ...ofOne, receipt: 't-1', answer }),
    () => ({ type: 'record-ticket', ...ofOne, receipt: 't-2', answer }),
  ]),
  () => ({ type: 'chase-ticket', ...ofOne }),
  () => ({ type: 'settle-conflict', ...ofOne, take: 'permits.status', facts: [] }),
  () => ({ type: 'settle-conflict', ...ofOne, take: 'asked', facts: [fact('lives', 'elsewhere')] }),
]
