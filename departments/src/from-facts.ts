import { ContractBroken } from './contract-broken.ts'
import type { CheckId, Questions } from './question.ts'
import type { RequestKind, Requests } from './request.ts'

/** Named values, flat, as the standard's `sends` and `requestFacts` name them. */
export type Facts = Readonly<Record<string, string | number | boolean>>

const text = (service: string, facts: Facts, name: string): string => {
  const value = facts[name]
  if (value === undefined || value === '') {
    throw new ContractBroken(
      service,
      0,
      'fact-missing',
      `Give "${name}" to this service, or correct the standard's names.`,
    )
  }
  return String(value)
}

const maybe = <Name extends string>(facts: Facts, name: Name): { readonly [N in Name]?: string } => {
  const value = facts[name]
  const given: { [N in Name]?: string } = {}
  if (value !== undefined && value !== '') given[name] = String(value)
  return given
}

const person = (service: string, facts: Facts, name: string, number: string) => ({
  name: text(service, facts, name),
  citizenNumber: text(service, facts, number),
})

const asker = (service: string) => (facts: Facts) => person(service, facts, 'name', 'citizenNumber')

const questions: { readonly [Id in CheckId]: (facts: Facts) => Questions[Id] } = {
  'public-security.person': asker('public-security.person'),
  'civil-affairs.marital-status': asker('civil-affairs.marital-status'),
  'public-security.household': asker('public-security.household'),
  'natural-resources.property': (facts) => ({
    ...asker('natural-resources.property')(facts),
    ...maybe(facts, 'county'),
  }),
  'e-licence.licence': (facts) => ({
    ...asker('e-licence.licence')(facts),
    licenceTypeCode: text('e-licence.licence', facts, 'licenceTypeCode'),
  }),
}

/** Keys: name, citizenNumber; property also county (may be absent); licence also licenceTypeCode. Throws ContractBroken. */
export const questionFromFacts = <Id extends CheckId>(id: Id, facts: Facts): Questions[Id] => questions[id](facts)

const couple = (service: string, facts: Facts) => ({
  man: person(service, facts, 'manName', 'manNumber'),
  woman: person(service, facts, 'womanName', 'womanNumber'),
})

const registry = (service: string, facts: Facts) => ({
  registeredOn: text(service, facts, 'registeredOn'),
  organCode: text(service, facts, 'organCode'),
  organName: text(service, facts, 'organName'),
})

const migration = 'public-security.hukou-migration'
const statusUpdate = 'public-security.marital-status-update'
const marriage = 'civil-affairs.report-marriage'
const birth = 'health.report-birth-registration'

const requests: { readonly [Id in RequestKind]: (facts: Facts) => Requests[Id] } = {
  [migration]: (facts) => ({
    mover: { ...person(migration, facts, 'moverName', 'moverNumber'), ...renamedMobile(facts) },
    host: person(migration, facts, 'hostName', 'hostNumber'),
    destination: facts.destination === 'family-household' ? 'family-household' : 'own-property',
    ...maybe(facts, 'propertyNumber'),
    ...maybe(facts, 'householdNumber'),
    ...maybe(facts, 'address'),
    marriageCertificateNo: text(migration, facts, 'marriageCertificateNo'),
    fromOrgan: text(migration, facts, 'fromOrgan'),
    toOrgan: text(migration, facts, 'toOrgan'),
    ...maybe(facts, 'correctionOf'),
  }),
  [statusUpdate]: (facts) => ({
    couple: couple(statusUpdate, facts),
    marriageCertificateNo: text(statusUpdate, facts, 'marriageCertificateNo'),
    registeredOn: text(statusUpdate, facts, 'registeredOn'),
  }),
  [marriage]: (facts) => ({
    couple: couple(marriage, facts),
    certificateNo: text(marriage, facts, 'certificateNo'),
    ...registry(marriage, facts),
  }),
  [birth]: (facts) => ({
    couple: couple(birth, facts),
    registrationNo: text(birth, facts, 'registrationNo'),
    ...registry(birth, facts),
  }),
}

const renamedMobile = (facts: Facts): { readonly mobile?: string } => {
  const { moverMobile } = maybe(facts, 'moverMobile')
  return moverMobile === undefined ? {} : { mobile: moverMobile }
}

/**
 * Keys: couple manName manNumber womanName womanNumber; migration moverName moverNumber moverMobile? hostName hostNumber
 * destination (own-property | family-household) propertyNumber? householdNumber? address? marriageCertificateNo fromOrgan
 * toOrgan correctionOf?; the others marriageCertificateNo | certificateNo | registrationNo, registeredOn, organCode,
 * organName. Throws ContractBroken naming the key that is missing.
 */
export const requestFromFacts = <Id extends RequestKind>(id: Id, facts: Facts): Requests[Id] => requests[id](facts)
