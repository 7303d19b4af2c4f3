import type { LegalDay, QueueRules, SlotRelease } from '@xiqian/standard'
import type { Office } from '../office.ts'
import { stageOf } from './release-clock.ts'

export type Released = { readonly rules: QueueRules; readonly release: SlotRelease }

/** 放号: operational, so always those of the version in force. */
export const releasesOf = ({ standards }: Pick<Office, 'standards'>): readonly Released[] => {
  const said = standards.all().find(({ releases }) => releases !== undefined)?.releases
  return said === undefined ? [] : said.releases.map((release) => ({ rules: said.queue, release }))
}

export const releaseById = (office: Pick<Office, 'standards'>, id: string): Released | undefined =>
  releasesOf(office).find(({ release }) => release.id === id)

const isAt = ({ kind, counties }: SlotRelease, organ: string): boolean =>
  organ.startsWith(`${kind}-`) && (counties === undefined || counties.includes(organ.slice(-6)))

/** 这一天要排队吗: the release that governs this day at this organ, as long as it does. */
export const releaseFor = (
  office: Pick<Office, 'standards' | 'clocks'>,
  organ: string,
  day: LegalDay,
): Released | undefined =>
  releasesOf(office).find(
    ({ rules, release }) =>
      release.day === day && isAt(release, organ) && stageOf(rules, release, office.clocks.legalNow()) !== 'over',
  )

/** The release by which one comes to this organ at all, whatever it is for. */
export const releasesAt = (office: Pick<Office, 'standards'>, organ: string): readonly Released[] =>
  releasesOf(office).filter(({ release }) => isAt(release, organ))
