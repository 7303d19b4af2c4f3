import { useCallback, useEffect, useRef, useState } from 'react'
import type { Said } from '../door/said.ts'
import { type Loaded, loadedFrom } from './use-answer.ts'

type Page<Row> = { readonly rows: readonly Row[]; readonly next?: string }
export type Pages<Answer, Row> = { readonly first: Answer; readonly rows: readonly Row[]; readonly next?: string }

const together = <Row, Answer extends Page<Row>>(
  first: Answer,
  rows: readonly Row[],
  next: string | undefined,
): Pages<Answer, Row> => (next === undefined ? { first, rows } : { first, rows, next })

/** A list paged by the server's key: `more` fetches the next page, `reload` fetches again as many rows as are shown. */
export const usePages = <Row, Answer extends Page<Row>>(
  load: (after?: string) => Promise<Said<Answer>>,
): { readonly loaded: Loaded<Pages<Answer, Row>>; readonly more: () => void; readonly reload: () => Promise<void> } => {
  const [loaded, keep] = useState<Loaded<Pages<Answer, Row>>>({ at: 'loading' })
  const shown = useRef<Pages<Answer, Row> | undefined>(undefined)
  const turn = useRef(0)
  const fetching = useRef<string | undefined>(undefined)

  const reload = useCallback(async () => {
    turn.current += 1
    const mine = turn.current
    const wanted = shown.current?.rows.length ?? 0
    let said = await load()
    let all: Pages<Answer, Row> | undefined =
      said.said === 'yes' ? together(said.value, said.value.rows, said.value.next) : undefined
    while (all?.next !== undefined && all.rows.length < wanted) {
      said = await load(all.next)
      if (said.said !== 'yes') break
      all = together(all.first, [...all.rows, ...said.value.rows], said.value.next)
    }
    if (turn.current !== mine) return
    const now: Loaded<Pages<Answer, Row>> =
      all === undefined
        ? loadedFrom<never>(said.said === 'yes' ? { said: 'nothing' } : said)
        : { at: 'ready', value: all }
    if (now.at === 'ready') shown.current = now.value
    keep((before) => (now.at === 'unreachable' && before.at === 'ready' ? before : now))
  }, [load])

  const more = useCallback(() => {
    const after = shown.current?.next
    if (after === undefined || fetching.current === after) return
    fetching.current = after
    const mine = turn.current
    void load(after).then((said) => {
      fetching.current = undefined
      if (said.said !== 'yes' || shown.current === undefined || turn.current !== mine) return
      const all = together(shown.current.first, [...shown.current.rows, ...said.value.rows], said.value.next)
      shown.current = all
      keep({ at: 'ready', value: all })
    })
  }, [load])

  useEffect(() => {
    void reload()
  }, [reload])

  return { loaded, more, reload }
}
