import type { Db } from '../src/index.ts'

/**
 * 查号: what is wrong with the numbers of some regions, read from the rows themselves and from nothing of ours that wrote them.
 * `gapsWithoutEvent`: a number below the last that no event gave, or one that was given and neither stands in a decision nor was
 * voided by an event. `doubles`: a number given twice, or standing in two cases.
 */
export type SerialsFound = {
  readonly serials: number
  readonly registrations: number
  readonly drawn: number
  readonly voided: number
  readonly gapsWithoutEvent: number
  readonly doubles: number
}

type Row = { readonly region_code: string; readonly stream_id: string; readonly type: string; readonly body: unknown }
type Body = {
  readonly number?: unknown
  readonly text?: unknown
  readonly caseStream?: unknown
}

/** Bodies are what `append` wrote; everything is looked at, whatever its shape. */
const bodyOf = ({ body }: Row): Body => (typeof body === 'object' && body !== null ? body : {})

const counted = (words: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}
const twice = (counts: ReadonlyMap<string, number>): number => [...counts.values()].filter((many) => many > 1).length

export async function checkSerials(db: Db, regions: readonly string[]): Promise<SerialsFound> {
  const { rows } = await db.query<Row>(
    `select region_code, stream_id, type, body from event
    where region_code = any($1)
    order by region_code, stream_id, position`,
    [regions],
  )
  const drawnIn = new Map<string, number[]>()
  const given: string[] = []
  const voided = new Set<string>()
  const decided: string[] = []
  const usedIn = new Map<string, Set<string>>()
  for (const row of rows) {
    const { number, text } = bodyOf(row)
    if (row.type === 'NumberDrawn') {
      const serial = `${row.region_code} ${row.stream_id}`
      const numbers = drawnIn.get(serial) ?? []
      numbers.push(Number(number))
      drawnIn.set(serial, numbers)
      given.push(String(text))
    } else if (row.type === 'NumberVoided') voided.add(String(text))
    else if (typeof number === 'string') {
      decided.push(row.stream_id)
      usedIn.set(number, (usedIn.get(number) ?? new Set()).add(row.stream_id))
    }
  }
  const holes = [...drawnIn.values()].reduce((sum, numbers) => {
    const there = new Set(numbers)
    const last = Math.max(...numbers)
    return sum + Array.from({ length: last }, (_, at) => at + 1).filter((one) => !there.has(one)).length
  }, 0)
  const unused = given.filter((text) => !usedIn.has(text) && !voided.has(text)).length
  const everGiven = new Set(given)
  const fromNowhere = [...usedIn.keys()].filter((text) => !everGiven.has(text)).length
  return {
    serials: drawnIn.size,
    registrations: new Set(decided).size,
    drawn: given.length,
    voided: voided.size,
    gapsWithoutEvent: holes + unused + fromNowhere,
    doubles: twice(counted(given)) + [...usedIn.values()].filter((cases) => cases.size > 1).length,
  }
}
