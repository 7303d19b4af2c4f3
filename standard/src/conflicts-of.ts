import { type ConflictRule, ticketOf } from './conflict-types.ts'
import type { SharingDuty } from './duty-types.ts'
import type { Standard } from './standard.ts'
import type { SourceId } from './types.ts'

/** A rule with whom its 校核 tickets go to, in that order, and in how many working days each has to answer. */
export type WatchedConflict = ConflictRule & {
  readonly correctors: Readonly<Record<SourceId, { readonly ticket: string; readonly withinDays: number }>>
}

/** A limit of less than a working day is over at the end of the next one. */
const daysOf = ({ limit }: SharingDuty): number => (limit.unit === 'working-days' ? limit.amount : 1)

/** 数据不一致, as far as a provider can be asked: where no row says how soon, nobody is. */
export const conflictsOf = (standard: Standard): readonly WatchedConflict[] => {
  const before = watchedIn.get(standard)
  if (before !== undefined) return before
  const made = watched(standard)
  watchedIn.set(standard, made)
  return made
}

/** Made once a standard: every act asks for them. */
const watchedIn = new WeakMap<Standard, readonly WatchedConflict[]>()

const watched = ({ conflicts, sources, duties }: Standard): readonly WatchedConflict[] =>
  conflicts.map((rule) => ({
    ...rule,
    correctors: Object.fromEntries(
      rule.says.flatMap(({ source }) => {
        const ticket = ticketOf(sources.find(({ id }) => id === source)?.department ?? '')
        const duty = duties.find(({ id }) => id === ticket)
        return duty === undefined ? [] : [[source, { ticket, withinDays: daysOf(duty) }]]
      }),
    ),
  }))
