import { placeEvents } from './chain.ts'
import type { Ledger } from './ledger.ts'
import type { Commit, Db, Head } from './types.ts'

/** A commit that may go with others: a stream that is there already, events, an act, errands, claims to take, view rows. */
export type CommitTogether = Pick<Commit, 'stream' | 'act' | 'events' | 'errands'> & {
  readonly head: Head
  readonly takes?: readonly { readonly kind: string; readonly personIndex: string }[]
}

/**
 * 一批: writes the whole effect of many commits, each in a stream of its own, in one trip and one transaction: all of them, or
 * nothing. False where anything stood in the way; which one, only an append of each by itself can say. `views`: the rows of
 * all together, each key once. `db` as for `append`.
 */
export const appendTogether = async (
  ledger: Ledger,
  db: Db,
  commits: readonly CommitTogether[],
  views: Commit['views'] = {},
): Promise<boolean> => {
  const filled = Object.entries(views).filter(([, rows]) => rows.length > 0)
  const form = ledger.statement.together(filled.map(([name]) => name).sort())
  const rest = { ...togetherOf(ledger, commits), views: Object.fromEntries(filled) }
  try {
    await db.query({ ...form, values: [JSON.stringify(rest)] })
    return true
  } catch (problem) {
    if (isInTheWay(ledger, problem)) return false
    throw problem
  }
}

const togetherOf = ({ suite }: Ledger, commits: readonly CommitTogether[]) => {
  const placed = commits.map((commit) => {
    const events = placeEvents(suite, commit.stream, commit.head, commit.events)
    const end = events.at(-1)
    if (end === undefined) throw new Error('an append without an event remembers nothing')
    return { ...commit, events, end, of: { region: commit.stream.region, stream: commit.stream.stream } }
  })
  return {
    heads: placed.map(({ of, head, end }) => ({
      ...of,
      head: head.position,
      headChain: head.chain,
      position: end.position,
      chain: end.chain,
    })),
    events: placed.flatMap(({ events }) => events),
    acts: placed.map(({ of, act }) => ({ ...of, ...act })),
    errands: placed.flatMap(({ of, errands = [] }) => errands.map((errand) => ({ ...errand, ...of }))),
    takes: placed.flatMap(({ of, act, takes = [] }) =>
      takes.map(({ kind, personIndex }) => ({ ...of, key: act.key, kind, personIndex })),
    ),
  }
}

const inTheWay = new Set(['XQ001', '23505', '23514', '40P01', '40001', '21000'])

const isInTheWay = ({ statement }: Ledger, problem: unknown): boolean => {
  if (!(problem instanceof Error)) return false
  const code = 'code' in problem && typeof problem.code === 'string' ? problem.code : ''
  const constraint = 'constraint' in problem && typeof problem.constraint === 'string' ? problem.constraint : ''
  return statement.refusals.has(constraint) || inTheWay.has(code)
}
