import type { Refusal } from '@xiqian/case'
import type { Json } from '@xiqian/seal'
import type { LegalDay } from '@xiqian/standard'
import type { Office } from '../office.ts'
import type { PlaceRow } from './queue-statements.ts'
import { releaseFor } from './releases.ts'

export type Turn = { readonly is: 'no-queue' } | { readonly is: 'theirs'; readonly place: PlaceRow }

/** 轮到了吗: whether this case may book that day at that organ now. */
export const turnFor = (
  office: Pick<Office, 'standards' | 'clocks' | 'board'>,
  caseId: string,
  { organ, day }: { readonly organ: string; readonly day: LegalDay },
): Turn | Refusal => {
  const released = releaseFor(office, organ, day)
  if (released === undefined) return { is: 'no-queue' }
  const { release } = released
  const place = office.board.ofCase(release.id, caseId)
  const ends = place?.until ?? null
  const isTheirs =
    place?.state === 'booked' ||
    (place?.state === 'choosing' && ends !== null && Date.parse(ends) > office.clocks.machineNow().getTime())
  return place !== undefined && isTheirs
    ? { is: 'theirs', place }
    : { refused: 'queue-first', release: release.id, opensAt: `${release.opensOn}T${release.opensAt}:00.000+08:00` }
}

/** Rows of the view `queue-served`, written with the booking. */
export const servedRows = (
  { processId }: Pick<Office, 'processId'>,
  { release, place }: Pick<PlaceRow, 'release' | 'place'>,
  state: PlaceRow['state'],
): readonly Json[] => [{ region_code: '610000', release, place, state, by: processId }]
