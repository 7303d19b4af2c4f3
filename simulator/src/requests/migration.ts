import { plusWorkingDays } from '../calendar.ts'
import { atHour, compactDay, dayOf } from '../legal-clock.ts'
import { joinHousehold, openHousehold, relations } from '../people/household.ts'
import {
  type Household,
  householdOf,
  nextSerial,
  type Person,
  type Property,
  type Province,
  personOf,
} from '../people/province.ts'
import type { WireBody } from '../platform/contracts.ts'
import { randomOf } from '../random.ts'
import { standingMarriage } from '../registers/marriages.ts'
import { type DecisionWire, refusedFor } from '../registers/wire.ts'
import type { Received } from './effect.ts'

const decidesAtHour = 10
const withinCounty = 1
const shortest = 3
const longest = 5
/** What some cities have told their stations, by the first four digits: at most so many working days. */
const longestIn: Readonly<Record<string, number>> = { '6101': 3, '6104': 4, '6107': 4 }
/** How long the police waits for a marriage that has not been reported yet. */
const waitsWorkingDays = 15

/**
 * Ten in the morning, 3 to 5 working days (fewer in some cities) after the day of receipt by seed and receipt; the next working day where the mover
 * stays in the county, since one station does it alone.
 */
export const firstDue = (province: Province, seed: string, received: Received): number => {
  const { receipt, receivedAt, body } = received
  const isSameCounty = householdOf(province, body.sqrgmsfhm ?? '')?.county === (body.qrdhkdjjg ?? '').slice(0, 6)
  const most = longestIn[(body.qrdhkdjjg ?? '').slice(0, 4)] ?? longest
  const days = isSameCounty ? withinCounty : randomOf('migration', seed, receipt).between(shortest, most)
  return atHour(plusWorkingDays(dayOf(receivedAt), days), decidesAtHour)
}

export const nextDue = (dueAt: number): number => atHour(plusWorkingDays(dayOf(dueAt), 1), decidesAtHour)

const areMarried = (province: Province, body: WireBody): boolean => {
  const line = standingMarriage(province, body.sqrgmsfhm ?? '')
  const numbers = line ? [line.man.number, line.woman.number] : []
  return numbers.includes(body.btkrgmsfhm ?? '') && line?.certNo === body.cert_no
}

type Home = Pick<Property, 'address' | 'county'>
type Destination = { readonly household?: Household; readonly home?: Home; readonly code?: string }

/** A home that the host owns, or one without a title yet, or rented, that stands on file. Who gives no number leaves it to us. */
const homeOf = (province: Province, { bdcqzh, bah, btkrgmsfhm = '' }: WireBody, county: string): Home | undefined => {
  const isMeant = (number: string, where: string) =>
    bdcqzh === undefined && bah === undefined ? where === county : number === bdcqzh || number === bah
  return (
    province.properties.get(btkrgmsfhm)?.find(({ certNo, county: where }) => isMeant(certNo, where)) ??
    province.filings.get(btkrgmsfhm)?.find((filing) => !filing.cancelled && isMeant(filing.number, filing.county))
  )
}

/** The household to be joined, or the home in which one is to be opened, or why there is neither. */
const destinationOf = (province: Province, body: WireBody): Destination => {
  const host = body.btkrgmsfhm ?? ''
  const household = householdOf(province, host)
  if (body.lhfs === '1') {
    return household && (body.hh === undefined || body.hh === household.number)
      ? { household }
      : { code: 'NO_HOUSEHOLD' }
  }
  const county = (body.qrdhkdjjg ?? '').slice(0, 6)
  const home = homeOf(province, body, county)
  if (!home) return { code: 'NOT_OWNER' }
  return household?.address === home.address ? { household } : { home }
}

/** Undefined: not yet, the marriage has not reached the register. */
export const decideMigration = (province: Province, effect: Received, dueAt: number): DecisionWire | undefined => {
  const { body } = effect
  const on = compactDay(dayOf(dueAt))
  const mover = province.people.get(body.sqrgmsfhm ?? '')
  if (!mover || mover.diedOn !== undefined || !province.people.has(body.btkrgmsfhm ?? ''))
    return refusedFor('NO_PERSON', on)
  const destination = destinationOf(province, body)
  if (destination.code !== undefined) return refusedFor(destination.code, on)
  if (!areMarried(province, body)) {
    const isPatienceSpent = dayOf(dueAt) >= plusWorkingDays(dayOf(effect.receivedAt), waitsWorkingDays)
    return isPatienceSpent ? refusedFor('NO_MARRIAGE', on) : undefined
  }
  return { slzt: '2', bjjgdm: '0', bjrq: on, data: plannedMove(province, effect, on) }
}

/** 迁移业务编号 without gaps per county and year, drawn only when granted. */
const plannedMove = (province: Province, effect: Received, on: string): Readonly<Record<string, string>> => {
  const county = (effect.body.qrdhkdjjg ?? '').slice(0, 6)
  const year = on.slice(0, 4)
  const serial = nextSerial(province, `migration ${county} ${year}`)
  const household = moveIn(province, effect, county)
  const mover = personOf(province, effect.body.sqrgmsfhm ?? '')
  return {
    hh: household.number,
    zz: household.address,
    ssxqdm: household.county,
    hkdjjg: household.organ,
    yhzgx: province.places.get(mover.number)?.relation ?? relations.none,
    hzxm: personOf(province, household.head).name,
    qrrq: on,
    qyywh: `${county}-${year}-${String(serial).padStart(6, '0')}`,
  }
}

const relationTo = (household: Household, mover: Person, host: string): string => {
  if (household.head !== host) return relations.otherKin
  return mover.sex === '1' ? relations.husband : relations.wife
}

/** Moves the mover; where nobody's household stands at the host's home, the mover opens one there. */
const moveIn = (province: Province, effect: Received, county: string): Household => {
  const { body } = effect
  const mover = personOf(province, body.sqrgmsfhm ?? '')
  const destination = destinationOf(province, body)
  if (destination.household) {
    joinHousehold(
      province,
      destination.household,
      mover,
      relationTo(destination.household, mover, body.btkrgmsfhm ?? ''),
    )
    return destination.household
  }
  const random = randomOf('household', effect.receipt)
  const address = destination.home?.address ?? body.qrdz ?? ''
  return openHousehold(province, random, {
    county: destination.home?.county ?? county,
    kind: '1',
    head: mover,
    address,
  })
}
