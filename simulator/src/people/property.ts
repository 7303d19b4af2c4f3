import type { Random } from '../random.ts'
import { asOfYear } from '../regions.ts'
import { nextSerial, type Person, type Property, type Province } from './province.ts'

/** 不动产权证号, as of the year in which it was registered. */
export const enterProperty = (
  province: Province,
  random: Random,
  owners: readonly Person[],
  place: { readonly county: string; readonly address: string },
): Property => {
  const year = random.between(2016, 2025)
  const { name } = asOfYear(place.county, year)
  const serial = nextSerial(province, `property ${place.county} ${year}`)
  const property: Property = {
    certNo: `陕(${year})${name}不动产权第${String(serial).padStart(7, '0')}号`,
    county: place.county,
    address: place.address,
    sharing: owners.length === 1 ? '0' : random.chance(0.7) ? '1' : '2',
    owners: owners.map(({ name: owner, number }) => ({ name: owner, number })),
  }
  for (const { number } of owners) {
    province.properties.set(number, [...(province.properties.get(number) ?? []), property])
  }
  return property
}
