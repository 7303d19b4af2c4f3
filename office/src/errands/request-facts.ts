import { dayOf as legalDayOf } from '@xiqian/case'
import type { MatterRequest, PersonRef, Registrant, Requests } from '@xiqian/departments'
import type { PlannedMatter, Value } from '@xiqian/standard'
import type { Loaded } from '../desk/load.ts'
import { organById } from '../hall/organs.ts'
import type { Office } from '../office.ts'
import { asCaseEvents } from '../views/case-events.ts'
import { numbersOf } from '../views/numbers.ts'
import { organOf } from '../views/organs.ts'

/** What a request is made of: the facts as the standard names them for the connector, and what the case itself knows. */
type Given = {
  readonly text: (name: string) => string
  readonly maybe: (name: string) => string | undefined
  /** The receipt under which a correction was asked, where this request answers it. */
  readonly correctionOf: string | undefined
  readonly ownNumber: string
  /** The department's own number, once it gave one. */
  readonly givenNumber: string | undefined
  readonly ownDay: string
  readonly firstNumber: string
  readonly firstDay: string
  readonly organ: { readonly code: string; readonly name: string }
}

const person = ({ text }: Given, who: string): PersonRef => ({
  name: text(`${who}Name`),
  citizenNumber: text(`${who}Number`),
})
const kinds: readonly Registrant['kind'][] = [
  'mainland',
  'serviceman',
  'hong-kong',
  'macao',
  'taiwan',
  'overseas-chinese',
  'foreigner',
]

/** Who has no citizen number is identified by the travel document. */
const registrant = ({ text, maybe }: Given, who: string): Registrant => ({
  name: text(`${who}Name`),
  kind: kinds.find((kind) => kind === maybe(`${who}Kind`)) ?? 'mainland',
  number: maybe(`${who}Number`) ?? text(`${who}Document`),
  ...only('state', maybe(`${who}PapersFrom`)),
})
const couple = (given: Given) => ({ man: person(given, 'man'), woman: person(given, 'woman') })
const only = <Name extends string>(name: Name, value: string | undefined) =>
  value === undefined ? {} : ({ [name]: value } as { readonly [key in Name]: string })

/** A police organ of 12 digits; where the register named none, that of the county. */
const policeOrgan = (given: Given, organ: string, county: string): string =>
  given.maybe(organ) ?? `${given.text(county)}000000`

const builders: { readonly [Kind in MatterRequest]: (given: Given) => Requests[Kind] } = {
  'public-security.hukou-migration': (given) => ({
    mover: { ...person(given, 'mover'), ...only('mobile', given.maybe('moverMobile')) },
    host: person(given, 'host'),
    destination: given.text('destination') === 'own-property' ? 'own-property' : 'family-household',
    // What a silent source owed when the couple signed is in the register's own answer by now.
    ...only(
      // A home on file has the number of its contract or lease, and no title.
      given.maybe('filingKind') === undefined ? 'propertyNumber' : 'filingNumber',
      given.maybe('propertyNumber') ?? given.maybe('recordedPropertyNumber'),
    ),
    ...only('householdNumber', given.maybe('householdNumber') ?? given.maybe('recordedHouseholdNumber')),
    ...only('address', given.maybe('address')),
    marriageCertificateNo: given.firstNumber,
    fromOrgan: policeOrgan(given, 'fromOrgan', 'fromCounty'),
    toOrgan: policeOrgan(given, 'toOrgan', 'toCounty'),
    ...only('correctionOf', given.correctionOf),
  }),
  'public-security.marital-status-update': (given) => ({
    couple: couple(given),
    marriageCertificateNo: given.firstNumber,
    registeredOn: given.firstDay,
  }),
  'civil-affairs.register-marriage': (given) => ({
    man: registrant(given, 'man'),
    woman: registrant(given, 'woman'),
    registeredOn: given.ownDay,
    organCode: given.organ.code,
    organName: given.organ.name,
    ...only('certificateNo', given.givenNumber),
  }),
  'civil-affairs.report-marriage': (given) => ({
    couple: couple(given),
    certificateNo: given.ownNumber,
    registeredOn: given.ownDay,
    organCode: given.organ.code,
    organName: given.organ.name,
  }),
  'health.report-birth-registration': (given) => ({
    couple: couple(given),
    registrationNo: given.ownNumber,
    registeredOn: given.ownDay,
    organCode: given.organ.code,
    organName: given.organ.name,
  }),
}

export class RequestIncomplete extends Error {
  constructor(readonly missing: string) {
    super(`a request lacks ${missing}`)
    this.name = 'RequestIncomplete'
  }
}

/** The request of a matter, from the facts that the standard names for it. Throws RequestIncomplete where one is missing. */
export const requestOf = <Kind extends MatterRequest>(
  office: Office,
  loaded: Loaded,
  planned: PlannedMatter,
  kind: Kind,
): Requests[Kind] => {
  const { file, situation } = loaded
  const numbers = numbersOf(loaded)
  const organ = organOf(planned, file)
  const first = planned.after[0] ?? planned.id
  const givenAs = (name: string): Value | undefined => {
    const address = planned.requestFacts[name]
    return planned.requestValues?.[name] ?? (address === undefined ? undefined : situation[address])
  }
  // What is asked again tomorrow is the same request: its day is the one on which it was asked.
  const dayOf = (matter: string): string => {
    const state = file.matters[matter]
    if (state?.stage === 'asked') return legalDayOf(state.at)
    return state !== undefined && 'on' in state ? state.on : office.clocks.today()
  }
  const need = (name: string, value: Value | undefined): string => {
    if (value === undefined) throw new RequestIncomplete(name)
    return String(value)
  }
  return builders[kind]({
    text: (name) => need(name, givenAs(name)),
    maybe: (name) => {
      const value = givenAs(name)
      return value === undefined ? undefined : String(value)
    },
    correctionOf: correctedReceipt(loaded, planned.id),
    get ownNumber() {
      return need(`the number of ${planned.id}`, numbers.get(planned.id))
    },
    givenNumber: numbers.get(planned.id),
    ownDay: dayOf(planned.id),
    get firstNumber() {
      return need(`the number of ${first}`, numbers.get(first))
    },
    firstDay: dayOf(first),
    organ: { code: organ, name: organById(office, organ)?.name.zh ?? organ },
  })
}

const correctedReceipt = ({ events }: Loaded, matter: string): string | undefined => {
  const asked = asCaseEvents(events).findLast((event) => event.type === 'CorrectionAsked' && event.matter === matter)
  return asked?.type === 'CorrectionAsked' ? asked.receipt : undefined
}
