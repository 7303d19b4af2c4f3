import type { Text } from '@xiqian/standard'

/** 为什么再试. A closed list: no free words, so that nothing personal gets into the ledger. */
export const retryReasons = {
  'source-is-back': { zh: '数据源已恢复', en: 'The source answers again' },
  'fault-is-mended': { zh: '故障已排除', en: 'The fault has been mended' },
  'organ-asks': { zh: '承办单位要求再试', en: 'The organ in charge asks to try again' },
} as const satisfies Readonly<Record<string, Text>>

/** 为什么不再试. */
export const settleReasons = {
  'done-otherwise': { zh: '已用别的方式办妥', en: 'It was done in another way' },
  overtaken: { zh: '已不需要办', en: 'It need not be done any more' },
  'handed-to-organ': { zh: '已转承办单位人工办理', en: 'The organ in charge has taken it over by hand' },
} as const satisfies Readonly<Record<string, Text>>

export type RetryReason = keyof typeof retryReasons
export type SettleReason = keyof typeof settleReasons
