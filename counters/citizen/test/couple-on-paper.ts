import { expect } from 'vitest'
import type { Drawn, PartyDrawn } from '../../../walkthrough/src/couple.ts'
import { formsIn, type PlainBrowser, type PlainForm, type Shown, wordsOf } from './plain-browser.ts'

/** What one of the couple knows by heart, by the name of the input. */
export const knownBy = ({ situation, third }: Drawn, me: PartyDrawn): Readonly<Record<string, string>> => {
  const other = third[0]
  const toProperty = situation.destination === 'own-property'
  return {
    'f.registerCounty': situation.toCounty,
    'f.mover': situation.mover === 'man' ? 'partyM' : 'partyF',
    'f.settleAt': toProperty ? 'spouse-property' : 'spouse-household',
    'f.fromCounty': situation.fromCounty,
    'f.settleCounty': situation.toCounty,
    'f.birthRegistration': 'yes',
    'f.coOwned': third.some(({ as }) => as === 'co-owner') ? 'yes' : 'no',
    'f.householderIsHost': third.some(({ as }) => as === 'head') ? 'no' : 'yes',
    'f.mobile': me.mobile,
    'f.saidMaritalStatus': me.says,
    'f.ethnicity': me.ethnicity,
    'f.divorcedBy': 'registry',
    'f.formerSpouse': 'other',
    'f.kinship': 'yes',
    'f.resultBy': 'electronic',
    'f.settleAddress': situation.address,
    'f.postAddress': situation.address,
    'f.settlePropertyNumber': situation.propertyNumber ?? '',
    'f.settleHouseholdNumber': situation.householdNumber ?? '',
    'f.householderName': other?.name ?? '',
    'f.householderNumber': other?.citizenNumber ?? '',
    'f.coOwnerName': other?.name ?? '',
    'f.coOwnerNumber': other?.citizenNumber ?? '',
  }
}

/** Only what this form asks, and of choices only what can be chosen. */
const fillable = (form: PlainForm, known: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(known).filter(([name, value]) => {
      const isThere = name in form.values || name in form.choices
      return isThere && (form.choices[name] === undefined || form.choices[name].includes(value))
    }),
  )

export const formTo = (shown: Shown, action: string | RegExp): PlainForm => {
  const form = formsIn(shown.html).find((one) =>
    typeof action === 'string' ? one.action === action : action.test(one.action),
  )
  if (form === undefined) throw new Error(`no form to ${action} on ${shown.url}: ${wordsOf(shown.html).slice(0, 600)}`)
  return form
}

const next = { name: 'go', value: 'next' }

/** The first question that has no usual answer: what is usual is chosen already, and passed by one tap. */
export const firstOpenQuestion = async (phone: PlainBrowser): Promise<Shown> => {
  let shown = await phone.go('/guide?event=marriage-household')
  for (let page = 0; page < 6 && !shown.html.includes('f.registerCounty'); page += 1)
    shown = await phone.send(formTo(shown, '/guide/next'), {}, { button: next })
  return shown
}

/** The guidance, page by page, to the one-time notice. */
export const answerGuidance = async (phone: PlainBrowser, known: Readonly<Record<string, string>>): Promise<Shown> => {
  let shown = await phone.go('/guide?event=marriage-household')
  for (let page = 0; page < 20 && !shown.html.includes('action="/start"'); page += 1) {
    const form = formTo(shown, '/guide/next')
    shown = await phone.send(form, fillable(form, known), { button: next })
    expect(shown.status, wordsOf(shown.html)).toBe(200)
  }
  return shown
}

/** One part of the form, group by group; what is offered is taken by one tap. */
export const fillPart = async (
  phone: PlainBrowser,
  caseId: string,
  part: 'own' | 'joint',
  known: Readonly<Record<string, string>>,
): Promise<void> => {
  for (let page = 0; page < 24; page += 1) {
    const list = await phone.go(`/c/${caseId}/${part}`)
    const open = /class="keys"><a class="key" href="([^"]+)"/.exec(list.html)?.[1]
    if (open === undefined) return
    const shown = await phone.go(open.replaceAll('&amp;', '&'))
    const form = formTo(shown, new RegExp(`^/c/${caseId}/${part}`))
    const use = form.buttons.find(({ name }) => name === 'use')
    const typed = Object.fromEntries(
      Object.entries(fillable(form, known)).filter(
        ([name]) => form.values[name] === undefined || form.values[name] === '',
      ),
    )
    const after = await phone.send(form, typed, { button: use ?? next })
    expect(after.status, wordsOf(after.html)).toBe(200)
  }
  throw new Error(`the ${part} part does not come to an end`)
}
