import { useState } from 'react'
import type { StaffCaseView } from '../door/answers.ts'
import { Dialog } from '../kit/Dialog.tsx'
import { KeyButton } from '../kit/KeyButton.tsx'
import { type PrintChoice, printable, usualChoice } from '../model/print-sheets.ts'
import { general } from '../words/general.ts'
import { windowWords } from '../words/window.ts'
import { ToWriteIn } from './PartyCard.tsx'
import { SignedSheets } from './SignedSheets.tsx'

type Props = {
  readonly view: StaffCaseView
  readonly onClose: () => void
  readonly onPrint: (choice: PrintChoice) => void
}

export const PrintDialog = ({ view, onClose, onPrint }: Props) => {
  const can = printable(view)
  const [choice, setChoice] = useState(usualChoice(view))
  const nothing = !can.receipt && !can.declarations
  const lines: readonly (readonly [keyof PrintChoice, string])[] = [
    ['receipt', windowWords.printReceipt],
    ['declarations', windowWords.printDeclarations],
  ]
  return (
    <Dialog
      title={windowWords.printTitle}
      onClose={onClose}
      keys={
        <>
          <KeyButton label={general.cancel} onPress={onClose} />
          {nothing ? null : (
            <span data-first="">
              <KeyButton
                label={windowWords.printDo}
                keyName="Enter"
                red
                disabled={!choice.receipt && !choice.declarations}
                onPress={() => onPrint(choice)}
              />
            </span>
          )}
        </>
      }
    >
      {view.parties.map((party) => (
        <ToWriteIn key={party.role} party={party} />
      ))}
      <SignedSheets caseId={view.caseId} />
      {nothing ? <p>{windowWords.printNone}</p> : null}
      {lines.map(([key, words]) =>
        can[key] ? (
          <label key={key} className="tick">
            <input
              type="checkbox"
              checked={choice[key]}
              onChange={() => setChoice({ ...choice, [key]: !choice[key] })}
            />
            <span>{words}</span>
          </label>
        ) : null,
      )}
      {can.receipt ? null : <p className="soft">{windowWords.printNotAccepted}</p>}
    </Dialog>
  )
}
