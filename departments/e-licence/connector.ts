import { liveCheck } from '../platform/check.ts'
import type { Platform } from '../platform/connector.ts'
import type { Answer } from '../src/answer.ts'
import type { ErrandHeader } from '../src/errand.ts'
import type { Questions } from '../src/question.ts'
import { licenceFromWire, licenceNames } from './mapping.ts'

/** 电子证照库: only the live answer has force, never a picture. */
export const askLicence = (
  platform: Platform,
  question: Questions['e-licence.licence'],
  header: ErrandHeader,
): Promise<Answer> => {
  const body = { zzlxdm: question.licenceTypeCode, czzt: question.name, czztdm: question.citizenNumber }
  return liveCheck(platform, 'e-licence.licence', body, header, licenceFromWire, licenceNames)
}
