import { liveCheck } from '../platform/check.ts'
import type { Platform } from '../platform/connector.ts'
import { coupleToWire, personToWire } from '../platform/person-wire.ts'
import { submissionOf } from '../platform/submission.ts'
import { dayToWire } from '../platform/wire-date.ts'
import type { Answer } from '../src/answer.ts'
import type { ErrandHeader } from '../src/errand.ts'
import type { PersonRef } from '../src/question.ts'
import { householdFromWire, householdNames, personFromWire, personNames } from './mapping.ts'
import { migrationToWire } from './migration-mapping.ts'

/** 人口库: who this is, and whether alive. */
export const askPerson = (platform: Platform, question: PersonRef, header: ErrandHeader): Promise<Answer> =>
  liveCheck(platform, 'public-security.person', personToWire(question), header, personFromWire, personNames)

/** 户籍库: in which household this person stands, and who is its head. */
export const askHousehold = (platform: Platform, question: PersonRef, header: ErrandHeader): Promise<Answer> =>
  liveCheck(platform, 'public-security.household', personToWire(question), header, householdFromWire, householdNames)

/** 户口迁移 by 夫妻投靠. */
export const hukouMigration = submissionOf('public-security.hukou-migration', migrationToWire)

/** 婚姻状况变更, silent. */
export const maritalStatusUpdate = submissionOf('public-security.marital-status-update', (request) => ({
  ...coupleToWire(request.couple),
  cert_no: request.marriageCertificateNo,
  op_type: request.undone === true ? 'ID' : 'IA',
  op_date: dayToWire(request.registeredOn),
}))
