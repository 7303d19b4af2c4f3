import type { Door } from '@xiqian/parts'

type RetryReason = 'source-is-back' | 'fault-is-mended' | 'organ-asks'
type SettleReason = 'done-otherwise' | 'overtaken' | 'handed-to-organ'

/** What an operator means to do now with one dead errand. */
export type RepairIntent = { readonly region: string; readonly errand: string } & (
  | { readonly act: 'retry-errand'; readonly reason: RetryReason }
  | { readonly act: 'settle-errand'; readonly reason: SettleReason }
)
export type RepairName = RepairIntent['act']

const retryReasons: readonly string[] = ['source-is-back', 'fault-is-mended', 'organ-asks'] satisfies RetryReason[]
const settleReasons: readonly string[] = ['done-otherwise', 'overtaken', 'handed-to-organ'] satisfies SettleReason[]
const isRetry = (reason: string): reason is RetryReason => retryReasons.includes(reason)
const isSettle = (reason: string): reason is SettleReason => settleReasons.includes(reason)

/** The intent of a chosen reason; undefined where it belongs to the other act, or none is chosen. */
export const repairIntent = (
  act: RepairName,
  { region, errand }: { readonly region: string; readonly errand: string },
  reason: string,
): RepairIntent | undefined => {
  if (act === 'retry-errand') return isRetry(reason) ? { act, region, errand, reason } : undefined
  return isSettle(reason) ? { act, region, errand, reason } : undefined
}

/** Sends a repair to the route that bears its name. */
export const sendRepair = (door: Door, key: string, intent: RepairIntent) => {
  const { region, errand } = intent
  const params = { path: { region, errand }, header: { 'Idempotency-Key': key } }
  switch (intent.act) {
    case 'retry-errand':
      return door.POST('/operations/{region}/errands/{errand}/retry-errand', {
        params,
        body: { reason: intent.reason },
      })
    case 'settle-errand':
      return door.POST('/operations/{region}/errands/{errand}/settle-errand', {
        params,
        body: { reason: intent.reason },
      })
  }
}
