import type { County, StaffAccount } from '../door/answers.ts'

/** The sign-in list: a county's heading, then its accounts. */
export type AccountLine =
  | { readonly line: 'county'; readonly key: string; readonly name: string; readonly count: number }
  | { readonly line: 'account'; readonly key: string; readonly account: StaffAccount }

/**
 * Accounts by county, then role, filtered by any word of county, city, organ, role, name or account; words are joined by "and". A
 * whole account finds that one alone: others carry its letters in theirs.
 */
export const accountLines = (
  accounts: readonly StaffAccount[],
  counties: readonly County[],
  filter: string,
): readonly AccountLine[] => {
  const words = filter.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const countyOf = new Map(counties.map((county) => [county.code, county]))
  const nameOf = (region: string): string => {
    const county = countyOf.get(region)
    return county === undefined ? region : `${county.city} ${county.name}`
  }
  const isWhole = accounts.some(({ account }) => account === words.join(' '))
  const fits = (one: StaffAccount): boolean => {
    if (isWhole) return one.account === words.join(' ')
    const text = [nameOf(one.region), one.region, one.organName.zh, one.roleName.zh, one.name, one.account]
      .join(' ')
      .toLowerCase()
    return words.every((word) => text.includes(word))
  }
  const byRegion = grouped(accounts.filter(fits))
  return [...byRegion]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .flatMap(([region, inCounty]): readonly AccountLine[] => [
      { line: 'county', key: region, name: nameOf(region), count: inCounty.length },
      ...inCounty
        .toSorted(
          (one, other) =>
            one.roleName.zh.localeCompare(other.roleName.zh, 'zh') || one.account.localeCompare(other.account),
        )
        .map((account): AccountLine => ({ line: 'account', key: account.account, account })),
    ])
}

const grouped = (accounts: readonly StaffAccount[]): ReadonlyMap<string, readonly StaffAccount[]> => {
  const groups = new Map<string, StaffAccount[]>()
  for (const account of accounts) groups.set(account.region, [...(groups.get(account.region) ?? []), account])
  return groups
}
