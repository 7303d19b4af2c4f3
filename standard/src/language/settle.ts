import type { FactAddress, FactId, LegalDay, Value } from '../types.ts'
import { atomsOf, frameOf, openAtoms, truthOf } from './atoms.ts'
import { addressIn, questionOf, type Surroundings, type Test, type Truth } from './closures.ts'
import { type Mentions, mentionsOf, type Reading, representatives } from './completions.ts'
import { rowsOfDays } from './day-completions.ts'
import { type Expression, subExpressions } from './expression.ts'
import { complete, firstOnes, gatherRows, type Open, product, type Rows } from './rows.ts'
import type { Known } from './slots.ts'
import { type DayPair, dayPairsOf } from './turning-days.ts'

/** The one answer of all completions, or the unknown facts a change of which alone can change the answer. */
export type Settled = { readonly answer: Truth } | { readonly dependsOn: readonly FactAddress[] }

type Atom = {
  readonly test: Test
  readonly reads: readonly Open[]
  readonly mentions: Mentions
  readonly pairs: readonly DayPair[]
}
/** Atoms that share unknown facts, directly or through others; two groups know nothing of each other. */
type Group = { readonly atoms: readonly number[]; readonly opens: readonly Open[] }
/** The different answers that the atoms of a group can give together. */
type Outcomes = {
  readonly answers: readonly (readonly Truth[])[]
  readonly turns: ReadonlyMap<FactAddress, Rows>
  /** False where there were too many completions to look at all. */
  readonly areAll: boolean
}

const most = 20_000
const mostAtoms = 50

/**
 * Settles what Kleene's logic leaves open, by every completion of what is unknown. The atoms are completed group by
 * group, and only the different answers of the groups are combined: so that ten unknown facts that have nothing to do
 * with each other cost a sum and no product. Undefined where even that is too much.
 */
export const settlerOf = (
  expression: Expression,
  here: Surroundings,
  readings: readonly Reading[],
  domainValues: (id: FactId) => readonly Value[] | undefined,
): ((known: Known, on: LegalDay) => Settled | undefined) => {
  const frame = frameOf(expression)
  const atoms = atomsOf(expression).map((atom): Atom => {
    const parts = subExpressions(atom)
    const named = new Set(parts.flatMap((part) => (part.op === 'fact' ? [addressIn(part.of, part.fact, here)] : [])))
    const mentions = mentionsOf(atom, here.lists, here.datedLists)
    return {
      test: questionOf(atom, here).test,
      reads: readings.flatMap((one) =>
        named.has(one.address) ? [{ ...one, slot: here.slots.slotOf(one.address) }] : [],
      ),
      mentions: parts.some(({ op }) => op === 'self.role')
        ? { ...mentions, texts: [...mentions.texts, here.self ?? ''] }
        : mentions,
      pairs: dayPairsOf(atom, here),
    }
  })

  const outcomesOf = (group: Group, known: Known, on: LegalDay): Outcomes => {
    const asked = group.atoms.flatMap((at) => atoms[at] ?? [])
    const numbers = new Map<number, number>()
    const answers: Truth[][] = []
    const number = (completed: Known): number => {
      let key = 0
      for (const atom of asked) key = key * 2 + atom.test(completed, on)
      const before = numbers.get(key)
      if (before !== undefined) return before
      const now = answers.push(asked.map((atom) => atom.test(completed, on))) - 1
      numbers.set(key, now)
      return now
    }
    // A day is compared with days only, so a group is one of days or has none.
    if (group.opens.some(({ fact }) => fact.domain.kind === 'day')) {
      const pairs = asked.flatMap((atom) => atom.pairs)
      return { answers, ...rowsOfDays(pairs, group.opens, here.slots.slotOf, known, on, most, number) }
    }
    const values = asked.flatMap(({ reads }) => reads.flatMap(({ slot }) => known[slot] ?? []))
    const mentions: Mentions = {
      texts: asked.flatMap((atom) => atom.mentions.texts),
      numbers: asked.flatMap((atom) => atom.mentions.numbers),
      lists: asked.flatMap((atom) => atom.mentions.lists),
    }
    const whole = group.opens.map((open) => representatives(open, group.opens, values, mentions, domainValues))
    const options = firstOnes(whole, most)
    const outcomes = new Int32Array(product(options))
    const completed = [...known]
    for (let n = 0; n < outcomes.length; n++) {
      complete(completed, group.opens, options, n)
      outcomes[n] = number(completed)
    }
    return { answers, turns: rowsIn(outcomes, group.opens, options), areAll: product(whole) === outcomes.length }
  }

  return (known, on) => {
    const truths = atoms.map((atom) => atom.test(known, on))
    const groups = groupsOf([...new Set(openAtoms(frame, truths))], atoms, known)
    if (groups.some((group) => group.atoms.length > mostAtoms)) return undefined
    const outcomes = groups.map((group) => outcomesOf(group, known, on))
    const total = product(outcomes.map(({ answers }) => answers))
    if (total > most) return undefined

    const combined = new Uint8Array(total)
    for (let n = 0; n < total; n++) {
      let rest = n
      outcomes.forEach(({ answers }, g) => {
        const answer = answers[rest % answers.length] ?? []
        groups[g]?.atoms.forEach((at, i) => {
          truths[at] = answer[i] ?? 2
        })
        rest = Math.floor(rest / answers.length)
      })
      combined[n] = truthOf(frame, truths)
    }
    const [first] = combined
    if (combined.every((answer) => answer === first))
      return outcomes.every(({ areAll }) => areAll) ? { answer: first === 1 ? 1 : 0 } : undefined
    return { dependsOn: telling(combined, outcomes) }
  }
}

