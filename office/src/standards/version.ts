import type { Actor, StandardFault } from '@xiqian/case'
import type { Instant, LegalDay, StandardDigest } from '@xiqian/standard'

type Stamp = { readonly by: Actor; readonly at: Instant }
/** Present where nobody decided: the first start of a synthetic data set, and a restart with a changed folder. */
type InDevelopment = { readonly development?: true }

/** 全量检查的结果: how many situations were gone through, what is wrong, how long it took. */
export type Proof = { readonly situations: number; readonly faults: readonly StandardFault[]; readonly ms: number }

/** 标准版本的事件, each in the version's own stream. */
export type VersionEvent =
  | (Partial<Stamp> & {
      readonly type: 'StandardRecorded'
      readonly lifeEvent: string
      readonly version: string
      readonly inForceFrom: LegalDay
      readonly digest: StandardDigest
      readonly canonicalJson: string
    })
  | (Stamp & { readonly type: 'StandardCheckAsked' })
  | (Stamp & Proof & InDevelopment & { readonly type: 'StandardChecked' })
  | (Stamp & { readonly type: 'StandardApproved' })
  | (Stamp & InDevelopment & { readonly type: 'StandardPublished'; readonly inForceFrom: LegalDay })

export type Recorded = Omit<Extract<VersionEvent, { type: 'StandardRecorded' }>, 'type'>
export type Checked = Omit<Extract<VersionEvent, { type: 'StandardChecked' }>, 'type'>

/** 标准版本上能做的事. */
export type VersionAct =
  | { readonly type: 'record-standard'; readonly standard: Omit<Recorded, 'at' | 'by'> }
  | { readonly type: 'check-standard' }
  | { readonly type: 'record-proof'; readonly proof: Proof }
  | { readonly type: 'approve-standard' }
  | { readonly type: 'publish-standard'; readonly inForceFrom: LegalDay }

export type Publication = { readonly by: Actor; readonly at: Instant; readonly from: LegalDay } & InDevelopment

/** 一个版本走到哪一步; whether a published one is in force is worked out from the day, never stored. */
export type VersionState =
  | { readonly stage: 'recorded' }
  | { readonly stage: 'checking'; readonly askedBy: Actor }
  | { readonly stage: 'faulty'; readonly checked: Checked }
  | { readonly stage: 'checked'; readonly checked: Checked }
  | { readonly stage: 'approved'; readonly checked: Checked; readonly approvedBy: Actor; readonly approvedAt: Instant }
  /** In development a version may be published again, when the folder goes back to it. */
  | {
      readonly stage: 'published'
      readonly checked: Checked
      readonly approvedBy?: Actor
      readonly approvedAt?: Instant
      readonly publications: readonly Publication[]
    }

/** 标准的一个版本: a pure function of its events. */
export type Version = Recorded & { readonly state: VersionState }

/** The version after one more event; the first is `StandardRecorded`. Anything else there is a damaged stream, and throws. */
export const evolveVersion = (version: Version | undefined, event: VersionEvent): Version => {
  if (event.type === 'StandardRecorded') {
    const { type: _, ...recorded } = event
    return version ?? { ...recorded, state: { stage: 'recorded' } }
  }
  if (version === undefined) throw new Error(`a version begins with StandardRecorded, not with ${event.type}`)
  return { ...version, state: stateAfter(version.state, event) }
}

const stateAfter = (state: VersionState, event: Exclude<VersionEvent, { type: 'StandardRecorded' }>): VersionState => {
  switch (event.type) {
    case 'StandardCheckAsked':
      return { stage: 'checking', askedBy: event.by }
    case 'StandardChecked': {
      const { type: _, ...checked } = event
      return { stage: checked.faults.length === 0 ? 'checked' : 'faulty', checked }
    }
    case 'StandardApproved':
      return state.stage === 'checked'
        ? { ...state, stage: 'approved', approvedBy: event.by, approvedAt: event.at }
        : state
    case 'StandardPublished': {
      const { by, at, inForceFrom: from, development } = event
      const publication = { by, at, from, ...(development === undefined ? {} : { development }) }
      if (state.stage === 'published') return { ...state, publications: [...state.publications, publication] }
      if (!('checked' in state)) return state
      return { ...state, stage: 'published', publications: [publication] }
    }
  }
}

export const versionOf = (events: readonly VersionEvent[]): Version | undefined =>
  events.reduce<Version | undefined>(evolveVersion, undefined)
