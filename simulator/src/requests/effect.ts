import type { WireBody } from '../platform/contracts.ts'
import type { Errand } from '../platform/gate.ts'
import type { DecisionWire } from '../registers/wire.ts'

/** A request as it was received, once for each request id; retries only raise `attempts`. */
export type Received = {
  readonly service: string
  readonly receipt: string
  readonly errand: Errand
  readonly body: WireBody
  readonly bodyDigest: string
  /** Legal instant in milliseconds. */
  readonly receivedAt: number
}

export type Effect = Received & {
  readonly attempts: number
  /** What the registers were changed by, in plain words; empty until decided. */
  readonly changed: readonly string[]
  readonly state:
    | { readonly is: 'open'; readonly dueAt: number }
    | { readonly is: 'decided'; readonly at: number; readonly wire: DecisionWire }
}

export const effectKey = (service: string, requestId: string): string => `${service} ${requestId}`
