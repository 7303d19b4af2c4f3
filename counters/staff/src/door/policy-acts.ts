import type { Door } from '@xiqian/parts'

/** One act on a version of the standard that somebody means to do now. */
export type PolicyIntent =
  | { readonly act: 'record-standard'; readonly lifeEvent: string }
  | { readonly act: 'check-standard'; readonly digest: string }
  | { readonly act: 'approve-standard'; readonly digest: string }
  | { readonly act: 'publish-standard'; readonly digest: string; readonly inForceFrom: string }

/** Sends an act on a version to the route that bears its name. */
export const sendPolicyIntent = (door: Door, key: string, intent: PolicyIntent) => {
  const header = { 'Idempotency-Key': key }
  switch (intent.act) {
    case 'record-standard':
      return door.POST('/policy/versions', { params: { header }, body: { lifeEvent: intent.lifeEvent } })
    case 'check-standard': {
      const params = { path: { digest: intent.digest }, header }
      return door.POST('/policy/versions/{digest}/check-standard', { params, body: {} })
    }
    case 'approve-standard': {
      const params = { path: { digest: intent.digest }, header }
      return door.POST('/policy/versions/{digest}/approve-standard', { params, body: {} })
    }
    case 'publish-standard': {
      const params = { path: { digest: intent.digest }, header }
      const body = { inForceFrom: intent.inForceFrom }
      return door.POST('/policy/versions/{digest}/publish-standard', { params, body })
    }
  }
}
