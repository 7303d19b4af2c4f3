import type { Mapped } from '../platform/mapping.ts'
import { dayFromWire, validToFromWire } from '../platform/wire-date.ts'

/** 人口库. */
export type PersonWire = {
  readonly xm: string
  readonly gmsfhm: string
  readonly xb: '0' | '1' | '2' | '9'
  readonly csrq: string
  readonly mz: string
  readonly swbs: '0' | '1'
  readonly swrq?: string
  readonly yxqjzrq?: string
  readonly hyzk?: string
}

/** 性别 GB/T 2261.1. */
const sexes = { '0': 'unknown', '1': 'male', '2': 'female', '9': 'unknown' } as const

/** The 17th digit is odd for a man; digits 7 to 14 are the birth date. A contradiction is reported, never decided here. */
const contradictions = (person: PersonWire): readonly string[] => {
  const byNumber = Number(person.gmsfhm[16]) % 2 === 1 ? 'male' : 'female'
  const sex = sexes[person.xb]
  const wrongSex = sex !== 'unknown' && sex !== byNumber ? ['sex'] : []
  return person.gmsfhm.slice(6, 14) === person.csrq ? wrongSex : [...wrongSex, 'birthDate']
}

/** 婚姻状况 GB/T 2261.2 in our words; 90 未说明 says nothing. */
const statuses: Readonly<Record<string, string>> = {
  '10': 'never-married',
  '20': 'married',
  '21': 'married',
  '22': 'married',
  '23': 'married',
  '30': 'widowed',
  '40': 'divorced',
}

const registeredStatus = (code: string | undefined): Readonly<Record<string, string>> => {
  const status = statuses[code ?? '']
  return status === undefined ? {} : { registeredMaritalStatus: status }
}

export const personFromWire = (person: PersonWire): Mapped => ({
  values: {
    name: person.xm,
    sex: sexes[person.xb],
    birthDate: dayFromWire(person.csrq),
    ethnicity: person.mz,
    alive: person.swbs === '0',
    ...(person.hyzk === undefined ? {} : { registeredMaritalStatusCode: person.hyzk }),
    ...registeredStatus(person.hyzk),
    ...(person.yxqjzrq === undefined ? {} : { idCardValidTo: validToFromWire(person.yxqjzrq) }),
  },
  contradicts: contradictions(person),
})

export const personNames = { xm: 'name', gmsfhm: 'citizenNumber', xb: 'sex', csrq: 'birthDate', mz: 'ethnicity' }

/** 户籍库. */
export type HouseholdWire = {
  readonly hh: string
  readonly ssxqdm: string
  readonly zz: string
  readonly hlx: '1' | '2' | '3'
  readonly yhzgx: string
  readonly hzxm: string
  readonly hzgmsfhm: string
  readonly hkdjjg: string
  readonly hkdjjgmc: string
}

/** 户类型: 家庭户, 集体户, 农村村组户. */
const householdKinds = { '1': 'family', '2': 'collective', '3': 'village' } as const

/** GB/T 4761: 02 is the head himself. */
const head = '02'

export const householdFromWire = (household: HouseholdWire): Mapped => ({
  values: {
    householdNumber: household.hh,
    regionCode: household.ssxqdm,
    address: household.zz,
    householdKind: householdKinds[household.hlx],
    relationToHead: household.yhzgx,
    isHead: household.yhzgx === head,
    headName: household.hzxm,
    headNumber: household.hzgmsfhm,
    organ: household.hkdjjg,
    organName: household.hkdjjgmc,
  },
})

export const householdNames = { xm: 'name', gmsfhm: 'citizenNumber', zz: 'address', hzxm: 'headName' }
