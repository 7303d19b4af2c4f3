import type { BreakerLimits } from './breaker.ts'
import limits from './limits.json' with { type: 'json' }

export type SourceLimits = {
  /** How long one call may take. */
  readonly deadlineMs: number
  /** How many calls of one process may be under way. */
  readonly atOnce: number
  readonly breaker: BreakerLimits
}

const own: Readonly<Record<string, Partial<SourceLimits>>> = limits.services

/** 限度: what a service bears; what its own line does not say is the usual. */
export const limitsOf = (service: string): SourceLimits => ({ ...limits.usual, ...own[service] })
