import { gm } from './gm-suite.ts'
import { international } from './international-suite.ts'
import type { CryptoSuite, SuiteName } from './suite.ts'

export const suites: Readonly<Record<SuiteName, CryptoSuite>> = { gm, international }

export function isSuiteName(name: string): name is SuiteName {
  return Object.hasOwn(suites, name)
}
