import type { Db } from '@xiqian/ledger'
import type { Instant, NoticeChannel, RoleId, Text } from '@xiqian/standard'
import type { NoticeErrand } from './notices-for.ts'

/** 发过的通知, as it is kept: no number, no name. */
export type ToldRow = {
  readonly id: string
  readonly rule: string
  readonly role: RoleId
  readonly channel: NoticeChannel | null
  readonly numberEnds: string | null
  readonly words: Text
  readonly state: 'sent' | 'delivered' | 'failed'
  readonly problem: string | null
  readonly toldAt: Instant
  readonly deliveredAt: Instant | null
}

type Of = { readonly region: string; readonly caseId: string; readonly id: string }

const columns = `notice_id as id, rule, role, channel, number_ends as "numberEnds", words_zh as zh, words_en as en, state, problem,
  to_char(told_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"') as "toldAt",
  to_char(delivered_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"') as "deliveredAt"`

const one = `select ${columns} from notice where region_code = $1 and case_id = $2 and notice_id = $3`
/** What was told, and what is still to be told (the errand is its only record until then): one trip a page. */
const ofCase = `
  select
    (select coalesce(json_agg(row_to_json(told) order by told."toldAt", told.id), '[]'::json)
     from (select ${columns} from notice where region_code = $1 and case_id = $2) as told) as told,
    (select coalesce(json_agg(row_to_json(waiting) order by waiting.id), '[]'::json)
     from (
  select errand_id as id, body,
         to_char(legal_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"') as "legalAt"
  from errand
  where region_code = $1 and stream_id = $2 and kind = 'send-notice' and state = 'waiting'
     ) as waiting) as waiting`
const put = `
  insert into notice (region_code, case_id, notice_id, rule, role, channel, number_ends, words_zh, words_en, state, problem, told_at, delivered_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
  on conflict on constraint notice_pk do nothing`
const another = `
  update notice set channel = coalesce($4, channel), number_ends = $5, state = $6, problem = $7, delivered_at = $8
  where region_code = $1 and case_id = $2 and notice_id = $3 and state = 'sent'`
const settle = `
  update notice set state = $4, delivered_at = $5, problem = $6
  where region_code = $1 and case_id = $2 and notice_id = $3 and state = 'sent'`

type Read = Omit<ToldRow, 'words'> & Text
const asRow = ({ zh, en, ...row }: Read): ToldRow => ({ ...row, words: { zh, en } })

export const toldRow = async (db: Db, { region, caseId, id }: Of): Promise<ToldRow | undefined> => {
  const { rows } = await db.query<Read>(one, [region, caseId, id])
  return rows.map(asRow)[0]
}

export type WaitingNotice = { readonly id: string; readonly body: NoticeErrand; readonly legalAt: Instant | null }

/** What was told and what is still to be told of a case. */
export type ToldInCase = { readonly told: readonly ToldRow[]; readonly waiting: readonly WaitingNotice[] }

export const toldInCase = async (db: Db, region: string, caseId: string): Promise<ToldInCase> => {
  const { rows } = await db.query<{ told: readonly Read[]; waiting: readonly WaitingNotice[] }>(ofCase, [
    region,
    caseId,
  ])
  return { told: (rows[0]?.told ?? []).map(asRow), waiting: rows[0]?.waiting ?? [] }
}

/** Written once; whoever comes second changes nothing. */
export const writeTold = async (db: Db, { region, caseId }: Of, row: ToldRow): Promise<void> => {
  const { id, rule, role, channel, numberEnds, words, state, problem, toldAt, deliveredAt } = row
  await db.query(put, [
    region,
    caseId,
    id,
    rule,
    role,
    channel,
    numberEnds,
    words.zh,
    words.en,
    state,
    problem,
    toldAt,
    deliveredAt,
  ])
}

/** The next way: what the one before took and did not deliver. Whatever has its receipt already is left as it is. */
export const takeNextWay = async (
  db: Db,
  { region, caseId, id }: Of,
  { channel, numberEnds, state, problem, deliveredAt }: ToldRow,
): Promise<void> => {
  await db.query(another, [region, caseId, id, channel, numberEnds, state, problem, deliveredAt])
}

/** The receipt: what was sent has arrived, or never will. */
export const settleTold = async (
  db: Db,
  { region, caseId, id }: Of,
  end: { readonly state: 'delivered'; readonly at: Instant } | { readonly state: 'failed'; readonly problem: string },
): Promise<void> => {
  const at = end.state === 'delivered' ? end.at : null
  await db.query(settle, [region, caseId, id, end.state, at, end.state === 'failed' ? end.problem : null])
}
