import type { Refusal } from '@xiqian/case'
import type { MatterId, RoleId } from '@xiqian/standard'
import type { Office } from '../office.ts'
import { maskName } from '../privacy/mask.ts'
import type { Citizen, Staff } from '../sign-in/signed-in.ts'
import { actingAs } from './acting-as.ts'
import { asStaff } from './actors.ts'
import type { Loaded } from './load.ts'
import { type Done, isRefusal, type Prepared, perform } from './perform.ts'
import { mayStaff } from './permission.ts'

export type AskedByParty = {
  readonly by: Citizen
  readonly caseId: string
  readonly key: string
  readonly requestDigest: string
}
export type AskedByStaff = {
  readonly by: Staff
  readonly caseId: string
  readonly key: string
  readonly requestDigest: string
}

/** An act of one of the parties, or of a helper for one. Somebody who is none of them learns nothing, not even that the case is there. */
export const actAsParty = (
  office: Office,
  ask: AskedByParty,
  purpose: string,
  prepare: (loaded: Loaded, role: RoleId) => Prepared | Refusal | Promise<Prepared | Refusal>,
  wanted?: RoleId,
): Promise<Done | Refusal> => {
  const acting = (loaded: Loaded) => actingAs(loaded, ask.by, purpose, office.clocks.today(), wanted)
  return perform(office, { ...ask, by: (loaded) => acting(loaded)?.by ?? { refused: 'no-such-thing' } }, (loaded) => {
    const found = acting(loaded)
    return found === undefined ? { refused: 'no-such-thing' } : prepare(loaded, found.role)
  })
}

/** Who has a task already is said as the house shows its staff: the family name, the rest masked. */
const withName = async (office: Office, acted: Promise<Done | Refusal>): Promise<Done | Refusal> => {
  const done = await acted
  if (!isRefusal(done) || done.refused !== 'taken-by-another') return done
  const taker = await office.staff.byAccount(done.who)
  return { refused: 'taken-by-another', who: maskName(taker?.name ?? '') }
}

/** What rests on a promise is what it is about. */
const matterOf = (act: Prepared['act'], { file }: Loaded): MatterId | undefined => {
  if ('matter' in act && act.matter !== undefined) return act.matter
  const isPledges = act.type === 'record-pledge-check' || act.type === 'close-pledge'
  return isPledges ? file.pledges[act.material]?.matters[0] : undefined
}

/** An act of an officer: of the organ that this case is at, in a role that may do it. Whoever may not even read it learns nothing. */
export const actAsStaff = (
  office: Office,
  ask: AskedByStaff,
  purpose: string,
  prepare: (loaded: Loaded) => Prepared | Refusal | Promise<Prepared | Refusal>,
  forWhom?: RoleId | ((loaded: Loaded) => RoleId | undefined),
): Promise<Done | Refusal> =>
  withName(
    office,
    perform(
      office,
      {
        ...ask,
        by: (loaded) =>
          mayStaff(office, ask.by, loaded, { action: 'read' }).effect === 'permit'
            ? asStaff(ask.by, purpose, typeof forWhom === 'function' ? forWhom(loaded) : forWhom)
            : { refused: 'no-such-thing' },
      },
      async (loaded) => {
        const prepared = await prepare(loaded)
        if (isRefusal(prepared)) return prepared
        const { act } = prepared
        const about = matterOf(act, loaded)
        const matter = about === undefined ? {} : { matter: about }
        const said = mayStaff(office, ask.by, loaded, { action: 'act', act: act.type, ...matter })
        return said.effect === 'permit' ? prepared : { refused: 'not-permitted' }
      },
    ),
  )
