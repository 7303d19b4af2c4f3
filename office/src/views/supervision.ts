import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import type { Text } from '@xiqian/standard'
import { organById } from '../hall/organs.ts'
import { countersOf } from '../hall/posts.ts'
import type { Office } from '../office.ts'
import type { SupervisionAnswer } from '../shapes/supervision.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import { openTickets } from './open-tickets.ts'

const words: Readonly<Record<string, Text>> = {
  'pre-review-late': { zh: '人工预审超时', en: 'A pre-review is overdue' },
  'ticket-late': { zh: '校核超时：数据提供单位没有答复', en: 'A data correction is overdue at its provider' },
  'answer-late': { zh: '当面等不到登记系统的答复', en: 'A register did not answer while they stood there' },
  'number-doubted': { zh: '登记系统给的号不对', en: 'A register gave a number that does not hold' },
  contradicted: { zh: '部门前后答复矛盾，按先到的办', en: 'A department contradicted itself; its first word stands' },
  'second-list': { zh: '漏告：同样的事实说了第二次', en: 'Told twice: the list was not complete' },
}

type Row = {
  readonly case_id: string
  readonly what: string
  readonly organ: string
  readonly since: string
  readonly state: 'open' | 'over'
}

const departmentName = ({ standards }: Office, id: string): Text =>
  standards
    .all()
    .flatMap(({ departments }) => departments)
    .find((one) => one.id === id)?.name ?? { zh: id, en: id }

/** 督办: what went wrong by our own fault, the open ones first; of a case its number and who has it. */
export const supervision = async (office: Office, by: Staff): Promise<Static<typeof SupervisionAnswer> | Refusal> => {
  if (!countersOf(office.standards.all(), by.staffRole).includes('supervision')) return { refused: 'not-permitted' }
  const { rows } = await office.memory.pool.query<Row>(
    `select case_id, what, organ, since, state from supervised
     where region_code = '610000' and what not like 'ticket %'
     order by state, since desc, case_id limit 200`,
  )
  const counted = await office.memory.pool.query<{ open: number; second: number }>(
    `select (count(*) filter (where state = 'open' and what not like 'ticket %'))::integer as open,
            (count(*) filter (where what like 'second-list%'))::integer as second
     from supervised where region_code = '610000'`,
  )
  return {
    today: office.clocks.today(),
    open: counted.rows[0]?.open ?? 0,
    secondLists: counted.rows[0]?.second ?? 0,
    tickets: await openTickets(office),
    rows: rows.map(({ case_id, what, organ, since, state }) => {
      const kind = what.split(' ')[0] ?? what
      return {
        caseId: case_id,
        what: kind,
        words: words[kind] ?? { zh: kind, en: kind },
        organName: organById(office, organ)?.name ?? departmentName(office, organ),
        since,
        state,
      }
    }),
  }
}
