import type { Static, TSchema } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import type { Department, Reply, ReplyKeys } from '@xiqian/departments'
import type { Document, Instant, Json, LegalDay, OrganKind, RegionCode, StandardDigest } from '@xiqian/standard'
import type { Office } from '../office.ts'
import type * as citizen from '../shapes/citizen.ts'
import type * as conflicts from '../shapes/conflicts.ts'
import type * as documents from '../shapes/documents.ts'
import type * as hall from '../shapes/hall.ts'
import type * as mandates from '../shapes/mandates.ts'
import type * as operations from '../shapes/operations.ts'
import type { DoneShape } from '../shapes/parts.ts'
import type * as preReview from '../shapes/pre-review.ts'
import type * as queue from '../shapes/queue.ts'
import type * as staff from '../shapes/staff.ts'
import type * as standard from '../shapes/standard.ts'
import type * as supervision from '../shapes/supervision.ts'
import type * as turns from '../shapes/turns.ts'
import type { LimitedThing } from '../sign-in/rate-limits.ts'
import type { Citizen, SignedIn, SomebodySignedIn, Staff } from '../sign-in/signed-in.ts'
import type { Found, LifeEvents, LifeEventView, Nothing, OutboxAnswer } from './door-shapes.ts'
import type { SheetViews } from './sheet-ports.ts'

/** What an act answers. It holds no personal value: the ledger keeps it for the same key sent again. */
export type Done = Static<typeof DoneShape>

/**
 * What the door hands to a desk: who asks, the idempotency key, and the digest of (route, path, body) that tells the same
 * request from another one under the same key (hex, the office's suite). The body has kept to its shape; nothing more is known of it.
 */
export type Asked<Body extends TSchema, By extends SomebodySignedIn = SomebodySignedIn> = {
  readonly by: By
  readonly key: string
  readonly requestDigest: string
  readonly body: Static<Body>
}
/** The same, of one case. Whether `by` may know of that case is for the desk to say: `no-such-thing` where not. */
export type AskedOfCase<Body extends TSchema, By extends SomebodySignedIn = SomebodySignedIn> = Asked<Body, By> & {
  readonly caseId: string
}
/** The same, of one version of the standard. */
export type AskedOfVersion = Omit<Asked<Nothing, Staff>, 'body'> & { readonly digest: StandardDigest }
/** The same, of one dead errand. */
export type AskedOfErrand<Body extends TSchema> = Asked<Body, Staff> & {
  readonly region: string
  readonly errand: string
}
type Repaired<Body extends TSchema> = (
  office: Office,
  ask: AskedOfErrand<Body>,
) => Promise<Static<typeof operations.RepairDone> | Refusal>
type Kept<Ask> = (office: Office, ask: Ask) => Promise<Static<typeof standard.StandardDone> | Refusal>
type Desked<Ask> = (office: Office, ask: Ask) => Promise<Done | Refusal>

/** A file whose kind was read from its content; images are re-encoded without metadata, a PDF holds no script. */
export type CheckedFile = {
  readonly kind: 'image/jpeg' | 'image/png' | 'application/pdf'
  readonly bytes: Uint8Array
}

