import type { Text } from '@xiqian/standard'
import type { SignedIn } from '../sign-in/signed-in.ts'

/** 三员: whoever runs the machines reads no case. They have no session of the counters; this says so where one asks. */
export type Administrator = {
  readonly kind: 'administrator'
  readonly account: string
  readonly of: 'system' | 'security' | 'audit'
}
export type Subject = SignedIn | Administrator

/** A case as permission sees it: who belongs to it, where it is, who decides what; no value of anybody. */
export type CaseResource = {
  /** The organ that the plan has them come to. */
  readonly comesTo?: string
  readonly parties: Readonly<Record<string, { readonly account?: string }>>
  /** Accounts that hold a live mandate. */
  readonly helpers?: readonly string[]
  /** Accounts of third persons who were asked for consent, by consent. */
  readonly signers: Readonly<Record<string, string>>
  /** The organ of the booked or begun visit. */
  readonly visitOrgan?: string
  readonly acceptedAt?: string
  readonly acceptedBy?: string
  readonly matters: readonly {
    readonly id: string
    readonly organ: string
    readonly decider: string
    readonly stage: string
    /** Roles that watch over whoever decides it. */
    readonly watchedBy: readonly string[]
  }[]
}

/** `act`: one of the case's acts; `matter` where it is about one. */
export type Action =
  | { readonly action: 'read' }
  | { readonly action: 'act'; readonly act: string; readonly matter?: string }
  /** An act on a version of the standard; no case is touched by it. */
  | { readonly action: 'keep-standard'; readonly act: string }
  /** Running the house: its errands, not what they are about. */
  | { readonly action: 'operate'; readonly act: string }
  | { readonly action: 'sign-consent'; readonly consent: string }

/** 怎么给: shown as it is, masked, or not at all. */
export type Treatment = 'reveal' | 'mask' | 'omit'
/** Own: the asker's own part; joint; other: a part of somebody else. */
export type FieldsOf = 'own' | 'joint' | 'other'
export type Treatments = Readonly<Record<FieldsOf, Readonly<Record<'plain' | 'personal' | 'sensitive', Treatment>>>>

/** 用途: under what purpose a look is recorded, and by what law beside that of the matters themselves. */
export type Purpose = { readonly id: string; readonly words: Text; readonly legalBasis: string }

export type Authorization = {
  readonly effect: 'permit' | 'deny'
  readonly obligations: { readonly fields: Treatments; readonly record?: Purpose }
  /** The policy that said so, or `nobody-permits`. */
  readonly decidedBy: string
}
