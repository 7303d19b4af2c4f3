import type { Got, Posted, Refused, StaffCase } from '@xiqian/parts'

/** What the office says to a member of staff, as its own OpenAPI document has it. */

/** 办件, as an officer sees it: masked. */
export type StaffCaseView = StaffCase
export type PartyAtWindow = StaffCaseView['parties'][number]
export type Fact = PartyAtWindow['facts'][number]
export type Condition = PartyAtWindow['conditions'][number]
export type LiveCheck = PartyAtWindow['checks'][number]
export type Material = StaffCaseView['materials'][number]
export type MaterialState = Material['state']
export type Matter = StaffCaseView['matters'][number]
export type Awaited = NonNullable<Matter['awaited']>
export type Consent = StaffCaseView['consents'][number]
export type Owed = StaffCaseView['owed'][number]
export type DeclarationAtWindow = StaffCaseView['declarations'][number]
export type Todo = StaffCaseView['todo'][number]
export type Reason = StaffCaseView['reasons'][number]
export type Rule = StaffCaseView['rules'][number]
export type Mandate = StaffCaseView['mandates'][number]
export type MandateKind = StaffCaseView['mandateKinds'][number]
export type Compared = StaffCaseView['compared'][number]

/** 今天 */
export type TodayAnswer = Got<'/window/today'>
export type TodayRow = TodayAnswer['rows'][number]
/** 签发的文书 */
export type SignedSheet = Got<'/cases/{id}/sheets'>['sheets'][number]
/** 一份上传的材料 */
export type Paper = Got<'/cases/{id}/paper'>
/** 督办 */
export type SupervisionAnswer = Got<'/supervision'>
/** 叫号台 */
export type LineAnswer = Got<'/window/line'>
export type LineDone = Posted<'/window/line'>
export type LineAsked =
  | { act: 'queue-up'; caseId?: string; needs?: string[] }
  | { act: 'call-next' | 'call-again' | 'finish-ticket'; window: number }
  | { act: 'back-in-line'; ticket: string }
  | { act: 'halt-hall'; until: string }
  | { act: 'resume-hall' }
/** 待出件 */
export type HandOutsAnswer = Got<'/window/hand-outs'>
export type HandOutRow = HandOutsAnswer['rows'][number]
/** 待办 */
export type InboxAnswer = Got<'/inbox'>
export type InboxRow = InboxAnswer['rows'][number]

export type SourceState = Got<'/sources'>['sources'][number]
export type SessionAnswer = Got<'/session'>
export type StaffAccount = Got<'/dev/accounts'>['staff'][number]
export type LifeEventNamed = Pick<Got<'/life-events/{id}'>, 'id' | 'name' | 'parties'>
export type County = Got<'/life-events/{id}'>['counties'][number]

/** 标准版本 */
export type PolicyAnswer = Got<'/policy/versions'>
export type PolicyVersion = PolicyAnswer['versions'][number]
export type PolicyDone = Posted<'/policy/versions'>

/** 运行状况 */
export type OperationsAnswer = Got<'/operations'>
export type DeadErrand = OperationsAnswer['dead']['errands'][number]
export type RepairDone = Posted<'/operations/{region}/errands/{errand}/retry-errand'>

/** 不行的答复, with the words people read. */
export type Refusal = Refused
export type Done = Posted<'/cases/{id}/check-in'>
