import { askMaritalStatus } from '../civil-affairs/connector.ts'
import { askLicence } from '../e-licence/connector.ts'
import { askBirthRecord } from '../health/connector.ts'
import { askFiling } from '../housing/connector.ts'
import { askProperty } from '../natural-resources/connector.ts'
import type { Platform } from '../platform/connector.ts'
import { askHousehold, askPerson } from '../public-security/connector.ts'
import type { Answer } from './answer.ts'
import type { ErrandHeader } from './errand.ts'
import type { CheckId, Questions } from './question.ts'

export type Check<Id extends CheckId> = (
  platform: Platform,
  question: Questions[Id],
  header: ErrandHeader,
) => Promise<Answer>

/** Which connector asks which source. */
export const checks: { readonly [Id in CheckId]: Check<Id> } = {
  'public-security.person': askPerson,
  'civil-affairs.marital-status': askMaritalStatus,
  'public-security.household': askHousehold,
  'natural-resources.property': askProperty,
  'housing.filing': askFiling,
  'e-licence.licence': askLicence,
  'health.birth-record': askBirthRecord,
}
