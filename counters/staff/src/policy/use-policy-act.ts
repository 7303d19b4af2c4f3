import { useCallback, useRef, useState } from 'react'
import type { PolicyDone, Refusal } from '../door/answers.ts'
import type { PolicyIntent } from '../door/policy-acts.ts'
import { useDoor } from '../hooks/use-session.ts'

/** Why an act on a version did not happen, and of which act that is said. */
export type PolicyTrouble = { readonly intent: PolicyIntent } & (
  | { readonly trouble: 'refused'; readonly refusal: Refusal }
  | { readonly trouble: 'unreachable' }
)

export type PolicyActing = {
  readonly busy: boolean
  readonly trouble: PolicyTrouble | undefined
  /** True when the office said yes. Only one act runs at a time. */
  readonly act: (intent: PolicyIntent) => Promise<boolean>
  readonly clear: () => void
}

/** Acts on versions of the standard; `after` runs when the office has answered yes. */
export const usePolicyAct = (after: (done: PolicyDone) => Promise<void> | void): PolicyActing => {
  const door = useDoor()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<PolicyTrouble>()
  const running = useRef(false)
  const act = useCallback(
    async (intent: PolicyIntent) => {
      if (running.current) return false
      running.current = true
      setBusy(true)
      const said = await door.policyAct(intent)
      if (said.said === 'yes') setTrouble(undefined)
      else if (said.said === 'no') setTrouble({ trouble: 'refused', intent, refusal: said.refusal })
      else setTrouble({ trouble: 'unreachable', intent })
      running.current = false
      if (said.said === 'yes') await after(said.value)
      setBusy(false)
      return said.said === 'yes'
    },
    [door, after],
  )
  const clear = useCallback(() => setTrouble(undefined), [])
  return { busy, trouble, act, clear }
}
