import type { CorrectionLine, Intent } from '../door/acts.ts'
import type { StaffCaseView } from '../door/answers.ts'
import type { Acting } from '../hooks/use-act.ts'
import { ActDialog } from '../kit/ActDialog.tsx'
import { type DraftLine, linesToSend, problemsOf, subjectsOf } from '../model/correction-list.ts'
import { approvalWords } from '../words/approval.ts'
import { CorrectionLineFields } from './CorrectionLineFields.tsx'

export type CorrectionDraft = { readonly lines: readonly DraftLine[]; readonly tried: boolean }
export const firstDraft: CorrectionDraft = { lines: [{ id: 1, what: '', words: '', remedy: '' }], tried: false }
/** The door takes no longer list. */
const most = 20

type Props = {
  readonly view: StaffCaseView
  readonly matter: string
  /** What sends the list; absent: the correction of this matter. */
  readonly intentOf?: (items: CorrectionLine[]) => Intent
  readonly draft: CorrectionDraft
  readonly onDraft: (draft: CorrectionDraft) => void
  readonly acting: Acting
  readonly onClose: () => void
  readonly onLookAgain: () => void
}

/** 一次告知补正: the whole list at once. The draft lives with the page, so that closing the dialog loses nothing. */
export const CorrectionDialog = ({
  view,
  matter,
  intentOf = (items) => ({ act: 'ask-correction', body: { matter, items } }),
  draft,
  onDraft,
  acting,
  onClose,
  onLookAgain,
}: Props) => {
  const { lines } = draft
  const problems = draft.tried ? problemsOf(lines) : []
  const subjects = subjectsOf(view, matter)
  const change = (changed: DraftLine): void =>
    onDraft({ ...draft, lines: lines.map((line) => (line.id === changed.id ? changed : line)) })
  const add = (): void => {
    const id = Math.max(0, ...lines.map((line) => line.id)) + 1
    onDraft({ ...draft, lines: [...lines, { id, what: '', words: '', remedy: '' }] })
  }
  const send = async (): Promise<void> => {
    if (problemsOf(lines).length > 0) {
      onDraft({ ...draft, tried: true })
      return
    }
    if (await acting.act(intentOf(linesToSend(lines)))) onClose()
  }
  return (
    <ActDialog
      title={approvalWords.correction}
      view={view}
      acting={acting}
      label={approvalWords.send}
      onAct={send}
      onClose={onClose}
      onLookAgain={onLookAgain}
    >
      <p className="soft">{approvalWords.correctionHint}</p>
      <ol className="correction">
        {lines.map((line, index) => (
          <li key={line.id}>
            <CorrectionLineFields
              line={line}
              index={index + 1}
              first={index === 0}
              subjects={subjects}
              problems={problems.filter((problem) => problem.line === line.id)}
              omittedOn={view.omitted.find((one) => one.matter === matter && one.what === line.what)?.on}
              onChange={change}
              {...(lines.length > 1
                ? { onRemove: () => onDraft({ ...draft, lines: lines.filter((one) => one.id !== line.id) }) }
                : {})}
            />
          </li>
        ))}
      </ol>
      {lines.length < most ? (
        <button type="button" className="plain" onClick={add}>
          {approvalWords.add}
        </button>
      ) : null}
    </ActDialog>
  )
}
