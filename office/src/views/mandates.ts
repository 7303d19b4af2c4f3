import type { Static } from '@sinclair/typebox'
import { type CaseFile, isLiveMandate, type MandateState } from '@xiqian/case'
import {
  addDays,
  type MandateAct,
  type MandateKind,
  mandateActWords,
  mandateSentence,
  type RoleId,
} from '@xiqian/standard'
import { type Loaded, sentenceDigest } from '../desk/load.ts'
import type { Office } from '../office.ts'
import { maskName } from '../privacy/mask.ts'
import type { MandateKindShape, MandateShape } from '../shapes/mandates.ts'
import { citizenOfAccount } from '../sign-in/accounts.ts'

export type ShownMandate = Static<typeof MandateShape>
export type ShownMandateKind = Static<typeof MandateKindShape>

const kindOf = ({ standard }: Loaded, id: string): MandateKind | undefined =>
  standard.turns.mandates.kinds.find((kind) => kind.id === id)

export const kindName = (loaded: Loaded, id: string) => kindOf(loaded, id)?.name ?? { zh: id, en: id }
export const roleName = ({ standard }: Pick<Loaded, 'standard'>, role: RoleId) =>
  standard.parties.find(({ id }) => id === role)?.name ?? { zh: role, en: role }

/** The sentence for these acts from today, as both sides must have read it. */
export const sentenceFor = (
  office: Office,
  { standard }: Pick<Loaded, 'standard'>,
  kind: MandateKind,
  also: readonly MandateAct[],
) => {
  const { mandates } = standard.turns
  const sentence = mandateSentence(
    mandates,
    kind,
    [...kind.acts, ...also],
    addDays(office.clocks.today(), mandates.lastsDays),
  )
  return { sentence, sentenceDigest: sentenceDigest(office, sentence) }
}

/** 可以委托给谁: where it is recorded at the window, all kinds; on a phone those that may be given there. */
export const shownMandateKinds = (office: Office, loaded: Loaded, at: 'phone' | 'window'): ShownMandateKind[] =>
  loaded.standard.turns.mandates.kinds
    .filter(({ grounds }) => grounds.some((ground) => (ground === 'phone') === (at === 'phone')))
    .map((kind) => ({
      kind: kind.id,
      name: kind.name,
      grounds: kind.grounds.filter((ground) => (ground === 'phone') === (at === 'phone')),
      ...sentenceFor(office, loaded, kind, []),
      ifSaid: kind.ifSaid.map((act) => ({ act, name: mandateActWords([act]) })),
    }))

const liveIn = (office: Office, file: CaseFile): readonly (readonly [string, MandateState])[] =>
  Object.entries(file.mandates).filter(([, state]) => isLiveMandate(file, state, office.clocks.today()))

const nameOf = async (office: Office, account: string): Promise<string> => {
  const citizen = await citizenOfAccount(office, account)
  return maskName((await citizen?.identity())?.name ?? '')
}

/** 有效的委托 of these parties, with the helper's masked name. */
export const shownMandates = (
  office: Office,
  loaded: Loaded,
  roles: readonly RoleId[],
): Promise<readonly ShownMandate[]> =>
  Promise.all(
    liveIn(office, loaded.file).flatMap(([mandate, state]): Promise<ShownMandate>[] => {
      if (state.stage === 'ended' || !roles.includes(state.role)) return []
      const { role, kind, acts, until, stage } = state
      const shown = {
        mandate,
        role,
        roleName: roleName(loaded, role),
        kindName: kindName(loaded, kind),
        acts: mandateActWords(acts),
        until,
        state: stage,
        receives: acts.includes('receive'),
      }
      return [
        state.stage === 'given'
          ? Promise.resolve(shown)
          : nameOf(office, state.who).then((helper) => ({ ...shown, helper })),
      ]
    }),
  )
