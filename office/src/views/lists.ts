import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import { normalForIndex } from '@xiqian/seal'
import { type Calendar, type LegalDay, type Text, workingDaysBetween } from '@xiqian/standard'
import { load } from '../desk/load.ts'
import { mayStaff } from '../desk/permission.ts'
import { hallsNow } from '../hall/hall-of-day.ts'
import { organById } from '../hall/organs.ts'
import { countersOf } from '../hall/posts.ts'
import type { Office } from '../office.ts'
import { maskName } from '../privacy/mask.ts'
import type { InboxAnswer, TodayAnswer } from '../shapes/staff.ts'
import { citizenAccount } from '../sign-in/accounts.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import { openNames } from './list-key.ts'

/** The task of a case whose pre-review waits for a person. */
export const preReviewTask = 'pre-review'

export const pageRows = 50

const todayText = `
  select case_id, at_time, state, names, matters, green
  from arrival
  where region_code = $1 and organ = $2 and day = $3 and state <> 'gone' and (at_time, not green, case_id) > ($4, $5, $6)
  order by at_time, not green, case_id
  limit ${pageRows + 1}`
const todayCounts = `
  select count(*) filter (where state in ('arrived', 'done'))::integer as arrived, count(*)::integer as booked
  from arrival where region_code = $1 and organ = $2 and day = $3 and state <> 'gone'`
const inboxText = `
  select task_id, case_id, matter, names, due, kind, taken_by
  from task
  where region_code = $1 and organ = $2 and state = 'open' and (due, task_id) > ($3::date, $4)
    and kind || ' ' || matter = any($5)
  order by due, task_id
  limit ${pageRows + 1}`
const inboxCounts = `
  select count(*)::integer as open, (count(*) filter (where due <= $3::date))::integer as due_today
  from task where region_code = $1 and organ = $2 and state = 'open' and kind || ' ' || matter = any($4)`

type TodayRow = {
  readonly case_id: string
  readonly at_time: string
  readonly state: 'booked' | 'arrived' | 'done'
  readonly names: string
  readonly matters: readonly string[]
  readonly green: boolean
}
type InboxRow = {
  readonly task_id: string
  readonly case_id: string
  readonly matter: string
  readonly names: string
  readonly due: string
  readonly kind: 'decide' | 'mend' | 'objection' | 'void' | 'pledge' | 'undo'
  readonly taken_by: string | null
}

const sitsAt = (office: Office, by: Staff, counter: 'window' | 'approval'): boolean =>
  countersOf(office.standards.all(), by.staffRole).includes(counter)

/** Which act takes a task of that kind off the list; whoever reassigns sees what there is to decide. */
const actOn = {
  decide: ['decide-from-inbox', 'reassign-task'],
  objection: ['answer-objection'],
  void: ['answer-void'],
  pledge: ['close-pledge'],
  undo: ['reverse-decision'],
} as const

/**
 * 这个岗位的待办, as `kind matter`: what this role decides or watches over, what may come back to its window whoever decides it,
 * and pre-review where it is the one that looks.
 */
const tasksOf = ({ standards }: Office, { staffRole }: Staff): readonly string[] =>
  standards.all().flatMap(({ matters, preReview, staffRoles }) => {
    const { over = [], acts = [] } = staffRoles.find(({ id }) => id === staffRole) ?? {}
    const isMine = (decider: string): boolean => decider === staffRole || over.includes(decider)
    const mine = matters.filter(({ decidedIn }) => decidedIn.some(({ decider }) => isMine(decider)))
    return [
      ...Object.entries(actOn).flatMap(([kind, wanted]) =>
        wanted.some((act) => acts.includes(act)) ? mine.map(({ id }) => `${kind} ${id}`) : [],
      ),
      ...(acts.includes('send-again') ? matters.map(({ id }) => `mend ${id}`) : []),
      ...(preReview?.by === staffRole ? [`decide ${preReviewTask}`] : []),
    ]
  })

const preReviewName = { zh: '预审', en: 'Pre-review' }

export const matterName = (office: Office, matter: string) =>
  (matter === preReviewTask ? preReviewName : undefined) ??
  office.standards
    .all()
    .flatMap(({ matters }) => matters)
    .find(({ id }) => id === matter)?.name ?? { zh: matter, en: matter }

/** A page key: two columns joined; anything else begins at the beginning. */
export const readKey = (after: string | undefined, first: string): readonly [string, string] => {
  const [one, ...rest] = (after ?? '').split('|')
  return one === undefined || one === '' ? [first, ''] : [one, rest.join('|')]
}

