import type { DeclarationAtWindow, StaffCaseView } from '../door/answers.ts'
import { isAccepted } from './red-key.ts'

/** What can be printed of a case now. */
export type PrintChoice = { readonly receipt: boolean; readonly declarations: boolean }

/** A receipt exists from acceptance on; declarations exist as soon as the office shows their sentences. */
export const printable = (view: StaffCaseView): PrintChoice => ({
  receipt: isAccepted(view),
  declarations: view.declarations.length > 0,
})

/** What is ticked when F7 opens: the receipt once there is one, the declarations while one is unsigned. */
export const usualChoice = (view: StaffCaseView): PrintChoice => {
  const can = printable(view)
  return {
    receipt: can.receipt,
    declarations: can.declarations && view.declarations.some((one: DeclarationAtWindow) => !one.signed),
  }
}
