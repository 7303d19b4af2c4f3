import type { Departments } from '@xiqian/departments'
import type { Ledger, Memory } from '@xiqian/ledger'
import type { CryptoSuite, KeyRing, Kms, PartKey } from '@xiqian/seal'
import type { Fault, Instant, LegalDay, Standard, StandardDigest } from '@xiqian/standard'
import type { InTurn } from './desk/in-turn.ts'
import type { KeptForMinutes } from './desk/kept-for-minutes.ts'
import type { Carriers } from './notices/carrier.ts'
import type { Metrics } from './operations/metrics.ts'
import type { SourceTally } from './operations/source-tally.ts'
import type { Board } from './queue/board.ts'
import type { JoinTogether } from './queue/join-together.ts'
import type { StaffDirectory } from './sign-in/staff-list.ts'
import type { Term } from './standards/in-force.ts'
import type { Prover } from './standards/prover.ts'
import type { Version } from './standards/version.ts'

/** 两个钟: the legal clock (days, deadlines, promises) and the machine clock (leases, sessions, retries). */
export type Clocks = {
  readonly legalNow: () => Instant
  readonly today: () => LegalDay
  readonly machineNow: () => Date
}

/** The standards the office can judge by: the one in force today for drafts, any recorded one by its digest. */
export type Standards = {
  /** By the legal clock, at each question. */
  readonly inForce: (lifeEvent: string) => Standard | undefined
  readonly byDigest: (digest: StandardDigest) => Standard | undefined
  /** Those in force today. */
  readonly all: () => readonly Standard[]
}

/** 标准的版本: every one that was recorded, drafts too, and on which days which holds. */
export type Versions = {
  readonly all: () => readonly Version[]
  readonly byDigest: (digest: StandardDigest) => Version | undefined
  readonly termsOf: (lifeEvent: string) => readonly Term[]
  /** Reads what other processes recorded or published since. */
  readonly refresh: () => Promise<void>
}

/** What the policy folder of a life event says now; undefined where there is no such folder. */
export type ReadPolicy = (
  lifeEvent: string,
) => { readonly standard: Standard } | { readonly faults: readonly Fault[] } | undefined

/** Everything a desk works with; built by hand in main/, handed to each desk as its first argument. */
export type Office = {
  readonly memory: Memory
  readonly ledger: Ledger
  readonly suite: CryptoSuite
  readonly kms: Kms
  readonly keyRing: KeyRing
  /** What was opened or worked out a moment ago. */
  readonly kept: KeptForMinutes
  /** 排队: who waits for which release, as this process knows it. */
  readonly board: Board
  readonly joinTogether: JoinTogether
  /** Which process this is, among those on one database. */
  readonly processId: string
  /** Acts on one case do not race each other within this process. */
  readonly inTurn: InTurn
  readonly departments: Departments
  /** Figures of this process, for whoever watches it. */
  readonly metrics: Metrics
  /** What came of the calls to them. */
  readonly sourceTally: SourceTally
  /** Who works here. */
  readonly staff: StaffDirectory
  /** By which ways a notice can go out. */
  readonly carriers: Carriers
  readonly standards: Standards
  readonly versions: Versions
  readonly readPolicy: ReadPolicy
  readonly prover: Prover
  readonly clocks: Clocks
  readonly dataSet: 'synthetic' | 'real'
  /** 生僻字: the characters of a name that no face of the sheets can draw. */
  readonly missingCharacters: (text: string) => readonly string[]
  /** Where people find us, e.g. https://xq.shaanxi.gov.cn: printed on papers, and in their QR. */
  readonly publicUrl: string
  readonly newId: () => string // 10 characters of [0-9a-z], random
  /** From 0 up to, not including, 1: spreads what would otherwise come back together. */
  readonly random: () => number
  /** Masks in lists are sealed under this one. */
  readonly listKey: PartKey
  /** Wakes the errands of this process after a write, so that nobody waits for the next poll. */
  readonly wake: () => void
}
