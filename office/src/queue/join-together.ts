import type { CaseStage } from '@xiqian/case'
import type { Memory } from '@xiqian/ledger'
import { type PlaceRow, queueStatements } from './queue-statements.ts'

export type Joining = {
  readonly release: string
  readonly place: string
  readonly caseId: string
  readonly account: string
  readonly wishes: readonly string[]
  readonly early: boolean
}

/** 一起领号: those who come within the same few milliseconds are written with one statement. Undefined for whoever is no party. */
export type JoinTogether = (joining: Joining) => Promise<PlaceRow | undefined>

/** A case that is not so far, or is over, has nothing to book. */
const nothingToBook: readonly CaseStage[] = [
  'draft',
  'waiting-for-party',
  'submitted',
  'returned',
  'not-accepted',
  'withdrawn',
  'merged',
  'finished',
  'ended',
]

const mostAtOnce = 200

type Waiting = Joining & {
  readonly done: (row: PlaceRow | undefined) => void
  readonly failed: (problem: unknown) => void
}

/** While one statement is on its way, the next ones gather; two of one couple never go together. */
export const joinTogether = ({
  memory,
  processId,
}: {
  readonly memory: Pick<Memory, 'pool'>
  readonly processId: string
}): JoinTogether => {
  const line: Waiting[] = []
  let isBusy = false

  const take = (): readonly Waiting[] => {
    const taken = new Map<string, Waiting>()
    for (const one of line.splice(0, mostAtOnce)) {
      if (taken.has(one.place)) line.push(one)
      else taken.set(one.place, one)
    }
    return [...taken.values()]
  }

  const write = async (): Promise<void> => {
    if (isBusy) return
    isBusy = true
    while (line.length > 0) {
      const together = take()
      const asked = together.map(({ release, place, caseId, account, wishes, early }, n) => ({
        n,
        release,
        place,
        case_id: caseId,
        account,
        wishes,
        early,
      }))
      try {
        const values = [JSON.stringify(asked), processId, nothingToBook]
        const { rows } = await memory.pool.query<PlaceRow>({ ...queueStatements.join, values })
        const found = new Map(rows.map((row) => [row.place, row]))
        for (const one of together) one.done(found.get(one.place))
      } catch (problem) {
        for (const one of together) one.failed(problem)
      }
    }
    isBusy = false
  }

  return (joining) =>
    new Promise((done, failed) => {
      line.push({ ...joining, done, failed })
      void write()
    })
}
