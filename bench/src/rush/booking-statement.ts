import { readFileSync } from 'node:fs'
import type { Memory, PreparedAppend } from '@xiqian/ledger'

/** The append of one booking as the office sent it: its text and the ten values, read from the log of the database. */
export type SentBooking = { readonly text: string; readonly values: readonly string[] }

/** Writes every statement to the log while `run` runs. */
export const logged = async (memory: Memory, run: () => Promise<void>): Promise<void> => {
  await memory.pool.query(`alter system set log_statement = 'all'`)
  await memory.pool.query('select pg_reload_conf()')
  await new Promise((resolve) => setTimeout(resolve, 300))
  await run()
  await memory.pool.query('alter system reset log_statement')
  await memory.pool.query('select pg_reload_conf()')
}

const unquoted = (text: string): readonly string[] =>
  [...text.matchAll(/\$\d+ = (?:'((?:[^']|'')*)'|NULL)/g)].map(([, value]) => (value ?? '').replaceAll("''", "'"))

/** The last append of this log that takes a place at a time. Throws where there is none. */
export const sentBooking = (logFile: string): SentBooking => {
  const log = readFileSync(logFile, 'utf8').replaceAll('\n\t', '\n')
  const found = [
    ...log.matchAll(/execute append \d+: (with\nopened as[\s\S]*?)\n[^\n]*?DETAIL: {2}parameters: (\$1 = .*)/g),
  ]
    .map(([, text = '', parameters = '']) => ({ text, values: unquoted(parameters) }))
    .filter(({ text, values }) => text.includes("'slot-taken'") && values.length === 10)
  const last = found.at(-1)
  if (last === undefined) throw new Error('no booking stands in the log of the database')
  return last
}

const clients = 16
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** As `pgbenchScript` takes it. */
export const asAppend = ({ text, values }: SentBooking): PreparedAppend => ({
  name: 'booking',
  text,
  values,
  end: { position: Number(values[5]), chain: values[6] ?? '' },
  numbers: {},
  answer: null,
})

/**
 * A function that says the n-th booking of a client of pgbench: the very bytes that the office sent, with another case, another
 * couple, other errands, and a place at one of as many times as the rush has. `times` and `counties` are those of the rush.
 */
export const bookingFunction = (
  { values }: SentBooking,
  mark: string,
  times: readonly string[],
  counties: readonly string[],
): string => {
  const [
    region = '',
    stream = '',
    ,
    head = '',
    headChain = '',
    moved = '',
    chain = '',
    key = '',
    digest = '',
    sent = '',
  ] = values
  // The log writes the value as the database reads it, with spaces.
  const rest = JSON.stringify(JSON.parse(sent))
  const found = (pattern: RegExp): readonly string[] => [
    ...new Set([...rest.matchAll(pattern)].map(([, id]) => id ?? '')),
  ]
  const time = found(/"time":"(\d\d:\d\d)"/g)[0] ?? ''
  const unique = (id: string) => [id, `${quoted(id.slice(0, -10))} || a.unique_id`] as const
  const holes: readonly (readonly [string, string])[] = [
    [stream, 'a.stream'],
    [chain, 'a.chain'],
    [key, 'a.key'],
    [`"region_code":"${region}"`, `'"region_code":"' || a.county || '"'`],
    [`registry-${region}`, `'registry-' || a.county`],
    [`"${region}"`, `'"' || a.region || '"'`],
    [`"${time}"`, `'"' || a.at_time || '"'`],
    ...found(/"id":"([0-9a-z]{26})"/g).map(unique),
    ...found(/"personIndex":"([0-9a-f]{64})"/g).map(unique),
    ...found(/"account":"(c-[0-9a-z]{26})"/g).map(unique),
    ...found(/"place":"([0-9a-z]{26})"/g).map(unique),
    ...found(/("capacity":\d+)/g).map((id) => [id, `'"capacity":1000000'`] as const),
  ]
  const by = new Map(holes)
  const escaped = holes.map(([hole]) => hole.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pieces = rest.split(new RegExp(`(${escaped.join('|')})`))
  const said = pieces.map((piece) => by.get(piece) ?? quoted(piece)).join(', ')
  return `
create or replace function bench_submit_${mark}(client integer, n integer)
returns table (region text, stream text, head integer, head_chain text, moved integer, chain text, key text, digest text, rest text)
language sql stable as $$
  select a.region, a.stream, ${head}, ${quoted(headChain)}, ${moved}, a.chain, a.key, ${quoted(digest)}, concat(${said})
  from (
    select
      (610102 + at % 10)::text as region,
      (610102 + at % 10)::text || '-26-${mark}' || lpad(at::text, 9, '0') as stream,
      lpad(to_hex(at), 64, '0') as chain,
      'submit-${mark}' || lpad(at::text, 12, '0') as key,
      lpad(at::text, 10, '0') as unique_id,
      (array[${counties.map(quoted).join(', ')}])[1 + at % ${counties.length}] as county,
      (array[${times.map(quoted).join(', ')}])[1 + (at / 7) % ${times.length}] as at_time
    from (select n * ${clients} + client as at) as turn
  ) as a
$$`
}

/** The cases that pgbench books, at the head that the office's case stood at, and their places in the queue. */
export const openCases = async (
  memory: Memory,
  { values }: SentBooking,
  mark: string,
  count: number,
): Promise<void> => {
  const place = /"place": ?"([0-9a-z]{26})"/.exec(values[9] ?? '')?.[1] ?? ''
  await memory.pool.query(
    `insert into stream (region_code, stream_id, kind, position, chain)
     select (610102 + at % 10)::text, (610102 + at % 10)::text || '-26-' || $1::text || lpad(at::text, 9, '0'), 'case', $3::integer, decode($4::text, 'hex')
     from generate_series(0, $2::integer - 1) as at`,
    [mark, count, Number(values[3]), values[4]],
  )
  await memory.pool.query(
    `insert into queue_place (region_code, release, place, case_id, account, wishes, early, state, changed_at, changed_by)
     select '610000', 'd-2026-05-20', left($1::text, 16) || lpad(at::text, 10, '0'), at::text, '', '{}', false, 'choosing', now(), 'pgbench'
     from generate_series(0, $2::integer - 1) as at`,
    [place, count],
  )
  await memory.pool.query('vacuum analyze')
}
