import { Type } from '@sinclair/typebox'
import { PartyCaseView } from '../../shapes/citizen.ts'
import { body, DoneShape } from '../../shapes/parts.ts'
import { PaperAnswer, PreReviewByEyeRequest } from '../../shapes/pre-review.ts'
import * as shapes from '../../shapes/staff.ts'
import { SupervisionAnswer } from '../../shapes/supervision.ts'
import { HandOutRequest } from '../../shapes/turns.ts'
import { FindRequest, Found } from '../door-shapes.ts'
import { act, look, post, type Route } from '../route.ts'

const common = { counter: 'staff', access: 'staff', answer: DoneShape } as const
const afterRow = body({ after: Type.Optional(Type.String({ maxLength: 200 })) })

/** What the window and the approvers may do. Which role may do which act is said by the standard and kept by the desk. */
export const staffRoutes: readonly Route[] = [
  look({
    ...common,
    access: 'somebody',
    url: '/cases/:id',
    summary: 'The case as this party, or this officer, may see it',
    query: body({ forWhom: Type.Optional(Type.String({ maxLength: 40 })) }),
    answer: Type.Union([PartyCaseView, shapes.StaffCaseView]),
    run: ({ views, office }, { by, address, query }) =>
      by.kind === 'citizen'
        ? views.partyCase(office, by, address.id, query.forWhom)
        : views.staffCase(office, by, address.id),
  }),
  look({
    ...common,
    url: '/cases/:id/paper',
    summary: '看材料 One uploaded paper, for the officer who has to see it; the look is recorded',
    query: body({ material: Type.String({ minLength: 1, maxLength: 80 }) }),
    answer: PaperAnswer,
    run: ({ views, office }, { by, address, query }) => views.paper(office, by, address.id, query.material),
  }),
  look({
    ...common,
    url: '/window/today',
    summary: '今天 The bookings of the own organ',
    query: afterRow,
    answer: shapes.TodayAnswer,
    run: ({ views, office }, { by, query }) => views.today(office, by, query.after),
  }),
  look({
    ...common,
    url: '/window/hand-outs',
    summary: '待出件 What lies ready on paper at the own organ',
    query: afterRow,
    answer: shapes.HandOutsAnswer,
    run: ({ views, office }, { by, query }) => views.handOuts(office, by, query.after),
  }),
  look({
    ...common,
    url: '/inbox',
    summary: '待办 Tasks of the own department and region by due date',
    query: afterRow,
    answer: shapes.InboxAnswer,
    run: ({ views, office }, { by, query }) => views.inbox(office, by, query.after),
  }),
  look({
    ...common,
    url: '/supervision',
    optional: true,
    summary: '督办 What is overdue or was told twice by our own fault; of a case its number only',
    answer: SupervisionAnswer,
    run: ({ views, office }, { by }) => views.supervision(office, by),
  }),
  look({
    ...common,
    url: '/sources',
    summary: 'Which sources answer now',
    answer: shapes.SourcesAnswer,
    run: ({ views, office }, { by }) => views.sources(office, by),
  }),
  post({
    ...common,
    url: '/find',
    summary: 'Cases by a citizen number read from the card; a POST, so that no number stands in an address',
    body: FindRequest,
    answer: Found,
    run: async ({ views, office, signIn }, { by, body }) =>
      (await signIn.limited('find', by.account)) ?? views.find(office, by, body.citizenNumber),
  }),
  act({
    ...common,
    url: '/cases/:id/pre-review-by-eye',
    summary: '人工预审 Passes what a person had to see, or returns it with one complete list',
    body: PreReviewByEyeRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.preReviewByEye(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/check-in',
    summary: '到场 Who has arrived',
    body: shapes.CheckInRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.checkIn(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/verify',
    summary: '核验身份 Compares person and card',
    body: shapes.VerifyRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.verify(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/accept-at-window',
    summary: '受理 Accepts in full, or with a gap against a promise (容缺)',
    body: shapes.AcceptRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.acceptAtWindow(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/refuse-to-accept',
    summary: '不予受理 Sends away, with a reason of the standard and all that stands in the way',
    body: shapes.RefuseToAcceptRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.refuseToAccept(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/declare',
    summary: '当面声明 A party signs a declaration in front of the officer',
    body: shapes.DeclareRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.declare(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/decide-on-the-spot',
    summary: '当场办结 Decides a matter at the window',
    body: shapes.DecideRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.decideOnTheSpot(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/keep-place',
    summary: '保留名额 A source that must answer is down: a kept place in the next opening',
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.keepPlace(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/decide-from-inbox',
    summary: '审批 Decides a matter from the inbox',
    body: shapes.DecideRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.decideFromInbox(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/ask-correction',
    summary: '一次性补正 Asks for a correction with one complete list',
    body: shapes.CorrectionRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.askCorrection(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/start-special-procedure',
    summary: '特别程序 Stops the clock of a matter, with a reason of the standard',
    body: shapes.StartSpecialProcedureRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.startSpecialProcedure(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/end-special-procedure',
    summary: '结束特别程序 The clock of the matter runs on',
    body: shapes.EndSpecialProcedureRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.endSpecialProcedure(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/hand-out',
    summary: '统一出件 Hands out what exists on paper',
    body: HandOutRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.handOut(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
]
