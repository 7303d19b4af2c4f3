import { submissionOf } from '../platform/submission.ts'
import { birthRegistrationToWire } from './mapping.ts'

/** 生育登记回流: our own decision, reported. */
export const birthRegistrationReport = submissionOf('health.report-birth-registration', birthRegistrationToWire)
