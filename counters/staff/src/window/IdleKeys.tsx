import { useFunctionKeys } from '../hooks/use-function-keys.ts'
import { useKeys } from '../hooks/use-keys.ts'
import { KeyBar } from '../kit/KeyBar.tsx'
import { KeyButton } from '../kit/KeyButton.tsx'
import { windowWords } from '../words/window.ts'

/** The bar while no couple is chosen: the next one is the only thing to do. */
export const IdleKeys = ({ hasNext, onNext }: { readonly hasNext: boolean; readonly onNext: () => void }) => {
  const { on } = useFunctionKeys()
  useKeys({ F9: onNext, Enter: onNext }, { functionKeys: on })
  return (
    <KeyBar
      keys={<KeyButton label={windowWords.keys.next} keyName="F9" disabled={!hasNext} onPress={onNext} />}
      red={<KeyButton label={windowWords.red.next} keyName="Enter" red disabled={!hasNext} onPress={onNext} />}
    />
  )
}
