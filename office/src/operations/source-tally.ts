import type { CallHeard } from '@xiqian/departments'
import type { Db } from '@xiqian/ledger'

/** 数据源质量: what came of the calls to one source. `lastGood`: machine clock. */
export type SourceQuality = {
  readonly source: string
  readonly answered: number
  readonly silent: number
  readonly broken: number
  readonly refused: number
  readonly lastGood: string | null
}

export type SourceTally = {
  readonly heard: (call: CallHeard) => void
  /** Adds what this process heard since the last time to what all processes heard. */
  readonly flush: () => Promise<void>
  /** Of all processes since then, by hours; the last good answer whenever it was. */
  readonly since: (from: Date) => Promise<readonly SourceQuality[]>
}

type Row = { source: string; hour: string; last_good: string | null } & Record<Outcome, number>
type Outcome = 'answered' | 'silent' | 'broken' | 'refused'

const add = `
  insert into source_call (region_code, source, hour, answered, silent, broken, refused, last_good)
  select '610000', given.source, given.hour, given.answered, given.silent, given.broken, given.refused, given.last_good
  from jsonb_to_recordset($1::jsonb) as given (
    source text, hour timestamptz, answered integer, silent integer, broken integer, refused integer, last_good timestamptz
  )
  on conflict on constraint source_call_pk do update
  set answered = source_call.answered + excluded.answered,
      silent = source_call.silent + excluded.silent,
      broken = source_call.broken + excluded.broken,
      refused = source_call.refused + excluded.refused,
      last_good = greatest(source_call.last_good, excluded.last_good)`

const read = `
  select source,
         coalesce(sum(answered) filter (where hour >= $1), 0)::integer as answered,
         coalesce(sum(silent) filter (where hour >= $1), 0)::integer as silent,
         coalesce(sum(broken) filter (where hour >= $1), 0)::integer as broken,
         coalesce(sum(refused) filter (where hour >= $1), 0)::integer as refused,
         max(last_good) as "lastGood"
  from source_call
  where region_code = '610000'
  group by source
  order by source`

const hourMs = 3_600_000
const hourOf = (ms: number): string => new Date(Math.floor(ms / hourMs) * hourMs).toISOString()

export const openSourceTally = (db: Db): SourceTally => {
  let rows = new Map<string, Row>()
  return {
    heard: ({ service, outcome, at }) => {
      const kind = kindOf(outcome)
      if (kind === undefined) return
      const hour = hourOf(Date.parse(at))
      const row = rows.get(`${service} ${hour}`) ?? {
        source: service,
        hour,
        answered: 0,
        silent: 0,
        broken: 0,
        refused: 0,
        last_good: null,
      }
      row[kind] += 1
      if (kind === 'answered') row.last_good = at
      rows.set(`${service} ${hour}`, row)
    },
    flush: async () => {
      if (rows.size === 0) return
      const taken = rows
      rows = new Map()
      await db.query(add, [JSON.stringify([...taken.values()])])
    },
    since: async (from) => (await db.query<SourceQuality>(read, [hourOf(from.getTime())])).rows,
  }
}

/** A call that the house did not make tells nothing of the source. */
const kindOf = (outcome: CallHeard['outcome']): Outcome | undefined => {
  switch (outcome) {
    case 'answer':
      return 'answered'
    case 'refused':
      return 'refused'
    case 'bad-response':
    case 'bad-response-signature':
      return 'broken'
    case 'resting':
    case 'no-sharing-duty':
      return undefined
    case 'no-connection':
    case 'timed-out':
    case 'source-error':
    case 'too-many-requests':
      return 'silent'
  }
}
