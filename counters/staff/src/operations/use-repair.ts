import { useCallback, useRef, useState } from 'react'
import type { Refusal } from '../door/answers.ts'
import type { RepairIntent } from '../door/operations-acts.ts'
import { useDoor } from '../hooks/use-session.ts'

/** Why a repair did not happen, or may not have. */
type RepairTrouble = { readonly trouble: 'refused'; readonly refusal: Refusal } | { readonly trouble: 'unreachable' }

export type Repairing = {
  readonly busy: boolean
  readonly trouble: RepairTrouble | undefined
  /** One after the other, up to the first that is refused. True when the office said yes to all. */
  readonly repair: (intents: readonly RepairIntent[]) => Promise<boolean>
  readonly clear: () => void
}

/** Repairs of dead errands; `after` hears which were done. */
export const useRepair = (after: (done: readonly RepairIntent[]) => Promise<void> | void): Repairing => {
  const door = useDoor()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<RepairTrouble>()
  const running = useRef(false)
  const repair = useCallback(
    async (intents: readonly RepairIntent[]) => {
      if (running.current) return false
      running.current = true
      setBusy(true)
      setTrouble(undefined)
      const done: RepairIntent[] = []
      for (const intent of intents) {
        const said = await door.repair(intent)
        if (said.said === 'no') setTrouble({ trouble: 'refused', refusal: said.refusal })
        else if (said.said === 'nothing') setTrouble({ trouble: 'unreachable' })
        if (said.said !== 'yes') break
        done.push(intent)
      }
      if (done.length > 0) await after(done)
      running.current = false
      setBusy(false)
      return done.length === intents.length
    },
    [door, after],
  )
  const clear = useCallback(() => setTrouble(undefined), [])
  return { busy, trouble, repair, clear }
}
