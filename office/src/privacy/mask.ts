import type { Domain, Fact, Standard, Value } from '@xiqian/standard'

const star = '*'

/** 张*, 李**, 欧**: the first character, then one star or two, so that long names do not tell their length. */
export const maskName = (name: string): string => {
  const [first, ...rest] = [...name.trim()]
  return first === undefined ? star : `${first}${star.repeat(rest.length <= 1 ? 1 : 2)}`
}

/** 610102********1234. Anything that is not 18 long shows nothing. */
export const maskCitizenNumber = (number: string): string =>
  /^\d{17}[\dXx]$/.test(number) ? `${number.slice(0, 6)}${star.repeat(8)}${number.slice(-4)}` : star.repeat(6)

/** 138****5678 */
export const maskMobile = (mobile: string): string =>
  /^\d{11}$/.test(mobile) ? `${mobile.slice(0, 3)}${star.repeat(4)}${mobile.slice(-4)}` : star.repeat(6)

/** l***@example.org */
export const maskMail = (address: string): string => {
  const at = address.lastIndexOf('@')
  return at > 0 ? `${[...address][0] ?? ''}${star.repeat(3)}${address.slice(at)}` : star.repeat(6)
}

/** Down to the district or county: 陕西省西安市未央区****. */
export const maskAddress = (address: string): string => {
  const kept = /^(?:[^省]{2,8}(?:省|自治区))?(?:[^市州]{1,8}(?:市|州|地区))?[^区县旗市]{1,8}[区县旗市]/u.exec(
    address,
  )?.[0]
  return `${kept ?? ''}${star.repeat(4)}`
}

/** The last four where that leaves most of it hidden: ****0123. */
export const maskDocumentNumber = (number: string): string =>
  `${star.repeat(4)}${number.length >= 10 ? number.slice(-4) : ''}`

/** 1998-**-** */
export const maskDay = (day: string): string => `${day.slice(0, 4)}-**-**`

const maskText: Readonly<Record<Extract<Domain, { kind: 'text' }>['form'], (text: string) => string>> = {
  'person-name': maskName,
  'citizen-number': maskCitizenNumber,
  mobile: maskMobile,
  mail: maskMail,
  address: maskAddress,
  'document-number': maskDocumentNumber,
  plain: () => star.repeat(4),
}

/** What hides a value of this kind. A choice, a yes or a count is hidden whole: half of it would tell it. */
const hidden = (domain: Domain, value: Value): string => {
  switch (domain.kind) {
    case 'text':
      return maskText[domain.form](String(value))
    case 'day':
      return maskDay(String(value))
    case 'choice':
    case 'yes-no':
    case 'check':
    case 'county':
    case 'role':
    case 'whole-number':
      return star.repeat(4)
  }
}

const verdicts: Readonly<Record<string, string>> = {
  MATCH: '一致',
  MISMATCH: '不一致',
  NOT_FOUND: '查无',
  UNAVAILABLE: '不可用',
}

type Places = Pick<Standard, 'counties' | 'parties'>

/** The value in words (zh), for facts that may stand in the clear. */
export const plainWords = ({ domain }: Pick<Fact, 'domain'>, value: Value, places?: Places): string => {
  switch (domain.kind) {
    case 'choice':
      return domain.options.find((option) => option.value === value)?.name.zh ?? String(value)
    case 'yes-no':
      return value === true ? (domain.yes?.zh ?? '是') : (domain.no?.zh ?? '否')
    case 'check':
      return verdicts[String(value)] ?? String(value)
    case 'county':
      return places?.counties.find(({ code }) => code === value)?.name ?? String(value)
    case 'role':
      return places?.parties.find(({ id }) => id === value)?.name.zh ?? String(value)
    case 'text':
    case 'day':
    case 'whole-number':
      return String(value)
  }
}

/**
 * 脱敏: the value as an officer sees it by default: plain facts in words, personal and sensitive ones masked. What must not be
 * shown at all is left out by `treatmentOf` before it comes here.
 */
export const maskedValue = (fact: Pick<Fact, 'domain' | 'privacy'>, value: Value, places?: Places): string =>
  fact.privacy === 'plain' ? plainWords(fact, value, places) : hidden(fact.domain, value)
