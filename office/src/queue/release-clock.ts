import type { Instant, QueueRules, SlotRelease } from '@xiqian/standard'

/** Where a release stands. Milliseconds of the legal clock. */
export type ReleaseStage = 'announced' | 'waiting-room' | 'open' | 'over'

const minute = 60_000

/** 放号的时刻, in milliseconds. */
export const opensAtMs = ({ opensOn, opensAt }: SlotRelease): number => Date.parse(`${opensOn}T${opensAt}:00.000+08:00`)

export const roomOpensAtMs = (rules: QueueRules, release: SlotRelease): number =>
  opensAtMs(release) - rules.waitingRoomMinutes * minute

export const seedIsDue = (rules: QueueRules, release: SlotRelease, now: Instant): boolean =>
  Date.parse(now) >= opensAtMs(release) - Math.max(rules.seedDigestHours * 60, rules.waitingRoomMinutes) * minute

export const stageOf = (rules: QueueRules, release: SlotRelease, now: Instant): ReleaseStage => {
  const at = Date.parse(now)
  const opens = opensAtMs(release)
  if (at < opens - rules.waitingRoomMinutes * minute) return 'announced'
  if (at < opens) return 'waiting-room'
  return at < opens + rules.queuedHours * 60 * minute ? 'open' : 'over'
}
