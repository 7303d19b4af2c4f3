import type { ReactNode } from 'react'
import type { StaffCaseView } from '../door/answers.ts'
import type { Acting } from '../hooks/use-act.ts'
import { general } from '../words/general.ts'
import { ActKey } from './ActKey.tsx'
import { Dialog } from './Dialog.tsx'
import { KeyButton } from './KeyButton.tsx'
import { TroubleBox } from './TroubleBox.tsx'

type Props = {
  readonly title: string
  readonly view: StaffCaseView
  readonly acting: Acting
  /** What the red key says. */
  readonly label: string
  readonly onAct: () => Promise<void>
  readonly onClose: () => void
  readonly onLookAgain: () => void
  readonly children: ReactNode
}

/** A dialog in which something is written before one act is sent; Enter makes a new line, so no key says Enter. */
export const ActDialog = ({ title, view, acting, label, onAct, onClose, onLookAgain, children }: Props) => {
  const act = () => void onAct()
  return (
    <Dialog
      title={title}
      onClose={onClose}
      wide
      keys={
        <>
          <KeyButton label={general.cancel} onPress={onClose} />
          <ActKey acting={acting} onLookAgain={onLookAgain} label={label} onPress={act} />
        </>
      }
    >
      {children}
      <TroubleBox view={view} trouble={acting.trouble} onAgain={act} onLookAgain={onLookAgain} />
    </Dialog>
  )
}
