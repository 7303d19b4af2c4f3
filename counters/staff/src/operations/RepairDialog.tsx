import { useId, useState } from 'react'
import type { DeadErrand, OperationsAnswer } from '../door/answers.ts'
import { type RepairName, repairIntent } from '../door/operations-acts.ts'
import { Dialog } from '../kit/Dialog.tsx'
import { KeyButton } from '../kit/KeyButton.tsx'
import { TroubleBox } from '../kit/TroubleBox.tsx'
import { general } from '../words/general.ts'
import { operationsWords } from '../words/operations.ts'
import type { Repairing } from './use-repair.ts'

type Props = {
  readonly act: RepairName
  readonly errands: readonly DeadErrand[]
  readonly answer: OperationsAnswer
  readonly repairing: Repairing
  readonly onClose: () => void
  readonly onLookAgain: () => void
}

/** The confirm step of 再试 and 了结: a reason of the closed list. */
export const RepairDialog = ({ act, errands, answer, repairing, onClose, onLookAgain }: Props) => {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const id = useId()
  const isRetry = act === 'retry-errand'
  const problem = tried && reason === ''
  const confirm = async (): Promise<void> => {
    setTried(true)
    const intents = errands.flatMap((errand) => repairIntent(act, errand, reason) ?? [])
    if (intents.length === errands.length && (await repairing.repair(intents))) onClose()
  }
  return (
    <Dialog
      title={isRetry ? operationsWords.retryTitle(errands.length) : operationsWords.settleTitle}
      onClose={onClose}
      keys={
        <>
          <KeyButton label={general.cancel} onPress={onClose} />
          <KeyButton
            label={isRetry ? operationsWords.retryConfirm : operationsWords.settleConfirm}
            red
            busy={repairing.busy}
            onPress={() => void confirm()}
          />
        </>
      }
    >
      {isRetry ? null : <p>{operationsWords.settleNote}</p>}
      <div className="entry">
        <label htmlFor={id}>{operationsWords.reason}</label>
        <select
          id={id}
          data-first=""
          value={reason}
          aria-invalid={problem}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onChange={(event) => setReason(event.target.value)}
        >
          <option value="">{operationsWords.choose}</option>
          {(isRetry ? answer.retryReasons : answer.settleReasons).map((each) => (
            <option key={each.id} value={each.id}>
              {each.name.zh}
            </option>
          ))}
        </select>
        {problem ? (
          <p id={`${id}-problem`} className="field-problem" role="alert">
            {operationsWords.chooseFirst}
          </p>
        ) : null}
      </div>
      <TroubleBox trouble={repairing.trouble} onAgain={() => void confirm()} onLookAgain={onLookAgain} />
    </Dialog>
  )
}
