import { useId, useState } from 'react'
import type { PolicyVersion } from '../door/answers.ts'
import { Dialog } from '../kit/Dialog.tsx'
import { KeyButton } from '../kit/KeyButton.tsx'
import { TroubleBox } from '../kit/TroubleBox.tsx'
import { dayWords } from '../model/days.ts'
import { general } from '../words/general.ts'
import { policyWords } from '../words/policy.ts'
import type { PolicyActing } from './use-policy-act.ts'

type Props = {
  readonly version: PolicyVersion
  readonly today: string
  readonly acting: PolicyActing
  readonly onClose: () => void
  readonly onLookAgain: () => void
}

/** The confirm step of 发布: from which day. The earliest day is proposed. */
export const PublishDialog = ({ version, today, acting, onClose, onLookAgain }: Props) => {
  const earliest = version.meantFrom > today ? version.meantFrom : today
  const [from, setFrom] = useState(earliest)
  const id = useId()
  const isEarly = from < earliest
  const publish = async (): Promise<void> => {
    if (isEarly) return
    if (await acting.act({ act: 'publish-standard', digest: version.digest, inForceFrom: from })) onClose()
  }
  return (
    <Dialog
      title={policyWords.publishTitle(version.version)}
      onClose={onClose}
      keys={
        <>
          <KeyButton label={general.cancel} onPress={onClose} />
          <span data-first="">
            <KeyButton
              label={policyWords.publishConfirm}
              keyName="Enter"
              red
              busy={acting.busy}
              disabled={isEarly}
              onPress={() => void publish()}
            />
          </span>
        </>
      }
    >
      <p>{policyWords.publishAsk}</p>
      <div className="entry">
        <label htmlFor={id}>{policyWords.publishFrom}</label>
        <p id={`${id}-hint`} className="soft">
          {policyWords.publishHint(dayWords(earliest, today))}
        </p>
        <input
          id={id}
          type="date"
          min={earliest}
          value={from}
          aria-invalid={isEarly}
          aria-describedby={isEarly ? `${id}-problem` : `${id}-hint`}
          onChange={(event) => setFrom(event.target.value)}
        />
        {isEarly ? (
          <p id={`${id}-problem`} className="field-problem" role="alert">
            {policyWords.publishEarly(dayWords(earliest, today))}
          </p>
        ) : null}
      </div>
      <TroubleBox trouble={acting.trouble} onAgain={() => void publish()} onLookAgain={onLookAgain} />
    </Dialog>
  )
}
