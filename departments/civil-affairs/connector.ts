import { liveCheck } from '../platform/check.ts'
import type { Platform } from '../platform/connector.ts'
import { coupleToWire, personToWire } from '../platform/person-wire.ts'
import { submissionOf } from '../platform/submission.ts'
import { dayToWire } from '../platform/wire-date.ts'
import type { Answer } from '../src/answer.ts'
import type { ErrandHeader } from '../src/errand.ts'
import type { PersonRef } from '../src/question.ts'
import { maritalStatusFromWire, maritalStatusNames } from './mapping.ts'
import { registrationToWire } from './registration-mapping.ts'

/** 婚姻登记库. Who never married has no line there: NOT_FOUND is then the ordinary answer and stays NOT_FOUND. */
export const askMaritalStatus = (platform: Platform, question: PersonRef, header: ErrandHeader): Promise<Answer> => {
  const mapped = maritalStatusFromWire(question.citizenNumber)
  return liveCheck(platform, 'civil-affairs.marital-status', personToWire(question), header, mapped, maritalStatusNames)
}

/** 156 is China (GB/T 2659). */
const china = '156'

/** 结婚登记回流: our own decision, reported. */
export const marriageReport = submissionOf('civil-affairs.report-marriage', (report) => ({
  ...coupleToWire(report.couple),
  nation_man: china,
  nation_woman: china,
  op_type: report.undone === true ? 'ID' : 'IA',
  op_date: dayToWire(report.registeredOn),
  cert_no: report.certificateNo,
  dept_code: report.organCode,
  dept_name: report.organName,
}))

/** 部级婚姻登记系统: where it is the register of record it decides, while the couple stands there. */
export const marriageRegistration = submissionOf('civil-affairs.register-marriage', registrationToWire)
