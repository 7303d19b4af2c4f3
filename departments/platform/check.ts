import type { Answer } from '../src/answer.ts'
import type { ErrandHeader } from '../src/errand.ts'
import type { CheckId } from '../src/question.ts'
import type { Platform } from './connector.ts'
import { answerFromWire, type CheckWire, type Mapped } from './mapping.ts'
import { serviceContract } from './services.ts'

/** 实时核验: one live check through the platform. `T` is the source's `data` on the wire. */
export const liveCheck = async <T>(
  platform: Platform,
  service: CheckId,
  body: object,
  header: ErrandHeader,
  mapped: (data: T) => Mapped,
  names: Readonly<Record<string, string>>,
): Promise<Answer> => {
  const contract = serviceContract(service)
  const called = await platform.call<CheckWire<T>>({
    service,
    path: contract.path,
    requestSchema: contract.request,
    responseSchema: contract.response,
    body,
    header,
  })
  if (called.heard === 'nothing') {
    return { answer: 'UNAVAILABLE', because: called.because, tryAfter: called.tryAfter }
  }
  return answerFromWire(called.wire, mapped, names)
}
