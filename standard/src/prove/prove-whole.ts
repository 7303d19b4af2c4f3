import type { Places } from '../read/places.ts'
import type { CompiledStandard } from '../standard.ts'
import { benchIn } from './bench.ts'
import type { ProvenFault } from './inquiry.ts'
import { proveIn } from './prove-standard.ts'
import { spaceOf } from './space.ts'

export type { ProvenFault } from './inquiry.ts'

export type ProvenWhole = { readonly situations: number; readonly faults: readonly ProvenFault[] }

/**
 * 整版查验: the province, each city alone, each pair of cities, all of them; a fault that shows under several is told once.
 * Pure. Tens of seconds.
 */
export const proveWhole = (standard: CompiledStandard, places: Places = new Map()): ProvenWhole => {
  const space = spaceOf([standard])
  const cities = standard.overlays.map(({ id }) => id)
  const pairs = cities.flatMap((one, i) => cities.slice(i + 1).map((other) => [one, other]))
  const every = [[], ...cities.map((id) => [id]), ...pairs, ...(cities.length > 2 ? [cities] : [])]
  const told = new Map<string, ProvenFault>()
  for (const overlays of every) {
    for (const fault of proveIn(space, benchIn(space, standard, overlays), places).faults) {
      const name = `${fault.at} ${fault.problem.zh}`
      if (!told.has(name)) told.set(name, fault)
    }
  }
  return { situations: space.situations(), faults: [...told.values()] }
}
