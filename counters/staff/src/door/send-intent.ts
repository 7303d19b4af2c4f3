import type { Door } from '@xiqian/parts'
import type { Intent } from './acts.ts'

/** Sends an act to the route that bears its name. */
export const sendIntent = (door: Door, caseId: string, key: string, intent: Intent) => {
  const params = { path: { id: caseId }, header: { 'Idempotency-Key': key } }
  switch (intent.act) {
    case 'check-in':
      return door.POST('/cases/{id}/check-in', { params, body: intent.body })
    case 'verify':
      return door.POST('/cases/{id}/verify', { params, body: intent.body })
    case 'accept-at-window':
      return door.POST('/cases/{id}/accept-at-window', { params, body: intent.body })
    case 'refuse-to-accept':
      return door.POST('/cases/{id}/refuse-to-accept', { params, body: intent.body })
    case 'declare':
      return door.POST('/cases/{id}/declare', { params, body: intent.body })
    case 'supply':
      return door.POST('/cases/{id}/supply', { params, body: intent.body })
    case 'decide-on-the-spot':
      return door.POST('/cases/{id}/decide-on-the-spot', { params, body: intent.body })
    case 'keep-place':
      return door.POST('/cases/{id}/keep-place', { params, body: intent.body })
    case 'decide-from-inbox':
      return door.POST('/cases/{id}/decide-from-inbox', { params, body: intent.body })
    case 'pre-review-by-eye':
      return door.POST('/cases/{id}/pre-review-by-eye', { params, body: intent.body })
    case 'ask-correction':
      return door.POST('/cases/{id}/ask-correction', { params, body: intent.body })
    case 'start-special-procedure':
      return door.POST('/cases/{id}/start-special-procedure', { params, body: intent.body })
    case 'end-special-procedure':
      return door.POST('/cases/{id}/end-special-procedure', { params, body: intent.body })
    case 'take-task':
      return door.POST('/cases/{id}/take-task', { params, body: intent.body })
    case 'give-back-task':
      return door.POST('/cases/{id}/give-back-task', { params, body: intent.body })
    case 'reassign-task':
      return door.POST('/cases/{id}/reassign-task', { params, body: intent.body })
    case 'return-to-window':
      return door.POST('/cases/{id}/return-to-window', { params, body: intent.body })
    case 'send-again':
      return door.POST('/cases/{id}/send-again', { params, body: intent.body })
    case 'forward':
      return door.POST('/cases/{id}/forward', { params, body: intent.body })
    case 'propose-void':
      return door.POST('/cases/{id}/propose-void', { params, body: intent.body })
    case 'answer-void':
      return door.POST('/cases/{id}/answer-void', { params, body: intent.body })
    case 'answer-objection':
      return door.POST('/cases/{id}/answer-objection', { params, body: intent.body })
    case 'record-pledge-check':
      return door.POST('/cases/{id}/record-pledge-check', { params, body: intent.body })
    case 'close-pledge':
      return door.POST('/cases/{id}/close-pledge', { params, body: intent.body })
    case 'reverse-decision':
      return door.POST('/cases/{id}/reverse-decision', { params, body: intent.body })
    case 'record-change':
      return door.POST('/cases/{id}/record-change', { params, body: intent.body })
    case 'extend-promise':
      return door.POST('/cases/{id}/extend-promise', { params, body: intent.body })
    case 'give-mandate':
      return door.POST('/cases/{id}/give-mandate', { params, body: intent.body })
    case 'end-mandate':
      return door.POST('/cases/{id}/end-mandate', { params, body: intent.body })
    case 'settle-conflict':
      return door.POST('/cases/{id}/settle-conflict', { params, body: intent.body })
    case 'hand-out':
      return door.POST('/cases/{id}/hand-out', { params, body: intent.body })
  }
}
