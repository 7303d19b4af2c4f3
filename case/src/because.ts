import type { Text } from '@xiqian/standard'

/** 理由 of the closed list, as the couple heard it that day. */
export type Because = {
  readonly reason: string
  readonly words: Text
  readonly doNext: Text
  readonly basis: string
}
