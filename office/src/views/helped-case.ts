import type { Static } from '@sinclair/typebox'
import { mandatesHeldBy, type Refusal } from '@xiqian/case'
import { factOf, mandateActWords, type RoleId } from '@xiqian/standard'
import type { Loaded } from '../desk/load.ts'
import { mayHelp } from '../desk/permission.ts'
import type { Office } from '../office.ts'
import type { Authorization } from '../privacy/permission.ts'
import { treatmentOf } from '../privacy/shown.ts'
import type { PartyCaseView } from '../shapes/citizen.ts'
import { recordLook } from '../sign-in/record-look.ts'
import type { Citizen } from '../sign-in/signed-in.ts'
import type { Group } from './form.ts'
import { roleName } from './mandates.ts'
import { nothingSuch } from './words.ts'

type View = Static<typeof PartyCaseView>

/** What the helper may fill in, and nothing that is already vouched for or sensitive. */
const groupsShown = ({ standard }: Loaded, { obligations }: Authorization, groups: readonly Group[]): Group[] =>
  groups
    .filter(({ id }) => id !== 'known')
    .map((group) => ({
      ...group,
      fields: group.fields.filter(({ fact, part }) => {
        const declared = factOf(standard, fact)
        const of = part === 'joint' ? 'joint' : 'own'
        return declared !== undefined && treatmentOf(obligations.fields, of, declared) !== 'omit'
      }),
    }))
    .filter(({ fields }) => fields.length > 0)

/**
 * 帮办人看到的办件: the view of the party that gave the mandate, cut down to what the acts of the mandate need. The look is
 * remembered before anything is shown. `viewOf` makes the party's own view.
 */
export const helpedCase = async (
  office: Office,
  by: Citizen,
  loaded: Loaded,
  wanted: string | undefined,
  viewOf: (role: RoleId) => View,
): Promise<View | Refusal> => {
  const { file, standard } = loaded
  const all = mandatesHeldBy(file, by.account, office.clocks.today())
  const held = all.find(({ mandate }) => mandate.role === wanted) ?? all[0]
  const said = mayHelp(office, by, loaded)
  if (held === undefined || said.effect !== 'permit') return nothingSuch
  const { role, acts, until, kind } = held.mandate
  const granted: readonly string[] = acts
  const view = viewOf(role)
  const groups = granted.includes('answer') ? groupsShown(loaded, said, view.groups) : []
  const { record } = said.obligations
  await recordLook(office, {
    caseId: view.caseId,
    by: { ...by, mandate: kind },
    purpose: record?.words.zh ?? standard.event.name.zh,
    legalBasis: record?.legalBasis ?? '',
    seen: [role, 'joint'].map((of) => ({
      of,
      // What else of that party is on the page: how it stands.
      fields: [...(of === role ? ['name'] : []), ...fieldsIn(groups, of)],
    })),
  })
  const { nextAct, ...rest } = view
  return {
    ...rest,
    ...(nextAct !== undefined && granted.includes(nextAct.act) ? { nextAct } : {}),
    allowed: view.allowed.filter((act) => granted.includes(act)),
    ...cutDown,
    groups,
    helping: {
      mandate: held.id,
      role,
      roleName: roleName(loaded, role),
      acts: [...acts],
      actsName: mandateActWords(acts),
      until,
      others: all
        .filter(({ mandate }) => mandate.role !== role)
        .map(({ mandate }) => ({ role: mandate.role, roleName: roleName(loaded, mandate.role) })),
    },
  }
}

const fieldsIn = (groups: readonly Group[], of: string): readonly string[] =>
  groups.flatMap(({ fields }) =>
    fields.flatMap(({ part, fact, value }) => (part === of && value !== undefined ? [fact] : [])),
  )

/** 本人的: what is said, read and signed by the party alone. */
const cutDown = {
  notice: { digest: '', sources: [] },
  checks: [],
  consents: [],
  confirmDigest: '',
  differences: [],
  conflicts: [],
  disputable: [],
  messages: [],
  pledges: [],
  mandates: [],
  mandateKinds: [],
} satisfies Partial<View>
