import { useId } from 'react'
import type { DraftLine, LineProblem } from '../model/correction-list.ts'
import { dayWords } from '../model/days.ts'
import { approvalWords } from '../words/approval.ts'

type Props = {
  readonly line: DraftLine
  readonly index: number
  readonly first: boolean
  readonly subjects: readonly { readonly what: string; readonly name: string }[]
  readonly problems: readonly LineProblem[]
  /** The day of the earlier list that should have named it. */
  readonly omittedOn?: string | undefined
  readonly onChange: (line: DraftLine) => void
  readonly onRemove?: () => void
}

/** One line of the list: which item, what is wrong, how to put it right. */
export const CorrectionLineFields = ({
  line,
  index,
  first,
  subjects,
  problems,
  omittedOn,
  onChange,
  onRemove,
}: Props) => {
  const id = useId()
  const problemOf = (field: LineProblem['field']): string | undefined =>
    problems.find((one) => one.field === field)?.problem
  const marks = (field: LineProblem['field']) => ({
    id: `${id}-${field}`,
    'aria-invalid': problemOf(field) !== undefined,
    'aria-describedby': problemOf(field) === undefined ? undefined : `${id}-${field}-problem`,
  })
  const problemLine = (field: LineProblem['field']) => {
    const problem = problemOf(field)
    return problem === undefined ? null : (
      <p id={`${id}-${field}-problem`} className="field-problem" role="alert">
        {problem}
      </p>
    )
  }
  return (
    <fieldset>
      <legend>{approvalWords.correctionLine(index)}</legend>
      <div className="correction-fields">
        <div className="entry">
          <label htmlFor={`${id}-what`}>{approvalWords.what}</label>
          <select
            {...marks('what')}
            data-first={first ? '' : undefined}
            value={line.what}
            onChange={(event) => onChange({ ...line, what: event.target.value })}
          >
            <option value="">{approvalWords.choosePlaceholder}</option>
            {subjects.map((subject) => (
              <option key={subject.what} value={subject.what}>
                {subject.name}
              </option>
            ))}
          </select>
          {problemLine('what')}
          {omittedOn === undefined ? null : (
            <p className="notice notice-amber" role="status">
              {approvalWords.omitted(dayWords(omittedOn))}
            </p>
          )}
        </div>
        <div className="entry">
          <label htmlFor={`${id}-words`}>{approvalWords.words}</label>
          <textarea
            {...marks('words')}
            rows={2}
            maxLength={300}
            value={line.words}
            onChange={(event) => onChange({ ...line, words: event.target.value })}
          />
          {problemLine('words')}
        </div>
        <div className="entry">
          <label htmlFor={`${id}-remedy`}>{approvalWords.remedy}</label>
          <textarea
            {...marks('remedy')}
            rows={2}
            maxLength={300}
            value={line.remedy}
            onChange={(event) => onChange({ ...line, remedy: event.target.value })}
          />
          {problemLine('remedy')}
        </div>
      </div>
      {onRemove === undefined ? null : (
        <button type="button" className="quiet" onClick={onRemove}>
          {approvalWords.remove(index)}
        </button>
      )}
    </fieldset>
  )
}
