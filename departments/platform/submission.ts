import type { ErrandHeader } from '../src/errand.ts'
import type { Reply } from '../src/reply.ts'
import type { RequestKind, Requests } from '../src/request.ts'
import type { Platform } from './connector.ts'
import contract from './contract.json' with { type: 'json' }
import { type DecisionWire, replyOf } from './mapping.ts'
import { serviceContract } from './services.ts'

export type Submission<Id extends RequestKind> = {
  readonly submit: (platform: Platform, request: Requests[Id], header: ErrandHeader) => Promise<Reply>
  readonly askAgain: (platform: Platform, receipt: string, header: ErrandHeader) => Promise<Reply>
}

/** 办理请求: a request to decide, or a decision of ours reported, and the question what became of it. */
export const submissionOf = <Id extends RequestKind>(
  service: Id,
  toWire: (request: Requests[Id]) => object,
): Submission<Id> => {
  const { path, progress, request: requestSchema, response: responseSchema } = serviceContract(service)
  const ask = async (
    platform: Platform,
    call: { readonly path: string; readonly requestSchema: object; readonly body: object },
    header: ErrandHeader,
  ): Promise<Reply> => {
    const called = await platform.call<DecisionWire>({ service, responseSchema, header, ...call })
    if (called.heard === 'nothing') {
      return { reply: 'unreachable', because: called.because, tryAfter: called.tryAfter }
    }
    return replyOf(service, called.wire)
  }
  return {
    submit: (platform, request, header) => ask(platform, { path, requestSchema, body: toWire(request) }, header),
    askAgain: (platform, receipt, header) =>
      ask(
        platform,
        { path: progress ?? `${path}/progress`, requestSchema: contract.progressRequest, body: { ywlsh: receipt } },
        header,
      ),
  }
}
