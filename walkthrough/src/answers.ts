import type { Drawn, PartyDrawn } from './couple.ts'

/** What a citizen's page shows of one field. */
export type Field = {
  readonly fact: string
  readonly part: string
  readonly value?: string | number | boolean
  readonly offered?: { readonly value: string | number | boolean }
  readonly required: boolean
}
export type Group = { readonly id: string; readonly part: string; readonly fields: readonly Field[] }

type Answers = Record<string, string | number | boolean>

export const roleOf = (who: 'man' | 'woman') => (who === 'man' ? 'partyM' : 'partyF')

export type Wishes = { readonly birthRegistration: boolean; readonly resultBy: 'electronic' | 'post' | 'window' }

/** What the couple says in the guidance, before anyone signs in. */
export const guidanceAnswers = ({ situation, third }: Drawn, { birthRegistration }: Wishes): Answers => {
  const toProperty = situation.destination === 'own-property'
  return {
    registerCounty: situation.toCounty,
    mover: roleOf(situation.mover),
    settleAt: toProperty ? 'spouse-property' : 'spouse-household',
    fromCounty: situation.fromCounty,
    settleCounty: situation.toCounty,
    birthRegistration,
    ...(toProperty
      ? { coOwned: third.some(({ as }) => as === 'co-owner') }
      : { householderIsHost: !third.some(({ as }) => as === 'head') }),
  }
}

/** What one of the couple knows by heart, should the form ask for it. */
const knownBy = (drawn: Drawn, me: PartyDrawn, wishes: Wishes): Answers => {
  const { situation, third } = drawn
  const other = third[0]
  return {
    ...guidanceAnswers(drawn, wishes),
    name: me.name,
    citizenNumber: me.citizenNumber,
    mobile: me.mobile,
    ethnicity: me.ethnicity,
    saidMaritalStatus: me.says,
    divorcedBy: 'registry',
    formerSpouse: 'other',
    kinship: true, // the form asks: "we are not close kin"
    settleAddress: situation.address,
    resultBy: wishes.resultBy,
    postAddress: situation.address,
    ...(situation.propertyNumber === undefined ? {} : { settlePropertyNumber: situation.propertyNumber }),
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

/** The fields still open on these pages, answered as this person would: what is offered by one tap, the rest from memory. */
export const fillIn = (
  groups: readonly Group[],
  of: 'own' | 'joint',
  drawn: Drawn,
  me: PartyDrawn,
  wishes: Wishes,
): Answers => {
  const known = knownBy(drawn, me, wishes)
  const answers: Answers = {}
  for (const { fields } of groups) {
    for (const { fact, part, value, offered, required } of fields) {
      if ((part === 'joint') !== (of === 'joint')) continue
      if (offered !== undefined) answers[fact] = offered.value
      else if (required && value === undefined) {
        const mine = known[fact]
        if (mine === undefined) throw new Error(`the form asks for ${fact}, which the walkthrough does not know`)
        answers[fact] = mine
      }
    }
  }
  return answers
}
