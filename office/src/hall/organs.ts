import type { County, OrganKind, OrganRule, RegionCode, Text } from '@xiqian/standard'
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

/** 机关种类 as the life events name them. */
const kindOf = ({ standards }: Standing, kind: OrganKind): OrganRule | undefined =>
  standards
    .all()
    .flatMap(({ organs }) => organs)
    .find(({ id }) => id === kind)

/** The county as the standard knows it; undefined for a region that has no organs. */
export const countyOf = ({ standards }: Standing, region: RegionCode): County | undefined =>
  standards
    .all()
    .flatMap(({ counties }) => counties)
    .find(({ code }) => code === region)

/** The organ of that kind in a county. Names, addresses and telephones of a synthetic data set say that they are. */
export const organIn = (office: Standing, kind: OrganKind, region: RegionCode): Organ | undefined => {
  const county = countyOf(office, region)
  const named = kindOf(office, kind)
  if (county === undefined || named === undefined) return undefined
  const { name, place } = named
  const synthetic = office.dataSet === 'synthetic'
  return {
    id: `${kind}-${region}`,
    kind,
    region,
    name: {
      zh: `${county.name}${name.zh}${synthetic ? '（合成数据）' : ''}`,
      en: `${name.en}, ${county.name}${synthetic ? ' (synthetic data)' : ''}`,
    },
    address: `${county.city}${county.name}${place.zh}`,
    telephone: '12345',
  }
}

/** `registry-610112` -> that organ; undefined for anything that is none. */
export const organById = (office: Standing, id: string): Organ | undefined => {
  const [kind, region, ...rest] = id.split('-')
  if (kind === undefined || region === undefined || rest.length > 0) return undefined
  return organIn(office, kind, region)
}
