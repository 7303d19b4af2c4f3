import { useFunctionKeys } from '../hooks/use-function-keys.ts'
import type { KeyName } from '../model/keys.ts'

type Props = {
  readonly label: string
  readonly keyName?: KeyName
  readonly red?: boolean
  readonly disabled?: boolean
  readonly busy?: boolean
  readonly onPress: () => void
}

/** A key of the screen with its key of the keyboard printed on it; function keys that are switched off are not printed. */
export const KeyButton = ({ label, keyName, red = false, disabled = false, busy = false, onPress }: Props) => {
  const { on } = useFunctionKeys()
  const printed = keyName === 'Enter' || on ? keyName : undefined
  return (
    <button
      type="button"
      className={red ? 'press press-red' : 'press'}
      aria-disabled={disabled || busy}
      aria-keyshortcuts={printed}
      onClick={() => {
        if (!disabled && !busy) onPress()
      }}
    >
      <span>{label}</span>
      {printed === undefined ? null : <kbd>{printed}</kbd>}
    </button>
  )
}
