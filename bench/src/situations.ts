import {
  addDays,
  checkCharacterOf,
  type Domain,
  type FactAddress,
  type Situation,
  type Standard,
  type Value,
} from '@xiqian/standard'

/** Numbers that are the same in every run: a linear congruence, 32 bits. */
const dice = (seed: number): ((sides: number) => number) => {
  let state = seed >>> 0
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

/** Well-formed and nobody's: the county 619901 does not exist. People between 18 and 60. */
const madeUpNumber = (roll: (sides: number) => number): string => {
  const born = addDays('1966-03-02', roll(15_000)).replaceAll('-', '')
  const first17 = `619901${born}${String(roll(999) + 1).padStart(3, '0')}`
  return `${first17}${checkCharacterOf(first17)}`
}

const checks = ['MATCH', 'MISMATCH', 'NOT_FOUND', 'UNAVAILABLE']

const some = (domain: Domain, standard: Standard, roll: (sides: number) => number): Value => {
  const of = (list: readonly Value[]): Value => list[roll(list.length)] ?? ''
  switch (domain.kind) {
    case 'choice':
      return of(domain.options.map(({ value }) => value))
    case 'yes-no':
      return roll(2) === 0
    case 'check':
      // Most checks answer MATCH; the others come often enough to be counted.
      return roll(3) > 0 ? 'MATCH' : of(checks)
    case 'county':
      return of(standard.counties.map(({ code }) => code))
    case 'role':
      return of(standard.parties.map(({ id }) => id))
    case 'day':
      return addDays('1985-01-01', roll(9000))
    case 'whole-number':
      return domain.from + roll(domain.to - domain.from + 1)
    case 'text':
      return domain.form === 'citizen-number' ? madeUpNumber(roll) : `text ${roll(1_000_000)}`
  }
}

/** Every address a situation of this standard may hold, with its domain. */
const addresses = (standard: Standard): readonly (readonly [FactAddress, Domain])[] =>
  standard.facts
    .filter(({ from }) => !from.every((where) => where === 'derived'))
    .flatMap(({ id, part, domain }) =>
      part === 'joint'
        ? [[id, domain] as const]
        : standard.parties.map((party) => [`${party.id}.${id}`, domain] as const),
    )

/** So many different situations: each address known nine times in ten, its value drawn from its domain. */
export const situations = (standard: Standard, count: number, seed: number): readonly Situation[] => {
  const roll = dice(seed)
  const all = addresses(standard)
  const seen = new Set<string>()
  const drawn: Situation[] = []
  while (drawn.length < count) {
    const situation: Record<FactAddress, Value> = {}
    for (const [address, domain] of all) if (roll(10) > 0) situation[address] = some(domain, standard, roll)
    const text = JSON.stringify(situation)
    if (seen.has(text)) continue
    seen.add(text)
    drawn.push(situation)
  }
  return drawn
}
