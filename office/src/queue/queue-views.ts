import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import { chinaInstant } from '../china-time.ts'
import type { Office } from '../office.ts'
import type { DrawAnswer, PlaceAnswer, ReleaseShape, ReleasesAnswer } from '../shapes/queue.ts'
import { standsBefore } from './board.ts'
import type { PlaceRow } from './queue-statements.ts'
import { opensAtMs, roomOpensAtMs, stageOf } from './release-clock.ts'
import { type Released, releaseById, releasesOf } from './releases.ts'
import { askAgainSeconds, expectedWait } from './standing.ts'

type Standing = Pick<Office, 'standards' | 'clocks' | 'board'>

const nothingSuch: Refusal = { refused: 'no-such-thing' }

const drawOf = ({ board }: Standing, release: string): { readonly seedDigest?: string; readonly seed?: string } => {
  const draw = board.draw(release)
  if (draw.is === 'none') return {}
  return draw.is === 'sealed' ? { seedDigest: draw.seedDigest } : { seedDigest: draw.seedDigest, seed: draw.seed }
}

export const releaseView = (office: Standing, { rules, release }: Released): Static<typeof ReleaseShape> => ({
  release: release.id,
  name: release.name,
  day: release.day,
  opensAt: chinaInstant(opensAtMs(release)),
  roomOpensAt: chinaInstant(roomOpensAtMs(rules, release)),
  stage: stageOf(rules, release, office.clocks.legalNow()),
  waiting: office.board.waiting(release.id),
  wishes: rules.wishes,
  turnMinutes: rules.turnMinutes,
  ...drawOf(office, release.id),
})

export const releasesView = (office: Standing): Static<typeof ReleasesAnswer> => ({
  releases: releasesOf(office).map((released) => releaseView(office, released)),
})

/** 公布的抽签; `no-such-thing` before it. */
export const drawView = (office: Standing, id: string): Static<typeof DrawAnswer> | Refusal => {
  const draw = office.board.draw(id)
  if (releaseById(office, id) === undefined || draw.is !== 'drawn') return nothingSuch
  const { seedDigest, seed, listDigest } = draw
  const places = [...office.board.rows(id)].filter(({ drawn }) => drawn !== null).sort(standsBefore)
  return { release: id, seedDigest, seed, listDigest, places: places.map(({ place }) => place) }
}

/** 排到哪里了: from memory, without a trip to the database. */
export const placeView = (office: Standing, id: string, place: string): Static<typeof PlaceAnswer> | Refusal => {
  const released = releaseById(office, id)
  const row = office.board.place(id, place)
  return released === undefined || row === undefined ? nothingSuch : standing(office, released, row)
}

export const standing = (office: Standing, released: Released, row: PlaceRow): Static<typeof PlaceAnswer> => {
  const { release } = released
  const { board, clocks } = office
  const draw = board.draw(release.id)
  const stage = row.state === 'waiting' && draw.is !== 'drawn' ? 'waiting-room' : row.state
  const before = stage === 'waiting' ? board.before(release.id, row.place) : undefined
  const nowMs = clocks.machineNow().getTime()
  const expected = before === undefined ? undefined : expectedWait(before, board.perMinute(release.id, nowMs))
  const toRelease = (opensAtMs(release) - Date.parse(clocks.legalNow())) / 1000
  const again = askAgainSeconds(row.place, row.state, toRelease, expected)
  return {
    place: row.place,
    release: release.id,
    name: release.name,
    day: release.day,
    opensAt: chinaInstant(opensAtMs(release)),
    stage,
    waiting: board.waiting(release.id),
    drawn: row.drawn !== null,
    wishes: row.wishes.length,
    ...(before === undefined ? {} : { before }),
    ...(row.drawn === null ? {} : { number: row.drawn }),
    ...(expected === undefined ? {} : { expected }),
    ...(stage === 'choosing' && row.until !== null ? { until: legalInstant(office, row.until) } : {}),
    ...(again === undefined ? {} : { askAgainSeconds: again }),
    ...drawOf(office, release.id),
  }
}

/** A turn ends by the machine clock; people read the legal one. */
const legalInstant = ({ clocks }: Standing, machine: string): string =>
  chinaInstant(Date.parse(clocks.legalNow()) + Date.parse(machine) - clocks.machineNow().getTime())
