import { Link } from 'react-router'
import type { Refusal, StaffCaseView } from '../door/answers.ts'
import { nameIn } from '../model/case-view.ts'
import { differenceIn, sentencesIn } from '../model/reasons.ts'
import { general } from '../words/general.ts'
import { Unreachable } from './PaneState.tsx'

/** The office's no, or silence; whose act it was is for the caller to know. */
type Trouble = { readonly intent?: unknown } & (
  | { readonly trouble: 'refused'; readonly refusal: Refusal }
  | { readonly trouble: 'unreachable' }
)

type Props = {
  readonly trouble: Trouble | undefined
  /** The case as it was looked at: it knows the names of what changed. */
  readonly view?: StaffCaseView
  readonly onAgain: () => void
  readonly onLookAgain: () => void
}

/** The answer to an act that did not happen: its title, what to do, and what changed where that is the reason. */
export const TroubleBox = ({ trouble, view, onAgain, onLookAgain }: Props) => {
  if (trouble === undefined) return null
  if (trouble.trouble === 'unreachable') return <Unreachable onAgain={onAgain} />
  const { refusal } = trouble
  const difference = differenceIn(refusal.detail)
  const changed = refusal.refused === 'changed-since-you-looked'
  return (
    <div className={changed ? 'notice notice-amber' : 'notice notice-red'} role="alert">
      <h2>{changed ? general.changedTitle : refusal.title.zh}</h2>
      {sentencesIn(refusal.detail).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {difference.length === 0 ? null : (
        <ul className="difference">
          {difference.map((line) => (
            <li key={line.what}>
              <b>{nameIn(view, line.what)}</b> {general.changedNow} <b>{line.now.zh}</b>
            </li>
          ))}
        </ul>
      )}
      <p>
        <b>{general.doNext}：</b>
        {refusal.doNext.zh}
      </p>
      {changed ? <p>{general.changedKept}</p> : null}
      {refusal.refused === 'not-signed-in' ? (
        <Link className="plain" to="/sign-in">
          {general.signInAgain}
        </Link>
      ) : (
        <button type="button" className="plain" onClick={onLookAgain}>
          {general.lookAgain}
        </button>
      )}
    </div>
  )
}
