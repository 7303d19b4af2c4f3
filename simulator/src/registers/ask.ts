import type { Province } from '../people/province.ts'
import type { Contracts, WireBody } from '../platform/contracts.ts'
import { birthRecordRegister } from './births.ts'
import { filingRegister } from './filings.ts'
import { licenceRegister } from './licences.ts'
import { marriageRegister } from './marriages.ts'
import { householdRegister, personRegister } from './people.ts'
import { propertyRegister } from './properties.ts'
import type { CheckWire } from './wire.ts'

export type Register = (province: Province, body: WireBody) => CheckWire

/** 核验: which register answers which service. */
export const registersOf = (contracts: Contracts): Readonly<Record<string, Register>> => ({
  'public-security.person': personRegister,
  'public-security.household': householdRegister,
  'civil-affairs.marital-status': marriageRegister,
  'natural-resources.property': propertyRegister,
  'housing.filing': filingRegister,
  'health.birth-record': birthRecordRegister,
  'e-licence.licence': licenceRegister(contracts.licenceTypes),
})
