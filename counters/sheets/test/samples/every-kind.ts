import type { Document, DocumentKind, IssuedKind } from '@xiqian/standard/evaluator'
import { noticeBoard } from './notice-board.ts'
import { oneTimeNotice } from './one-time-notice.ts'
import { questionsAndAnswers, serviceGuide } from './questions.ts'
import { sharingDuties } from './sharing-duties.ts'
import { specialTypes } from './special-types.ts'
import { workPlan } from './work-plan.ts'

/** One rich document of every kind. */
export const samples = {
  'work-plan': workPlan,
  'service-guide': serviceGuide,
  'special-types': specialTypes,
  'questions-and-answers': questionsAndAnswers,
  'notice-board': noticeBoard,
  'sharing-duties': sharingDuties,
  'one-time-notice': oneTimeNotice,
} as const satisfies Record<Exclude<DocumentKind, IssuedKind>, Document>
