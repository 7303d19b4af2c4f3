import type { FactAddress, RoleId, Sees } from '../types.ts'

/**
 * The addresses that a plan still rests on, each with who sees the lines that rest on it: bit 0 for all, bit n + 1 for
 * the n-th role. Bits, because a half-filled form rests on dozens of addresses.
 */
export type Wanting = { readonly roles: readonly RoleId[]; readonly seers: Map<FactAddress, number> }

export const nothingWanted = (roles: readonly RoleId[]): Wanting => ({ roles, seers: new Map() })

export const note = ({ roles, seers }: Wanting, addresses: readonly FactAddress[], sees: Sees): void => {
  const bit = sees === 'all' ? 1 : 2 << roles.indexOf(sees)
  for (const address of addresses) seers.set(address, (seers.get(address) ?? 0) | bit)
}

/** What each party may know of it: addresses of its own part and of the joint part, for lines that it sees. */
export const wantingSeenBy = ({ roles, seers }: Wanting): Readonly<Record<RoleId, readonly FactAddress[]>> => {
  const seen: Record<RoleId, readonly FactAddress[]> = {}
  for (let i = 0; i < roles.length; i++) {
    const role = roles[i]
    if (role === undefined) continue
    const own = `${role}.`
    const visible = 1 | (2 << i)
    const theirs: FactAddress[] = []
    for (const [address, bits] of seers) {
      if ((bits & visible) !== 0 && (address.startsWith(own) || !address.includes('.'))) theirs.push(address)
    }
    seen[role] = theirs
  }
  return seen
}
