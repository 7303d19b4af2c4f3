import type { DeclarationAtWindow, StaffCaseView } from '../door/answers.ts'
import type { Acting } from '../hooks/use-act.ts'
import { ActKey } from '../kit/ActKey.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { KeyButton } from '../kit/KeyButton.tsx'
import { TroubleBox } from '../kit/TroubleBox.tsx'
import { whoIs } from '../model/case-view.ts'
import { general } from '../words/general.ts'
import { windowWords } from '../words/window.ts'

type Props = {
  readonly view: StaffCaseView
  readonly declaration: DeclarationAtWindow
  readonly acting: Acting
  readonly onClose: () => void
  readonly onLookAgain: () => void
}

/** 声明书: the sentence large, so that the person can read it across the desk; signed in front of the registrar. */
export const DeclareDialog = ({ view, declaration, acting, onClose, onLookAgain }: Props) => {
  const who = whoIs(view, declaration.role)
  const name = view.parties.find((party) => party.role === declaration.role)?.displayName ?? ''
  const sign = async (): Promise<void> => {
    const { id, role, sentenceDigest } = declaration
    if (await acting.act({ act: 'declare', body: { declaration: id, role, sentenceDigest } })) onClose()
  }
  return (
    <Dialog
      title={`${windowWords.declareTitle(who)} · ${name}`}
      onClose={onClose}
      wide
      keys={
        <>
          <KeyButton label={general.cancel} onPress={onClose} />
          <span data-first="">
            <ActKey
              acting={acting}
              onLookAgain={onLookAgain}
              label={windowWords.declareDone}
              onEnter
              onPress={() => void sign()}
            />
          </span>
        </>
      }
    >
      <p className="soft">{windowWords.declareHint}</p>
      <blockquote className="sentence">{declaration.sentence.zh}</blockquote>
      <p className="clause">{general.basis(declaration.basis)}</p>
      <TroubleBox view={view} trouble={acting.trouble} onAgain={() => void sign()} onLookAgain={onLookAgain} />
    </Dialog>
  )
}
