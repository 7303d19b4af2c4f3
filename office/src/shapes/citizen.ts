import { Type } from '@sinclair/typebox'
import { ConflictShape, DisputableShape } from './conflicts.ts'
import { HelpingShape, MandateKindShape, MandateShape } from './mandates.ts'
import {
  body,
  CaseId,
  ConsentShape,
  Day,
  FollowedShape,
  GroupShape,
  MessageShape,
  OwedShape,
  PlanShape,
  PledgeShape,
  TextShape,
  TimelineShape,
  Value,
  VisitShape,
} from './parts.ts'

/** What one party sees of the case: its own part, the joint part, and of the other only whether it has joined and confirmed. */
export const PartyCaseView = Type.Object({
  view: Type.Literal('party'),
  caseId: CaseId,
  lifeEvent: Type.Object({ id: Type.String(), name: TextShape }),
  me: Type.Object({
    role: Type.String(),
    roleName: TextShape,
    displayName: Type.String({ description: 'masked: 张*' }),
    joined: Type.Boolean(),
    told: Type.Boolean(),
    confirmed: Type.Boolean(),
  }),
  other: Type.Array(
    Type.Object({
      role: Type.String(),
      roleName: TextShape,
      state: Type.Union([
        Type.Literal('expected'),
        Type.Literal('invited'),
        Type.Literal('joined'),
        Type.Literal('confirmed'),
      ]),
      displayName: Type.Optional(Type.String({ description: 'masked, once joined' })),
    }),
  ),
  stage: Type.String(),
  stageName: TextShape,
  /** First line of every page: by when, who holds it, what to do now. */
  headline: TextShape,
  subline: TextShape,
  nextAct: Type.Optional(Type.Object({ act: Type.String(), words: TextShape })),
  allowed: Type.Array(Type.String()),
  /** Which sources will be asked about me, why and by what law (告知). */
  notice: Type.Object({
    digest: Type.String(),
    sources: Type.Array(
      Type.Object({ id: Type.String(), name: TextShape, purpose: TextShape, legalBasis: Type.String() }),
    ),
  }),
  checks: Type.Array(
    Type.Object({
      source: Type.String(),
      name: TextShape,
      state: Type.Union([
        Type.Literal('not-asked'),
        Type.Literal('asking'),
        Type.Literal('MATCH'),
        Type.Literal('MISMATCH'),
        Type.Literal('NOT_FOUND'),
        Type.Literal('UNAVAILABLE'),
      ]),
      at: Type.Optional(Type.String()),
    }),
  ),
  groups: Type.Array(GroupShape),
  plan: PlanShape,
  consents: Type.Array(ConsentShape),
  confirmDigest: Type.String(),
  corrections: Type.Array(
    Type.Object({
      what: Type.String(),
      words: TextShape,
      remedy: TextShape,
      omittedOn: Type.Optional(
        Type.String({ description: '漏告: the day of the earlier list that should have named it' }),
      ),
    }),
  ),
  /** 两份填得不一样的: each joint fact with the value that stands in the form and the one of the other draft. */
  differences: Type.Array(Type.Object({ fact: Type.String(), name: TextShape, here: TextShape, there: TextShape })),
  /** 数据不一致 of one's own, and what one may say is wrong. */
  conflicts: Type.Array(ConflictShape),
  disputable: Type.Array(DisputableShape),
  /** 人工预审: who looks at it, and until when. */
  preReview: Type.Optional(Type.Object({ organName: TextShape, until: Type.String(), late: Type.Boolean() })),
  /** 已并入: where everything of this draft is now. */
  mergedInto: Type.Optional(CaseId),
  /** 不予受理告知 */
  notAccepted: Type.Optional(
    Type.Object({ on: Day, organName: TextShape, words: TextShape, doNext: TextShape, basis: Type.String() }),
  ),
  visit: VisitShape,
  earliestDay: Type.Optional(Day),
  promise: Type.Object({
    workingDays: Type.Integer(),
    due: Type.Optional(Day),
    usedDays: Type.Optional(Type.Integer()),
  }),
  owed: Type.Array(OwedShape),
  /** 已寄出: the day, and the tracking number of what went by post. */
  posted: Type.Optional(Type.Object({ on: Day, tracking: Type.String() })),
  followed: Type.Optional(FollowedShape),
  /** 告知承诺: what is to be signed, and what became of one's own. */
  pledges: Type.Array(PledgeShape),
  timeline: Type.Array(TimelineShape),
  messages: Type.Array(MessageShape),
  /** 帮办代办: the live mandates of this party, and the kinds of helper there are. */
  mandates: Type.Array(MandateShape),
  mandateKinds: Type.Array(MandateKindShape),
  /** Absent for a party; what is not needed for these acts is not in the view then. */
  helping: Type.Optional(HelpingShape),
  synthetic: Type.Boolean(),
  today: Day,
})

export const GuideRequest = body({
  lifeEvent: Type.String(),
  answers: Type.Record(Type.String({ maxLength: 80 }), Value),
  /** 不清楚: what nobody knows yet, where the standard takes that for an answer. */
  unsure: Type.Optional(Type.Array(Type.String({ maxLength: 80 }), { maxItems: 40 })),
})
/** Guidance before sign-in: the questions still worth asking, and the plan so far, with "if one of you ..." lines. */
export const GuideAnswer = Type.Object({
  groups: Type.Array(GroupShape),
  plan: PlanShape,
  complete: Type.Boolean(),
  /** How many questions are left at most, the preselected ones not counted. */
  asks: Type.Integer(),
  /** Whether there is something to begin: a matter, and nothing to find out first. */
  mayBegin: Type.Boolean(),
  /** Who applies in this situation, and where it would be taken, as far as that is said. */
  parties: Type.Array(Type.Object({ id: Type.String(), name: TextShape })),
  region: Type.Optional(Type.String()),
})

