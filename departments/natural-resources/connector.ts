import { liveCheck } from '../platform/check.ts'
import type { Platform } from '../platform/connector.ts'
import { personToWire } from '../platform/person-wire.ts'
import type { Answer } from '../src/answer.ts'
import type { ErrandHeader } from '../src/errand.ts'
import type { Questions } from '../src/question.ts'
import { propertyFromWire, propertyNames } from './mapping.ts'

/** 不动产登记库: what this person owns, in the county asked for if one is given. */
export const askProperty = (
  platform: Platform,
  question: Questions['natural-resources.property'],
  header: ErrandHeader,
): Promise<Answer> => {
  const county = question.county === undefined || question.county === '' ? {} : { ssxqdm: question.county }
  const mapped = propertyFromWire(question.citizenNumber)
  return liveCheck(
    platform,
    'natural-resources.property',
    { ...personToWire(question), ...county },
    header,
    mapped,
    propertyNames,
  )
}
