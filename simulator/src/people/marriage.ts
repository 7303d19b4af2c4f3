import type { Random } from '../random.ts'
import { asOfYear } from '../regions.ts'
import { someDay } from './birth.ts'
import { type MarriageLine, nextSerial, type OperationType, type Person, type Province, spouseOf } from './province.ts'

export type Pair = { readonly man: Person; readonly woman: Person }

export const pairOf = (one: Person, other: Person): Pair =>
  one.sex === '1' ? { man: one, woman: other } : { man: other, woman: one }

const letters: Readonly<Record<OperationType, string>> = {
  IA: 'J',
  INR: 'J',
  ICA: 'BJ',
  IB: 'L',
  ICB: 'BL',
  IC: 'BJ',
  ID: 'C',
}

/** Registered by the county's registry under the code that it had in that year. */
export const newLine = (
  province: Province,
  random: Random,
  pair: Pair,
  type: OperationType,
  on: string,
  county: string,
): MarriageLine => {
  const year = Number(on.slice(0, 4))
  const registry = asOfYear(county, year)
  const serial = nextSerial(province, `${letters[type]} ${registry.code} ${year}`)
  return {
    man: spouseOf(pair.man),
    woman: spouseOf(pair.woman),
    type,
    on,
    certNo: `${letters[type]}${registry.code}-${year}-${String(serial).padStart(6, '0')}`,
    deptCode: `${registry.code}000000`,
    deptName: `${registry.name}民政局婚姻登记处`,
    oldNumbers: year < 1999 && random.chance(0.5),
  }
}

/** Enters a line for those of the two who are people of this province. */
export const enterLine = (province: Province, line: MarriageLine): void => {
  for (const { number } of [line.man, line.woman]) {
    if (!province.people.has(number)) continue
    province.marriageLines.set(number, [...(province.marriageLines.get(number) ?? []), line])
  }
}

const setStatus = (province: Province, pair: Pair, code: string): void => {
  for (const { number } of [pair.man, pair.woman]) {
    if (province.people.has(number)) province.statusCodes.set(number, code)
  }
}

/** Before 2005 the counties wrote on paper; a quarter of those lines were never back-filled. */
const neverBackFilled = 0.25

export const marry = (province: Province, random: Random, pair: Pair, year: number, county: string): void => {
  const line = newLine(province, random, pair, 'IA', someDay(random, year), county)
  if (year >= 2005 || !random.chance(neverBackFilled)) enterLine(province, line)
  setStatus(province, pair, '20')
}

export const divorce = (province: Province, random: Random, pair: Pair, year: number, county: string): void => {
  enterLine(province, newLine(province, random, pair, 'IB', someDay(random, year), county))
  setStatus(province, pair, '40')
}

/** The survivor's line stays IA; the register shows the partner's death beside it. */
export const outlive = (province: Province, survivor: Person): void => {
  province.statusCodes.set(survivor.number, '30')
}
