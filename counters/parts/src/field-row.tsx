import type { ReactElement } from 'react'
import { Button } from './button.tsx'
import { readDomain } from './domain.ts'
import { FieldInput, isSeveralControls } from './field-input.tsx'
import type { FieldProps } from './field-props.ts'
import { say } from './language.ts'
import { Provenance } from './provenance.tsx'
import { RadioSet } from './radio-set.tsx'
import { inputId, isAsked } from './typed-answers.ts'
import { UsualRow } from './usual-row.tsx'
import { Why } from './why.tsx'
import { partsWords } from './words.ts'

const Offer = ({ field, lang }: FieldProps): ReactElement | null => {
  if (field.offered === undefined) return null
  const words = partsWords[lang]
  return (
    <div className="offer">
      <p className="taken-value">{say(lang, field.offered.display)}</p>
      <p className="taken-from">{words.offeredFrom(say(lang, field.offered.from))}</p>
      <Button look="other" name="use" value={field.fact} skipCheck>
        {words.useThis}
      </Button>
    </div>
  )
}

/** 一个字段: label, hint, what a register says or the input, the problem beside it, and why it is asked. */
export const FieldRow = (props: FieldProps): ReactElement => {
  const { field, lang, problem, labelUnseen } = props
  const words = partsWords[lang]
  const id = inputId(field.fact)
  const mayBeEmpty = !field.required && isAsked(field) && field.usual === undefined
  const label = `${say(lang, field.name)}${mayBeEmpty ? words.optional : ''}`
  const labelClass = labelUnseen === true ? 'unseen' : 'label'
  const domain = readDomain(field.domain)

  if (!isAsked(field))
    return (
      <div className="field" id={id}>
        <p className={labelClass}>{label}</p>
        <Provenance {...props} />
      </div>
    )

  const hint = [
    field.hint === undefined ? undefined : say(lang, field.hint),
    domain.kind === 'whole-number' ? words.rangeHint(domain.from, domain.to) : undefined,
  ].filter((line) => line !== undefined)
  const hintId = hint.length === 0 ? undefined : `${id}-hint`
  const problemId = problem === undefined ? undefined : `${id}-problem`
  const describedBy = [hintId, problemId].filter((one) => one !== undefined).join(' ') || undefined
  const notes = (
    <>
      {hintId === undefined ? null : (
        <p className="hint" id={hintId}>
          {hint.join(' ')}
        </p>
      )}
      {problem === undefined ? null : (
        <p className="problem" id={problemId}>
          {say(lang, problem)}
        </p>
      )}
      <Offer {...props} />
      {field.offered === undefined ? null : <p className="hint">{words.orType}</p>}
    </>
  )
  const input = <FieldInput {...props} describedBy={describedBy} />
  if (field.usual !== undefined && isSeveralControls(props))
    return (
      <div className={problem === undefined ? 'field' : 'field field-wrong'}>
        <UsualRow {...props}>
          <RadioSet legend={label} legendUnseen describedBy={describedBy} wrong={problem !== undefined}>
            {notes}
            {input}
          </RadioSet>
          <Why lang={lang} why={field.why} basis={field.basis} />
        </UsualRow>
      </div>
    )
  return (
    <div className={problem === undefined ? 'field' : 'field field-wrong'}>
      {domain.kind === 'day' ? (
        <fieldset aria-describedby={describedBy}>
          <legend className={labelClass}>{label}</legend>
          {notes}
          {input}
        </fieldset>
      ) : isSeveralControls(props) ? (
        <RadioSet
          legend={label}
          legendUnseen={labelUnseen === true}
          describedBy={describedBy}
          wrong={problem !== undefined}
        >
          {notes}
          {input}
        </RadioSet>
      ) : (
        <>
          <label className={labelClass} htmlFor={id}>
            {label}
          </label>
          {notes}
          {input}
        </>
      )}
      <Why lang={lang} why={field.why} basis={field.basis} />
    </div>
  )
}