/** One function an act, named as the act is named everywhere. */
export type Desk = {
  readonly open: Desked<Asked<typeof citizen.OpenRequest, Citizen>>
  readonly join: Desked<Asked<typeof citizen.JoinRequest, Citizen>>
  readonly tell: Desked<AskedOfCase<typeof citizen.TellRequest, Citizen>>
  readonly invite: Desked<AskedOfCase<typeof citizen.InviteRequest, Citizen>>
  readonly answer: Desked<AskedOfCase<typeof citizen.AnswersRequest, Citizen>>
  readonly disputeFact: Desked<AskedOfCase<typeof conflicts.DisputeFactRequest, Citizen>>
  readonly settleConflict: Desked<AskedOfCase<typeof conflicts.SettleConflictRequest, Staff>>
  readonly choose: Desked<AskedOfCase<typeof citizen.ChooseRequest, Citizen>>
  readonly confirm: Desked<AskedOfCase<typeof citizen.ConfirmRequest, Citizen>>
  readonly askConsent: Desked<AskedOfCase<Nothing, Citizen> & { readonly consent: string }>
  /** agree true: consent; false: refuse-consent. */
  readonly consent: Desked<AskedOfCase<typeof citizen.ConsentRequest, Citizen> & { readonly consent: string }>
  readonly consentByLink: Desked<Asked<typeof citizen.ConsentRequest, Citizen> & { readonly token: string }>
  /** A party ticks; an officer takes a paper or a photo on site. */
  readonly supply: Desked<AskedOfCase<typeof citizen.SupplyRequest>>
  readonly supplyFile: Desked<
    Omit<AskedOfCase<Nothing, Citizen>, 'body'> & { readonly material: string; readonly file: CheckedFile }
  >
  readonly submit: Desked<AskedOfCase<Nothing, Citizen>>
  readonly preReviewByEye: Desked<AskedOfCase<typeof preReview.PreReviewByEyeRequest, Staff>>
  readonly book: Desked<AskedOfCase<typeof citizen.BookRequest, Citizen>>
  readonly cancelBooking: Desked<AskedOfCase<Nothing, Citizen>>
  readonly rate: Desked<AskedOfCase<typeof citizen.RateRequest, Citizen>>
  readonly withdraw: Desked<AskedOfCase<Nothing, Citizen>>
  readonly answerDoubt: Desked<AskedOfCase<typeof turns.AnswerDoubtRequest, Citizen>>
  readonly openAtWindow: Desked<Asked<typeof mandates.OpenAtWindowRequest, Staff>>
  readonly giveMandate: Desked<AskedOfCase<typeof mandates.GiveMandateRequest>>
  readonly takeMandate: Desked<Asked<typeof mandates.TakeMandateRequest, Citizen>>
  readonly endMandate: Desked<AskedOfCase<typeof mandates.EndMandateRequest>>
  readonly objectTo: Desked<AskedOfCase<typeof turns.ObjectRequest, Citizen>>

  readonly checkIn: Desked<AskedOfCase<typeof staff.CheckInRequest, Staff>>
  readonly verify: Desked<AskedOfCase<typeof staff.VerifyRequest, Staff>>
  readonly acceptAtWindow: Desked<AskedOfCase<typeof staff.AcceptRequest, Staff>>
  readonly refuseToAccept: Desked<AskedOfCase<typeof staff.RefuseToAcceptRequest, Staff>>
  readonly declare: Desked<AskedOfCase<typeof staff.DeclareRequest, Staff>>
  readonly decideOnTheSpot: Desked<AskedOfCase<typeof staff.DecideRequest, Staff>>
  readonly keepPlace: Desked<AskedOfCase<Nothing, Staff>>
  readonly decideFromInbox: Desked<AskedOfCase<typeof staff.DecideRequest, Staff>>
  readonly askCorrection: Desked<AskedOfCase<typeof staff.CorrectionRequest, Staff>>
  readonly startSpecialProcedure: Desked<AskedOfCase<typeof staff.StartSpecialProcedureRequest, Staff>>
  readonly endSpecialProcedure: Desked<AskedOfCase<typeof staff.EndSpecialProcedureRequest, Staff>>
  readonly takeTask: Desked<AskedOfCase<typeof turns.OfMatter, Staff>>
  readonly giveBackTask: Desked<AskedOfCase<typeof turns.OfMatter, Staff>>
  readonly reassignTask: Desked<AskedOfCase<typeof turns.ReassignTaskRequest, Staff>>
  readonly returnToWindow: Desked<AskedOfCase<typeof turns.OfMatterWithReason, Staff>>
  readonly sendAgain: Desked<AskedOfCase<typeof turns.OfMatter, Staff>>
  readonly forward: Desked<AskedOfCase<typeof turns.ForwardRequest, Staff>>
  readonly proposeVoid: Desked<AskedOfCase<typeof turns.OfMatterWithReason, Staff>>
  readonly answerVoid: Desked<AskedOfCase<typeof turns.AnswerVoidRequest, Staff>>
  readonly answerObjection: Desked<AskedOfCase<typeof turns.AnswerObjectionRequest, Staff>>
  readonly recordPledgeCheck: Desked<AskedOfCase<typeof turns.PledgeCheckRequest, Staff>>
  readonly closePledge: Desked<AskedOfCase<typeof turns.ClosePledgeRequest, Staff>>
  readonly reverseDecision: Desked<AskedOfCase<typeof turns.ReverseDecisionRequest, Staff>>
  readonly recordChange: Desked<AskedOfCase<typeof turns.RecordChangeRequest, Staff>>
  readonly extendPromise: Desked<AskedOfCase<typeof turns.ExtendPromiseRequest, Staff>>
  readonly handOut: Desked<AskedOfCase<typeof turns.HandOutRequest, Staff>>

  readonly recordStandard: Kept<Asked<typeof standard.RecordStandardRequest, Staff>>
  readonly checkStandard: Kept<AskedOfVersion>
  readonly approveStandard: Kept<AskedOfVersion>
  readonly publishStandard: Kept<AskedOfVersion & { readonly body: Static<typeof standard.PublishStandardRequest> }>

  /** A department's later word; its signature was good and its department fits the address. Keyed by the receipt. */
  readonly retryErrand: Repaired<typeof operations.RetryErrandRequest>
  readonly settleErrand: Repaired<typeof operations.SettleErrandRequest>

  readonly recordReply: Desked<{
    readonly department: Department
    readonly service: string
    readonly requestId: string
    readonly reply: Extract<Reply, { reply: 'decided' | 'taken' }>
  }>
}

