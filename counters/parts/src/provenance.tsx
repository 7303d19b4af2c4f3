import type { ReactElement } from 'react'
import { instantWords } from './days.ts'
import { readDomain } from './domain.ts'
import type { FieldProps } from './field-props.ts'
import { say } from './language.ts'
import { partsWords } from './words.ts'

const VERDICTS = { MATCH: 'match', MISMATCH: 'mismatch', NOT_FOUND: 'notFound', UNAVAILABLE: 'unavailable' } as const

/** The words of a verdict of a live check: 一致, 不一致, 查无, 不可用. */
export const verdictWords = (lang: FieldProps['lang'], verdict: unknown): string => {
  const known = Object.entries(VERDICTS).find(([name]) => name === verdict)
  return known === undefined ? partsWords[lang].notAskedYet : partsWords[lang][known[1]]
}

/** The value of a field in words. */
export const valueWords = ({ field, lang, counties, roles, today }: FieldProps): string => {
  if (field.display !== undefined) return say(lang, field.display)
  const domain = readDomain(field.domain)
  const { value } = field
  if (value === undefined) return ''
  if (domain.kind === 'check') return verdictWords(lang, value)
  if (typeof value === 'boolean') return value ? partsWords[lang].yes : partsWords[lang].no
  if (domain.kind === 'choice') {
    const option = domain.options.find((one) => one.value === value)
    return option === undefined ? String(value) : say(lang, option.name)
  }
  if (domain.kind === 'role') {
    const role = roles?.find((one) => one.id === value)
    return role === undefined ? String(value) : say(lang, role.name)
  }
  if (domain.kind === 'county') {
    const county = counties?.find((one) => one.code === value)
    return county === undefined ? String(value) : `${county.city}${county.name}`
  }
  if (domain.kind === 'day') return instantWords(lang, String(value), today)
  return String(value)
}

/** 数据来源: a value that a register or the sign-in has said, with source and time, and a way to say 不对. */
export const Provenance = (props: FieldProps): ReactElement => {
  const { field, lang, today } = props
  const words = partsWords[lang]
  const isBad = readDomain(field.domain).kind === 'check' && field.value !== 'MATCH'
  const from =
    field.from === undefined
      ? ''
      : field.from.kind === 'sign-in'
        ? words.fromSignIn(say(lang, field.from.name))
        : words.takenFrom(say(lang, field.from.name), instantWords(lang, field.from.at, today))
  return (
    <div className={isBad ? 'taken taken-waiting' : 'taken'}>
      <p className="taken-value">{valueWords(props)}</p>
      {isBad ? (
        <p className="taken-from">{from}</p>
      ) : (
        <details className="wrong">
          <summary>
            <span className="taken-from">{from}</span> <span className="wrong-key">{words.wrong}</span>
          </summary>
          <p>{words.wrongHow}</p>
        </details>
      )}
    </div>
  )
}
