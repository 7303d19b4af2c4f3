import type { Refusal } from '@xiqian/case'
import { organNameOf } from '../hall/organs.ts'
import type { NewSession, SignInAtTheDoor } from '../http/ports.ts'
import type { Office } from '../office.ts'
import { openAccount } from './accounts.ts'
import { devPeople } from './dev-people.ts'
import { readSyntheticIdentity } from './dev-sign-in.ts'
import { limited } from './rate-limits.ts'
import { remember } from './remember.ts'
import { sessionAnswer } from './session-answer.ts'
import { begin, end, whoAsks } from './sessions.ts'
import type { SomebodySignedIn } from './signed-in.ts'
import type { StaffDirectory } from './staff-list.ts'

export type SignInOptions = {
  /** Where the simulator's people are asked for; without it the list of demonstration citizens is empty. */
  readonly simulatorUrl?: string
  /** Who works here. Default: the office's own list. */
  readonly directory?: StaffDirectory
}

/** Who is offered at the sign-in page unless somebody is asked for: people of several walks of life. */
const usualPeople = ['reference', 'married-couple', 'single-mother']

const nothingHere: Refusal = { refused: 'no-such-thing' }

/** 登录. With a real data set every development way in is `no-such-thing`, whatever was configured. */
export const buildSignIn = (office: Office, { simulatorUrl, directory }: SignInOptions = {}): SignInAtTheDoor => {
  const synthetic = office.dataSet === 'synthetic'
  const staff = directory ?? office.staff

  const remembered = (account: string, type: string, body: { readonly [key: string]: string }): Promise<void> =>
    remember(office, { region: '610000', stream: `sign-ins-${account}`, kind: 'sign-in' }, [
      { type, body: { at: office.clocks.legalNow(), ...body } },
    ])

  const sessionFor = async (who: SomebodySignedIn, previous: string | undefined): Promise<NewSession> => {
    const session = await begin(office, who, previous)
    await remembered(who.account, 'SignedIn', { as: who.kind, by: 'development' })
    return { ...session, answer: await sessionAnswer(office, who) }
  }

  return {
    whoAsks: (token) => whoAsks(office, staff, token),
    session: (by) => sessionAnswer(office, by),
    limited: (what, whose) => limited(office, what, whose),

    devSignIn: async (wanted, previous) => {
      if (!synthetic) return nothingHere
      if (wanted.kind === 'staff') {
        const refusal = await limited(office, 'sign-in', wanted.account)
        if (refusal !== undefined) return refusal
        const officer = await staff.byName(wanted.account)
        return officer === undefined ? nothingHere : sessionFor(officer, previous)
      }
      const identity = readSyntheticIdentity(office, wanted)
      if ('refused' in identity) return identity
      const refusal = await limited(office, 'sign-in', identity.citizenNumber)
      return refusal ?? sessionFor(await openAccount(office, identity), previous)
    },

    devAccounts: async (fits, seed) => {
      if (!synthetic) return nothingHere
      const roles = office.standards.all().flatMap(({ staffRoles }) => staffRoles)
      const people =
        simulatorUrl === undefined
          ? []
          : await Promise.all(
              (fits === undefined ? usualPeople : [fits]).map((one) =>
                devPeople(simulatorUrl, one, seed ?? '1', AbortSignal.timeout(3_000)),
              ),
            )
      return {
        staff: staff.all().map(({ account, name, staffRole, organ, region }) => ({
          account,
          name,
          staffRole,
          organ,
          roleName: roles.find(({ id }) => id === staffRole)?.name ?? { zh: staffRole, en: staffRole },
          organName: organNameOf(office, organ) ?? { zh: organ, en: organ },
          region,
        })),
        citizens: people.flat(),
      }
    },

    signOut: async (token) => {
      if (token === undefined) return
      const account = await end(office, token)
      if (account !== undefined) await remembered(account, 'SignedOut', {})
    },

    denied: async (by, what) => {
      // An account that keeps knocking fills no ledger: past its limit the denials of this window are one and the same.
      if ((await limited(office, 'denial', by.account)) === undefined) await remembered(by.account, 'Denied', { what })
    },
  }
}
