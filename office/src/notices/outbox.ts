import type { Db } from '@xiqian/ledger'
import { regionsOf } from '@xiqian/ledger'
import type { NoticeChannel, Text } from '@xiqian/standard'
import { type Carrier, endOf } from './carrier.ts'

const put = `
  insert into outbox (region_code, message_id, channel, number_ends, words_zh, words_en, told_at)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict on constraint outbox_pk do nothing`

const page = `
  select message_id as id, channel, number_ends as "numberEnds", words_zh as zh, words_en as en,
         to_char(told_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"') as at
  from outbox
  where region_code = any($1)
  order by told_at desc, message_id
  offset $2::integer limit $3::integer`

/** 开发发件箱: delivered as soon as it is written down; the number itself is not. */
export const openOutbox = (db: Db, channel: NoticeChannel): Carrier => ({
  send: async ({ id, region, to, words, at }) => {
    await db.query(put, [region, id, channel, endOf(to), words.zh, words.en, at])
    return { sent: 'delivered' }
  },
  receiptOf: async () => 'delivered',
})

export type OutboxMessage = {
  readonly id: string
  readonly channel: string
  readonly numberEnds: string
  readonly words: Text
  readonly at: string
}

const rowsAPage = 50

/** The newest first; `next` where there are more. */
export const readOutbox = async (
  db: Db,
  after: number,
): Promise<{ readonly messages: OutboxMessage[]; readonly next?: string }> => {
  const regions = await regionsOf(db)
  const { rows } = await db.query<Omit<OutboxMessage, 'words'> & Text>(page, [regions, after, rowsAPage + 1])
  const messages = rows
    .slice(0, rowsAPage)
    .map(({ id, channel, numberEnds, zh, en, at }) => ({ id, channel, numberEnds, words: { zh, en }, at }))
  return { messages, ...(rows.length > rowsAPage ? { next: String(after + rowsAPage) } : {}) }
}
