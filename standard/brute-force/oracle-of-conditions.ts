import type { Standard } from '../src/standard.ts'
import { type SubSpace, withoutFacts } from './sub-space.ts'
import type { Witness } from './witness.ts'

/** For what the couple say together: which two conditions can each be fulfilled by somebody, but never both at once. */
export const neverTogether = (standard: Standard, sub: SubSpace): Witness => {
  const own = sub.free.flatMap(({ address }) => (address.includes('.') ? [address] : []))
  const jointly = withoutFacts(sub, own)
  const found = new Set<string>()
  const matters = standard.matters.map((matter) => {
    const lines = standard.conditions
      .filter((condition) => condition.matter === matter.id)
      .flatMap(({ id, forEach }) =>
        (forEach ? standard.parties.map((party) => party.id) : [undefined]).map((about) => ({ id, about })),
      )
    const numbers = new Map(lines.map(({ id, about }, i) => [`${id}@${about}`, i] as const))
    const count = lines.length
    return {
      id: matter.id,
      lines,
      numbers,
      state: new Uint8Array(count),
      pairs: new Uint8Array(count * count),
      alone: new Uint8Array(count),
      planned: false,
      granted: false,
    }
  })
  let at = 0

  const close = () => {
    for (const matter of matters) {
      const { lines, pairs, alone } = matter
      const count = lines.length
      for (let i = 0; i < count; i++) {
        for (let j = i + 1; j < count; j++) {
          if (pairs[i * count + j] === 3) found.add(`conditions-never-together conditions/${lines[j]?.id}`)
        }
      }
      const each = alone.every((ok) => ok === 1)
      if (matter.planned && !matter.granted && each) found.add(`never-granted matters/${matter.id}`)
      pairs.fill(0)
      alone.fill(0)
      matter.planned = false
      matter.granted = false
    }
  }

  return {
    look: ({ plan, number }) => {
      const here = jointly(number)
      if (here !== at) close()
      at = here
      for (const matter of matters) {
        if (!plan.matters.some((one) => one.id === matter.id)) continue
        const { state, pairs, alone, numbers } = matter
        const count = state.length
        matter.planned = true
        state.fill(0)
        for (const line of plan.conditions) {
          if (line.matter === matter.id) {
            state[numbers.get(`${line.id}@${line.about}`) ?? 0] = line.verdict.holds === true ? 1 : 2
          }
        }
        let isGranted = true
        for (let i = 0; i < count; i++) {
          if (state[i] === 2) isGranted = false
          else alone[i] = 1
          if (state[i] === 0) continue
          for (let j = i + 1; j < count; j++) {
            if (state[j] === 0) continue
            // Bit 0: the one is fulfilled, bit 1: the other is, bit 2: both are.
            const bits = (state[i] === 1 ? 1 : 0) | (state[j] === 1 ? 2 : 0)
            pairs[i * count + j] = (pairs[i * count + j] ?? 0) | bits | (bits === 3 ? 4 : 0)
          }
        }
        if (isGranted) matter.granted = true
      }
    },
    found: () => {
      close()
      return [...found]
    },
  }
}
