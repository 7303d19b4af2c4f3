import { Type } from '@sinclair/typebox'
import {
  body,
  CaseId,
  ConditionShape,
  ConsentShape,
  Day,
  MaterialShape,
  MatterShape,
  MessageShape,
  OwedShape,
  TextShape,
  TimelineShape,
  VisitShape,
} from './parts.ts'
import { CorrectionLine } from './pre-review.ts'
import { taskFields, turnFields } from './turns.ts'

const StaffFact = Type.Object({
  fact: Type.String(),
  name: TextShape,
  masked: Type.String(),
  from: TextShape,
  at: Type.Optional(Type.String()),
  source: Type.Optional(Type.String()),
  verdict: Type.Optional(Type.String()),
})

/** What an officer sees: masked facts with their sources, the materials, the rules beside the act. Every fetch is recorded as a look. */
export const StaffCaseView = Type.Object({
  view: Type.Literal('staff'),
  caseId: CaseId,
  lifeEvent: Type.Object({ id: Type.String(), name: TextShape }),
  stage: Type.String(),
  stageName: TextShape,
  headline: TextShape,
  parties: Type.Array(
    Type.Object({
      role: Type.String(),
      roleName: TextShape,
      displayName: Type.String(),
      /** 生僻字: which characters of the name (1 is the first) no face can print; to be written in by hand. */
      toWriteIn: Type.Array(Type.Integer({ minimum: 1 })),
      arrived: Type.Boolean(),
      verified: Type.Boolean(),
      facts: Type.Array(StaffFact),
      conditions: Type.Array(ConditionShape),
      checks: Type.Array(
        Type.Object({ source: Type.String(), name: TextShape, state: Type.String(), at: Type.Optional(Type.String()) }),
      ),
    }),
  ),
  joint: Type.Array(StaffFact),
  /** Fact by fact, what each source says (approval): a row with differing values stands first. */
  compared: Type.Array(
    Type.Object({
      name: TextShape,
      said: Type.String(),
      bySource: Type.Array(Type.Object({ source: TextShape, value: Type.String(), at: Type.String() })),
      agrees: Type.Boolean(),
    }),
  ),
  materials: Type.Array(MaterialShape),
  matters: Type.Array(MatterShape),
  consents: Type.Array(ConsentShape),
  owed: Type.Array(OwedShape),
  declarations: Type.Array(
    Type.Object({
      id: Type.String(),
      role: Type.String(),
      sentence: TextShape,
      sentenceDigest: Type.String(),
      signed: Type.Boolean(),
      basis: Type.String(),
    }),
  ),
  /** 还要做 n 件事: what is still to do at this counter, in order; the first open one is the red key. */
  todo: Type.Array(
    Type.Object({
      id: Type.String(),
      words: TextShape,
      done: Type.Boolean(),
      act: Type.String(),
      role: Type.Optional(Type.String()),
      matter: Type.Optional(Type.String()),
      material: Type.Optional(Type.String()),
      mine: Type.Boolean({ description: 'whether the role of this officer may do it' }),
      who: Type.Optional(TextShape),
    }),
  ),
  rules: Type.Array(
    Type.Object({
      title: TextShape,
      words: TextShape,
      basis: Type.String(),
      tone: Type.Union([Type.Literal('plain'), Type.Literal('waiting'), Type.Literal('bar')]),
      matter: Type.Optional(Type.String()),
    }),
  ),
  /** 理由: what an act that needs a reason may choose from. */
  reasons: Type.Array(
    Type.Object({
      id: Type.String(),
      for: Type.String(),
      name: TextShape,
      words: TextShape,
      doNext: TextShape,
      basis: Type.String(),
      claims: Type.Optional(Type.String()),
    }),
  ),
  /** 人工预审: what a person has to see before this is passed, and until when. */
  preReview: Type.Optional(
    Type.Object({
      until: Type.String(),
      late: Type.Boolean(),
      basis: Type.String(),
      toSee: Type.Array(Type.Object({ what: Type.String(), name: TextShape, paper: Type.Boolean() })),
    }),
  ),
  /** 漏告: what, asked for now, should have stood in an earlier list; by the matter it would be asked for. */
  omitted: Type.Array(Type.Object({ matter: Type.String(), what: Type.String(), on: Day })),
  /** 容缺: what is missing and could be promised now; nothing after acceptance. */
  deferrable: Type.Array(Type.String()),
  /** Open now, and among the acts of this officer's role. */
  allowed: Type.Array(Type.String()),
  restsOn: Type.String({ description: 'digest of the facts an act now rests on; send it back with the act' }),
  visit: VisitShape,
  timeline: Type.Array(TimelineShape),
  messages: Type.Array(MessageShape),
  due: Type.Optional(Day),
  ...turnFields,
  today: Day,
  synthetic: Type.Boolean(),
})

