import civilAffairs from '../civil-affairs/contract.json' with { type: 'json' }
import eLicence from '../e-licence/contract.json' with { type: 'json' }
import health from '../health/contract.json' with { type: 'json' }
import housing from '../housing/contract.json' with { type: 'json' }
import naturalResources from '../natural-resources/contract.json' with { type: 'json' }
import publicSecurity from '../public-security/contract.json' with { type: 'json' }
import type { Words } from '../src/answer.ts'
import type { CheckId } from '../src/question.ts'
import type { Department, RequestKind } from '../src/request.ts'

/** One line of a department's `contract.json`; `progress` is the path to ask about a receipt. */
export type ServiceContract = {
  readonly id: string
  readonly name: Words
  readonly path: string
  readonly progress?: string
  readonly request: object
  readonly response: object
}

const contracts: readonly ServiceContract[] = [
  ...publicSecurity.services,
  ...civilAffairs.services,
  ...naturalResources.services,
  ...housing.services,
  ...eLicence.services,
  ...health.services,
]

/** Throws where a contract file lacks the service: a fault of this house, found at start-up. */
export const serviceContract = (id: CheckId | RequestKind): ServiceContract => {
  const found = contracts.find((contract) => contract.id === id)
  if (!found) throw new Error(`no contract.json has a service ${id}: add it to the department's folder`)
  return found
}

const departments: Readonly<Record<RequestKind, Department>> = {
  'public-security.hukou-migration': 'public-security',
  'public-security.marital-status-update': 'public-security',
  'civil-affairs.register-marriage': 'civil-affairs',
  'civil-affairs.report-marriage': 'civil-affairs',
  'health.report-birth-registration': 'health',
  'public-security.correct-data': 'public-security',
  'civil-affairs.correct-data': 'civil-affairs',
  'natural-resources.correct-data': 'natural-resources',
  'housing.correct-data': 'housing',
}

export const departmentOf = (kind: RequestKind): Department => departments[kind]
