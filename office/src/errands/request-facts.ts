import type { PlannedMatter, Value } from '@xiqian/standard'
import type { Loaded } from '../desk/load.ts'
import type { Office } from '../office.ts'
import { numbersOf } from '../views/numbers.ts'
import { organOf } from '../views/organs.ts'
import { organById } from '../hall/organs.ts'

type Nested = { [name: string]: Nested | Value }

/**
 * The request to a department, as the standard spells it: a dotted path of the request -> an address, or one of the things
 * that the case itself knows: `$number:<matter>`, `$decidedOn:<matter>`, `$organCode`, `$organName`, or `"text` taken as it is.
 */
export const requestOf = (office: Office, loaded: Loaded, planned: PlannedMatter): Nested => {
  const request: Nested = {}
  const numbers = numbersOf(loaded)
  const organ = organOf(planned, loaded.file)
  for (const [path, address] of Object.entries(planned.requestFacts)) {
    const value = valueOf(address)
    if (value !== undefined) put(request, path.split('.'), value)
  }
  return request

  function valueOf(address: string): Value | undefined {
    if (address.startsWith('"')) return address.slice(1)
    if (!address.startsWith('$')) return loaded.situation[address]
    const [what, matter] = address.slice(1).split(':')
    if (what === 'number' && matter !== undefined) return numbers.get(matter)
    if (what === 'decidedOn' && matter !== undefined) {
      const state = loaded.file.matters[matter]
      return state !== undefined && 'on' in state ? state.on : undefined
    }
    if (what === 'organCode') return organ
    return what === 'organName' ? organById(office, organ)?.name.zh : undefined
  }
}

const put = (into: Nested, path: readonly string[], value: Value): void => {
  const [first, ...rest] = path
  if (first === undefined) return
  if (rest.length === 0) {
    into[first] = value
    return
  }
  const inner = into[first]
  const next: Nested = typeof inner === 'object' ? inner : {}
  into[first] = next
  put(next, rest, value)
}