export const CheckInRequest = body({ present: Type.Array(Type.String(), { maxItems: 4 }) })
/** What the card reader typed (name|number), or by eye; the office compares and keeps only that they agree. */
export const VerifyRequest = body({
  role: Type.String(),
  with: Type.Union([Type.Literal('card'), Type.Literal('by-eye')]),
  name: Type.Optional(Type.String({ maxLength: 100 })),
  citizenNumber: Type.Optional(Type.String({ maxLength: 30 })),
})
export const AcceptRequest = body({
  promised: Type.Array(Type.String(), { maxItems: 20 }),
  restsOn: Type.String({ maxLength: 128 }),
})
export const RefuseToAcceptRequest = body({
  reason: Type.String({ maxLength: 60, description: 'id of the closed list of the standard' }),
  materials: Type.Array(Type.String({ maxLength: 80 }), { maxItems: 20 }),
  present: Type.Array(Type.String(), { maxItems: 4 }),
})
export const DeclareRequest = body({
  declaration: Type.String(),
  role: Type.String(),
  sentenceDigest: Type.String({ maxLength: 128 }),
})
const OutcomeRequest = Type.Union([
  body({ outcome: Type.Literal('granted') }),
  body({
    outcome: Type.Literal('refused'),
    reason: Type.String({ minLength: 4, maxLength: 500 }),
    basis: Type.String({ maxLength: 200 }),
  }),
])
export const DecideRequest = body({
  matter: Type.String(),
  outcome: OutcomeRequest,
  restsOn: Type.String({ maxLength: 128 }),
  reason: Type.Optional(Type.String({ maxLength: 500 })),
})
export const CorrectionRequest = body({
  matter: Type.String(),
  items: Type.Array(CorrectionLine, { minItems: 1, maxItems: 20 }),
})
export const StartSpecialProcedureRequest = body({ matter: Type.String(), reason: Type.String({ maxLength: 60 }) })
export const EndSpecialProcedureRequest = body({ matter: Type.String() })
/** 今天: rows of the window, masked, by time. */
export const TodayAnswer = Type.Object({
  organ: Type.String(),
  organName: TextShape,
  day: Day,
  arrived: Type.Integer(),
  booked: Type.Integer(),
  rows: Type.Array(
    Type.Object({
      caseId: CaseId,
      time: Type.String(),
      names: Type.String(),
      state: Type.Union([
        Type.Literal('booked'),
        Type.Literal('arrived'),
        Type.Literal('done'),
        Type.Literal('no-show'),
      ]),
      green: Type.Boolean({ description: '绿色通道: called first of their time' }),
      note: TextShape,
    }),
  ),
  next: Type.Optional(Type.String()),
})
/** 待出件: what exists on paper and has not left this window, masked, by the day on which all is promised. */
export const HandOutsAnswer = Type.Object({
  rows: Type.Array(
    Type.Object({
      caseId: CaseId,
      names: Type.String(),
      matters: TextShape,
      due: Day,
      resultBy: Type.Optional(TextShape),
    }),
  ),
  next: Type.Optional(Type.String()),
  waiting: Type.Integer(),
})
export const InboxAnswer = Type.Object({
  rows: Type.Array(
    Type.Object({
      taskId: Type.String(),
      caseId: CaseId,
      matter: Type.String(),
      matterName: TextShape,
      names: Type.String(),
      due: Day,
      daysLeft: Type.Optional(Type.Integer({ description: 'working days; negative when overdue' })),
      light: Type.Union([Type.Literal('normal'), Type.Literal('warning'), Type.Literal('overdue')]),
      note: TextShape,
      ...taskFields,
    }),
  ),
  next: Type.Optional(Type.String()),
  open: Type.Integer(),
  dueToday: Type.Integer(),
})
export const SourcesAnswer = Type.Object({
  sources: Type.Array(
    Type.Object({
      department: Type.String(),
      name: TextShape,
      state: Type.Union([Type.Literal('up'), Type.Literal('down')]),
      since: Type.Optional(Type.String()),
    }),
  ),
})

export const SessionAnswer = Type.Object({
  signedIn: Type.Boolean(),
  kind: Type.Optional(Type.Union([Type.Literal('citizen'), Type.Literal('staff')])),
  displayName: Type.Optional(Type.String()),
  staffRole: Type.Optional(Type.String()),
  staffRoleName: Type.Optional(TextShape),
  /** Where this role works; the first is where it begins. */
  counters: Type.Optional(
    Type.Array(
      Type.Union([
        Type.Literal('window'),
        Type.Literal('approval'),
        Type.Literal('policy'),
        Type.Literal('operations'),
        Type.Literal('supervision'),
      ]),
    ),
  ),
  organ: Type.Optional(Type.String()),
  organName: Type.Optional(TextShape),
  region: Type.Optional(Type.String()),
  synthetic: Type.Boolean(),
  today: Day,
  now: Type.String(),
})
/** Development sign-in: exists only with a synthetic data set. */
export const DevSignInRequest = Type.Union([
  body({
    kind: Type.Literal('citizen'),
    name: Type.String({ maxLength: 100 }),
    citizenNumber: Type.String({ maxLength: 30 }),
  }),
  body({ kind: Type.Literal('staff'), account: Type.String({ maxLength: 60 }) }),
])
export const DevAccounts = Type.Object({
  staff: Type.Array(
    Type.Object({
      account: Type.String(),
      name: Type.String(),
      staffRole: Type.String(),
      organ: Type.String(),
      roleName: TextShape,
      organName: TextShape,
      region: Type.String(),
    }),
  ),
  citizens: Type.Array(Type.Object({ name: Type.String(), citizenNumber: Type.String(), hint: TextShape })),
})
export const ClockRequest = body({
  now: Type.String({ description: 'legal clock, ISO 8601 with offset; forward only' }),
})
