import type { CaseFile } from '@xiqian/case'
import type { LeasedErrand } from '@xiqian/ledger'
import type { Instant, NoticeChannel, NoticeRule, NoticeSending } from '@xiqian/standard'
import { judge, type Loaded, load } from '../desk/load.ts'
import { endOf, type Sent } from '../notices/carrier.ts'
import { noticeWords } from '../notices/notice-words.ts'
import type { NoticeErrand } from '../notices/notices-for.ts'
import { endOfQuiet } from '../notices/quiet-hours.ts'
import { settleTold, type ToldRow, takeNextWay, toldRow, writeTold } from '../notices/told-rows.ts'
import type { Office } from '../office.ts'
import { again, backoffMs, done, later, type Settled } from './settled.ts'

/** How long at most it sleeps at night before it looks at the clock again; moving a synthetic clock wakes it at once. */
const longestSleepMs = 30 * 60_000
/** The first look for a receipt follows at once, the later ones ever more slowly. */
const firstReceiptMs = 300

/** 发通知: each once, never in the quiet hours. The number is opened here, handed over, and forgotten. */
export const sendNotice = async (office: Office, errand: LeasedErrand, body: NoticeErrand): Promise<Settled> => {
  const loaded = await load(office, body.caseId)
  const standard = loaded && office.standards.inForce(loaded.file.lifeEvent)
  const rule = standard?.notices?.told.find(({ id }) => id === body.notice)
  if (loaded === undefined || standard?.notices === undefined || rule === undefined) return done
  const { sending } = standard.notices
  const { pool } = office.memory
  const of = { region: errand.region, caseId: body.caseId, id: errand.id }
  const now = office.clocks.legalNow()

  const before = await toldRow(pool, of)
  if (before !== undefined) {
    const settled = await askForReceipt(office, errand, of, before, isTooLate(body, sending, now))
    if (settled !== 'not-delivered') return settled
  }
  const ways = waysAfter(rule, before)
  if (ways.length === 0 || isGone(rule, body, loaded.file, office.clocks.today())) {
    if (before !== undefined) await settleTold(pool, of, { state: 'failed', problem: 'not delivered' })
    return done
  }
  const quietUntil = endOfQuiet(sending.quiet, now)
  if (quietUntil !== undefined) return later(Math.min(msBetween(now, quietUntil), longestSleepMs), 'quiet hours')

  const { plan } = judge(office, loaded, loaded.situation, office.clocks.today())
  const { caseId, about } = body
  const words = noticeWords(office, { caseId, rule, about, sending, standard, plan, situation: loaded.situation })
  const row = (rest: Pick<ToldRow, 'state' | 'problem' | 'channel' | 'numberEnds' | 'deliveredAt'>): Promise<void> => {
    const told = { id: errand.id, rule: rule.id, role: body.role, words, toldAt: now, ...rest }
    return before === undefined ? writeTold(pool, of, told) : takeNextWay(pool, of, told)
  }
  const nothing = { channel: null, numberEnds: null, deliveredAt: null }

  const said: string[] = []
  for (const channel of ways) {
    const carrier = office.carriers[channel]
    const to = addressOf(loaded, body.role, channel, sending.addresses)
    if (carrier === undefined || to === undefined) {
      if (carrier !== undefined) said.push('no-address')
      continue
    }
    const sent = await carrier.send({ id: errand.id, region: errand.region, to, words, at: now })
    if (sent.sent === 'refused') said.push(sent.because)
    else if (sent.sent === 'unreachable') {
      if (!isTooLate(body, sending, now)) return again(backoffMs(office, errand.attempts), sent.because)
      said.push(sent.because)
    } else {
      const numberEnds = channel === 'sms' ? endOf(to) : null
      await row({ ...nothing, ...stateOf(sent, now), problem: null, channel, numberEnds })
      return sent.sent === 'delivered' ? done : later(firstReceiptMs, 'waits for the receipt')
    }
  }
  await row({ ...nothing, state: 'failed', problem: before === undefined ? (said[0] ?? 'no-way') : 'not delivered' })
  return done
}

/** 换一种方式: what was taken and not delivered goes the next way of the standard. */
const waysAfter = ({ channels }: NoticeRule, before: ToldRow | undefined): readonly NoticeChannel[] => {
  const channel = before?.channel ?? undefined
  return channel === undefined ? channels : channels.slice(channels.indexOf(channel) + 1)
}

const stateOf = ({ sent }: Sent, now: Instant): Pick<ToldRow, 'state' | 'deliveredAt'> =>
  sent === 'delivered' ? { state: 'delivered', deliveredAt: now } : { state: 'sent', deliveredAt: null }

const askForReceipt = async (
  office: Office,
  errand: LeasedErrand,
  of: { readonly region: string; readonly caseId: string; readonly id: string },
  told: ToldRow,
  isOver: boolean,
): Promise<Settled | 'not-delivered'> => {
  const carrier = told.channel === null ? undefined : office.carriers[told.channel]
  if (told.state !== 'sent' || carrier === undefined) return done
  const receipt = await carrier.receiptOf(errand.id)
  const { pool } = office.memory
  if (receipt === 'delivered') await settleTold(pool, of, { state: 'delivered', at: office.clocks.legalNow() })
  else if (receipt === 'failed') return 'not-delivered'
  else if (isOver) return done
  else return later(backoffMs(office, errand.attempts), 'waits for the receipt')
  return done
}

const msBetween = (one: Instant, other: Instant): number => Date.parse(other) - Date.parse(one)

const isTooLate = (
  { since }: NoticeErrand,
  { giveUpAfterHours }: { readonly giveUpAfterHours: number },
  now: Instant,
): boolean => msBetween(since, now) > giveUpAfterHours * 3_600_000

const addressOf = (
  { file, situation }: Loaded,
  role: string,
  channel: NoticeChannel,
  addresses: NoticeSending['addresses'],
): string | undefined => {
  const party = file.parties[role]
  if (channel === 'app') return party !== undefined && 'who' in party ? party.who : undefined
  const address = situation[`${role}.${addresses[channel]}`]
  return typeof address === 'string' ? address : undefined
}

/** 不必再说: what it would say has been overtaken since. */
const isGone = (rule: NoticeRule, { about }: NoticeErrand, file: CaseFile, today: string): boolean => {
  if (file.intake.stage === 'withdrawn' || file.intake.stage === 'merged') return true
  if ('on' in rule) {
    if (rule.on === 'pre-reviewed') return file.intake.stage !== 'ready' || file.visit.stage !== 'none'
    if (rule.on === 'returned') return file.intake.stage !== 'returned'
    return rule.on === 'booked' && !isBookedStill(file, about, today)
  }
  if (rule.before.what === 'visit') return !isBookedStill(file, about, today)
  const owed = file.owed[about.material ?? '']
  return owed?.stage !== 'owed' || owed.by !== 'couple' || owed.due !== about.day
}

const isBookedStill = ({ visit }: CaseFile, about: NoticeErrand['about'], today: string): boolean =>
  visit.stage === 'booked' && visit.day === about.day && visit.time === about.time && today <= visit.day
