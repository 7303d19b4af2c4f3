import type { Drawn } from './couple.ts'
import type { PartyDrawn, PeopleDrawn } from './people.ts'
import type { Person, Words } from './person.ts'

/** 一位申请人: which party of the case, who of the drawn people, and their phone. */
export type Applicant = { readonly role: string; readonly me: PartyDrawn; readonly phone: Person }

/** A case with those who apply; the first opened it. */
export type Applied = { readonly caseId: string; readonly applicants: readonly Applicant[] }

/** The phone on which the case is looked at. */
export const phoneOf = ({ applicants }: Applied): Person => {
  const [first] = applicants
  if (first === undefined) throw new Error('a case without anybody who applies')
  return first.phone
}

const isMan = (name: Words): boolean => /男|父|夫|新郎/.test(name.zh)
const isWoman = (name: Words): boolean => /女|母|妻|新娘/.test(name.zh)

/** Who of the drawn people is which party: by the name of the party; what the name leaves open, in order. */
export const asParties = (
  parties: readonly { readonly id: string; readonly name: Words }[],
  { man, woman }: PeopleDrawn,
): readonly { readonly role: string; readonly me: PartyDrawn }[] => {
  const left = [man, woman].filter((one) => one !== undefined)
  return parties.map(({ id, name }) => {
    const named = isMan(name) ? man : isWoman(name) ? woman : undefined
    const me = named !== undefined && left.includes(named) ? named : left[0]
    if (me === undefined) throw new Error(`nobody is left who could be ${name.zh}`)
    left.splice(left.indexOf(me), 1)
    return { role: id, me }
  })
}

/** A couple with its phones, for who tests one by one. */
export type AppliedAsCouple = Applied & { readonly man: Person; readonly woman: Person }

export const asCouple = (
  drawn: Drawn,
  { caseId, man, woman }: { readonly caseId: string; readonly man: Person; readonly woman: Person },
): AppliedAsCouple => ({
  caseId,
  applicants: [
    { role: 'partyM', me: drawn.man, phone: man },
    { role: 'partyF', me: drawn.woman, phone: woman },
  ],
  man,
  woman,
})
