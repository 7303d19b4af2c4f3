import type { Errand, Refusal } from './platform/gate.ts'

/** One call as the platform saw it: who started it, for what and by which law, or why it was not let in. */
export type HeardCall = {
  readonly service: string
  readonly isProgress: boolean
  readonly at: string
} & (
  | Pick<Errand, 'requestId' | 'caseRef' | 'purpose' | 'legalBasis' | 'initiator'>
  | { readonly refused: Refusal['code'] }
)

export type Heard = { readonly note: (call: HeardCall) => void; readonly calls: () => readonly HeardCall[] }

/** 调用日志 of this process: the last calls only, since a load test makes a great many; effects are kept for good elsewhere. */
const kept = 20_000

export const openHeard = (): Heard => {
  const calls: HeardCall[] = []
  return {
    note: (call) => {
      calls.push(call)
      if (calls.length > kept) calls.splice(0, calls.length - kept)
    },
    calls: () => calls,
  }
}
