import type { County, OrganKind, RegionCode, Text } from '@xiqian/standard'
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

const kinds = {
  registry: { zh: '婚姻登记处', en: 'Marriage registry', street: '政务服务中心一层' },
  police: { zh: '公安户籍窗口', en: 'Police household window', street: '政务服务中心一层公安专区' },
  health: { zh: '生育登记窗口', en: 'Birth registration window', street: '政务服务中心二层卫健专区' },
} as const satisfies Record<OrganKind, { zh: string; en: string; street: string }>

const isKind = (text: string): text is OrganKind => Object.hasOwn(kinds, text)

/** The county as the standard knows it; undefined for a region that has no organs. */
export const countyOf = ({ standards }: Standing, region: RegionCode): County | undefined =>
  standards
    .all()
    .flatMap(({ counties }) => counties)
    .find(({ code }) => code === region)

/** The organ of that kind in a county. Names, addresses and telephones of a synthetic data set say that they are. */
export const organIn = (office: Standing, kind: OrganKind, region: RegionCode): Organ | undefined => {
  const county = countyOf(office, region)
  if (county === undefined) return undefined
  const { zh, en, street } = kinds[kind]
  const synthetic = office.dataSet === 'synthetic'
  return {
    id: `${kind}-${region}`,
    kind,
    region,
    name: {
      zh: `${county.name}${zh}${synthetic ? '（合成数据）' : ''}`,
      en: `${en}, ${county.name}${synthetic ? ' (synthetic data)' : ''}`,
    },
    address: `${county.city}${county.name}${street}`,
    telephone: '12345',
  }
}

/** `registry-610112` -> that organ; undefined for anything that is none. */
export const organById = (office: Standing, id: string): Organ | undefined => {
  const [kind, region, ...rest] = id.split('-')
  if (kind === undefined || region === undefined || rest.length > 0 || !isKind(kind)) return undefined
  return organIn(office, kind, region)
}
