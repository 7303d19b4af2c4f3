import { randomUUID } from 'node:crypto'
import { requestSignature, type SignedHeaders } from '../platform/signature.ts'
import type { Effect } from '../requests/effect.ts'

export type Delivery = { readonly receipt: string; readonly status: number | 'unreachable' }

/** Carries decisions to whoever asked, signed by the platform: `POST {callbackUrl}/replies/{department}`. */
export type Messenger = {
  /** Ends when each of them was taken, or could not be. */
  readonly tell: (effect: Effect, body: string, times: number) => Promise<void>
  readonly deliveries: () => readonly Delivery[]
  readonly close: () => void
}

const patienceMs = 5_000
const platform = 'provincial-platform'

export const openMessenger = (callbackUrl: string | undefined, secret: string, machineNow: () => number): Messenger => {
  const deliveries: Delivery[] = []
  const closing = new AbortController()

  const post = async (effect: Effect, body: string): Promise<void> => {
    const path = `/replies/${effect.service.split('.')[0]}`
    const { errand } = effect
    const headers: SignedHeaders = {
      'content-type': 'application/json',
      gjgxjhpt_rid: platform,
      gjgxjhpt_sid: effect.service,
      gjgxjhpt_rtime: new Date(machineNow()).toISOString(),
      gjgxjhpt_nonce: randomUUID(),
      'x-request-id': encodeURIComponent(errand.requestId),
      'x-purpose': encodeURIComponent(errand.purpose),
      'x-legal-basis': encodeURIComponent(errand.legalBasis),
      'x-case-ref': encodeURIComponent(errand.caseRef),
      'x-initiator': `decide;${encodeURIComponent(effect.service)}`,
    }
    const sign = requestSignature(secret, { method: 'POST', path, body }, headers)
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(patienceMs)])
    try {
      const url = `${callbackUrl?.replace(/\/$/, '')}${path}`
      const answer = await fetch(url, { method: 'POST', headers: { ...headers, gjgxjhpt_sign: sign }, body, signal })
      await answer.arrayBuffer()
      deliveries.push({ receipt: effect.receipt, status: answer.status })
    } catch {
      // Whoever could not be reached asks again by receipt.
      deliveries.push({ receipt: effect.receipt, status: 'unreachable' })
    }
  }

  return {
    tell: async (effect, body, times) => {
      if (callbackUrl === undefined) return
      await Promise.all(Array.from({ length: times }, () => post(effect, body)))
    },
    deliveries: () => deliveries,
    close: () => closing.abort(),
  }
}
