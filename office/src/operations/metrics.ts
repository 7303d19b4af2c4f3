import type { CallHeard } from '@xiqian/departments'
import { newRegistry, type Registry } from './registry.ts'

type Outcome = 'done' | 'again' | 'later' | 'dead' | 'accident'

/** 指标: figures of this process. No label holds a case, a person or an address with its values. */
export type Metrics = {
  /** `route` is the pattern of the address (`/cases/:id`). */
  readonly request: (of: {
    readonly route: string
    readonly method: string
    readonly status: number
    readonly ms: number
  }) => void
  readonly refusal: (code: string) => void
  readonly errand: (of: { readonly kind: string; readonly outcome: Outcome }) => void
  readonly call: (heard: CallHeard) => void
  readonly registry: Registry
}

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export const newMetrics = (): Metrics => {
  const registry = newRegistry()
  const requests = registry.histogram('xiqian_http_request_seconds', 'How long a request took, by route', seconds)
  const refusals = registry.counter('xiqian_refusals_total', 'Refusals by their code')
  const errands = registry.counter('xiqian_errands_total', 'Tries of errands by kind and how they ended')
  const calls = registry.histogram(
    'xiqian_department_call_seconds',
    'Calls to departments and what came of them',
    seconds,
  )
  return {
    request: ({ route, method, status, ms }) => requests.observe({ route, method, status: String(status) }, ms / 1000),
    refusal: (code) => refusals.add({ code }),
    errand: ({ kind, outcome }) => errands.add({ kind, outcome }),
    call: ({ service, outcome, ms }) => calls.observe({ service, outcome }, ms / 1000),
    registry,
  }
}
