import type { Standard } from '@xiqian/standard'
import { operatorRolesOf, type Post, policyRolesOf, postsOf, supervisorRolesOf, worksAtInbox } from '../hall/posts.ts'
import type { Office } from '../office.ts'
import { staffAccount } from './accounts.ts'
import type { Staff } from './signed-in.ts'
import type { ListedStaff, StaffDirectory } from './staff-list.ts'

/** Invented names; which county has which is fixed by its place in the list. */
const familyNames = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '高', '马']
const givenNames = ['敏', '建', '静', '伟', '秀兰', '志强', '芳', '磊', '雪梅', '国平', '晓燕', '海涛', '丽娟']

const nameAt = (n: number): string =>
  `${familyNames[n % familyNames.length] ?? ''}${givenNames[(n * 7 + Math.floor(n / familyNames.length)) % givenNames.length] ?? ''}`

/** `hukou-officer` is typed `hukou`. */
const shortName = (staffRole: string): string => staffRole.replace(/-officer$/, '')

/** A role at its first organ has the short name, at every other one the organ's kind is in it: `clerk`, `clerk-police`. */
const prefixOf = ({ staffRole, kind }: Post, posts: readonly Post[]): string =>
  posts.find((post) => post.staffRole === staffRole)?.kind === kind
    ? shortName(staffRole)
    : `${shortName(staffRole)}-${kind}`

/** An inbox has two officers: what one decided, the other looks at again, and work goes on while one is away. */
const seatsOf = ({ staffRole }: Post, standards: readonly Standard[]): readonly string[] =>
  standards.some((standard) => worksAtInbox(standard, staffRole)) ? ['', '-2'] : ['']

/** At the province: whoever keeps the standard, runs the house or supervises. Approving and publishing take two people, so there are two. */
const provinceStaff = (standards: readonly Standard[], from: number): readonly ListedStaff[] =>
  [
    ...policyRolesOf(standards).flatMap(({ id, publishes }) =>
      (publishes ? [id, `${id}-2`] : [id]).map((typed) => ({ id, typed })),
    ),
    ...operatorRolesOf(standards).map((id) => ({ id, typed: id })),
    ...supervisorRolesOf(standards).map((id) => ({ id, typed: id })),
  ].map(({ id, typed }, place) => ({
    name: nameAt(from + place),
    account: `${typed}-610000`,
    staffRole: id,
    organ: 'province-610000',
    region: '610000',
  }))

/**
 * 演示人员: somebody in every post of every life event, in every county and at the province, for a synthetic data set only.
 * `account` of a listed one is what is typed: `clerk-610112`.
 */
export const syntheticStaff = (office: Pick<Office, 'kms' | 'standards'>): StaffDirectory => {
  const posts = postsOf(office.standards.all())
  const regions = [...new Set(posts.flatMap((post) => post.regions))]
  const inPosts: readonly ListedStaff[] = regions.flatMap((region, place) =>
    posts
      .filter((post) => post.regions.includes(region))
      .flatMap((post, at) =>
        seatsOf(post, office.standards.all()).map((seat, of) => ({
          name: nameAt(place * posts.length + at + of * 5),
          account: `${prefixOf(post, posts)}${seat}-${region}`,
          staffRole: post.staffRole,
          organ: `${post.kind}-${region}`,
          region,
        })),
      ),
  )
  const listed = [...inPosts, ...provinceStaff(office.standards.all(), inPosts.length)]
  const byTyped = new Map(listed.map((one) => [one.account, one]))

  const asStaff = (one: ListedStaff, account: string): Staff => ({ kind: 'staff', ...one, account })

  let pseudonyms: Promise<ReadonlyMap<string, ListedStaff>> | undefined
  const byPseudonym = (): Promise<ReadonlyMap<string, ListedStaff>> => {
    pseudonyms ??= Promise.all(
      listed.map(async (one): Promise<[string, ListedStaff]> => [await staffAccount(office, one.account), one]),
    ).then((pairs) => new Map(pairs))
    return pseudonyms
  }

  return {
    all: () => listed,
    at: async (organ, staffRole) => {
      const known = await byPseudonym()
      return [...known]
        .filter(([, one]) => one.organ === organ && one.staffRole === staffRole)
        .map(([account, one]) => asStaff(one, account))
    },
    byName: async (name) => {
      const one = byTyped.get(name)
      return one === undefined ? undefined : asStaff(one, await staffAccount(office, name))
    },
    byAccount: async (account) => {
      const one = (await byPseudonym()).get(account)
      return one === undefined ? undefined : asStaff(one, account)
    },
  }
}
