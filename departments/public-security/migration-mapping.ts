import { dayFromWire } from '../platform/wire-date.ts'
import type { HukouMigration } from '../src/request.ts'

/** 落户方式: 1 被投靠人家庭户, 2 被投靠人本人房产. */
const destinations = { 'family-household': '1', 'own-property': '2' } as const

/** Absent stays absent: the contract knows no empty strings. */
const given = (name: string, value: string | undefined): Readonly<Record<string, string>> =>
  value === undefined || value === '' ? {} : { [name]: value }

/** A county alone stands for its county bureau. */
const organToWire = (organ: string): string => (/^[0-9]{6}$/.test(organ) ? organ.padEnd(12, '0') : organ)

export const migrationToWire = (request: HukouMigration): Readonly<Record<string, string>> => ({
  sqrxm: request.mover.name,
  sqrgmsfhm: request.mover.citizenNumber,
  ...given('sqrlxdh', request.mover.mobile),
  btkrxm: request.host.name,
  btkrgmsfhm: request.host.citizenNumber,
  lhfs: destinations[request.destination],
  ...given('hh', request.householdNumber),
  ...given('bdcqzh', request.propertyNumber),
  ...given('bah', request.filingNumber),
  ...given('qrdz', request.address),
  cert_no: request.marriageCertificateNo,
  ...given('qcdhkdjjg', request.fromOrgan && organToWire(request.fromOrgan)),
  qrdhkdjjg: organToWire(request.toOrgan),
  ...given('ybzywlsh', request.correctionOf),
  ...(request.undone === true ? { czlx: '3' } : {}),
})

const ownNames: Readonly<Record<string, string>> = {
  hh: 'householdNumber',
  zz: 'address',
  ssxqdm: 'regionCode',
  hkdjjg: 'organ',
  yhzgx: 'relationToHead',
  hzxm: 'headName',
}

/** 迁移业务编号 is the department's number; the rest is the household in which the mover now stands. */
export const migrationGranted = (
  data: Readonly<Record<string, string>>,
): { readonly number?: string; readonly values?: Readonly<Record<string, string>> } => {
  const named = Object.entries(data).flatMap(([wire, value]) => {
    const own = ownNames[wire]
    return own === undefined ? [] : [[own, value] as const]
  })
  const settledOn = data.qrrq === undefined ? {} : { settledOn: dayFromWire(data.qrrq) }
  return {
    ...(data.qyywh === undefined ? {} : { number: data.qyywh }),
    values: { ...Object.fromEntries(named), ...settledOn },
  }
}
