import { SettleConflictRequest } from '../../shapes/conflicts.ts'
import { DoneShape } from '../../shapes/parts.ts'
import * as shapes from '../../shapes/turns.ts'
import { act, type Route } from '../route.ts'

const common = { counter: 'staff', access: 'staff', answer: DoneShape } as const

/** 办件的转折 at the officer's desk. Which role may do which is said by the standard. */
export const officerTurnRoutes: readonly Route[] = [
  act({
    ...common,
    url: '/cases/:id/take-task',
    summary: '认领 Takes a task of the inbox, so that nobody else works on it',
    body: shapes.OfMatter,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.takeTask(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/give-back-task',
    summary: '退还 Gives a task back to the inbox',
    body: shapes.OfMatter,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.giveBackTask(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/reassign-task',
    summary: '改派 The head of the organ gives a task to somebody else, with a reason',
    body: shapes.ReassignTaskRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.reassignTask(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/return-to-window',
    summary: '退回窗口 Gives a matter back to the window that accepted it, with a reason',
    body: shapes.OfMatterWithReason,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.returnToWindow(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/send-again',
    summary: '补好再送 The window sends a returned matter again',
    body: shapes.OfMatter,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.sendAgain(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/forward',
    summary: '转办、转报 Passes a matter on to the organ that is competent',
    body: shapes.ForwardRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.forward(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/propose-void',
    summary: '提请作废 Proposes that what was decided be void; somebody else says yes or no',
    body: shapes.OfMatterWithReason,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.proposeVoid(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/answer-void',
    summary: '核准作废 A second person says yes or no to a voiding',
    body: shapes.AnswerVoidRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.answerVoid(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/record-pledge-check',
    summary: '抽查承诺 Records what an officer saw of a promise that was drawn',
    body: shapes.PledgeCheckRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.recordPledgeCheck(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/close-pledge',
    summary: '认定承诺 Says whether a promise in doubt is true, after its giver was heard',
    body: shapes.ClosePledgeRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.closePledge(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/settle-conflict',
    summary: '当面认定 An officer saw the proof and says which of two differing words counts',
    body: SettleConflictRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.settleConflict(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/answer-objection',
    summary: '复核 Somebody who did not decide it answers an objection',
    body: shapes.AnswerObjectionRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.answerObjection(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/reverse-decision',
    summary: '撤销 Records that a decision was undone; every department that was told is told',
    body: shapes.ReverseDecisionRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.reverseDecision(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/record-change',
    summary: '情况变化 Records a change on which running matters rest, e.g. a divorce',
    body: shapes.RecordChangeRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.recordChange(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
  act({
    ...common,
    url: '/cases/:id/extend-promise',
    summary: '容缺延期 More working days for a promised paper, by force majeure',
    body: shapes.ExtendPromiseRequest,
    run: ({ desk, office }, { by, address, key, requestDigest, body }) =>
      desk.extendPromise(office, { by, caseId: address.id, key, requestDigest, body }),
  }),
]