export const OpenRequest = body({
  lifeEvent: Type.String(),
  role: Type.String(),
  region: Type.String({ pattern: '^[0-9]{6}$' }),
  answers: Type.Record(Type.String({ maxLength: 80 }), Value),
})
export const AnswersRequest = body({
  of: Type.Union([Type.Literal('joint'), Type.Literal('own')]),
  facts: Type.Record(Type.String({ maxLength: 80 }), Value),
  /** 帮办人 who helps both: for whom. */
  forWhom: Type.Optional(Type.String({ maxLength: 40 })),
})
/** 二选一: the value that stands in the form, or the one of the other draft. */
export const ChooseRequest = body({
  fact: Type.String({ maxLength: 80 }),
  take: Type.Union([Type.Literal('here'), Type.Literal('there')]),
})
export const TellRequest = body({ noticeDigest: Type.String({ maxLength: 128 }) })
export const InviteRequest = body({ role: Type.String() })
export const JoinRequest = body({ token: Type.String({ maxLength: 200 }) })
export const ConfirmRequest = body({ digest: Type.String({ maxLength: 128 }) })
export const ConsentRequest = body({ agree: Type.Boolean(), sentenceDigest: Type.String({ maxLength: 128 }) })
/** What a third person sees: one sentence, nothing else of the case. */
export const ConsentLinkView = Type.Object({
  consent: Type.String(),
  caseId: CaseId,
  state: Type.String(),
  sentence: TextShape,
  sentenceDigest: Type.String(),
  why: TextShape,
  basis: Type.String(),
  mine: Type.Boolean({ description: 'the signed-in person is the one asked' }),
})
export const SupplyRequest = body({
  material: Type.String({ maxLength: 80 }),
  giving: Type.Union([Type.Literal('tick'), Type.Literal('photo-on-site'), Type.Literal('paper')]),
  sheets: Type.Optional(Type.Integer({ minimum: 0, maximum: 50 })),
  sentenceDigest: Type.Optional(
    Type.String({ maxLength: 128, description: '告知承诺: of what was told with the promise that is signed' }),
  ),
  by: Type.Optional(Type.String({ maxLength: 30, description: 'at the window: whose promise it is' })),
})
export const BookRequest = body({
  organ: Type.String({ maxLength: 40 }),
  day: Day,
  time: Type.String({ pattern: '^[0-9]{2}:[0-9]{2}$' }),
})
export const SlotsAnswer = Type.Object({
  organs: Type.Array(
    Type.Object({
      organ: Type.String(),
      name: TextShape,
      address: Type.String(),
      telephone: Type.String(),
      days: Type.Array(
        Type.Object({ day: Day, slots: Type.Array(Type.Object({ time: Type.String(), left: Type.Integer() })) }),
      ),
    }),
  ),
  earliestDay: Type.Optional(Day),
})
export const RateRequest = body({
  level: Type.Integer({ minimum: 1, maximum: 5 }),
  words: Type.Optional(Type.String({ maxLength: 500 })),
})
export const LooksAnswer = Type.Object({
  looks: Type.Array(
    Type.Object({
      at: Type.String(),
      who: TextShape,
      organ: TextShape,
      purpose: TextShape,
      legalBasis: Type.String(),
      fields: Type.Array(TextShape),
      kind: Type.Union([Type.Literal('look'), Type.Literal('source-query'), Type.Literal('helper')]),
    }),
  ),
  next: Type.Optional(Type.String()),
})
export const MyCases = Type.Object({
  cases: Type.Array(
    Type.Object({
      caseId: CaseId,
      lifeEvent: Type.String(),
      name: TextShape,
      stage: Type.String(),
      stageName: TextShape,
      role: Type.String(),
      headline: TextShape,
    }),
  ),
  /** 我帮办的 */
  helped: Type.Array(
    Type.Object({
      caseId: CaseId,
      name: TextShape,
      stageName: TextShape,
      role: Type.String(),
      roleName: TextShape,
      displayName: Type.String({ description: 'masked' }),
      until: Day,
    }),
  ),
})
export const TallyAnswer = Type.Object({
  declared: Type.Integer(),
  acts: Type.Integer(),
  papers: Type.Integer(),
  steps: Type.Integer(),
  visits: Type.Integer(),
  visitsOurs: Type.Integer(),
  workingDays: Type.Union([Type.Integer(), Type.Null()]),
  waitedFor: Type.Array(Type.Object({ who: TextShape, workingDays: Type.Integer() })),
  /** 各部门用时, with the share for which its clock stood (特别程序) */
  departments: Type.Array(
    Type.Object({
      who: TextShape,
      matter: Type.String(),
      workingDays: Type.Integer(),
      pausedDays: Type.Integer(),
    }),
  ),
  /** 漏告: lists that named what an earlier one should have named */
  secondLists: Type.Integer(),
  definitions: Type.Record(Type.String(), TextShape),
  detail: Type.Record(Type.String(), Type.Array(Type.String())),
})