/** 今天: who comes to this window, by time, the green channel first of its time; paged by (time, green, case). */
export const today = async (
  office: Office,
  by: Staff,
  after: string | undefined,
): Promise<Static<typeof TodayAnswer> | Refusal> => {
  if (!sitsAt(office, by, 'window')) return { refused: 'not-permitted' }
  const day = office.clocks.today()
  const { pool } = office.memory
  const [time, place] = readKey(after, '')
  // The rest of the key: 0 for the green channel, 1 for everybody else, then the case.
  const [isLater, caseId] = [place.startsWith('1'), place.slice(1)]
  const { rows } = await pool.query<TodayRow>(todayText, [by.region, by.organ, day, time, isLater, caseId])
  const counted = await pool.query<{ arrived: number; booked: number }>(todayCounts, [by.region, by.organ, day])
  const last = rows.length > pageRows ? rows[pageRows - 1] : undefined
  return {
    organ: by.organ,
    organName: organById(office, by.organ)?.name ?? { zh: by.organ, en: by.organ },
    day,
    arrived: counted.rows[0]?.arrived ?? 0,
    booked: counted.rows[0]?.booked ?? 0,
    rows: rows.slice(0, pageRows).map((row) => {
      const names = row.matters.map((matter) => matterName(office, matter))
      return {
        caseId: row.case_id,
        time: row.at_time,
        names: openNames(office, 'arrival', row.case_id, row.names),
        state: row.state,
        green: row.green,
        note: { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') },
      }
    }),
    ...(last === undefined ? {} : { next: `${last.at_time}|${last.green ? '0' : '1'}${last.case_id}` }),
  }
}

const nobody = { zh: '', en: '' }

const namesOf = async (office: Office, rows: readonly InboxRow[]): Promise<ReadonlyMap<string, Text>> => {
  const accounts = [...new Set(rows.flatMap(({ taken_by }) => taken_by ?? []))]
  const named = accounts.map(async (account): Promise<[string, Text]> => {
    const name = maskName((await office.staff.byAccount(account))?.name ?? '')
    return [account, { zh: name, en: name }]
  })
  return new Map(await Promise.all(named))
}

/** 待办: open tasks of this organ by due day; paged by (due, task). */
export const inbox = async (
  office: Office,
  by: Staff,
  after: string | undefined,
): Promise<Static<typeof InboxAnswer> | Refusal> => {
  const mine = tasksOf(office, by)
  if (mine.length === 0) return { refused: 'not-permitted' }
  const day = office.clocks.today()
  const { pool } = office.memory
  const calendar = hallsNow(office)?.calendar
  const [due, taskId] = readKey(after, '0001-01-01')
  const asked = [by.region, by.organ, due, taskId, mine]
  const { rows } = await pool.query<InboxRow>(inboxText, asked)
  const toCount = [by.region, by.organ, day, mine]
  const counted = await pool.query<{ open: number; due_today: number }>(inboxCounts, toCount)
  const last = rows.length > pageRows ? rows[pageRows - 1] : undefined
  const takers = await namesOf(office, rows)
  return {
    rows: rows.slice(0, pageRows).map((row) => ({
      taskId: row.task_id,
      caseId: row.case_id,
      matter: row.matter,
      matterName: matterName(office, row.matter),
      names: openNames(office, 'task', row.task_id, row.names),
      due: row.due,
      ...daysLeftOf(calendar, day, row.due),
      note: { zh: row.case_id, en: row.case_id },
      kind: row.kind,
      ...(row.taken_by === null
        ? {}
        : { takenBy: { name: takers.get(row.taken_by) ?? nobody, isMe: row.taken_by === by.account } }),
    })),
    ...(last === undefined ? {} : { next: `${last.due}|${last.task_id}` }),
    open: counted.rows[0]?.open ?? 0,
    dueToday: counted.rows[0]?.due_today ?? 0,
  }
}

/** 剩几个工作日, and the light: amber with at most one left. Past the announced calendar no number is said. */
const daysLeftOf = (
  calendar: Calendar | undefined,
  today: LegalDay,
  due: LegalDay,
): { daysLeft?: number; light: 'normal' | 'warning' | 'overdue' } => {
  const daysLeft = calendar === undefined ? undefined : workingDaysBetween(calendar, today, due)
  if (daysLeft === undefined) return { light: due < today ? 'overdue' : 'normal' }
  return { daysLeft, light: due < today ? 'overdue' : daysLeft <= 1 ? 'warning' : 'normal' }
}

/**
 * 读卡找件: the open cases of the person whose card was read, found by that person's pseudonym, that this window may serve:
 * booked here, or to be brought here. Of others the window learns nothing.
 */
export const find = async (
  office: Office,
  by: Staff,
  citizenNumber: string,
): Promise<{ cases: string[] } | Refusal> => {
  if (!sitsAt(office, by, 'window')) return { refused: 'not-permitted' }
  const account = await citizenAccount(office, normalForIndex(citizenNumber))
  const found = await office.memory.pool.query<{ case_id: string }>(
    `select case_id from case_of_person
     where region_code = '610000' and account = $1 and stage not in ('withdrawn', 'merged', 'ended', 'finished')
     order by case_id limit 20`,
    [account],
  )
  const served = await Promise.all(
    found.rows.map(async ({ case_id }) => {
      const loaded = await load(office, case_id)
      const isHere = loaded !== undefined && mayStaff(office, by, loaded, { action: 'read' }).effect === 'permit'
      return isHere ? [case_id] : []
    }),
  )
  return { cases: served.flat() }
}
