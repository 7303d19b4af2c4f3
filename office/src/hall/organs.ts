import type { County, OrganKind, OrganRule, RegionCode, Standard, Text } from '@xiqian/standard'
import type { Office } from '../office.ts'

/** 机关: a window that people come to, or an inbox that decides. Its id says kind and region: `registry-610112`. */
export type Organ = {
  readonly id: string
  readonly kind: OrganKind
  readonly region: RegionCode
  readonly name: Text
  readonly address: string
  readonly telephone: string
}

type Standing = Pick<Office, 'standards' | 'dataSet'>

const indexed = new WeakMap<readonly County[], ReadonlyMap<RegionCode, County>>()

/** Looked up once for every line of every page: the list of a version is indexed when it is first asked. */
const byCode = (counties: readonly County[]): ReadonlyMap<RegionCode, County> => {
  const known = indexed.get(counties) ?? new Map(counties.map((county) => [county.code, county]))
  indexed.set(counties, known)
  return known
}

/** The county as the standard knows it; undefined for a region that is none. */
export const countyOf = ({ standards }: Pick<Office, 'standards'>, region: RegionCode): County | undefined => {
  for (const { counties } of standards.all()) {
    const county = byCode(counties).get(region)
    if (county !== undefined) return county
  }
  return undefined
}

/** What stands before an organ's own name, and before its address: the county's, or the province's. */
const regionNames = (
  office: Standing,
  region: RegionCode,
): { readonly name: Text; readonly address: string } | undefined => {
  const county = countyOf(office, region)
  if (county !== undefined)
    return { name: { zh: county.name, en: county.name }, address: `${county.city}${county.name}` }
  const province = office.standards.all().find(({ province: { code } }) => code === region)?.province.name
  return province === undefined ? undefined : { name: province, address: province.zh }
}

const ruleOf = ({ standards }: Standing, kind: OrganKind): OrganRule | undefined =>
  standards
    .all()
    .flatMap(({ organs }) => organs)
    .find(({ id }) => id === kind)

/** 省级: the province's own organ goes by the name of its window, e.g. 省民政厅婚姻登记处. */
const provincialName = ({ standards }: Standing, kind: OrganKind, region: RegionCode): Text | undefined =>
  standards
    .all()
    .filter(({ province }) => province.code === region)
    .flatMap(({ windows }) => windows)
    .find((window) => window.kind === 'provincial' && window.organ === kind)?.name

/**
 * The organ of that kind in a county, or at the province, as a life event names it. Names, addresses and telephones of a
 * synthetic data set say that they are.
 */
export const organIn = (office: Standing, kind: OrganKind, region: RegionCode): Organ | undefined => {
  const rule = ruleOf(office, kind)
  const where = regionNames(office, region)
  if (rule === undefined || where === undefined) return undefined
  const synthetic = office.dataSet === 'synthetic'
  const name = provincialName(office, kind, region) ?? {
    zh: `${where.name.zh}${rule.name.zh}`,
    en: `${rule.name.en}, ${where.name.en}`,
  }
  return {
    id: `${kind}-${region}`,
    kind,
    region,
    name: {
      zh: `${name.zh}${synthetic ? '（合成数据）' : ''}`,
      en: `${name.en}${synthetic ? ' (synthetic data)' : ''}`,
    },
    address: `${where.address}${rule.place.zh}`,
    telephone: '12345',
  }
}

/** `registry-610112` -> that organ; undefined for anything that is none. A kind may have hyphens of its own. */
export const organById = (office: Standing, id: string): Organ | undefined => {
  const [, kind, region] = /^(.+)-([0-9]{6})$/.exec(id) ?? []
  return kind === undefined || region === undefined ? undefined : organIn(office, kind, region)
}

/** The kinds of organ that people come to for this life event. */
export const visitedKinds = ({ visits }: Pick<Standard, 'visits'>): readonly OrganKind[] => [
  ...new Set(visits.map(({ place }) => place)),
]

/** What people read of where somebody works: an organ of a county, or the province itself (`province-610000`). */
export const organNameOf = (office: Standing, id: string): Text | undefined =>
  organById(office, id)?.name ??
  office.standards.all().find(({ province }) => id === `province-${province.code}`)?.province.name
