import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import { asParty, roleOf } from '../desk/actors.ts'
import { prepareBooking } from '../desk/book.ts'
import { judge, type Loaded, load } from '../desk/load.ts'
import { decideOn, isRefusal } from '../desk/perform.ts'
import { slotsAt } from '../hall/open-slots.ts'
import { organById } from '../hall/organs.ts'
import { visitOrganOf } from '../hall/visit-organ.ts'
import type { Office } from '../office.ts'
import type { CaseQueueAnswer, PlaceAnswer, QueueRequest } from '../shapes/queue.ts'
import type { Citizen } from '../sign-in/signed-in.ts'
import { placeOf } from './place-of.ts'
import type { PlaceRow } from './queue-statements.ts'
import { releaseView, standing } from './queue-views.ts'
import { opensAtMs, stageOf } from './release-clock.ts'
import { type Released, releaseById, releasesAt } from './releases.ts'

const nothingSuch: Refusal = { refused: 'no-such-thing' }

/** Where this couple would come on the day of the release; undefined where the release is not for them. */
const organOf = (office: Office, loaded: Loaded, { release }: Released): string | undefined => {
  const { plan } = judge(office, loaded, loaded.situation, release.day)
  const organ = visitOrganOf(loaded.standard, plan, loaded.stream.region)
  return organ !== undefined && releasesAt(office, organ).some((one) => one.release.id === release.id)
    ? organ
    : undefined
}

/** A place that nobody changes is told again at once, to whoever was seen to be one of the couple: a try more costs nothing. */
const isThere = (office: Office, row: PlaceRow | undefined, by: Citizen, wishes: readonly string[]): row is PlaceRow =>
  row !== undefined &&
  row.state !== 'lapsed' &&
  office.board.isOfCouple(row.place, by.account) &&
  (row.state !== 'waiting' || wishes.length === 0 || wishes.join() === row.wishes.join())

/**
 * 领号: the couple's place in the queue of a release; the same for both of them and for every try. Who may not book that day by
 * law hears so now, not when it is their turn. `queue-first` before the waiting room opens.
 */
export const joinQueue = async (
  office: Office,
  by: Citizen,
  caseId: string,
  { release: id, wishes }: Static<typeof QueueRequest>,
): Promise<Static<typeof PlaceAnswer> | Refusal> => {
  const released = releaseById(office, id)
  if (released === undefined) return nothingSuch
  const { rules, release } = released
  const known = office.board.ofCase(id, caseId)
  if (isThere(office, known, by, wishes)) return standing(office, released, known)
  const stage = stageOf(rules, release, office.clocks.legalNow())
  if (stage === 'announced') return notYet(released)
  if (stage === 'over') return { refused: 'not-open-that-day' }

  const tooOften = office.board.tooOften(by.account, office.clocks.machineNow().getTime())
  if (tooOften !== undefined) return { refused: 'too-many-requests', retryAfterSeconds: tooOften }
  // In the last minutes, with everybody there, the law is asked when it is their turn.
  const no = isCalm(office, released) ? await noBeforehand(office, by, caseId, released, wishes) : undefined
  if (no !== undefined) return no

  const place = await placeOf(office, id, caseId)
  const isEarly = stage === 'waiting-room' && office.board.draw(id).is !== 'drawn'
  const stated = wishes.slice(0, rules.wishes)
  const row = await office.joinTogether({
    release: id,
    place,
    caseId,
    account: by.account,
    wishes: stated,
    early: isEarly,
  })
  if (row === undefined) return nothingSuch
  office.board.put([row])
  office.board.seenOfCouple(place, by.account)
  return standing(office, released, row)
}

const calmMs = 180_000

const isCalm = (office: Office, { release }: Released): boolean =>
  opensAtMs(release) - Date.parse(office.clocks.legalNow()) > calmMs

const noBeforehand = async (
  office: Office,
  by: Citizen,
  caseId: string,
  released: Released,
  wishes: readonly string[],
): Promise<Refusal | undefined> => {
  const { rules, release } = released
  const loaded = await load(office, caseId)
  const role = loaded === undefined ? undefined : roleOf(loaded.file, by.account)
  if (loaded === undefined || role === undefined) return nothingSuch
  const organ = organOf(office, loaded, released)
  if (organ === undefined) return { refused: 'not-open-that-day' }
  return firstNo(office, loaded, by, role, { organ, day: release.day, wishes: wishes.slice(0, rules.wishes) })
}

const notYet = ({ release }: Released): Refusal => ({
  refused: 'queue-first',
  release: release.id,
  opensAt: `${release.opensOn}T${release.opensAt}:00.000+08:00`,
})

/** What the law, or the calendar, would say to each of these times; without a wish, to the day. */
const firstNo = (
  office: Office,
  loaded: Loaded,
  by: Citizen,
  role: string,
  { organ, day, wishes }: { readonly organ: string; readonly day: string; readonly wishes: readonly string[] },
): Refusal | undefined => {
  const actor = asParty(by, role, 'book')
  const noes = (wishes.length === 0 ? [undefined] : wishes).map((time) => {
    const prepared = prepareBooking(office, loaded, role, { organ, day, time: time ?? '' })
    const asked = time === undefined ? { ...prepared, slot: { open: true } } : prepared
    const decision = decideOn(office, actor, loaded, asked)
    return isRefusal(decision) ? decision : undefined
  })
  return noes.find((no) => no !== undefined)
}

/** 这对新人能排的队: each release for where they come, what may be wished, and their place in it. */
export const caseQueue = async (
  office: Office,
  by: Citizen,
  caseId: string,
): Promise<Static<typeof CaseQueueAnswer> | Refusal> => {
  const loaded = await load(office, caseId)
  if (loaded === undefined || roleOf(loaded.file, by.account) === undefined) return nothingSuch
  const { plan } = judge(office, loaded, loaded.situation, office.clocks.today())
  const organ = organById(office, visitOrganOf(loaded.standard, plan, loaded.stream.region) ?? '')
  if (organ === undefined) return { releases: [] }
  const releases = await Promise.all(
    releasesAt(office, organ.id).map(async (released) => {
      const row = office.board.ofCase(released.release.id, caseId)
      const { days } = await slotsAt(office, organ, released.release.day)
      return {
        ...releaseView(office, released),
        organName: organ.name,
        times: days
          .filter(({ day }) => day === released.release.day)
          .flatMap(({ slots }) => slots.map(({ time }) => time)),
        ...(row === undefined ? {} : { place: standing(office, released, row) }),
      }
    }),
  )
  return { releases: releases.filter(({ stage }) => stage !== 'over') }
}
