import type { PolicyVersion } from '../door/answers.ts'
import { Dialog } from '../kit/Dialog.tsx'
import { KeyButton } from '../kit/KeyButton.tsx'
import { TroubleBox } from '../kit/TroubleBox.tsx'
import { general } from '../words/general.ts'
import { policyWords } from '../words/policy.ts'
import type { PolicyActing } from './use-policy-act.ts'

type Props = {
  readonly version: PolicyVersion
  readonly acting: PolicyActing
  readonly onClose: () => void
  readonly onLookAgain: () => void
}

/** The confirm step of 批准. */
export const ApproveDialog = ({ version, acting, onClose, onLookAgain }: Props) => {
  const approve = async (): Promise<void> => {
    if (await acting.act({ act: 'approve-standard', digest: version.digest })) onClose()
  }
  return (
    <Dialog
      title={policyWords.approveTitle(version.version)}
      onClose={onClose}
      keys={
        <>
          <KeyButton label={general.cancel} onPress={onClose} />
          <span data-first="">
            <KeyButton
              label={policyWords.approveConfirm}
              keyName="Enter"
              red
              busy={acting.busy}
              onPress={() => void approve()}
            />
          </span>
        </>
      }
    >
      <p>{policyWords.approveAsk}</p>
      <p>
        <code className="digest">{version.digest}</code>
      </p>
      <TroubleBox trouble={acting.trouble} onAgain={() => void approve()} onLookAgain={onLookAgain} />
    </Dialog>
  )
}
