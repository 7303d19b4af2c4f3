import { citizenNumberProblem, foldCitizenNumber } from './citizen-number.ts'
import { isLegalDay } from './days.ts'
import type { Standard } from './standard.ts'
import type { Domain, Fact, LegalDay, Text, Value } from './types.ts'
import { problems } from './value-problems.ts'

export type Checked = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Text }

type TextDomain = Extract<Domain, { kind: 'text' }>
type Places = Pick<Standard, 'counties' | 'successors' | 'parties'>

const good = (value: Value): Checked => ({ ok: true, value })
const bad = (problem: Text): Checked => ({ ok: false, problem })

/**
 * Whether what was typed or answered is a value of the fact, and the value in its one form (digits folded to half
 * width, a dead county code to its successor). A problem says what to do, in both languages. `today` refuses birth
 * dates that lie in the future.
 */
export const checkValue = (fact: Fact, raw: unknown, standard: Places, today?: LegalDay): Checked => {
  const { domain } = fact
  if (raw === undefined || raw === null || raw === '') return bad(problems.missing(fact.name))
  switch (domain.kind) {
    case 'yes-no':
      if (raw === true || raw === 'true' || raw === 'yes') return good(true)
      return raw === false || raw === 'false' || raw === 'no' ? good(false) : bad(problems.yesNo)
    case 'choice':
      return domain.options.some((option) => option.value === raw)
        ? good(String(raw))
        : bad(problems.choice(domain.options))
    case 'check':
      return raw === 'MATCH' || raw === 'MISMATCH' || raw === 'NOT_FOUND' || raw === 'UNAVAILABLE'
        ? good(raw)
        : bad(problems.check)
    case 'role':
      return standard.parties.some((party) => party.id === raw)
        ? good(String(raw))
        : bad(problems.role(standard.parties))
    case 'county':
      return county(raw, standard)
    case 'day':
      return day(raw)
    case 'whole-number':
      return wholeNumber(raw, domain.from, domain.to)
    case 'text':
      return typeof raw === 'string' ? text(raw, domain, today) : bad(problems.missing(fact.name))
  }
}

const county = (raw: unknown, standard: Places): Checked => {
  const code = String(raw).normalize('NFKC').trim()
  if (standard.counties.some((candidate) => candidate.code === code)) return good(code)
  const successor = standard.successors.find((candidate) => candidate.code === code)?.successor
  return successor === undefined ? bad(problems.county) : good(successor)
}

const day = (raw: unknown): Checked => {
  const folded = String(raw).normalize('NFKC').trim()
  const parts = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(folded)
  if (parts === null || (/^\d+$/.test(folded) && folded.length !== 8)) return bad(problems.day)
  const iso = `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`
  return isLegalDay(iso) ? good(iso) : bad(problems.noSuchDay)
}

const wholeNumber = (raw: unknown, from: number, to: number): Checked => {
  const folded = typeof raw === 'number' ? String(raw) : String(raw).normalize('NFKC').trim()
  const n = /^-?\d{1,9}$/.test(folded) ? Number(folded) : Number.NaN
  return n >= from && n <= to ? good(n) : bad(problems.wholeNumber(from, to))
}

const text = (raw: string, domain: TextDomain, today: LegalDay | undefined): Checked => {
  switch (domain.form) {
    case 'citizen-number':
      return citizenNumber(raw, today)
    case 'mobile':
      return mobile(raw)
    case 'mail':
      return mail(raw)
    case 'person-name':
      return personName(raw, domain.maxLength)
    default:
      return plainText(raw, domain.maxLength)
  }
}

const citizenNumber = (raw: string, today: LegalDay | undefined): Checked => {
  const number = foldCitizenNumber(raw)
  const problem = citizenNumberProblem(number, today)
  return problem === undefined ? good(number) : bad(problems.citizenNumber[problem])
}

const mobile = (raw: string): Checked => {
  const digits = raw
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^\+?86(?=1\d{10}$)/, '')
  return /^1[3-9]\d{9}$/.test(digits) ? good(digits) : bad(problems.mobile)
}

const mail = (raw: string): Checked => {
  const address = raw.normalize('NFKC').trim()
  return address.length <= 254 && /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(address) ? good(address) : bad(problems.mail)
}

/** Names are not normalised: a rare character must reach the register as it was typed, whatever its plane. */
const personName = (raw: string, maxLength: number): Checked => {
  const name = raw.trim().replace(/[•‧・∙⋅･]/g, '·')
  if (name === '') return bad(problems.nameMissing)
  if (/\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}|\p{Cc}|\p{Surrogate}/u.test(name))
    return bad(problems.nameInvisible)
  if (/\p{Private_Use}/u.test(name)) return bad(problems.namePrivateUse)
  if (/\p{N}/u.test(name)) return bad(problems.nameDigits)
  if (!/^\p{L}[\p{L}\p{M}]*(?:[· .'’-]{1,2}\p{L}[\p{L}\p{M}]*)*$/u.test(name)) return bad(problems.nameCharacters)
  return [...name].length > maxLength ? bad(problems.tooLong(maxLength)) : good(name)
}

const plainText = (raw: string, maxLength: number): Checked => {
  const value = raw.trim()
  if (value === '') return bad(problems.blank)
  if (/\p{Bidi_Control}|\p{Cc}|\p{Surrogate}|\p{Private_Use}|\u200b|\u2060|\ufeff/u.test(value))
    return bad(problems.invisible)
  return [...value].length > maxLength ? bad(problems.tooLong(maxLength)) : good(value)
}
