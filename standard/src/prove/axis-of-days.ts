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
  const named = atoms.filter((atom) => atom.readsDay && atom.reads.length === 0).flatMap((atom) => atom.mentions.texts)
  const cuts = daysAmong(named).flatMap((day) => [addDays(day, -1), day, addDays(day, 1)])
  return withoutRepeats([...given, ...cuts]).sort()
}

const ordinary = '2000-01-01'

/**
 * The days of a fact, cut where an answer turns: the last day before, the day itself, the day after it. Candidates are
 * all days that the numbers in the rules can shift a known day to; kept are those at which some rule changes its mind.
 */
export const days = (
  address: FactAddress,
  asking: readonly Atom[],
  words: Vocabulary,
  on: readonly LegalDay[],
  before: ReadonlyMap<FactAddress, readonly Value[]>,
): readonly LegalDay[] => {
  const kept = new Set<LegalDay>()
  const slot = words.slots.slotOf(address)
  for (const atom of asking) {
    const partners = atom.reads.filter((read) => read !== address)
    const partner = partners[0]
    const others = partner === undefined ? [undefined] : [...(before.get(partner) ?? [ordinary])]
    const askedOn = atom.readsDay ? on : [ordinary]
    for (const day of askedOn) {
      for (const other of others) {
        const known: Value[] = []
        if (partner !== undefined && other !== undefined) known[words.slots.slotOf(partner)] = other
        const bases = daysAmong([...atom.mentions.texts, ...(atom.readsDay ? [day] : []), ...(other === undefined ? [] : [other])])
        const candidates = turningDays(bases, atom.mentions.numbers)
        const answer = (candidate: LegalDay) => {
          known[slot] = candidate
          return atom.question.test(known, day)
        }
        for (const candidate of candidates) {
          const next = addDays(candidate, 1)
          if (answer(candidate) === answer(next)) continue
          for (const one of [candidate, next, addDays(next, 1)]) kept.add(one)
        }
      }
    }
  }
  return kept.size === 0 ? [ordinary] : [...kept].sort()
}
