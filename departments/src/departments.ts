import { openPlatform } from '../platform/connector.ts'
import type { Answer } from './answer.ts'
import { checks } from './checks.ts'
import type { ErrandHeader } from './errand.ts'
import type { DepartmentOptions, SourceState } from './options.ts'
import type { CheckId, Questions } from './question.ts'
import type { Reply } from './reply.ts'
import type { RequestKind, Requests } from './request.ts'
import { mustHaveShape } from './shapes.ts'
import { submissions } from './submissions.ts'

export type Departments = {
  /** Asks a live source. Never throws for an outage (UNAVAILABLE); throws ContractBroken where we broke the contract. */
  readonly check: <Id extends CheckId>(id: Id, question: Questions[Id], header: ErrandHeader) => Promise<Answer>
  /** Asks for a decision or reports ours. The same `header.requestId` has one effect however often it is sent. */
  readonly submit: <Id extends RequestKind>(id: Id, request: Requests[Id], header: ErrandHeader) => Promise<Reply>
  /** Asks what became of a receipt: `taken` while it is open. */
  readonly askAgain: (id: RequestKind, receipt: string, header: ErrandHeader) => Promise<Reply>
  readonly sourcesState: () => readonly SourceState[]
  /** Reads which sources other processes leave alone. */
  readonly refresh: () => Promise<void>
  /** Every source may be asked at once again: the hours for which it was left alone have passed. */
  readonly endRests: () => Promise<void>
}

/** Opens the way to all departments through the provincial data platform. Throws if the base URL's host is not allowed. */
export const openDepartments = (options: DepartmentOptions): Departments => {
  const platform = openPlatform(options)
  return {
    check: async (id, question, header) => {
      mustHaveShape(id, question)
      return checks[id](platform, question, header)
    },
    submit: async (id, request, header) => {
      mustHaveShape(id, request)
      return submissions[id].submit(platform, request, header)
    },
    askAgain: (id, receipt, header) => submissions[id].askAgain(platform, receipt, header),
    sourcesState: platform.sourcesState,
    refresh: platform.refresh,
    endRests: platform.endRests,
  }
}
