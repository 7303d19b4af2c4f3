import { useId } from 'react'
import type { Reason } from '../door/answers.ts'
import { approvalWords } from '../words/approval.ts'
import { general } from '../words/general.ts'

type Props = {
  readonly label: string
  readonly reasons: readonly Reason[]
  readonly chosen: string
  readonly problem: string | undefined
  readonly onChoose: (id: string) => void
}

/** 理由: one of the standard's closed list, with the words that the couple will read and the clause. */
export const ReasonField = ({ label, reasons, chosen, problem, onChoose }: Props) => {
  const id = useId()
  const reason = reasons.find((each) => each.id === chosen)
  return (
    <div className="entry">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        data-first=""
        value={chosen}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value="">{approvalWords.choosePlaceholder}</option>
        {reasons.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name.zh}
          </option>
        ))}
      </select>
      {problem === undefined ? null : (
        <p id={`${id}-problem`} className="field-problem" role="alert">
          {problem}
        </p>
      )}
      {reason === undefined ? null : (
        <p>
          <b>{general.coupleReads}</b> {reason.words.zh}。{reason.doNext.zh}。{' '}
          <span className="clause">{reason.basis}</span>
        </p>
      )}
    </div>
  )
}
