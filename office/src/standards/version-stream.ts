import type { Memory, RecordedEvent, StreamId } from '@xiqian/ledger'
import type { StandardDigest } from '@xiqian/standard'
import type { VersionEvent } from './version.ts'

export const province = '610000'

/** 标准版本的流: one a version, named by its digest, in the province's own region. */
export const streamOfVersion = (digest: StandardDigest): StreamId & { readonly kind: 'standard' } => ({
  region: province,
  stream: `standard-${digest.slice(0, 40)}`,
  kind: 'standard',
})

/** Events come back as they went in: only `decideVersion` and the first start make them, and the chain guards every byte. */
export const asVersionEvents = (recorded: readonly RecordedEvent[]): readonly VersionEvent[] =>
  recorded.map(({ type, body }) => ({ type, ...(body as object) }) as VersionEvent)

/** Where each version stands; a handful of rows, found by their own index. */
export const positionsOfVersions = async ({
  pool,
}: Pick<Memory, 'pool'>): Promise<readonly { readonly stream: string; readonly position: number }[]> => {
  const { rows } = await pool.query<{ stream: string; position: number }>({
    name: 'positions of versions',
    text: `select stream_id as stream, position from stream where region_code = $1 and kind = 'standard' order by stream_id`,
    values: [province],
  })
  return rows
}
