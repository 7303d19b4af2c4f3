import { liveCheck } from '../platform/check.ts'
import type { Platform } from '../platform/connector.ts'
import { personToWire } from '../platform/person-wire.ts'
import { submissionOf } from '../platform/submission.ts'
import type { Answer } from '../src/answer.ts'
import type { ErrandHeader } from '../src/errand.ts'
import type { PersonRef } from '../src/question.ts'
import { birthRecordNames, birthRegistrationToWire } from './mapping.ts'

/** 生育登记回流: our own decision, reported. */
export const birthRegistrationReport = submissionOf('health.report-birth-registration', birthRegistrationToWire)

/** 承诺核查: whether what this person promised for a birth registration is true, as far as health knows; nothing else is told. */
export const askBirthRecord = (platform: Platform, question: PersonRef, header: ErrandHeader): Promise<Answer> =>
  liveCheck(platform, 'health.birth-record', personToWire(question), header, () => ({ values: {} }), birthRecordNames)
