import { useFunctionKeys } from '../hooks/use-function-keys.ts'
import { useKeys } from '../hooks/use-keys.ts'
import { KeyBar } from '../kit/KeyBar.tsx'
import { KeyButton } from '../kit/KeyButton.tsx'
import { windowWords } from '../words/window.ts'

type Props = { readonly hasNext: boolean; readonly onNext: () => void; readonly onHandOuts: () => void }

const readCard = (): void => document.querySelector<HTMLElement>('.find input')?.focus()

/** The bar while no couple is chosen: call the next, or read a card. */
export const IdleKeys = ({ hasNext, onNext, onHandOuts }: Props) => {
  const { on } = useFunctionKeys()
  useKeys({ F2: readCard, F8: onHandOuts, F9: onNext, Enter: onNext }, { functionKeys: on })
  return (
    <KeyBar
      keys={
        <>
          <KeyButton label={windowWords.keys.read} keyName="F2" onPress={readCard} />
          <KeyButton label={windowWords.keys.handOut} keyName="F8" onPress={onHandOuts} />
          <KeyButton label={windowWords.keys.next} keyName="F9" disabled={!hasNext} onPress={onNext} />
        </>
      }
      red={<KeyButton label={windowWords.red.next} keyName="Enter" red disabled={!hasNext} onPress={onNext} />}
    />
  )
}
