import { useEffect, useRef } from 'react'

/** Calls `again` every `milliseconds` while the page is in view; undefined: not at all. The next turn waits for the last one. */
export const useEvery = (milliseconds: number | undefined, again: () => Promise<void>): void => {
  const latest = useRef(again)
  latest.current = again
  useEffect(() => {
    if (milliseconds === undefined) return undefined
    let stopped = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const turn = async (): Promise<void> => {
      if (document.visibilityState === 'visible') await latest.current()
      if (!stopped) timer = setTimeout(() => void turn(), milliseconds)
    }
    timer = setTimeout(() => void turn(), milliseconds)
    return () => {
      stopped = true
      clearTimeout(timer)
    }
  }, [milliseconds])
}
