import type { Random } from '../random.ts'
import { countyOf } from '../regions.ts'
import { type Household, type HouseholdKind, nextSerial, type Person, type Province } from './province.ts'

const roads = ['喜安路', '和顺路', '同心路', '长乐街', '永宁街', '文苑路', '青禾路', '渭水路', '南山路', '玉兰街']
const villages = ['柳湾村', '杏花村', '石桥村', '上塬村', '小河村', '槐树村', '梨园村', '三岔村']

/** 与户主关系 GB/T 4761. */
export const relations = {
  head: '02',
  husband: '11',
  wife: '12',
  son: '20',
  daughter: '30',
  otherKin: '97',
  none: '99',
} as const

/** An address that exists nowhere, in a county that does. */
export const newAddress = (random: Random, county: string, kind: HouseholdKind): string => {
  const { city, name } = countyOf(county)
  if (kind === '3')
    return `陕西省${city}${name}${random.pick(villages)}${random.between(1, 9)}组${random.between(1, 80)}号`
  const road = `${random.pick(roads)}${random.between(1, 199)}号`
  if (kind === '2') return `陕西省${city}${name}${road}(集体户)`
  return `陕西省${city}${name}${road}${random.between(1, 12)}号楼${random.between(1, 4)}单元${random.between(1, 33)}${String(random.between(1, 4)).padStart(2, '0')}室`
}

/** 户口登记机关: 12 digits, the first six the county. */
const stationOf = (random: Random, county: string): { readonly organ: string; readonly organName: string } => {
  const { name, townships } = countyOf(county)
  const station = random.between(1, Math.max(1, townships))
  return { organ: `${county}51${String(station).padStart(2, '0')}00`, organName: `${name}公安局第${station}派出所` }
}

export const openHousehold = (
  province: Province,
  random: Random,
  opening: { readonly county: string; readonly kind: HouseholdKind; readonly head: Person; readonly address?: string },
): Household => {
  const { county, kind, head } = opening
  const serial = nextSerial(province, `household ${county}`)
  const household: Household = {
    number: `${county}${String(serial).padStart(6, '0')}`,
    county,
    kind,
    address: opening.address ?? newAddress(random, county, kind),
    head: head.number,
    ...stationOf(random, county),
  }
  province.households.set(household.number, household)
  joinHousehold(province, household, head, relations.head)
  return household
}

export const joinHousehold = (province: Province, household: Household, person: Person, relation: string): void => {
  province.places.set(person.number, { household: household.number, relation })
}
