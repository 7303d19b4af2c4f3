import type { Static, TSchema } from '@sinclair/typebox'
import type { Act, Refusal } from '@xiqian/case'
import { partPlace } from '@xiqian/ledger'
import { newId, sealPart } from '@xiqian/seal'
import type { Office } from '../office.ts'
import type * as shapes from '../shapes/turns.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import type { AskedOfCase } from './asked.ts'
import { competentAt } from './competent-at.ts'
import { actAsStaff } from './party-act.ts'
import type { Done } from './perform.ts'

type Asked<Shape extends TSchema> = AskedOfCase<Static<Shape>, Staff>
type Answer = Promise<Done | Refusal>

/** An act whose body is the act itself. */
const asItIs =
  <Shape extends TSchema>(purpose: string, actOf: (body: Static<Shape>) => Act) =>
  (office: Office, ask: Asked<Shape>): Answer =>
    actAsStaff(office, ask, purpose, () => ({ act: actOf(ask.body) }))

/** 认领, 退还. */
export const takeTask = asItIs<typeof shapes.OfMatter>('decide', (body) => ({ type: 'take-task', ...body }))
export const giveBackTask = asItIs<typeof shapes.OfMatter>('decide', (body) => ({ type: 'give-back-task', ...body }))

/** 改派: to somebody who has the deciding role at the organ of the matter; nobody else is found. */
export const reassignTask = (office: Office, ask: Asked<typeof shapes.ReassignTaskRequest>): Answer =>
  actAsStaff(office, ask, 'reassign-task', async () => {
    const to = await office.staff.byAccount(ask.body.to)
    if (to === undefined || to.organ !== ask.by.organ) return { refused: 'no-such-thing' }
    return { act: { type: 'reassign-task', ...ask.body } }
  })

/** 退回窗口, and back again. */
export const returnToWindow = asItIs<typeof shapes.OfMatterWithReason>('decide', (body) => ({
  type: 'return-to-window',
  ...body,
}))
export const sendAgain = asItIs<typeof shapes.OfMatter>('window', (body) => ({ type: 'send-again', ...body }))

/** 转办: whether the organ is competent is asked of the standard with the place put there. */
export const forward = (office: Office, ask: Asked<typeof shapes.ForwardRequest>): Answer =>
  actAsStaff(office, ask, 'decide', (loaded) => {
    const { matter, reason, to } = ask.body
    const competent = to === undefined ? undefined : competentAt(office, loaded, matter, to)
    return {
      act: { type: 'forward', matter, reason, ...(to === undefined ? {} : { to }) },
      ...(competent === undefined ? {} : { competent }),
    }
  })

/** 提请作废, 核准作废. */
export const proposeVoid = asItIs<typeof shapes.OfMatterWithReason>('propose-void', (body) => ({
  type: 'propose-void',
  ...body,
}))
export const answerVoid = asItIs<typeof shapes.AnswerVoidRequest>('answer-void', (body) => ({
  type: 'answer-void',
  ...body,
}))

/** 复核异议: the answer is what the party reads. */
export const answerObjection = asItIs<typeof shapes.AnswerObjectionRequest>(
  'answer-objection',
  ({ matter, answer, reason, basis }) => ({
    type: 'answer-objection',
    matter,
    answer,
    reason: { zh: reason, en: reason },
    basis,
  }),
)

/** 撤销: the number of the judgment, or of the organ's own decision, lies sealed in the joint part. */
export const reverseDecision = (office: Office, ask: Asked<typeof shapes.ReverseDecisionRequest>): Answer =>
  actAsStaff(office, ask, 'reverse-decision', (loaded) => {
    const { matter, reason, document } = ask.body
    const key = loaded.keys.get('joint')
    const act = { type: 'reverse-decision', matter, reason } as const
    if (document === undefined || key === undefined) return { act }
    const part = newId()
    const { sealed, commitment } = sealPart(office.suite, key, partPlace(loaded.stream, part), document)
    return {
      act: { ...act, document: { part, commitment } },
      parts: [{ part, keyName: 'joint', keyId: key.id, sealed }],
    }
  })

/** 情况变化. */
export const recordChange = asItIs<typeof shapes.RecordChangeRequest>(
  'record-change',
  ({ matter, reason, of }): Act => ({ type: 'record-change', matter, reason, ...(of === undefined ? {} : { of }) }),
)

/** 容缺延期. */
export const extendPromise = asItIs<typeof shapes.ExtendPromiseRequest>('window', (body) => ({
  type: 'extend-promise',
  ...body,
}))
