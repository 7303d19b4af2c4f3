import { useCallback, useRef, useState } from 'react'
import type { Intent } from '../door/acts.ts'
import type { Done, Refusal } from '../door/answers.ts'
import type { Said } from '../door/said.ts'
import { useDoor } from './use-session.ts'

/** Why an act did not happen (or may not have happened): the office's no, or silence. */
export type Trouble =
  | { readonly trouble: 'refused'; readonly intent: Intent; readonly refusal: Refusal }
  | { readonly trouble: 'unreachable'; readonly intent: Intent }

export const troubleFrom = (intent: Intent, said: Said<Done>): Trouble | undefined => {
  if (said.said === 'yes') return undefined
  return said.said === 'no' ? { trouble: 'refused', intent, refusal: said.refusal } : { trouble: 'unreachable', intent }
}

export type Acting = {
  readonly busy: boolean
  readonly trouble: Trouble | undefined
  /** True when the office said yes. Only one act runs at a time; a second press answers false. */
  readonly act: (intent: Intent) => Promise<boolean>
  readonly clear: () => void
}

/** Acts on one case; `after` runs when the office has answered yes. */
export const useAct = (
  caseId: string | undefined,
  after: (done: Done, intent: Intent) => Promise<void> | void,
): Acting => {
  const door = useDoor()
  const [busy, setBusy] = useState(false)
  const [kept, setTrouble] = useState<{ readonly caseId: string; readonly trouble: Trouble }>()
  const running = useRef(false)
  const act = useCallback(
    async (intent: Intent) => {
      if (running.current || caseId === undefined) return false
      running.current = true
      setBusy(true)
      const said = await door.act(caseId, intent)
      const trouble = troubleFrom(intent, said)
      setTrouble(trouble === undefined ? undefined : { caseId, trouble })
      running.current = false
      if (said.said === 'yes') await after(said.value, intent)
      setBusy(false)
      return said.said === 'yes'
    },
    [caseId, door, after],
  )
  const clear = useCallback(() => setTrouble(undefined), [])
  return { busy, trouble: kept?.caseId === caseId ? kept?.trouble : undefined, act, clear }
}
