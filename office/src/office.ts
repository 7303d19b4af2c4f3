import type { Departments } from '@xiqian/departments'
import type { Ledger, Memory } from '@xiqian/ledger'
import type { CryptoSuite, KeyRing, Kms, PartKey } from '@xiqian/seal'
import type { Instant, LegalDay, Standard, StandardDigest } from '@xiqian/standard'
import type { KeptForMinutes } from './desk/kept-for-minutes.ts'

/** 两个钟: the legal clock (days, deadlines, promises) and the machine clock (leases, sessions, retries). */
export type Clocks = {
  readonly legalNow: () => Instant
  readonly today: () => LegalDay
  readonly machineNow: () => Date
}

/** The standards the office can judge by: the one in force for drafts, any recorded one by its digest. */
export type Standards = {
  readonly inForce: (lifeEvent: string) => Standard | undefined
  readonly byDigest: (digest: StandardDigest) => Standard | undefined
  readonly all: () => readonly Standard[]
}

/** Everything a desk works with; built by hand in main/, handed to each desk as its first argument. */
export type Office = {
  readonly memory: Memory
  readonly ledger: Ledger
  readonly suite: CryptoSuite
  readonly kms: Kms
  readonly keyRing: KeyRing
  /** What was opened or worked out a moment ago. */
  readonly kept: KeptForMinutes
  readonly departments: Departments
  readonly standards: Standards
  readonly clocks: Clocks
  readonly dataSet: 'synthetic' | 'real'
  readonly newId: () => string // 10 characters of [0-9a-z], random
  /** Masks in lists are sealed under this one. */
  readonly listKey: PartKey
  /** Wakes the errands of this process after a write, so that nobody waits for the next poll. */
  readonly wake: () => void
}
