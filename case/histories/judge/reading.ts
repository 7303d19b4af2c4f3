import type { LegalDay } from '@xiqian/standard'
import type { ErrandWish } from '../../src/index.ts'

/** 停着的钟: from which day, and until which at the latest. */
type Stopped = {
  readonly by: 'correction' | 'omission' | 'special-procedure'
  readonly since: LegalDay
  readonly until?: LegalDay
}

export type MatterRead = {
  stage: string
  due: LegalDay | undefined
  readonly after: readonly string[]
  waitsFor: string[]
  wanted: string[]
  stopped: Stopped | undefined
  back: string
  form: string
  asked: number
  corrected: number
  /** Working days for which its clock stood. */
  stood: number
  /** The day on which it ended. */
  ended: LegalDay
  decided: number
  issued: number
  /** 当面等答复: whether they stand there for it, or waited too long; what comes then is put into their hands. */
  awaited: 'no' | 'here' | 'late'
}

export type MandateRead = {
  stage: string
  who: string
  readonly role: string
  readonly until: LegalDay
  readonly acts: readonly string[]
}

export type ConflictRead = { stage: string; readonly since: LegalDay }

export type OwedRead = { stage: string; by: string; due: LegalDay | undefined; readonly matters: readonly string[] }

/**
 * 裁判自己的账: what the events say, written down plainly and apart from `evolve`; one record that is written on, since it
 * is read after every event.
 */
export type Reading = {
  intake: string
  standard: string
  accepted: { readonly on: LegalDay; readonly events: number } | undefined
  due: LegalDay | undefined
  readonly parties: Record<string, string>
  readonly told: Set<string>
  readonly confirmed: Record<string, string>
  readonly consents: Record<string, string>
  readonly given: Set<string>
  readonly signed: Set<string>
  visit: { stage: string; day: LegalDay; present: readonly string[]; verified: Set<string> }
  readonly matters: Record<string, MatterRead>
  readonly owed: Record<string, OwedRead>
  paper: string
  readonly handed: Set<string>
  readonly receipts: Set<string>
  readonly rated: Set<string>
  readonly claims: Map<string, number>
  readonly serials: Set<string>
  /** Matters whose number was struck out. */
  readonly struck: Set<string>
  /** 帮办委托, by id. */
  readonly mandates: Map<string, MandateRead>
  /** 数据不一致, by rule and role. */
  readonly conflicts: Record<string, ConflictRead>
  /** 告知承诺, by material. */
  readonly pledges: Record<string, string>
  errands: readonly ErrandWish[]
}

export const nothingRead = (): Reading => ({
  intake: '',
  standard: '',
  accepted: undefined,
  due: undefined,
  parties: {},
  told: new Set(),
  confirmed: {},
  consents: {},
  given: new Set(),
  signed: new Set(),
  visit: { stage: 'none', day: '', present: [], verified: new Set() },
  matters: {},
  owed: {},
  paper: 'nothing-yet',
  handed: new Set(),
  receipts: new Set(),
  rated: new Set(),
  claims: new Map(),
  serials: new Set(),
  struck: new Set(),
  mandates: new Map(),
  conflicts: {},
  pledges: {},
  errands: [],
})

export const isOwed = ({ owed }: Reading, matter: string): boolean =>
  Object.values(owed).some(({ stage, matters }) => stage === 'owed' && matters.includes(matter))
