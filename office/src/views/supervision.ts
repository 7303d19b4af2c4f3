import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import type { Text } from '@xiqian/standard'
import { organById } from '../hall/organs.ts'
import { countersOf } from '../hall/posts.ts'
import type { Office } from '../office.ts'
import type { SupervisionAnswer } from '../shapes/supervision.ts'
import type { Staff } from '../sign-in/signed-in.ts'

const words: Readonly<Record<string, Text>> = {
  'pre-review-late': { zh: '人工预审超时', en: 'A pre-review is overdue' },
  'second-list': { zh: '漏告：同样的事实说了第二次', en: 'Told twice: the list was not complete' },
}

type Row = {
  readonly case_id: string
  readonly what: string
  readonly organ: string
  readonly since: string
  readonly state: 'open' | 'over'
}

/** 督办: what went wrong by our own fault, the open ones first; of a case its number and who has it. */
export const supervision = async (office: Office, by: Staff): Promise<Static<typeof SupervisionAnswer> | Refusal> => {
  if (!countersOf(office.standards.all(), by.staffRole).includes('supervision')) return { refused: 'not-permitted' }
  const { rows } = await office.memory.pool.query<Row>(
    `select case_id, what, organ, since, state from supervised
     where region_code = '610000'
     order by state, since desc, case_id limit 200`,
  )
  const counted = await office.memory.pool.query<{ open: number; second: number }>(
    `select (count(*) filter (where state = 'open'))::integer as open,
            (count(*) filter (where what like 'second-list%'))::integer as second
     from supervised where region_code = '610000'`,
  )
  return {
    today: office.clocks.today(),
    open: counted.rows[0]?.open ?? 0,
    secondLists: counted.rows[0]?.second ?? 0,
    rows: rows.map(({ case_id, what, organ, since, state }) => {
      const kind = what.split(' ')[0] ?? what
      return {
        caseId: case_id,
        what: kind,
        words: words[kind] ?? { zh: kind, en: kind },
        organName: organById(office, organ)?.name ?? { zh: organ, en: organ },
        since,
        state,
      }
    }),
  }
}
