import type { PartOf, SavedFact } from '@xiqian/case'
import { type NewPart, partPlace, type StreamId } from '@xiqian/ledger'
import { newId, type PartKey, sealPart } from '@xiqian/seal'
import type { FactAddress, FactId, Instant, Situation, Standard, Value } from '@xiqian/standard'
import type { Office } from '../office.ts'
import { addressOf, keyNameOf } from './load.ts'

export type SealedFacts = {
  readonly facts: readonly SavedFact[]
  readonly parts: readonly NewPart[]
  readonly situation: Situation
}

/**
 * Seals new values of one part; what is already so is left alone, so that saving a page twice changes nothing. Facts saved
 * together that are kept for the same time lie together in one sealed value: one page is one value to open, and what may be
 * destroyed earlier never lies with what must stay.
 */
export const sealFacts = (
  office: Office,
  where: {
    readonly stream: StreamId
    readonly keys: ReadonlyMap<string, PartKey>
    readonly situation: Situation
    readonly standard: Standard
  },
  of: PartOf,
  values: ReadonlyMap<FactId, Value>,
  from: string,
  at: Instant,
  always: readonly FactId[] = [],
): SealedFacts => {
  const keyName = keyNameOf(of)
  const key = where.keys.get(keyName)
  if (key === undefined) throw new Error(`no key ${keyName} for ${where.stream.stream}`)
  const after: Record<FactAddress, Value> = { ...where.situation }
  const together = new Map<number, Record<FactId, Value>>()
  for (const [fact, value] of values) {
    if (where.situation[addressOf(of, fact)] === value && !always.includes(fact)) continue
    const years = where.standard.facts.find(({ id }) => id === fact)?.retention.years ?? 0
    together.set(years, { ...together.get(years), [fact]: value })
    after[addressOf(of, fact)] = value
  }
  const facts: SavedFact[] = []
  const parts: NewPart[] = []
  for (const value of together.values()) {
    const part = newId()
    const { sealed, commitment } = sealPart(office.suite, key, partPlace(where.stream, part), value)
    for (const fact of Object.keys(value)) facts.push({ fact, part, commitment, from, at })
    parts.push({ part, keyName, keyId: key.id, sealed })
  }
  return { facts, parts, situation: after }
}
