import { liveCheck } from '../platform/check.ts'
import type { Platform } from '../platform/connector.ts'
import { personToWire } from '../platform/person-wire.ts'
import type { Answer } from '../src/answer.ts'
import type { ErrandHeader } from '../src/errand.ts'
import type { Questions } from '../src/question.ts'
import { filingFromWire, filingNames } from './mapping.ts'

/** 备案合同和租赁备案: the home somebody has bought and has no title to yet, or rents, in the county asked for if one is given. */
export const askFiling = (
  platform: Platform,
  question: Questions['housing.filing'],
  header: ErrandHeader,
): Promise<Answer> => {
  const county = question.county === undefined || question.county === '' ? {} : { ssxqdm: question.county }
  const mapped = filingFromWire(question.citizenNumber)
  return liveCheck(platform, 'housing.filing', { ...personToWire(question), ...county }, header, mapped, filingNames)
}
