import type { Got, Posted } from './door.ts'

/** One party's view of a case. */
export type PartyCase = Extract<Got<'/cases/{id}'>, { view: 'party' }>
export type StaffCase = Extract<Got<'/cases/{id}'>, { view: 'staff' }>

export type Text = { readonly zh: string; readonly en: string }
export type Group = PartyCase['groups'][number]
/** One field of the one form, with its value and where the value came from. */
export type Field = Group['fields'][number]
export type FieldValue = NonNullable<Field['value']>

export type Plan = PartyCase['plan']
/** 材料 */
export type Material = Plan['materials'][number]
/** 事项 */
export type Matter = Plan['matters'][number]
export type Condition = Plan['conditions'][number]
export type Consent = PartyCase['consents'][number]
export type TimelineEntry = PartyCase['timeline'][number]
export type Visit = PartyCase['visit']
/** 欠的材料, and who owes it. */
export type Owed = PartyCase['owed'][number]

export type LifeEvent = Got<'/life-events/{id}'>
export type Session = Got<'/session'>
export type Guided = Posted<'/guide'>
export type Slots = Got<'/cases/{id}/slots'>
export type Looks = Got<'/cases/{id}/looks'>
export type MyCases = Got<'/my/cases'>
export type ConsentLink = Got<'/consent-links/{token}'>
export type DevAccounts = Got<'/dev/accounts'>
export type Done = Posted<'/cases'>

/** 不行的答复, as it comes through the door. */
export type Refused = {
  readonly refused: string
  readonly title: Text
  readonly doNext: Text
  readonly detail: Readonly<Record<string, unknown>>
}
/** 放号: those a couple may queue for, and its place in each. */
export type CaseQueue = Got<'/cases/{id}/queue'>
/** 排到哪里了 */
export type QueuePlace = Got<'/releases/{release}/places/{place}'>
