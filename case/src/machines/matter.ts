import type { ActType } from '../acts.ts'
import type { MatterState } from '../file.ts'

/** 事项. After a decision a reply is only remembered, hence `record-reply` in the last stages. */
export const matterAllows = {
  planned: ['decide-on-the-spot'],
  waiting: [],
  asked: ['record-reply', 'ask-correction', 'record-change'],
  'in-inbox': [
    'take-task',
    'give-back-task',
    'reassign-task',
    'decide-from-inbox',
    'ask-correction',
    'start-special-procedure',
    'return-to-window',
    'forward',
    'record-change',
  ],
  paused: ['end-special-procedure', 'take-task', 'give-back-task', 'reassign-task', 'record-change'],
  correcting: ['record-reply', 'reassign-task', 'record-change'],
  returned: ['send-again', 'record-change'],
  decided: ['record-reply', 'propose-void', 'reverse-decision'],
  issued: ['record-reply', 'propose-void', 'reverse-decision'],
  'void-proposed': ['record-reply', 'answer-void'],
  ended: ['record-reply', 'object'],
  objected: ['record-reply', 'answer-objection'],
} as const satisfies Record<MatterState['stage'], readonly ActType[]>
