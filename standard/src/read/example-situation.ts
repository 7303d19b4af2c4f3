import { checkValue } from '../check-value.ts'
import { factOf } from '../lookups.ts'
import type { CompiledStandard } from '../standard.ts'
import type { RoleId, Situation, Text, Value } from '../types.ts'
import { words } from './fault.ts'
import type { Example, Ruling } from './ruling.ts'

/** The party that `self` means in an example: the first where it does not say. */
export const selfOf = (example: Example, { parties }: Pick<CompiledStandard, 'parties'>): RoleId =>
  example.self ?? parties[0]?.id ?? ''

export type Misgiven = {
  readonly path: string
  readonly value: Value
  readonly unknown: boolean
  readonly remedy: Text
}

/** What an example is given, by address; or what in it cannot be. */
export const situationOf = (
  example: Example,
  ruling: Pick<Ruling, 'self'>,
  compiled: CompiledStandard,
): { readonly situation: Situation } | { readonly misgiven: readonly Misgiven[] } => {
  const self = selfOf(example, compiled)
  const other = compiled.parties.find((party) => party.id !== self)?.id ?? ''
  const situation: Record<string, Value> = {}
  const misgiven: Misgiven[] = []
  for (const [path, value] of Object.entries(example.given)) {
    const address = path.replace(/^self\./, `${self}.`).replace(/^other\./, `${other}.`)
    const fact = factOf({ facts: compiled.facts }, address)
    const isWhose = (fact?.part === 'own') === address.includes('.')
    const checked = fact === undefined || !isWhose ? undefined : checkValue(fact, value, compiled)
    if (checked?.ok) {
      situation[address] = checked.value
      continue
    }
    const name = words(
      `写一个有的事实，如 ${ruling.self ? 'self.x' : 'x'}`,
      'Name a fact that exists, own facts with their party',
    )
    misgiven.push({
      path,
      value,
      unknown: fact === undefined,
      remedy: checked === undefined || checked.ok ? name : checked.problem,
    })
  }
  return misgiven.length > 0 ? { misgiven } : { situation }
}
