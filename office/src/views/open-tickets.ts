import type { Static } from '@sinclair/typebox'
import { dayOf } from '@xiqian/case'
import { workingDaysBetween } from '@xiqian/standard'
import type { Office } from '../office.ts'
import type { TicketsShape } from '../shapes/conflicts.ts'

type Row = { readonly organ: string; readonly open: number; readonly late: number; readonly oldest: string | null }

/** 未答复的校核, provider by provider, the oldest first. */
export const openTickets = async (office: Office): Promise<Static<typeof TicketsShape>[]> => {
  const { rows } = await office.memory.pool.query<Row>(
    `select organ,
            (count(*) filter (where what like 'ticket %'))::integer as open,
            (count(*) filter (where what like 'ticket-late %'))::integer as late,
            min(since) filter (where what like 'ticket %') as oldest
     from supervised
     where region_code = '610000' and state = 'open' and what like 'ticket%'
     group by organ
     order by oldest, organ`,
  )
  const standards = office.standards.all()
  const departments = standards.flatMap((standard) => standard.departments)
  const calendar = standards[0]?.calendar
  return rows.map(({ organ, open, late, oldest }) => {
    const days =
      oldest === null || calendar === undefined
        ? undefined
        : workingDaysBetween(calendar, dayOf(oldest), office.clocks.today())
    return {
      provider: organ,
      name: departments.find(({ id }) => id === organ)?.name ?? { zh: organ, en: organ },
      open,
      late,
      ...(oldest === null ? {} : { oldest }),
      ...(days === undefined ? {} : { workingDays: days }),
    }
  })
}
