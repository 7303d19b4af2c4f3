import type { OrganKind, RegionCode, Standard } from '@xiqian/standard'

/** 岗位: a role of the standard at a kind of organ, in these regions. */
export type Post = { readonly staffRole: string; readonly kind: OrganKind; readonly regions: readonly RegionCode[] }

type Roles = Pick<Standard, 'staffRoles'>

const mayDo = ({ staffRoles }: Roles, staffRole: string, act: string): boolean =>
  staffRoles.some(({ id, acts }) => id === staffRole && acts.includes(act))

/** 在窗口: a role that takes in who comes. */
export const worksAtWindow = (standard: Roles, staffRole: string): boolean => mayDo(standard, staffRole, 'check-in')

/** 在收件箱: a role that decides matters of our inbox, or looks at what nobody vouches for before it is passed. */
export const worksAtInbox = (standard: Roles, staffRole: string): boolean =>
  mayDo(standard, staffRole, 'decide-from-inbox') || mayDo(standard, staffRole, 'pre-review-by-eye')

/** 负责、督办: a role that watches over the matters of others, and has its own list of what waits for it. */
export const watchesOver = ({ staffRoles }: Roles, staffRole: string): boolean =>
  staffRoles.some(({ id, over = [] }) => id === staffRole && over.length > 0)

/** 管标准的岗位: those of the province that record, check, approve or publish a version. */
export const policyRolesOf = (
  standards: readonly Roles[],
): readonly { readonly id: string; readonly publishes: boolean }[] => {
  const roles = standards.flatMap(({ staffRoles }) => staffRoles)
  const acting = (act: string) => roles.filter(({ acts }) => acts.includes(act)).map(({ id }) => id)
  const publishing = acting('publish-standard')
  return [...new Set([...acting('record-standard'), ...publishing])].map((id) => ({
    id,
    publishes: publishing.includes(id),
  }))
}

/** 运维岗位: those of the province that repair what went wrong. */
export const operatorRolesOf = (standards: readonly Roles[]): readonly string[] => [
  ...new Set(
    standards.flatMap(({ staffRoles }) => staffRoles.filter(({ acts }) => acts.some(isRepair)).map(({ id }) => id)),
  ),
]

/** 督办岗位: those of the province that see what is overdue by our own fault. */
export const supervisorRolesOf = (standards: readonly Roles[]): readonly string[] => [
  ...new Set(
    standards.flatMap(({ staffRoles }) =>
      staffRoles.filter(({ acts }) => acts.includes('supervise')).map(({ id }) => id),
    ),
  ),
]

const isRepair = (act: string): boolean => act === 'retry-errand' || act === 'settle-errand'

/** The counters of a role, over all life events; one who has both begins at the window. */
export const countersOf = (
  standards: readonly Roles[],
  staffRole: string,
): readonly ('window' | 'approval' | 'policy' | 'operations' | 'supervision')[] => [
  ...(standards.some((standard) => worksAtWindow(standard, staffRole)) ? (['window'] as const) : []),
  ...(standards.some((standard) => worksAtInbox(standard, staffRole) || watchesOver(standard, staffRole))
    ? (['approval'] as const)
    : []),
  ...(policyRolesOf(standards).some(({ id }) => id === staffRole) ? (['policy'] as const) : []),
  ...(operatorRolesOf(standards).includes(staffRole) ? (['operations'] as const) : []),
  ...(supervisorRolesOf(standards).includes(staffRole) ? (['supervision'] as const) : []),
]

/** Where a role sits: at the organs of the matters that it decides; who decides nothing and takes people in, wherever they come. */
const kindsOf = (standard: Standard, staffRole: string): readonly OrganKind[] => {
  const over = standard.staffRoles.find(({ id }) => id === staffRole)?.over ?? []
  const decides = standard.matters
    .filter(({ decidedIn }) => decidedIn.some(({ decider }) => decider === staffRole || over.includes(decider)))
    .map(({ organ }) => organ.kind)
  const takesIn = decides.length === 0 && worksAtWindow(standard, staffRole)
  return takesIn ? standard.visits.map(({ place }) => place) : decides
}

/** Every county has its organs; the province has those that some matter names by its code. */
const regionsOf = (standards: readonly Standard[], kind: OrganKind): readonly RegionCode[] => {
  const counties = standards.flatMap((standard) => standard.counties.map(({ code }) => code))
  const named = standards.flatMap(({ matters }) =>
    matters.flatMap(({ organ }) => (organ.kind === kind ? organ.region.map(({ is }) => is) : [])),
  )
  return [...new Set([...counties, ...named.filter((region) => /^[0-9]{6}$/.test(region))])]
}

/** 有哪些岗位, over all life events in force: whoever decides, and whoever takes people in. */
export const postsOf = (standards: readonly Standard[]): readonly Post[] => {
  const places = standards.flatMap((standard) =>
    standard.staffRoles.flatMap(({ id }) => kindsOf(standard, id).map((kind) => `${id} ${kind}`)),
  )
  return [...new Set(places)].map((place) => {
    const [staffRole = '', kind = ''] = place.split(' ')
    return { staffRole, kind, regions: regionsOf(standards, kind) }
  })
}
