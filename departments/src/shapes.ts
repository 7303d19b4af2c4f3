import { readBySchema } from '../platform/contract-reader.ts'
import { ContractBroken } from './contract-broken.ts'
import type { CheckId } from './question.ts'
import type { RequestKind } from './request.ts'

const text = { type: 'string', minLength: 1 }
const day = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }
const object = (properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
})

const person = object({ name: text, citizenNumber: text })
const registrant = object({ name: text, kind: text, number: text })
const couple = object({ man: person, woman: person })
const correction = object({ person, item: text, saidBy: text })
const decidedByUs = { registeredOn: day, organCode: text, organName: text }

/** The shapes of `Questions` and `Requests`: callers spell them from the standard, so that a slip is found here, by name. */
const shapes: Readonly<Record<CheckId | RequestKind, object>> = {
  'public-security.person': person,
  'civil-affairs.marital-status': person,
  'public-security.household': person,
  'natural-resources.property': person,
  'housing.filing': person,
  'e-licence.licence': object({ name: text, citizenNumber: text, licenceTypeCode: text }),
  'health.birth-record': person,
  'public-security.hukou-migration': object({
    mover: person,
    host: person,
    destination: { enum: ['own-property', 'family-household'] },
    marriageCertificateNo: text,
    toOrgan: text,
  }),
  'public-security.marital-status-update': object({ couple, marriageCertificateNo: text, registeredOn: day }),
  'civil-affairs.register-marriage': object({ man: registrant, woman: registrant, ...decidedByUs }),
  'civil-affairs.report-marriage': object({ couple, certificateNo: text, ...decidedByUs }),
  'health.report-birth-registration': object({ couple, registrationNo: text, ...decidedByUs }),
  'public-security.correct-data': correction,
  'civil-affairs.correct-data': correction,
  'natural-resources.correct-data': correction,
  'housing.correct-data': correction,
}

/** Throws ContractBroken that names what is missing, never a value. */
export const mustHaveShape = (service: CheckId | RequestKind, given: unknown): void => {
  const read = readBySchema(shapes[service], given)
  if (!read.kept) {
    throw new ContractBroken(
      service,
      0,
      'request-incomplete',
      `Correct in the standard's names: ${read.breaks.join('; ')}.`,
    )
  }
}
