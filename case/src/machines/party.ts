import type { ActType } from '../acts.ts'
import type { PartyState } from '../file.ts'

/** 一方当事人. A second invitation makes the first link worthless; who stands at the window needs none. */
export const partyAllows = {
  expected: ['invite', 'join'],
  invited: ['invite', 'join'],
  joined: ['tell'],
  confirmed: ['tell'],
} as const satisfies Record<PartyState['stage'], readonly ActType[]>
