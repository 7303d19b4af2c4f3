import type { Random } from '../random.ts'
import { lots } from '../regions.ts'
import { someDay } from './birth.ts'
import { newAddress } from './household.ts'
import { type Filing, nextSerial, type Person, type Province } from './province.ts'

/** Shares of those who own nothing: a new home without its title yet, a rented one, and either cancelled. */
const purchaseShare = 0.15
const leaseShare = 0.15
const cancelledShare = 0.1

const enterFiling = (province: Province, random: Random, anchorYear: number, holder: Person, kind: Filing['kind']) => {
  const county = random.pick(lots)
  const year = anchorYear - 1
  const serial = nextSerial(province, `filing ${kind} ${county} ${year}`)
  const filing: Filing = {
    kind,
    number: `${kind === '1' ? 'HT' : 'ZL'}${county}${year}${String(serial).padStart(6, '0')}`,
    address: newAddress(random, county, '1'),
    county,
    on: someDay(random, year),
    ...(kind === '2' ? { until: someDay(random, anchorYear + 2) } : {}),
    cancelled: random.chance(cancelledShare),
    holders: [{ name: holder.name, number: holder.number }],
  }
  province.filings.set(holder.number, [...(province.filings.get(holder.number) ?? []), filing])
}

/** 备案: for some of those who own no home, by a stream of numbers of its own, so that nobody else becomes another. */
export const fileHomes = (province: Province, random: Random, anchorYear: number, people: readonly Person[]): void => {
  for (const person of people) {
    if (province.properties.has(person.number)) continue
    const draw = random.next()
    if (draw < purchaseShare) enterFiling(province, random, anchorYear, person, '1')
    else if (draw < purchaseShare + leaseShare) enterFiling(province, random, anchorYear, person, '2')
  }
}
