import type { CaseEvent, CaseFile } from '@xiqian/case'
import type { NewErrand } from '@xiqian/ledger'
import {
  addDays,
  type Calendar,
  isWorkingDay,
  type LegalDay,
  type NoticeRule,
  type Plan,
  type RoleId,
  workingDaysBetween,
} from '@xiqian/standard'
import { opening } from '../hall/opening.ts'
import type { Office } from '../office.ts'
import { type About, type Occasion, occasionsOf } from './occasions.ts'
import { endOfQuiet } from './quiet-hours.ts'

/** 通知的跑腿: which notice, to which party, about what; its id makes it one occasion, told once. */
export type NoticeErrand = {
  readonly kind: 'send-notice'
  readonly caseId: string
  readonly notice: string
  readonly role: RoleId
  readonly about: About
  /** Since when it is to be told (legal clock): what waits too long is given up. */
  readonly since: string
}

type Happened = {
  readonly before: CaseFile
  readonly after: CaseFile
  readonly events: readonly CaseEvent[]
  readonly position: number
  readonly calendar: Calendar
  /** Worked out only where it matters who may see a paper. */
  readonly plan: () => Plan
}

/** 要发的通知: what the standard in force tells about these events, as errands of the same append. */
export const noticesFor = (office: Office, happened: Happened): readonly NewErrand[] => {
  const { before, after, events, position } = happened
  const notices = office.standards.inForce(after.lifeEvent)?.notices
  if (notices === undefined) return []
  const now = office.clocks.legalNow()
  return occasionsOf(before, after, events, position + 1).flatMap((occasion) =>
    notices.told.flatMap((rule): readonly NewErrand[] => {
      const when = whenOf(rule, occasion, happened.calendar, office.clocks.today())
      if (when === undefined) return []
      const at = when === 'now' ? endOfQuiet(notices.sending.quiet, now) : when
      return rolesOf(rule, occasion, happened).map(({ role, about }) => {
        const body: NoticeErrand = {
          kind: 'send-notice',
          caseId: after.stream.id,
          notice: rule.id,
          role,
          about,
          since: at ?? now,
        }
        return {
          id: [
            after.stream.id,
            occasion.position,
            rule.id,
            ...(about.material === undefined ? [] : [about.material]),
            role,
          ].join('.'),
          kind: body.kind,
          body: { ...body },
          runAt: office.clocks.machineNow().toISOString(),
          ...(at === undefined ? {} : { legalAt: new Date(at).toISOString() }),
        }
      })
    }),
  )
}

const whenOf = (rule: NoticeRule, occasion: Occasion, calendar: Calendar, today: LegalDay): string | undefined => {
  if ('on' in rule) return 'on' in occasion && occasion.on === rule.on ? 'now' : undefined
  const { what, workingDays } = rule.before
  if ('counted' in occasion && occasion.counted === what) {
    return workingDaysBetween(calendar, today, occasion.until) === workingDays ? 'now' : undefined
  }
  if (!('awaited' in occasion) || occasion.awaited !== what) return undefined
  const day = workingDaysBefore(calendar, occasion.until, workingDays)
  // Whoever has just been told the day needs no reminder of it today.
  return day === undefined || day <= today ? undefined : opening(day)
}

/** The n-th working day before a day; undefined where the calendar does not reach. */
const workingDaysBefore = (calendar: Calendar, day: LegalDay, n: number): LegalDay | undefined => {
  let left = n
  let at = day
  while (left > 0) {
    at = addDays(at, -1)
    const works = isWorkingDay(calendar, at)
    if (works === undefined) return undefined
    if (works) left -= 1
  }
  return at
}

type To = { readonly role: RoleId; readonly about: About }

const rolesOf = ({ to }: NoticeRule, { about, seenBy }: Occasion, { after, plan }: Happened): readonly To[] => {
  const taking = after.roles.filter((role) => {
    const stage = after.parties[role]?.stage
    if (after.gone.includes(role)) return false
    return stage === 'joined' || stage === 'confirmed'
  })
  const counted = taking.flatMap((role): readonly To[] => {
    if (seenBy === undefined) return [{ role, about }]
    const count = seenBy(role)
    return count === 0 && to === 'concerned' ? [] : [{ role, about: { ...about, count } }]
  })
  const { material } = about
  if (to === 'both' || material === undefined) return counted
  const sees = plan().materials.find(({ key }) => key === material)?.sees ?? 'all'
  return counted.filter(({ role }) => sees === 'all' || sees === role)
}
