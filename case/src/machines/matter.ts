import type { ActType } from '../acts.ts'
import type { MatterState } from '../file.ts'

/** 事项. After a decision a reply is only remembered, hence `record-reply` in the last stages. */
export const matterAllows = {
  planned: ['decide-on-the-spot'],
  waiting: [],
  asked: ['record-reply', 'ask-correction'],
  'in-inbox': ['decide-from-inbox', 'ask-correction', 'start-special-procedure'],
  paused: ['end-special-procedure'],
  correcting: ['record-reply'],
  decided: ['record-reply', 'issue-result'],
  issued: ['record-reply'],
  ended: ['record-reply'],
} as const satisfies Record<MatterState['stage'], readonly ActType[]>
