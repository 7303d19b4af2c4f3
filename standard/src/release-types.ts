import type { LegalDay, RegionCode, Text } from './fact-types.ts'
import type { OrganKind } from './plan-types.ts'

/** 排队的规则: how a release is waited for. Hours and minutes of the legal clock. */
export type QueueRules = {
  /** The digest of the seed is published so many hours before, at the latest. */
  readonly seedDigestHours: number
  /** 候号室 opens so many minutes before. */
  readonly waitingRoomMinutes: number
  /** How many times a couple may state beforehand. */
  readonly wishes: number
  /** So many may choose at once. */
  readonly atOnce: number
  /** 轮次: whoever is let in to choose has so many minutes. */
  readonly turnMinutes: number
  /** For so many hours from the release on, that day is booked through the queue only. */
  readonly queuedHours: number
  readonly basis: string
}

/** 放号: from this minute on the times of one day may be booked. */
export type SlotRelease = {
  readonly id: string
  readonly name: Text
  readonly day: LegalDay
  readonly opensOn: LegalDay
  /** e.g. 08:00 */
  readonly opensAt: string
  /** At organs of this kind. */
  readonly kind: OrganKind
  /** Absent: in every county. */
  readonly counties?: readonly RegionCode[]
  readonly basis: string
}

/** Operational: always those of the version in force. */
export type SlotReleases = { readonly queue: QueueRules; readonly releases: readonly SlotRelease[] }
