import { useCallback, useEffect, useRef, useState } from 'react'
import type { Refusal } from '../door/answers.ts'
import type { Said } from '../door/said.ts'

/** What a pane shows: waiting, an answer, the office's no, or that the office could not be reached. */
export type Loaded<Value> =
  | { readonly at: 'loading' }
  | { readonly at: 'ready'; readonly value: Value }
  | { readonly at: 'refused'; readonly refusal: Refusal }
  | { readonly at: 'unreachable' }

export const loadedFrom = <Value>(said: Said<Value>): Loaded<Value> => {
  if (said.said === 'yes') return { at: 'ready', value: said.value }
  return said.said === 'no' ? { at: 'refused', refusal: said.refusal } : { at: 'unreachable' }
}

/** The office says this role has no such counter. */
export const isNotPermitted = (loaded: Loaded<unknown>): boolean =>
  loaded.at === 'refused' && loaded.refusal.refused === 'not-permitted'

/**
 * Keeps one answer of the office by `key` (undefined: nothing is asked). A reload keeps what is shown until the new answer is
 * there; while something is shown, an unreachable office does not take it away.
 */
export const useAnswer = <Value>(
  key: string | undefined,
  load: () => Promise<Said<Value>>,
): { readonly loaded: Loaded<Value>; readonly reload: () => Promise<void> } => {
  const [kept, keep] = useState<{ readonly key: string | undefined; readonly loaded: Loaded<Value> }>({
    key: undefined,
    loaded: { at: 'loading' },
  })
  const latest = useRef({ key, load, turn: 0 })
  latest.current.key = key
  latest.current.load = load

  const reload = useCallback(async () => {
    const asked = latest.current.key
    if (asked === undefined) return
    latest.current.turn += 1
    const turn = latest.current.turn
    const loaded = loadedFrom(await latest.current.load())
    if (latest.current.turn !== turn || latest.current.key !== asked) return
    keep((before) =>
      loaded.at === 'unreachable' && before.key === asked && before.loaded.at === 'ready'
        ? before
        : { key: asked, loaded },
    )
  }, [])

  useEffect(() => {
    if (key !== undefined) void reload()
  }, [key, reload])

  return { loaded: kept.key === key ? kept.loaded : { at: 'loading' }, reload }
}