const groupsOf = (open: readonly number[], atoms: readonly Atom[], known: Known): readonly Group[] => {
  let groups: readonly Group[] = []
  for (const at of open) {
    const opens = atoms[at]?.reads.filter(({ slot }) => known[slot] === undefined) ?? []
    const touches = ({ opens: others }: Group) => others.some(({ slot }) => opens.some((one) => one.slot === slot))
    const joined = groups.filter(touches)
    const all = [...joined.flatMap((group) => group.opens), ...opens]
    groups = [
      ...groups.filter((group) => !touches(group)),
      {
        atoms: [...joined.flatMap((group) => group.atoms), at],
        opens: all.filter(({ slot }, i) => all.findIndex((one) => one.slot === slot) === i),
      },
    ]
  }
  return groups
}

/** For each unknown fact the outcomes met while it alone runs through its values. */
const rowsIn = (
  outcomes: Int32Array,
  opens: readonly Open[],
  options: readonly (readonly Value[])[],
): ReadonlyMap<FactAddress, Rows> => {
  let near = 1
  return new Map(
    opens.map(({ address }, i) => {
      const length = options[i]?.length ?? 1
      const far = near * length
      const rows = gatherRows()
      for (let n = 0; n < outcomes.length; n++) {
        if (n % far >= near) continue
        rows.add(Array.from({ length }, (_, step) => outcomes[n + step * near] ?? 0))
      }
      near = far
      return [address, rows.all()]
    }),
  )
}

/** The unknown facts of which a change of that one alone changes the answer somewhere. */
const telling = (combined: Uint8Array, outcomes: readonly Outcomes[]): readonly FactAddress[] => {
  const found: FactAddress[] = []
  let near = 1
  for (const { answers, turns } of outcomes) {
    const far = near * answers.length
    const step = near
    for (const [address, rows] of turns) {
      const tells = rows.some(([from = 0, ...others]) =>
        combined.some((answer, n) => {
          if (Math.floor((n % far) / step) !== from) return false
          return others.some((to) => combined[n + (to - from) * step] !== answer)
        }),
      )
      if (tells) found.push(address)
    }
    near = far
  }
  return found
}
