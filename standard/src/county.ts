import type { RegionCode } from './fact-types.ts'

/**
 * 区县 of the province; `hukouInterface` says whether its police decide in a system that answers us, `ministryRegister` whether
 * its registry registers in the ministry's system, which then is the register of record.
 */
export type County = {
  readonly code: RegionCode
  readonly name: string
  readonly city: string
  readonly hukouInterface: boolean
  readonly ministryRegister?: boolean
}

/** A code that citizen numbers and old papers keep for life, and the code that took its place. */
export type Successor = { readonly code: RegionCode; readonly name: string; readonly successor: RegionCode }
