import type { DeclarationAtWindow, StaffCaseView } from '../door/answers.ts'
import type { Acting } from '../hooks/use-act.ts'
import type { PrintChoice } from '../model/print-sheets.ts'
import { DecideDialog } from './DecideDialog.tsx'
import { DeclareDialog } from './DeclareDialog.tsx'
import { GapDialog } from './GapDialog.tsx'
import { HandOutDialog } from './HandOutDialog.tsx'
import { NotAcceptedDialog } from './NotAcceptedDialog.tsx'
import { PrintDialog } from './PrintDialog.tsx'
import { VerifyDialog } from './VerifyDialog.tsx'

/** Which dialog stands open at the window; one at most. */
export type Opened =
  | { readonly dialog: 'verify' }
  | { readonly dialog: 'gap' }
  | { readonly dialog: 'declare'; readonly declaration: DeclarationAtWindow }
  | { readonly dialog: 'decide'; readonly matter: string }
  | { readonly dialog: 'not-accepted' }
  | { readonly dialog: 'hand-out' }
  | { readonly dialog: 'print' }

type Props = {
  readonly opened: Opened | undefined
  readonly view: StaffCaseView
  readonly acting: Acting
  readonly onClose: () => void
  readonly onLookAgain: () => void
  readonly onPrint: (choice: PrintChoice) => void
}

/** The sentence as it reads now: it may have changed since the dialog was opened. */
const freshOf = (view: StaffCaseView, { id, role, ...rest }: DeclarationAtWindow): DeclarationAtWindow =>
  view.declarations.find((one) => one.id === id && one.role === role) ?? { id, role, ...rest }

export const WindowDialog = ({ opened, onPrint, ...given }: Props) => {
  if (opened === undefined) return null
  switch (opened.dialog) {
    case 'verify':
      return <VerifyDialog {...given} />
    case 'gap':
      return <GapDialog {...given} />
    case 'declare':
      return <DeclareDialog {...given} declaration={freshOf(given.view, opened.declaration)} />
    case 'decide':
      return <DecideDialog {...given} matter={opened.matter} />
    case 'not-accepted':
      return <NotAcceptedDialog {...given} />
    case 'hand-out':
      return <HandOutDialog {...given} />
    case 'print':
      return <PrintDialog view={given.view} onClose={given.onClose} onPrint={onPrint} />
  }
}
