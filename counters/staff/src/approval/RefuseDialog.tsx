import { useState } from 'react'
import type { StaffCaseView } from '../door/answers.ts'
import type { Acting } from '../hooks/use-act.ts'
import { ActDialog } from '../kit/ActDialog.tsx'
import { type RefusalDraft, RefusalForm, refusalProblems } from '../kit/RefusalForm.tsx'
import { basesOf, matterName } from '../model/case-view.ts'
import { approvalWords } from '../words/approval.ts'

type Props = {
  readonly view: StaffCaseView
  readonly matter: string
  readonly draft: RefusalDraft
  readonly onDraft: (draft: RefusalDraft) => void
  readonly acting: Acting
  readonly onClose: () => void
  readonly onLookAgain: () => void
}

/** 不予: with reason and clause. */
export const RefuseDialog = ({ view, matter, draft, onDraft, acting, onClose, onLookAgain }: Props) => {
  const [tried, setTried] = useState(false)
  const refuse = async (): Promise<void> => {
    setTried(true)
    if (Object.keys(refusalProblems(draft)).length > 0) return
    const outcome = { outcome: 'refused', reason: draft.reason.trim(), basis: draft.basis.trim() } as const
    if (await acting.act({ act: 'decide-from-inbox', body: { matter, outcome, restsOn: view.restsOn } })) onClose()
  }
  return (
    <ActDialog
      title={approvalWords.refuseTitle(matterName(view, matter))}
      view={view}
      acting={acting}
      label={approvalWords.refuseDo}
      onAct={refuse}
      onClose={onClose}
      onLookAgain={onLookAgain}
    >
      <RefusalForm draft={draft} bases={basesOf(view, matter)} showProblems={tried} onChange={onDraft} />
    </ActDialog>
  )
}
