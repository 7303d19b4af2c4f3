import type { PlaceRow } from './queue-statements.ts'

/** What everybody may read of a draw. `listDigest` once it was drawn. */
export type DrawState =
  | { readonly is: 'none' }
  | { readonly is: 'sealed'; readonly seedDigest: string }
  | { readonly is: 'drawn'; readonly seedDigest: string; readonly seed: string; readonly listDigest: string }

type Line = {
  readonly places: Map<string, PlaceRow>
  readonly byCase: Map<string, string>
  draw: DrawState
  /** How many wait before each of those that wait. */
  before: Map<string, number>
  waiting: number
  readonly served: { readonly atMs: number; readonly count: number }[]
}

/**
 * 排队的牌子: every place of every release as this process knows it, so that a phone that asks how far it is costs no trip to
 * the database. It is read whole at the start and follows what this process and others change; the rows decide.
 */
export type Board = {
  readonly put: (rows: readonly PlaceRow[]) => void
  readonly place: (release: string, place: string) => PlaceRow | undefined
  readonly ofCase: (release: string, caseId: string) => PlaceRow | undefined
  readonly draw: (release: string) => DrawState
  readonly setDraw: (release: string, draw: DrawState) => void
  readonly rows: (release: string) => Iterable<PlaceRow>
  /** Whether this account was seen to be one of the couple of a place. */
  readonly isOfCouple: (place: string, account: string) => boolean
  readonly seenOfCouple: (place: string, account: string) => void
  /** 限次 by signed-in person, in this process: seconds until one may change the place again; a try that changes nothing is not counted. */
  readonly tooOften: (account: string, nowMs: number) => number | undefined
  /** Counts anew who stands before whom. */
  readonly count: (release: string) => void
  readonly before: (release: string, place: string) => number | undefined
  readonly waiting: (release: string) => number
  readonly tallyServed: (release: string, count: number, atMs: number) => void
  /** How many were served a minute, over the last minutes; undefined where nobody was. */
  readonly perMinute: (release: string, nowMs: number) => number | undefined
}

const minute = 60_000
/** How often within how many seconds somebody may take or change a place 〔本标准假设〕. */
const limit = { most: 30, seconds: 600 }
const lookBack = 2 * minute

/** 先后: the drawn ones first, then by arrival. */
export const standsBefore = (one: PlaceRow, other: PlaceRow): number =>
  (one.drawn ?? Number.MAX_SAFE_INTEGER) - (other.drawn ?? Number.MAX_SAFE_INTEGER) || one.arrived - other.arrived

export const newBoard = (): Board => {
  const lines = new Map<string, Line>()
  const couples = new Map<string, readonly string[]>()
  const asked = new Map<string, { readonly sinceMs: number; count: number }>()
  const lineOf = (release: string): Line => {
    const known = lines.get(release)
    if (known !== undefined) return known
    const made: Line = {
      places: new Map(),
      byCase: new Map(),
      draw: { is: 'none' },
      before: new Map(),
      waiting: 0,
      served: [],
    }
    lines.set(release, made)
    return made
  }
  return {
    put: (rows) => {
      for (const row of rows) {
        const line = lineOf(row.release)
        const known = line.places.get(row.place)
        if (row.state === 'waiting' && known?.state !== 'waiting') {
          line.before.set(row.place, line.waiting)
          line.waiting += 1
        }
        line.places.set(row.place, row)
        line.byCase.set(row.case_id, row.place)
      }
    },
    place: (release, place) => lines.get(release)?.places.get(place),
    ofCase: (release, caseId) => {
      const line = lines.get(release)
      const place = line?.byCase.get(caseId)
      return place === undefined ? undefined : line?.places.get(place)
    },
    draw: (release) => lines.get(release)?.draw ?? { is: 'none' },
    setDraw: (release, draw) => {
      lineOf(release).draw = draw
    },
    rows: (release) => lineOf(release).places.values(),
    isOfCouple: (place, account) => couples.get(place)?.includes(account) === true,
    tooOften: (account, nowMs) => {
      const known = asked.get(account)
      if (known === undefined || known.sinceMs < nowMs - limit.seconds * 1000) {
        asked.set(account, { sinceMs: nowMs, count: 1 })
        return undefined
      }
      known.count += 1
      return known.count <= limit.most ? undefined : Math.ceil((known.sinceMs + limit.seconds * 1000 - nowMs) / 1000)
    },
    seenOfCouple: (place, account) => {
      const seen = couples.get(place) ?? []
      if (!seen.includes(account)) couples.set(place, [...seen, account])
    },
    count: (release) => {
      const line = lineOf(release)
      const waiting = [...line.places.values()].filter(({ state }) => state === 'waiting').sort(standsBefore)
      line.before = new Map(waiting.map(({ place }, at) => [place, at]))
      line.waiting = waiting.length
    },
    before: (release, place) => lines.get(release)?.before.get(place),
    waiting: (release) => lines.get(release)?.waiting ?? 0,
    tallyServed: (release, count, atMs) => {
      const { served } = lineOf(release)
      if (count > 0) served.push({ atMs, count })
      while ((served[0]?.atMs ?? atMs) < atMs - lookBack) served.shift()
    },
    perMinute: (release, nowMs) => {
      const recent = (lines.get(release)?.served ?? []).filter(({ atMs }) => atMs > nowMs - lookBack)
      const [first] = recent
      if (first === undefined) return undefined
      const minutes = Math.max((nowMs - first.atMs) / minute, 1 / 12)
      return recent.reduce((sum, { count }) => sum + count, 0) / minutes
    },
  }
}