type Viewed<Shape extends TSchema> = Promise<Static<Shape> | Refusal>

/** One question a function. A case of others is `no-such-thing`, never `not-permitted`: ids tell nothing. */
export type Views = SheetViews & {
  readonly lifeEvents: (office: Office) => Viewed<typeof LifeEvents>
  readonly lifeEvent: (office: Office, id: string) => Viewed<typeof LifeEventView>
  readonly guide: (office: Office, body: Static<typeof citizen.GuideRequest>) => Viewed<typeof citizen.GuideAnswer>

  readonly standardDocuments: (office: Office, id: string) => Viewed<typeof documents.DocumentsAnswer>
  /** A document of the standard in force; `no-such-thing` where there is no such event or document. */
  readonly standardDocument: (office: Office, id: string, kind: string) => Promise<Document | Refusal>
  /** 一次性告知书 of the guidance's answers; nothing is kept. */
  readonly noticeDocument: (office: Office, body: Static<typeof citizen.GuideRequest>) => Promise<Document | Refusal>
  /** The same for one party of a case, with its own lines only. */
  readonly caseNotice: (office: Office, by: Citizen, caseId: string) => Promise<Document | Refusal>

  readonly myCases: (office: Office, by: Citizen) => Viewed<typeof citizen.MyCases>
  /** `forWhom`: where a helper helps both. */
  readonly partyCase: (
    office: Office,
    by: Citizen,
    caseId: string,
    forWhom: string | undefined,
  ) => Viewed<typeof citizen.PartyCaseView>
  readonly mandateLink: (office: Office, token: string) => Viewed<typeof mandates.MandateLinkView>
  readonly consentLink: (office: Office, by: Citizen, token: string) => Viewed<typeof citizen.ConsentLinkView>
  readonly caseSlots: (
    office: Office,
    by: Citizen,
    caseId: string,
    from: LegalDay | undefined,
  ) => Viewed<typeof citizen.SlotsAnswer>
  readonly looks: (
    office: Office,
    by: Citizen,
    caseId: string,
    after: string | undefined,
  ) => Viewed<typeof citizen.LooksAnswer>
  readonly tally: (office: Office, by: SomebodySignedIn, caseId: string) => Viewed<typeof citizen.TallyAnswer>

  /** Every fetch is recorded as a look. */
  readonly staffCase: (office: Office, by: Staff, caseId: string) => Viewed<typeof staff.StaffCaseView>
  /** An uploaded paper; the look is recorded. */
  readonly paper: (office: Office, by: Staff, caseId: string, material: string) => Viewed<typeof preReview.PaperAnswer>
  readonly today: (office: Office, by: Staff, after: string | undefined) => Viewed<typeof staff.TodayAnswer>
  readonly handOuts: (office: Office, by: Staff, after: string | undefined) => Viewed<typeof staff.HandOutsAnswer>
  readonly inbox: (office: Office, by: Staff, after: string | undefined) => Viewed<typeof staff.InboxAnswer>
  readonly sources: (office: Office, by: Staff) => Viewed<typeof staff.SourcesAnswer>
  readonly find: (office: Office, by: Staff, citizenNumber: string) => Viewed<typeof Found>

  readonly standards: (office: Office) => Viewed<typeof standard.StandardsAnswer>
  readonly standardInForce: (office: Office, id: string) => Viewed<typeof standard.StandardInForce>
  readonly standardVersions: (office: Office, id: string) => Viewed<typeof standard.VersionsAnswer>
  /** The canonical JSON itself: a string, sent as it is. */
  readonly standardText: (office: Office, digest: StandardDigest) => Promise<string | Refusal>
  readonly standardForm: (office: Office, id: string) => Promise<Json | Refusal>
  readonly standardMatters: (office: Office, id: string) => Viewed<typeof standard.StandardList>
  readonly standardMaterials: (office: Office, id: string) => Viewed<typeof standard.StandardList>
  readonly standardConditions: (office: Office, id: string) => Viewed<typeof standard.StandardList>
  readonly standardQuestions: (office: Office, id: string) => Viewed<typeof standard.StandardQuestions>
  readonly standardDuties: (office: Office, id: string) => Viewed<typeof standard.StandardList>
  readonly standardCalendar: (office: Office, id: string) => Viewed<typeof standard.StandardCalendar>
  readonly standardCounties: (office: Office, id: string) => Viewed<typeof standard.StandardCounties>
  readonly policyVersions: (office: Office, by: Staff) => Viewed<typeof standard.PolicyAnswer>
  readonly supervision: (office: Office, by: Staff) => Viewed<typeof supervision.SupervisionAnswer>
  readonly operations: (office: Office, by: Staff) => Viewed<typeof operations.OperationsAnswer>
}

