import { useState } from 'react'
import type { StaffCaseView } from '../door/answers.ts'
import type { Acting } from '../hooks/use-act.ts'
import { ActDialog } from '../kit/ActDialog.tsx'
import { ReasonField } from '../kit/ReasonField.tsx'
import { matterName } from '../model/case-view.ts'
import { reasonsFor } from '../model/reasons.ts'
import { approvalWords } from '../words/approval.ts'

type Props = {
  readonly view: StaffCaseView
  readonly matter: string
  readonly acting: Acting
  readonly onClose: () => void
  readonly onLookAgain: () => void
}

/** 特别程序: a reason of the standard, with the words the couple will read; the clock of this matter stands. */
export const SpecialDialog = ({ view, matter, acting, onClose, onLookAgain }: Props) => {
  const [chosen, setChosen] = useState('')
  const [tried, setTried] = useState(false)
  const start = async (): Promise<void> => {
    setTried(true)
    if (chosen === '') return
    if (await acting.act({ act: 'start-special-procedure', body: { matter, reason: chosen } })) onClose()
  }
  return (
    <ActDialog
      title={approvalWords.specialTitle(matterName(view, matter))}
      view={view}
      acting={acting}
      label={approvalWords.specialStart}
      onAct={start}
      onClose={onClose}
      onLookAgain={onLookAgain}
    >
      <p className="soft">{approvalWords.specialHint}</p>
      <ReasonField
        label={approvalWords.specialReason}
        reasons={reasonsFor(view, 'start-special-procedure')}
        chosen={chosen}
        problem={tried && chosen === '' ? approvalWords.specialChoose : undefined}
        onChoose={setChosen}
      />
    </ActDialog>
  )
}
