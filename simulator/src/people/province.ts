import type { Sex } from '../citizen-number.ts'

/** Days are YYYYMMDD, as the registers write them. */
export type Person = {
  readonly number: string
  readonly name: string
  readonly sex: Sex
  readonly birth: string
  /** 民族 GB/T 3304 */
  readonly folk: string
  readonly mobile: string
  readonly idValidTo: string
  readonly diedOn?: string
}

/** 户类型: 1 家庭户, 2 集体户, 3 农村村组户. */
export type HouseholdKind = '1' | '2' | '3'

export type Household = {
  readonly number: string
  readonly county: string
  readonly kind: HouseholdKind
  readonly address: string
  readonly head: string
  readonly organ: string
  readonly organName: string
}

/** 与户主关系 GB/T 4761. */
export type Place = { readonly household: string; readonly relation: string }

export type OperationType = 'IA' | 'IB' | 'IC' | 'ICA' | 'ICB' | 'ID' | 'INR'

/** `document`: of somebody who has no citizen number; its type and the state, as the register writes them. */
export type Spouse = {
  readonly name: string
  readonly number: string
  readonly birth: string
  readonly folk: string
  readonly document?: { readonly type: string; readonly nation: string }
}

export type MarriageLine = {
  readonly man: Spouse
  readonly woman: Spouse
  readonly type: OperationType
  readonly on: string
  readonly certNo: string
  readonly deptCode: string
  readonly deptName: string
  /** Numbers of before 1999 stand with 15 digits in some lines. */
  readonly oldNumbers: boolean
}

export type Property = {
  readonly certNo: string
  readonly address: string
  readonly county: string
  /** 共有方式 0 单独所有, 1 共同共有, 2 按份共有. */
  readonly sharing: '0' | '1' | '2'
  readonly owners: readonly { readonly name: string; readonly number: string }[]
}

/** 备案类型 1 商品房买卖合同备案, 2 房屋租赁备案. A filing that was cancelled is told to nobody. */
export type Filing = {
  readonly kind: '1' | '2'
  readonly number: string
  readonly address: string
  readonly county: string
  readonly on: string
  readonly until?: string
  readonly cancelled: boolean
  readonly holders: readonly { readonly name: string; readonly number: string }[]
}

/** What is wrong with one person in one register. */
export type Quirk = 'missing' | 'name-variant' | 'wrong-sex' | 'promised-falsely'

/** The registers. The maps are the departments' own data: effects change them; their values are replaced, never edited. */
export type Province = {
  readonly people: Map<string, Person>
  readonly households: Map<string, Household>
  readonly places: Map<string, Place>
  readonly marriageLines: Map<string, readonly MarriageLine[]>
  readonly properties: Map<string, readonly Property[]>
  readonly filings: Map<string, readonly Filing[]>
  /** 婚姻状况 GB/T 2261.2 as the population register holds it. */
  readonly statusCodes: Map<string, string>
  /** By `service|citizen number`. */
  readonly quirks: Map<string, Quirk>
  /** What a register has wrong by order, by `item|citizen number`, with what is right. */
  readonly misrecorded: Map<string, string>
  /** Last serial by what is numbered: household, certificate, property, migration. */
  readonly serials: Map<string, number>
}

export const emptyProvince = (): Province => ({
  people: new Map(),
  households: new Map(),
  places: new Map(),
  marriageLines: new Map(),
  properties: new Map(),
  filings: new Map(),
  statusCodes: new Map(),
  quirks: new Map(),
  misrecorded: new Map(),
  serials: new Map(),
})

export const copyOfProvince = (province: Province): Province => ({
  people: new Map(province.people),
  households: new Map(province.households),
  places: new Map(province.places),
  marriageLines: new Map(province.marriageLines),
  properties: new Map(province.properties),
  filings: new Map(province.filings),
  statusCodes: new Map(province.statusCodes),
  quirks: new Map(province.quirks),
  misrecorded: new Map(province.misrecorded),
  serials: new Map(province.serials),
})

export const nextSerial = (province: Province, of: string): number => {
  const serial = (province.serials.get(of) ?? 0) + 1
  province.serials.set(of, serial)
  return serial
}

export const personOf = (province: Province, number: string): Person => {
  const person = province.people.get(number)
  if (!person) throw new Error('no such person in the simulated province')
  return person
}

export const householdOf = (province: Province, number: string): Household | undefined => {
  const place = province.places.get(number)
  return place && province.households.get(place.household)
}

export const spouseOf = (person: Person): Spouse => ({
  name: person.name,
  number: person.number,
  birth: person.birth,
  folk: person.folk,
})
