import type { CompiledStandard } from '../standard.ts'
import type { Place } from './fault.ts'
import type { Gathered, Kind } from './reading.ts'

/** Where the lines of a standard stand in its files: `materials/id-card`, `matters/hukou-migration/promisedDays/0`. */
export type Places = ReadonlyMap<string, Place>

/** Lines that are named: a line put together anew is found again by its name. */
const named: readonly (readonly [keyof CompiledStandard, Kind])[] = [
  ['facts', 'fact'],
  ['questions', 'question'],
  ['sources', 'source'],
  ['matters', 'matter'],
  ['conditions', 'condition'],
  ['materials', 'material'],
  ['consents', 'consent'],
  ['visits', 'visit'],
  ['advice', 'advice'],
  ['windows', 'window'],
  ['notices', 'notice'],
  ['parties', 'party'],
  ['pauses', 'pause'],
  ['reasons', 'reason'],
  ['overlays', 'overlay'],
  ['terms', 'term'],
]

/** The places of everything in a compiled standard that stands somewhere; they are no part of the standard itself. */
export const placesOf = (compiled: CompiledStandard, gathered: Gathered): Places => {
  const places = new Map<string, Place>()
  for (const [section, kind] of named) {
    for (const [id, place] of gathered.named.get(kind) ?? []) places.set(`${section}/${id}`, place)
  }
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    const place = gathered.places.get(value)
    if (place !== undefined) places.set(path, place)
    // An expression is one place; what it is made of is its own affair.
    if ('op' in value) return
    const members = Array.isArray(value)
      ? value.map((member: unknown, i) => [nameOf(member) ?? String(i), member] as const)
      : Object.entries(value)
    for (const [name, member] of members) walk(member, path === '' ? name : `${path}/${name}`)
  }
  walk(compiled, '')
  return places
}

const nameOf = (member: unknown): string | undefined => {
  if (typeof member !== 'object' || member === null) return undefined
  if ('id' in member && typeof member.id === 'string') return member.id
  return 'name' in member && typeof member.name === 'string' ? member.name : undefined
}
