import type { FactAddress, RoleId, Sees } from '../types.ts'

/** The addresses that a plan still rests on, each with who sees the lines that rest on it. */
export type Wanting = Map<FactAddress, Set<Sees>>

export const note = (wanting: Wanting, addresses: readonly FactAddress[], sees: Sees): void => {
  for (const address of addresses) {
    const seers = wanting.get(address)
    if (seers === undefined) wanting.set(address, new Set([sees]))
    else seers.add(sees)
  }
}

/** What each party may know of it: addresses of its own part and of the joint part, for lines that it sees. */
export const wantingSeenBy = (
  wanting: Wanting,
  roles: readonly RoleId[],
): Readonly<Record<RoleId, readonly FactAddress[]>> => {
  const seen: Record<RoleId, readonly FactAddress[]> = {}
  for (const role of roles) {
    const theirs: FactAddress[] = []
    for (const [address, seers] of wanting) if (isSeenBy(role, address, seers)) theirs.push(address)
    seen[role] = theirs
  }
  return seen
}

const isSeenBy = (role: RoleId, address: FactAddress, seers: ReadonlySet<Sees>): boolean => {
  const dot = address.indexOf('.')
  const isTheirs = dot < 0 || address.slice(0, dot) === role
  return isTheirs && (seers.has('all') || seers.has(role))
}
