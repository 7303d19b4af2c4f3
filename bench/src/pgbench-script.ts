import type { PreparedAppend } from '@xiqian/ledger'
import { chainAt, firstPosition } from './streams.ts'
import { type Place, regions } from './submit-commit.ts'

/** Submits after one fetch of their parameters; each is a commit of its own. */
export const submitsAFetch = 20

const sampleStream = '610102-26-s000000000'
export const samplePlace: Place = {
  region: '610102',
  stream: sampleStream,
  head: { position: firstPosition, chain: chainAt(firstPosition) },
}
export const sampleUnique = 'u000000000'

/**
 * A function that says the n-th submit of a client: the ten values of the ledger's statement, `rest` with the very bytes that
 * the ledger sends for the sample, other ids put in. The chain is a text of the same length that can be told beforehand.
 */
export const parameterFunction = (
  { values, end }: PreparedAppend,
  mark: string,
  streams: number,
  clients: number,
): string => {
  const holes: Readonly<Record<string, string>> = {
    [sampleStream]: 'a.stream',
    [sampleStream.slice(-10)]: 'right(a.stream, 10)',
    [sampleUnique]: 'a.unique_id',
    [end.chain]: 'a.chain',
    '"610102"': `'"' || a.region || '"'`,
    [`"position":${end.position}`]: `'"position":' || (a.head + 1)`,
  }
  const pieces = String(values[9]).split(new RegExp(`(${Object.keys(holes).join('|')})`))
  const rest = pieces.map((piece) => holes[piece] ?? `'${piece.replaceAll("'", "''")}'`).join(', ')
  const each = Math.floor(streams / clients)
  return `
create or replace function bench_submit_${mark}(client integer, n integer)
returns table (region text, stream text, head integer, head_chain text, moved integer, chain text, key text, digest text, rest text)
language sql stable as $$
  select a.region, a.stream, a.head, a.head_chain, a.head + 1, a.chain, 'submit-' || a.unique_id, '${values[8]}', concat(${rest})
  from (
    select
      (610102 + at % ${regions.length})::text as region,
      (610102 + at % ${regions.length})::text || '-26-${mark}' || lpad(at::text, 9, '0') as stream,
      round + ${firstPosition} as head,
      lpad(to_hex(round + ${firstPosition}), 64, '0') as head_chain,
      lpad(to_hex(round + ${firstPosition + 1}), 64, '0') as chain,
      '${mark}' || lpad(client::text, 2, '0') || lpad(n::text, 7, '0') as unique_id
    from (select n % ${each} * ${clients} + client as at, n / ${each} as round) as turn
  ) as a
$$`
}

const names = ['region', 'stream', 'kind', 'head', 'head_chain', 'moved', 'chain', 'key', 'digest', 'rest'] as const
const letters = 'abcdefghij'

/** The ledger's own text with pgbench's variables for `$1` to `$10`, twenty times after each fetch of their values. */
export const pgbenchScript = ({ text, values }: PreparedAppend, mark: string): string => {
  const turns = Array.from({ length: submitsAFetch }, (_, turn) => turn)
  const columns = turns.flatMap((turn) =>
    names.flatMap((name, at) => (name === 'kind' ? [] : [`f${turn}.${name} as ${letters[at]}${turn}`])),
  )
  const calls = turns.map((turn) => `bench_submit_${mark}(:client_id::integer, :n::integer + ${turn}) as f${turn}`)
  const submit = (turn: number): string =>
    text.replace(/\$(\d+)/g, (_, place) => (place === '3' ? `'${values[2]}'` : `:${letters[Number(place) - 1]}${turn}`))
  return [
    `select ${columns.join(', ')}\nfrom ${calls.join(',\n')} \\gset`,
    ...turns.map((turn) => `${submit(turn)};`),
    `\\set n :n + ${submitsAFetch}`,
    '',
  ].join('\n')
}
