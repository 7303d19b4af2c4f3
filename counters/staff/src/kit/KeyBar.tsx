import type { ReactNode } from 'react'
import { useFunctionKeys } from '../hooks/use-function-keys.ts'
import { general } from '../words/general.ts'

/** The bar at the bottom: keys at the left, the red key at the right. */
export const KeyBar = ({ keys, red }: { readonly keys: ReactNode; readonly red: ReactNode }) => {
  const { on, turn } = useFunctionKeys()
  return (
    <footer className="key-bar">
      {keys}
      <button type="button" className="quiet" aria-pressed={on} title={general.functionKeysHint} onClick={turn}>
        {general.functionKeys}：{on ? general.on : general.off}
      </button>
      <span className="key-space" />
      {red}
    </footer>
  )
}
