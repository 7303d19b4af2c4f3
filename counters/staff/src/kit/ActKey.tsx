import type { Acting } from '../hooks/use-act.ts'
import { hasChanged } from '../model/reasons.ts'
import { general } from '../words/general.ts'
import { KeyButton } from './KeyButton.tsx'

type Props = {
  readonly acting: Acting
  readonly label: string
  /** Printed Enter; a dialog in which Enter makes a new line has none. */
  readonly onEnter?: boolean
  readonly disabled?: boolean
  readonly onPress: () => void
  readonly onLookAgain: () => void
}

/** The red key of a dialog. When the case changed since it was looked at, the one thing to do now is to look again. */
export const ActKey = ({ acting, label, onEnter = false, disabled = false, onPress, onLookAgain }: Props) => {
  const key = onEnter ? { keyName: 'Enter' as const } : {}
  return hasChanged(acting.trouble) ? (
    <KeyButton {...key} label={general.lookAgain} red onPress={onLookAgain} />
  ) : (
    <KeyButton {...key} label={label} red busy={acting.busy} disabled={disabled} onPress={onPress} />
  )
}
