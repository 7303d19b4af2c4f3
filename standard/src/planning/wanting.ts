import type { FactAddress, RoleId, Sees } from '../types.ts'

/** Takes the addresses that a plan still rests on, by who sees the line that rests on them. */
export type Wanting = { readonly note: (addresses: Iterable<FactAddress>, sees: Sees) => void }

export type Wanted = Wanting & {
  readonly all: () => readonly FactAddress[]
  readonly seenBy: (roles: readonly RoleId[]) => Readonly<Record<RoleId, readonly FactAddress[]>>
}

const isOwnOf = (address: FactAddress): RoleId | undefined => {
  const dot = address.indexOf('.')
  return dot < 0 ? undefined : address.slice(0, dot)
}

export const wantedList = (): Wanted => {
  const notes = new Map<FactAddress, Set<Sees>>()
  return {
    note: (addresses, sees) => {
      for (const address of addresses) {
        const seers = notes.get(address)
        if (seers === undefined) notes.set(address, new Set([sees]))
        else seers.add(sees)
      }
    },
    all: () => [...notes.keys()],
    seenBy: (roles) =>
      Object.fromEntries(
        roles.map((role) => [
          role,
          [...notes].flatMap(([address, seers]) => {
            const owner = isOwnOf(address)
            const isTheirs = owner === undefined || owner === role
            return isTheirs && (seers.has('all') || seers.has(role)) ? [address] : []
          }),
        ]),
      ),
  }
}
