import { useId, useState } from 'react'
import { approvalWords } from '../words/approval.ts'

/** 不予: a refusal needs its reason and its clause; both are kept by the caller, so that nothing typed is lost. */
export type RefusalDraft = { readonly reason: string; readonly basis: string }
export const emptyRefusal: RefusalDraft = { reason: '', basis: '' }

export const refusalProblems = (draft: RefusalDraft): Partial<Record<keyof RefusalDraft, string>> => ({
  ...(draft.reason.trim().length < 4 ? { reason: approvalWords.refuseReasonShort } : {}),
  ...(draft.basis.trim() === '' ? { basis: approvalWords.refuseBasisShort } : {}),
})

type Props = {
  readonly draft: RefusalDraft
  readonly bases: readonly string[]
  readonly showProblems: boolean
  readonly onChange: (draft: RefusalDraft) => void
}

export const RefusalForm = ({ draft, bases, showProblems, onChange }: Props) => {
  const id = useId()
  const [own, setOwn] = useState(bases.length === 0)
  const problems = showProblems ? refusalProblems(draft) : {}
  return (
    <>
      <p className="soft">{approvalWords.refuseHint}</p>
      <div className="entry">
        <label htmlFor={`${id}-reason`}>{approvalWords.refuseReason}</label>
        <textarea
          id={`${id}-reason`}
          rows={3}
          maxLength={500}
          data-first=""
          value={draft.reason}
          aria-invalid={problems.reason !== undefined}
          aria-describedby={problems.reason === undefined ? undefined : `${id}-reason-problem`}
          onChange={(event) => onChange({ ...draft, reason: event.target.value })}
        />
        {problems.reason === undefined ? null : (
          <p id={`${id}-reason-problem`} className="field-problem" role="alert">
            {problems.reason}
          </p>
        )}
      </div>
      <div className="entry">
        <label htmlFor={`${id}-basis`}>{approvalWords.refuseBasis}</label>
        {own ? (
          <input
            id={`${id}-basis`}
            type="text"
            maxLength={200}
            value={draft.basis}
            aria-invalid={problems.basis !== undefined}
            aria-describedby={problems.basis === undefined ? undefined : `${id}-basis-problem`}
            onChange={(event) => onChange({ ...draft, basis: event.target.value })}
          />
        ) : (
          <select
            id={`${id}-basis`}
            value={draft.basis}
            aria-invalid={problems.basis !== undefined}
            aria-describedby={problems.basis === undefined ? undefined : `${id}-basis-problem`}
            onChange={(event) => {
              if (event.target.value === 'own') {
                setOwn(true)
                onChange({ ...draft, basis: '' })
              } else onChange({ ...draft, basis: event.target.value })
            }}
          >
            <option value="">{approvalWords.choosePlaceholder}</option>
            {bases.map((basis) => (
              <option key={basis} value={basis}>
                {basis}
              </option>
            ))}
            <option value="own">{approvalWords.refuseBasisOther}</option>
          </select>
        )}
        {problems.basis === undefined ? null : (
          <p id={`${id}-basis-problem`} className="field-problem" role="alert">
            {problems.basis}
          </p>
        )}
      </div>
    </>
  )
}
