import { type Drawn, isCouple, type PartyDrawn } from './couple.ts'
import type { PeopleDrawn } from './people.ts'
import type { Words } from './person.ts'

export type Answer = string | number | boolean
export type Answers = Readonly<Record<string, Answer>>

/** How a field is answered, as the form says it. */
export type Domain = {
  readonly kind: string
  readonly options?: readonly { readonly value: string; readonly name: Words }[]
  readonly form?: string
  readonly from?: number
}
/** What a citizen's page shows of one field. */
export type Field = {
  readonly fact: string
  readonly part: string
  readonly domain: Domain
  readonly value?: Answer
  readonly offered?: { readonly value: Answer }
  readonly required: boolean
}
export type Group = { readonly id: string; readonly part: string; readonly fields: readonly Field[] }

export type Wishes = {
  readonly birthRegistration: boolean
  readonly resultBy: 'electronic' | 'post' | 'window'
  /** What is to be answered whatever the form would lead to, by fact. */
  readonly said?: Answers
  /** 不清楚: what they do not know, where the form takes that for an answer. */
  readonly unsure?: readonly string[]
}

export const roleOf = (who: 'man' | 'woman') => (who === 'man' ? 'partyM' : 'partyF')

/** What a couple that marries knows by heart. */
const coupleKnows = ({ situation, third }: Drawn, { birthRegistration }: Wishes): Answers => {
  const toProperty = situation.destination === 'own-property'
  const other = third[0]
  const home = situation.propertyNumber ?? situation.filingNumber
  return {
    registerCounty: situation.toCounty,
    mover: roleOf(situation.mover),
    settleAt: toProperty ? 'spouse-property' : 'spouse-household',
    fromCounty: situation.fromCounty,
    settleCounty: situation.toCounty,
    birthRegistration,
    coOwned: third.some(({ as }) => as === 'co-owner'),
    householderIsHost: !third.some(({ as }) => as === 'head'),
    divorcedBy: 'registry',
    formerSpouse: 'other',
    kinship: true, // the form asks: "we are not close kin"
    settleAddress: situation.address,
    ...(home === undefined ? {} : { settlePropertyNumber: home }),
    ...(situation.householdNumber === undefined ? {} : { settleHouseholdNumber: situation.householdNumber }),
    ...(other === undefined
      ? {}
      : {
          householderName: other.name,
          householderNumber: other.citizenNumber,
          coOwnerName: other.name,
          coOwnerNumber: other.citizenNumber,
        }),
  }
}

/** What anybody knows about themselves and wishes, should a form ask for it under these names. */
const everybodyKnows = ({ situation }: PeopleDrawn, me: PartyDrawn, wishes: Wishes): Answers => ({
  name: me.name,
  citizenNumber: me.citizenNumber,
  mobile: me.mobile,
  ethnicity: me.ethnicity,
  saidMaritalStatus: me.says,
  resultBy: wishes.resultBy,
  postAddress: situation.address,
})

const daysBefore = (day: string, n: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - n * 86_400_000).toISOString().slice(0, 10)

/** Who asks for something: who knows what, and which day it is. */
export type Asking = {
  readonly drawn: PeopleDrawn
  readonly me: PartyDrawn
  readonly wishes: Wishes
  readonly today: string
}

/** An answer that any form takes, by the field's kind alone: the first option, a name like one's own, a few days ago. */
const anyAnswer = ({ fact, domain }: Field, { drawn, me, today }: Asking): Answer => {
  switch (domain.kind) {
    case 'choice':
      return domain.options?.[0]?.value ?? ''
    case 'yes-no':
      return true
    case 'day':
      return daysBefore(today, 3)
    case 'county':
      return drawn.situation.toCounty
    case 'whole-number':
      return domain.from ?? 0
    case 'text':
      return anyText(domain.form ?? 'plain', { drawn, me })
    default:
      throw new Error(`the form asks for ${fact}, which nobody can answer`)
  }
}

const anyText = (form: string, { drawn, me }: Pick<Asking, 'drawn' | 'me'>): string => {
  const texts: Readonly<Record<string, string>> = {
    'person-name': `${me.name.slice(0, 1)}小安`,
    'citizen-number': me.citizenNumber,
    mobile: me.mobile,
    mail: `${me.mobile}@example.org`,
    address: drawn.situation.address,
    'document-number': 'XQ20260001',
  }
  return texts[form] ?? '按实际情况办理'
}

/** What this person answers to a field that is open: what was wished, what they know, else what the form will take. */
export const answerTo = (field: Field, asking: Asking): Answer => {
  const { drawn, me, wishes } = asking
  const known: Answers = {
    ...everybodyKnows(drawn, me, wishes),
    ...(isCouple(drawn) ? coupleKnows(drawn, wishes) : {}),
    ...wishes.said,
  }
  return known[field.fact] ?? anyAnswer(field, asking)
}

/** The fields still open on these pages, answered as this person would: what is offered by one tap, the rest from memory. */
export const fillIn = (groups: readonly Group[], of: 'own' | 'joint', asking: Asking): Answers => {
  const answers: Record<string, Answer> = {}
  for (const { fields } of groups) {
    for (const field of fields) {
      const { fact, part, value, offered, required } = field
      if ((part === 'joint') !== (of === 'joint')) continue
      if (offered !== undefined) answers[fact] = offered.value
      else if (required && value === undefined) answers[fact] = answerTo(field, asking)
    }
  }
  return answers
}
