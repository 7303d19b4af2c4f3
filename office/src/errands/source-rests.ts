import type { Rest, RestMemory } from '@xiqian/departments'
import type { Memory } from '@xiqian/ledger'

const read = `
  select source as service, extract(epoch from since)::float8 * 1000 as since,
         extract(epoch from until)::float8 * 1000 as until, because, openings
  from source_rest
  where region_code = '610000'
  order by source`

const begin = `
  insert into source_rest (region_code, source, since, until, because, openings)
  values ('610000', $1, $2, $3, $4, $5)
  on conflict on constraint source_rest_pk do update
  set until = excluded.until, because = excluded.because, openings = excluded.openings, probe_until = null
  where source_rest.region_code = excluded.region_code and source_rest.until < excluded.until`

const takeProbe = `
  update source_rest
  set probe_until = $3
  where region_code = '610000' and source = $1 and until <= $2 and coalesce(probe_until, until) <= $2`

const end = `delete from source_rest where region_code = '610000' and source = $1`
const endAll = `delete from source_rest where region_code = '610000'`

const moment = (ms: number): string => new Date(ms).toISOString()

/** 歇着的数据源, in the database: written when a source is left alone and when it answers again, never in between. */
export const sourceRests = ({ pool }: Pick<Memory, 'pool'>): RestMemory => ({
  read: async () => (await pool.query<Rest>({ name: 'source rests', text: read })).rows,
  begin: async ({ service, since, until, because, openings }) => {
    await pool.query(begin, [service, moment(since), moment(until), because, openings])
  },
  takeProbe: async ({ service, now, until }) =>
    (await pool.query(takeProbe, [service, moment(now), moment(until)])).rowCount === 1,
  end: async (service) => {
    await pool.query(end, [service])
  },
  endAll: async () => {
    await pool.query(endAll)
  },
})
