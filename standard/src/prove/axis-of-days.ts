import { addDays, isLegalDay } from '../days.ts'
import { turningDays } from '../language/completions.ts'
import type { Vocabulary } from '../language/judge.ts'
import type { FactAddress, LegalDay, Value } from '../types.ts'
import type { Atom } from './atoms.ts'

export const withoutRepeats = <T>(values: readonly T[]): T[] => [...new Set(values)]

const daysAmong = (values: readonly Value[]): readonly LegalDay[] =>
  values.flatMap((value) => (typeof value === 'string' && isLegalDay(value) ? [value] : []))

/** The days on which a question is asked: those given, and just before, on and just after every day a rule names. */
export const onDays = (atoms: readonly Atom[], given: readonly LegalDay[]): readonly LegalDay[] => {
  const named = atoms.flatMap((atom) => [
    ...atom.bounds,
    ...(atom.readsDay && atom.reads.length === 0 ? daysAmong(atom.mentions.texts) : []),
  ])
  return withoutRepeats([...given, ...named.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)])]).sort()
}

const ordinary = '2000-01-01'

/**
 * The days of a fact, cut where an answer turns: the two days between which it turns, and one more on either side.
 * Candidates are all days that the numbers in the rules can shift a known day to; kept are those at which some rule
 * changes its mind.
 */
export const turningDaysOf = (
  address: FactAddress,
  asking: readonly Atom[],
  words: Vocabulary,
  on: readonly LegalDay[],
  before: ReadonlyMap<FactAddress, readonly Value[]>,
): readonly LegalDay[] => {
  const kept = new Set<LegalDay>()
  const slot = words.slots.slotOf(address)
  for (const atom of asking) {
    const partner = atom.reads.find((read) => read !== address)
    const others = partner === undefined ? [undefined] : (before.get(partner) ?? [ordinary])
    for (const day of atom.readsDay ? on : [ordinary]) {
      for (const other of others) {
        const known: Value[] = []
        if (partner !== undefined && other !== undefined) known[words.slots.slotOf(partner)] = other
        const answer = (candidate: LegalDay) => {
          known[slot] = candidate
          return atom.question.test(known, day)
        }
        const bases = [...atom.mentions.texts, ...(atom.readsDay ? [day] : []), ...(other === undefined ? [] : [other])]
        for (const candidate of turningDays(daysAmong(bases), atom.mentions.numbers)) {
          const next = addDays(candidate, 1)
          if (answer(candidate) === answer(next)) continue
          for (const by of [-1, 0, 1, 2]) kept.add(addDays(candidate, by))
        }
      }
    }
  }
  return kept.size === 0 ? [ordinary] : [...kept].sort()
}
