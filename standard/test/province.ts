import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { checkCharacterOf, readStandard, type Situation, type Standard, type Value } from '../src/index.ts'

export const lifeEvents = fileURLToPath(new URL('../life-events', import.meta.url))
export const province = fileURLToPath(new URL('../province', import.meta.url))
export const marriageHousehold = `${lifeEvents}/marriage-household`

export const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The province's standard of the repository, read anew, with the named cities' overlays (none unless said). */
export const readShaanxi = (...overlays: readonly string[]): Standard => {
  const read = readStandard(marriageHousehold, digest, { overlays })
  if ('faults' in read) throw new Error(JSON.stringify(read.faults, null, 2))
  return read.standard
}

/** A synthetic number (6199xx) with its check character. */
export const citizenNumber = (birth: string, sequence: number, region = '619901'): string => {
  const first17 = `${region}${birth.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  return `${first17}${checkCharacterOf(first17)}`
}

type Changes = Readonly<Record<string, Value | undefined>>

/** 参照情形: one divorced, he moves to her own property in another county, birth registration chosen, all sources up. */
export const reference = (changes: Changes = {}): Situation => {
  const whole: Changes = {
    registerCounty: '610113',
    mover: 'partyM',
    settleAt: 'spouse-property',
    fromCounty: '610113',
    settleCounty: '610112',
    settleAddress: '文景路1号',
    settlePropertyNumber: '陕(2024)西安市不动产权第0000001号',
    coOwned: false,
    birthRegistration: true,
    resultBy: 'electronic',
    'partyM.name': '张三',
    'partyM.citizenNumber': citizenNumber('1996-03-01', 11),
    'partyM.mobile': '13900000001',
    'partyM.ethnicity': '01',
    'partyM.saidMaritalStatus': 'divorced',
    'partyM.kinship': true,
    'partyM.identityCheck': 'MATCH',
    'partyM.alive': true,
    'partyM.maritalCheck': 'MATCH',
    'partyM.maritalStatus': 'divorced',
    'partyM.householdCheck': 'MATCH',
    'partyM.householdKind': 'family',
    'partyM.isHead': true,
    'partyM.householdCounty': '610113',
    'partyM.idLicenceCheck': 'MATCH',
    'partyF.name': '李四',
    'partyF.citizenNumber': citizenNumber('1998-07-15', 22),
    'partyF.mobile': '13900000002',
    'partyF.ethnicity': '01',
    'partyF.saidMaritalStatus': 'never-married',
    'partyF.kinship': true,
    'partyF.identityCheck': 'MATCH',
    'partyF.alive': true,
    'partyF.maritalCheck': 'NOT_FOUND',
    'partyF.householdCheck': 'MATCH',
    'partyF.householdKind': 'family',
    'partyF.isHead': false,
    'partyF.headName': '李父',
    'partyF.headNumber': citizenNumber('1968-01-01', 31),
    'partyF.householdNumber': '610112000001',
    'partyF.propertyCheck': 'MATCH',
    'partyF.propertyNumber': '陕(2024)西安市不动产权第0000001号',
    'partyF.coOwnerCount': 0,
    'partyF.idLicenceCheck': 'MATCH',
  }
  return Object.fromEntries(
    Object.entries({ ...whole, ...changes }).flatMap(([address, value]) =>
      value === undefined ? [] : [[address, value]],
    ),
  )
}

export const acceptedOn = '2026-03-02'
