import { dayToWire } from '../platform/wire-date.ts'
import type { MarriageRegistration, Registrant } from '../src/request.ts'

/** 身份证件类型: a soldier registers with the citizen number, the officer's card stands in the remarks. */
const documentTypes = {
  mainland: '1',
  serviceman: '1',
  'hong-kong': '2',
  macao: '3',
  taiwan: '4',
  'overseas-chinese': '5',
  foreigner: '5',
} as const satisfies Record<Registrant['kind'], string>

/** GB/T 2659: three letters into three digits. */
const states: Readonly<Record<string, string>> = {
  USA: '840',
  GBR: '826',
  JPN: '392',
  KOR: '410',
  RUS: '643',
  DEU: '276',
  FRA: '250',
  ITA: '380',
  AUS: '036',
  NZL: '554',
  SGP: '702',
  KAZ: '398',
  UZB: '860',
  PAK: '586',
  CAN: '124',
  IND: '356',
  VNM: '704',
  THA: '764',
  MYS: '458',
  ARE: '784',
  NGA: '566',
}
const china = '156'

const nationOf = ({ kind, state = '' }: Registrant): string | undefined =>
  kind === 'foreigner' ? states[state] : china

const sideToWire = (side: 'man' | 'woman', one: Registrant): Readonly<Record<string, string>> => {
  const nation = nationOf(one)
  return {
    [`name_${side}`]: one.name,
    [`cert_type_${side}`]: documentTypes[one.kind],
    [`cert_num_${side}`]: one.number,
    ...(nation === undefined ? {} : { [`nation_${side}`]: nation }),
  }
}

const isMainlander = ({ kind }: Registrant): boolean => kind === 'mainland' || kind === 'serviceman'

/** IA 结婚; INR 涉外结婚 where one of them is no mainland resident; ID 撤销婚姻 names the number that it undoes, or takes back what is not registered. */
export const registrationToWire = (request: MarriageRegistration): Readonly<Record<string, string>> => {
  const { man, woman, certificateNo, undone } = request
  const kind = isMainlander(man) && isMainlander(woman) ? 'IA' : 'INR'
  return {
    ...sideToWire('man', man),
    ...sideToWire('woman', woman),
    op_type: undone === true ? 'ID' : kind,
    op_date: dayToWire(request.registeredOn),
    ...(certificateNo === undefined ? {} : { cert_no: certificateNo }),
    dept_code: request.organCode,
    dept_name: request.organName,
  }
}

/** The number is the register's; what it is worth is checked by whoever asked. */
export const marriageRegistered = (data: Readonly<Record<string, string>>): { readonly number?: string } =>
  data.cert_no === undefined ? {} : { number: data.cert_no }