/** 演示数据集 only: absent with a real data set, where every /dev/ address is `no-such-thing`. */
export type Dev = {
  /** Moves the legal clock of office, errands and simulator together; forward only (`malformed` otherwise). */
  readonly moveClock: (now: Instant) => Promise<{ readonly now: Instant; readonly today: LegalDay } | Refusal>
  /** Runs due errands to the end; `waiting` counts those not due yet. */
  readonly idle: () => Promise<{ readonly waiting: number }>
  /** 开发发件箱, the newest first. */
  readonly outbox: (after: number) => Promise<Static<typeof OutboxAnswer>>
}

/** 大厅 as the door asks it. */
export type HallAtTheDoor = {
  readonly openSlots: (
    office: Office,
    county: RegionCode,
    from: LegalDay | undefined,
    kind: OrganKind | undefined,
  ) => Viewed<typeof citizen.SlotsAnswer>
  readonly screen: (office: Office, organ: string) => Viewed<typeof hall.HallScreen>
  readonly ticket: (office: Office, organ: string, ticket: string) => Viewed<typeof hall.TicketNow>
  readonly line: (office: Office, by: Staff) => Viewed<typeof hall.LineToStaff>
  readonly act: (office: Office, ask: Asked<typeof hall.LineRequest, Staff>) => Viewed<typeof hall.LineDone>
}

/** 排队 as the door asks it; what has no promise is told from memory. */
export type QueueAtTheDoor = {
  readonly releases: (office: Office) => Static<typeof queue.ReleasesAnswer>
  readonly draw: (office: Office, release: string) => Static<typeof queue.DrawAnswer> | Refusal
  readonly place: (office: Office, release: string, place: string) => Static<typeof queue.PlaceAnswer> | Refusal
  readonly ofCase: (office: Office, by: Citizen, caseId: string) => Viewed<typeof queue.CaseQueueAnswer>
  readonly join: (
    office: Office,
    by: Citizen,
    caseId: string,
    body: Static<typeof queue.QueueRequest>,
  ) => Viewed<typeof queue.PlaceAnswer>
}

/** Who signs in, and how a session answers. Synthetic data sets only have the development way in. */
export type SignInAtTheDoor = {
  /** One trip to the database; a missing, unknown, idle or ended session is nobody. */
  readonly whoAsks: (token: string | undefined) => Promise<SignedIn>
  readonly session: (by: SignedIn) => Promise<Static<typeof staff.SessionAnswer>>
  /** Ends the session named by `previous`, opens a new one: a session id is never kept over a sign-in. */
  readonly devSignIn: (
    wanted: Static<typeof staff.DevSignInRequest>,
    previous: string | undefined,
  ) => Promise<NewSession | Refusal>
  readonly devAccounts: (
    fits: string | undefined,
    seed: string | undefined,
  ) => Promise<Static<typeof staff.DevAccounts> | Refusal>
  readonly signOut: (token: string | undefined) => Promise<void>
  /** A look, a sign-in or an act that was refused for want of permission is remembered. */
  readonly denied: (by: SomebodySignedIn, what: string) => Promise<void>
  /** `too-many-requests`, or nothing where there is room left. Counted in the database, so that a restart forgets nothing. */
  readonly limited: (what: LimitedThing, whose: string) => Promise<Refusal | undefined>
}
export type NewSession = {
  readonly token: string
  readonly maxAgeSeconds: number
  readonly answer: Static<typeof staff.SessionAnswer>
}

/** How a document is to be printed; only `url` goes into the QR. */
export type Printing = {
  readonly lang: 'zh' | 'en'
  readonly size: 'normal' | 'elder'
  readonly number?: string
  readonly url?: string
  readonly printedOn: LegalDay
}
/** A PDF; undefined where too many wait for one already. */
export type Print = (document: Document, printing: Printing) => Promise<Uint8Array | undefined>

/** Everything the door leads to; built by hand in main. */
export type Rooms = {
  readonly desk: Desk
  readonly views: Views
  readonly hall: HallAtTheDoor
  readonly queue: QueueAtTheDoor
  readonly signIn: SignInAtTheDoor
  readonly print: Print
  readonly dev?: Dev
  readonly replyKeys: ReplyKeys
  /** Is the database there? Asked by /readyz. */
  readonly databaseAnswers: () => Promise<boolean>
}
export type House = Rooms & { readonly office: Office }
