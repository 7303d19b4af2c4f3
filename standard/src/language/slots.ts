import { birthDateOf, sexOf } from '../citizen-number.ts'
import type { Fact, FactAddress, FactId, Situation, Value } from '../types.ts'

/** A situation laid out by slot: one lookup by name per address and plan, then by number (measured: half the time). */
export type Known = readonly (Value | undefined)[] & {
  /** Where it is there, what the joint terms came out as: each is worked out once per plan. A copy has none. */
  readonly terms?: TermTruths
}

/** By the number of the term; 0 no, 1 yes, 2 unknown. */
export type TermTruths = (0 | 1 | 2 | undefined)[]

/** The same, remembering its terms: only for values that do not change any more. */
export const remembering = (known: Known): Known => {
  const kept: Known & { terms?: TermTruths } = known
  kept.terms = []
  return kept
}

export type SlotTable = {
  /** The slot of an address; a new address gets the next one. All slots are given out while rules are compiled. */
  readonly slotOf: (address: FactAddress) => number
  /** The number of a joint term, by its name. */
  readonly termOf: (name: string) => number
  /**
   * The known values of a situation by slot; a fact with a usual value has it unless something else was said, derived
   * facts are worked out where what they come from is known. What somebody said to be unsure of stays unknown, usual or not.
   */
  readonly load: (situation: Situation, unsure?: readonly FactAddress[]) => Known
}

/** Where the value of a derived fact comes from: sex and birth date from the citizen number of the same party. */
export const sourceAddress = (address: FactAddress, facts: ReadonlyMap<FactId, Fact>): FactAddress => {
  const dot = address.indexOf('.')
  const derived = facts.get(address.slice(dot + 1))?.derived
  return derived === undefined ? address : `${address.slice(0, dot + 1)}${derived.from}`
}

type Derived = { readonly slot: number; readonly from: FactAddress; readonly derive: (number: string) => Value }

export const slotTable = (facts: ReadonlyMap<FactId, Fact>): SlotTable => {
  const addresses: FactAddress[] = []
  const slots = new Map<FactAddress, number>()
  const derived: Derived[] = []
  const usual: (Value | undefined)[] = []
  const terms = new Map<string, number>()
  return {
    termOf: (name) => {
      const before = terms.get(name)
      if (before !== undefined) return before
      terms.set(name, terms.size)
      return terms.size - 1
    },
    slotOf: (address) => {
      const before = slots.get(address)
      if (before !== undefined) return before
      const slot = addresses.push(address) - 1
      slots.set(address, slot)
      const fact = facts.get(address.slice(address.indexOf('.') + 1))
      usual.push(fact?.usual)
      const by = fact?.derived?.by
      if (by !== undefined) {
        derived.push({ slot, from: sourceAddress(address, facts), derive: by === 'sexOf' ? sexOf : birthDateOf })
      }
      return slot
    },
    load: (situation, unsure = []) => {
      const known: (Value | undefined)[] = []
      for (let slot = 0; slot < addresses.length; slot++) known.push(situation[addresses[slot] ?? ''] ?? usual[slot])
      for (const address of unsure) {
        const slot = slots.get(address)
        if (slot !== undefined) known[slot] = undefined
      }
      for (const { slot, from, derive } of derived) {
        const number = known[slot] === undefined ? situation[from] : undefined
        if (typeof number === 'string' && number.length === 18) known[slot] = derive(number)
      }
      return known
    },
  }
}
