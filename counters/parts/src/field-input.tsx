import type { ReactElement } from 'react'
import { ChoiceRows, type Row } from './choice-rows.tsx'
import { type Domain, readDomain, type TextForm } from './domain.ts'
import type { FieldProps } from './field-props.ts'
import { say } from './language.ts'
import { grouped, SelectBox } from './select-box.tsx'
import { inputId, inputName, UNSURE } from './typed-answers.ts'
import { partsWords } from './words.ts'

/** Longer lists than this become a select. */
const ROWS_AT_MOST = 8

const typing: Readonly<Record<TextForm, { inputMode?: 'tel' | 'text' | 'email'; autoComplete: string }>> = {
  'person-name': { autoComplete: 'name' },
  'citizen-number': { inputMode: 'text', autoComplete: 'off' },
  mobile: { inputMode: 'tel', autoComplete: 'tel' },
  mail: { inputMode: 'email', autoComplete: 'email' },
  address: { autoComplete: 'street-address' },
  'document-number': { autoComplete: 'off' },
  plain: { autoComplete: 'off' },
}

/** The value an input shows: what was typed, else what is saved. */
const shown = ({ field, typed }: FieldProps): string => {
  const name = inputName(field.fact)
  if (typed !== undefined) return typed[name] ?? ''
  if (field.isUnsure === true) return UNSURE
  if (field.value === undefined) return ''
  if (typeof field.value === 'boolean') return field.value ? 'yes' : 'no'
  return String(field.value)
}

const dayPieces = ({ field, typed }: FieldProps): readonly [string, string, string] => {
  const name = inputName(field.fact)
  if (typed !== undefined) return [typed[`${name}.y`] ?? '', typed[`${name}.m`] ?? '', typed[`${name}.d`] ?? '']
  const [year, month, day] = typeof field.value === 'string' ? field.value.split('-') : []
  return [year ?? '', month?.replace(/^0/, '') ?? '', day?.replace(/^0/, '') ?? '']
}

const DayInput = (props: FieldProps & { readonly describedBy?: string | undefined }): ReactElement => {
  const { field, lang, problem, describedBy } = props
  const words = partsWords[lang]
  const values = dayPieces(props)
  const pieces = [
    { key: 'y', label: words.year, value: values[0], width: 4 },
    { key: 'm', label: words.month, value: values[1], width: 2 },
    { key: 'd', label: words.day, value: values[2], width: 2 },
  ]
  return (
    <div className="day">
      {(lang === 'zh' ? pieces : pieces.toReversed()).map((piece, at) => {
        const id = at === 0 ? inputId(field.fact) : `${inputId(field.fact)}-${piece.key}`
        return (
          <div className={`day-piece day-piece-${piece.width}`} key={piece.key}>
            <label htmlFor={id}>{piece.label}</label>
            <input
              className="box"
              id={id}
              name={`${inputName(field.fact)}.${piece.key}`}
              inputMode="numeric"
              maxLength={piece.width}
              autoComplete="off"
              defaultValue={piece.value}
              aria-describedby={describedBy}
              aria-invalid={problem === undefined ? undefined : true}
            />
          </div>
        )
      })}
    </div>
  )
}

/** 不清楚 stands last where it is an answer, with the way on. */
const rowsOf = (domain: Domain, props: FieldProps): readonly Row[] | undefined => {
  const { unsure } = props.field
  const rows = rowsOfDomain(domain, props)
  if (rows === undefined || unsure === undefined) return rows
  return [...rows, { value: UNSURE, label: partsWords[props.lang].unsure, way: say(props.lang, unsure) }]
}

const rowsOfDomain = (domain: Domain, { lang, roles }: FieldProps): readonly Row[] | undefined => {
  const words = partsWords[lang]
  if (domain.kind === 'yes-no')
    return [
      { value: 'yes', label: words.yes },
      { value: 'no', label: words.no },
    ]
  if (domain.kind === 'role') return (roles ?? []).map((role) => ({ value: role.id, label: say(lang, role.name) }))
  if (domain.kind !== 'choice') return undefined
  return domain.options.map((option) => ({
    value: option.value,
    label: say(lang, option.name),
    ...(option.hint === undefined ? {} : { hint: say(lang, option.hint) }),
  }))
}

/** Whether the input is several controls, which need a fieldset and a legend instead of a label. */
export const isSeveralControls = (props: FieldProps): boolean => {
  const domain = readDomain(props.field.domain)
  return domain.kind === 'day' || (rowsOf(domain, props)?.length ?? ROWS_AT_MOST + 1) <= ROWS_AT_MOST
}

/** One input for a field, chosen by its domain. `describedBy` names the hint and the problem. */
export const FieldInput = (props: FieldProps & { readonly describedBy?: string | undefined }): ReactElement => {
  const { field, lang, problem, counties, describedBy } = props
  const words = partsWords[lang]
  const domain = readDomain(field.domain)
  const common = { name: inputName(field.fact), id: inputId(field.fact) }
  const marked = { describedBy, invalid: problem !== undefined }
  if (domain.kind === 'day') return <DayInput {...props} />

  const rows = rowsOf(domain, props)
  if (rows !== undefined && rows.length <= ROWS_AT_MOST)
    return <ChoiceRows {...common} rows={rows} chosen={shown(props)} />
  if (rows !== undefined) {
    const way = rows.find((row) => row.way !== undefined)?.way
    return (
      <>
        <SelectBox {...common} {...marked} empty={words.chooseOne} groups={[{ options: rows }]} chosen={shown(props)} />
        {way === undefined ? null : <p className="choice-way">{way}</p>}
      </>
    )
  }
  if (domain.kind === 'county') {
    const groups = grouped(counties ?? [], (county) => county.city).map(([label, of]) => ({
      label,
      options: of.map((county) => ({ value: county.code, label: county.name })),
    }))
    return <SelectBox {...common} {...marked} empty={words.chooseCounty} groups={groups} chosen={shown(props)} />
  }
  const how = domain.kind === 'text' ? typing[domain.form] : { inputMode: 'numeric' as const, autoComplete: 'off' }
  return (
    <input
      className={domain.kind === 'whole-number' ? 'box box-short' : 'box'}
      {...common}
      {...how}
      spellCheck={false}
      defaultValue={shown(props)}
      // Browsers count halves of a rare character: the office counts characters, and a name is never cut while it is typed.
      {...(domain.kind === 'text' ? { maxLength: 2 * domain.maxLength } : {})}
      aria-describedby={describedBy}
      aria-invalid={problem === undefined ? undefined : true}
    />
  )
}
