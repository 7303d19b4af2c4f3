import pg from 'pg'
import type { ActRow, ClaimRow, DecidedRow, DrawRow, ErrandRow, StreamRow, TaskRow } from './history.ts'

/** What the database holds, read by plain SQL of our own: nothing of the office or the ledger is asked. */
export type DatabaseRead = {
  readonly acts: readonly ActRow[]
  readonly streams: readonly StreamRow[]
  readonly errands: readonly ErrandRow[]
  readonly tasks: readonly TaskRow[]
  readonly draws: readonly DrawRow[]
  readonly claims: readonly ClaimRow[]
  readonly decided: readonly DecidedRow[]
  readonly stages: ReadonlyMap<string, string>
}

const acts = `
  select region_code as region, idempotency_key as key, stream_id as stream, answer ->> 'done' as done,
         (answer ->> 'position')::integer as position
  from act`

const streams = `
  select stream.region_code as region, stream.stream_id as stream, stream.kind, stream.position as head,
         count(event.position)::integer as events, coalesce(max(event.position), 0) as "lastEvent"
  from stream
  left join event on event.region_code = stream.region_code and event.stream_id = stream.stream_id
  group by stream.region_code, stream.stream_id, stream.kind, stream.position`

const errands = `
  select errand_id as id, stream_id as stream, kind, body ->> 'matter' as matter, body ->> 'source' as source, lane, state,
         (extract(epoch from run_at - clock_timestamp()) * 1000)::float8 as "dueInMs",
         (extract(epoch from legal_at - clock_timestamp()) * 1000
           - coalesce((select offset_ms from legal_clock), 0))::float8 as "legalInMs",
         leased_by is not null as leased, attempts, last_problem as problem
  from errand`

const tasks = `
  select case_id as "caseId", 'inbox' as of, matter, due::text as day from task where state = 'open'
  union all
  select case_id, 'arrival', null, day::text from arrival where state in ('booked', 'arrived')
  union all
  select case_id, 'hand-out', null, due::text from hand_out where state = 'open'`

const draws = `
  select region_code || ' ' || stream_id as serial, number, text, case_stream as "caseId", matter, state
  from serial_draw
  order by 1, 2`

const claims = `select claim_kind as kind, by_stream as stream, person_index as person from claim`

/** What ended a matter, or began it with a department: the events that may happen once. */
const decided = `
  select stream_id as "caseId", body ->> 'matter' as matter, type, body ->> 'receipt' as receipt
  from event
  where type in ('DecidedOnTheSpot', 'DecidedFromInbox', 'ReplyDecided', 'MatterRefused')
  order by stream_id, position`

const stages = `select distinct case_id as "caseId", stage from case_of_person`

export const readDatabase = async (connectionString: string): Promise<DatabaseRead> => {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    // One moment for all of them: what is written meanwhile belongs to the next look.
    await client.query('begin transaction isolation level repeatable read read only')
    const rows = async <T extends object>(text: string): Promise<readonly T[]> => (await client.query<T>(text)).rows
    const stagesOf = await rows<{ caseId: string; stage: string }>(stages)
    return {
      acts: await rows<ActRow>(acts),
      streams: await rows<StreamRow>(streams),
      errands: await rows<ErrandRow>(errands),
      tasks: await rows<TaskRow>(tasks),
      draws: await rows<DrawRow>(draws),
      claims: await rows<ClaimRow>(claims),
      decided: await rows<DecidedRow>(decided),
      stages: new Map(stagesOf.map(({ caseId, stage }) => [caseId, stage])),
    }
  } finally {
    await client.end()
  }
}
