import type pg from 'pg'
import { type Place, regions } from './submit-commit.ts'

/** Ids of one contestant: `<county>-26-<mark><number>`, as long as a case number. `mark` is one letter. */
export const streamIdOf = (mark: string, at: number): string =>
  `${regionOf(at)}-26-${mark}${String(at).padStart(9, '0')}`
export const regionOf = (at: number): string => regions[at % regions.length] ?? '610102'

export const firstPosition = 24
/** Any 32 bytes: the chain of a position, told from the position, so that pgbench can know it too. */
export const chainAt = (position: number): string => position.toString(16).padStart(64, '0')

/** Opens the streams a contestant will move, as if each case had been filled in before. */
export const openStreams = async (pool: pg.Pool, mark: string, count: number): Promise<void> => {
  await pool.query(
    `insert into stream (region_code, stream_id, kind, position, chain)
     select (610102 + at % $3)::text, (610102 + at % $3)::text || '-26-' || $1 || lpad(at::text, 9, '0'), 'case', $4, decode($5, 'hex')
     from generate_series(0, $2 - 1) as at`,
    [mark, count, regions.length, firstPosition, chainAt(firstPosition)],
  )
}

/** The streams of one worker: every n-th, so that neighbours in the index belong to different workers. */
export const placesOf = (mark: string, count: number, worker: number, workers: number): Place[] =>
  Array.from({ length: Math.floor(count / workers) }, (_, turn) => {
    const at = turn * workers + worker
    return {
      region: regionOf(at),
      stream: streamIdOf(mark, at),
      head: { position: firstPosition, chain: chainAt(firstPosition) },
    }
  })
