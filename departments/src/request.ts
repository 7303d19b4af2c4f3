import type { LegalDay } from './answer.ts'
import type { PersonRef } from './question.ts'

export type Couple = { readonly man: PersonRef; readonly woman: PersonRef }

/**
 * 夫妻投靠: `own-property` is HK-B, `family-household` is HK-A. Property and household number are given where we know them, the
 * filing number of a home that has no title (备案号) in place of the first; the police look them up otherwise. Organs are police organs of 12 digits, or a county's six where the station is not known;
 * `fromOrgan` is absent where the household register could not be asked. `correctionOf` is the receipt that asked for a
 * correction; the corrected request gets a receipt of its own.
 */
export type HukouMigration = {
  readonly mover: PersonRef & { readonly mobile?: string }
  readonly host: PersonRef
  readonly destination: 'own-property' | 'family-household'
  readonly propertyNumber?: string
  readonly filingNumber?: string
  readonly householdNumber?: string
  readonly address?: string
  readonly marriageCertificateNo: string
  readonly fromOrgan?: string
  readonly toOrgan: string
  readonly correctionOf?: string
  /** 撤回: what was asked is not wanted any more; nothing of it is to be decided. */
  readonly undone?: true
}

/** 婚姻状况变更, silent: told to the population register after the marriage is registered. */
export type MaritalStatusUpdate = {
  readonly couple: Couple
  readonly marriageCertificateNo: string
  readonly registeredOn: LegalDay
  /** 撤销、作废: what was told before is undone from that day. */
  readonly undone?: true
}

/** 结婚登记: our own decision, reported to the marriage register. `organCode` is the registry's code, 6 to 18 characters. */
export type MarriageReport = {
  readonly couple: Couple
  readonly certificateNo: string
  readonly registeredOn: LegalDay
  /** 撤销、作废: what was told before is undone from that day. */
  readonly undone?: true
  readonly organCode: string
  readonly organName: string
}

/** 身份类别 of somebody who marries, and what identifies them: the citizen number, or a travel document. */
export type Registrant = {
  readonly name: string
  readonly kind: 'mainland' | 'serviceman' | 'hong-kong' | 'macao' | 'taiwan' | 'overseas-chinese' | 'foreigner'
  readonly number: string
  /** 国籍 of a foreigner, ISO 3166-1 alpha-3 (GB/T 2659), where it is known. */
  readonly state?: string
}

/**
 * 结婚登记 where the ministry's system is the register of record: it decides and gives the number. Undone (撤销婚姻) is told with
 * the number that it gave.
 */
export type MarriageRegistration = {
  readonly man: Registrant
  readonly woman: Registrant
  readonly registeredOn: LegalDay
  readonly organCode: string
  readonly organName: string
  readonly undone?: true
  readonly certificateNo?: string
}

/** 生育登记: our own decision, reported to health. */
export type BirthRegistrationReport = {
  readonly couple: Couple
  readonly registrationNo: string
  readonly registeredOn: LegalDay
  /** 撤销、作废: what was told before is undone from that day. */
  readonly undone?: true
  readonly organCode: string
  readonly organName: string
}

/**
 * 校核: a provider is asked to look at its record. `item` is the service and what of it, e.g. `public-security.household/address`;
 * `recorded` what it told, `other` what is said instead and `saidBy` by whom: a service, or `person`. Granted is corrected;
 * refused says that the record stands, or `elsewhere` that it is not theirs.
 */
export type DataCorrection = {
  readonly person: PersonRef
  readonly item: string
  readonly recorded: string
  readonly other: string
  readonly saidBy: string
}

export type Requests = {
  readonly 'public-security.correct-data': DataCorrection
  readonly 'civil-affairs.correct-data': DataCorrection
  readonly 'natural-resources.correct-data': DataCorrection
  readonly 'housing.correct-data': DataCorrection
  readonly 'public-security.hukou-migration': HukouMigration
  readonly 'public-security.marital-status-update': MaritalStatusUpdate
  readonly 'civil-affairs.register-marriage': MarriageRegistration
  readonly 'civil-affairs.report-marriage': MarriageReport
  readonly 'health.report-birth-registration': BirthRegistrationReport
}

export type RequestKind = keyof Requests

export const requestKinds = [
  'public-security.hukou-migration',
  'public-security.marital-status-update',
  'civil-affairs.register-marriage',
  'civil-affairs.report-marriage',
  'health.report-birth-registration',
  'public-security.correct-data',
  'civil-affairs.correct-data',
  'natural-resources.correct-data',
  'housing.correct-data',
] as const satisfies readonly RequestKind[]

export const isRequestKind = (id: string): id is RequestKind => requestKinds.some((known) => known === id)

/** Requests about the record itself: of no matter, and of any of them. */
export type TicketKind = Extract<RequestKind, `${string}.correct-data`>
/** Requests that decide a matter, or report that it was decided. */
export type MatterRequest = Exclude<RequestKind, TicketKind>
export const isMatterRequest = (id: string): id is MatterRequest => isRequestKind(id) && !isTicketKind(id)
export const isTicketKind = (id: string): id is TicketKind => isRequestKind(id) && id.endsWith('.correct-data')

/** 部门: the first half of every id. */
export type Department = 'civil-affairs' | 'public-security' | 'health' | 'natural-resources' | 'housing' | 'e-licence'
