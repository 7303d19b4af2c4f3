import type { RegionCode } from '@xiqian/standard'
import type { Staff } from './signed-in.ts'

/** 人员名册. Who works here, with which role at which organ, as it stands now. */
export type StaffDirectory = {
  /** By the pseudonym that events carry. */
  readonly byAccount: (account: string) => Promise<Staff | undefined>
  /** By the name typed at sign-in (`registrar-610112`). */
  readonly byName: (name: string) => Promise<Staff | undefined>
  /** 同事: whoever has this role at this organ. */
  readonly at: (organ: string, staffRole: string) => Promise<readonly Staff[]>
  readonly all: () => readonly ListedStaff[]
}
export type ListedStaff = {
  readonly name: string
  readonly account: string
  readonly staffRole: string
  readonly organ: string
  readonly region: RegionCode
}

/** Nobody works in a real data set until its staff are entered; there is no default account. */
export const emptyDirectory: StaffDirectory = {
  byAccount: async () => undefined,
  byName: async () => undefined,
  at: async () => [],
  all: () => [],
}
