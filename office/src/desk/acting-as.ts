import { type Actor, isLiveMandate, type MandateState } from '@xiqian/case'
import type { LegalDay, RoleId } from '@xiqian/standard'
import type { Citizen } from '../sign-in/signed-in.ts'
import { asHelper, asParty, roleOf } from './actors.ts'
import type { Loaded } from './load.ts'

export type Acting = { readonly role: RoleId; readonly by: Actor }

/** Every mandate that this account took in this case, the over ones too: whoever held one is told that it is over, and why. */
const takenBy = ({ file }: Loaded, account: string): readonly (readonly [string, MandateState])[] =>
  Object.entries(file.mandates).filter(([, state]) => state.stage !== 'given' && state.who === account)

/**
 * 替谁办: a party for itself, or a helper for the party that gave the mandate; undefined for anybody else. Whoever helps both
 * says for whom (`wanted`); else it is the first whose mandate holds the act.
 */
export const actingAs = (
  loaded: Loaded,
  by: Citizen,
  act: string,
  today: LegalDay,
  wanted?: RoleId,
): Acting | undefined => {
  const role = roleOf(loaded.file, by.account)
  if (role !== undefined) return { role, by: asParty(by, role, act) }
  const weight = ([, state]: readonly [string, MandateState]): number => {
    const acts: readonly string[] = state.acts
    const isLive = isLiveMandate(loaded.file, state, today)
    return (state.role === wanted ? 4 : 0) + (isLive ? 2 : 0) + (acts.includes(act) ? 1 : 0)
  }
  const [best] = [...takenBy(loaded, by.account)].sort((one, other) => weight(other) - weight(one))
  if (best === undefined) return undefined
  const [mandate, state] = best
  return { role: state.role, by: asHelper(by, mandate, state.role, act) }
}
