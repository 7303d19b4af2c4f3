import type { FactAddress, LegalDay, RoleId, Value, Verdict } from '../types.ts'
import { atomsOf } from './atoms.ts'
import { addressIn, questionOf, type Surroundings, type Truth } from './closures.ts'
import { mentionsOf, type Reading, valuesOf } from './completions.ts'
import { type Expression, subExpressions } from './expression.ts'
import { patternOf } from './pattern.ts'
import { settlerOf } from './settle.ts'
import { type Known, sourceAddress } from './slots.ts'
import { ownTurnsOf, pairsWithOn, turnsOf } from './turning-days.ts'

/** A rule made ready to be asked for one party, or for the couple. */
export type Rule = {
  readonly judge: (known: Known, on: LegalDay) => Verdict
  /** The first later day on which it holds, where nothing but time is missing. */
  readonly earliestDay: (known: Known, on: LegalDay) => LegalDay | undefined
  /** The parties whose own facts it reads. */
  readonly restsOn: readonly RoleId[]
}

/** The same for every rule of one standard. */
export type Vocabulary = Omit<Surroundings, 'self' | 'other'> & {
  readonly roles: readonly RoleId[]
  readonly counties: readonly string[]
}

export const yes: Verdict = Object.freeze({ holds: true })
export const no: Verdict = Object.freeze({ holds: false })

export const always: Rule = { judge: () => yes, earliestDay: () => undefined, restsOn: [] }

const mostRemembered = 4096

export const ruleOf = (expression: Expression, words: Vocabulary, self?: RoleId): Rule => {
  const other = self === undefined || words.roles.length !== 2 ? undefined : words.roles.find((role) => role !== self)
  const here: Surroundings = {
    ...words,
    ...(self === undefined ? {} : { self }),
    ...(other === undefined ? {} : { other }),
  }
  const { test, gather } = questionOf(expression, here)
  const parts = subExpressions(expression)
  const occurrences = parts.flatMap((part) => (part.op === 'fact' ? [addressIn(part.of, part.fact, here)] : []))
  const readings = [...new Set(occurrences)].flatMap((address): Reading[] => {
    const fact = words.facts.get(address.slice(address.indexOf('.') + 1))
    return fact === undefined ? [] : [{ address, fact }]
  })
  const mentions = mentionsOf(expression, words.lists, words.datedLists)
  const domainValues = (id: string) => {
    const fact = words.facts.get(id)
    return fact === undefined ? undefined : valuesOf(fact, words.counties, words.roles)
  }

  /** Every fact stands once and beside constants only: then an unknown of Kleene's logic is a true unknown. */
  const readOnce = occurrences.length === readings.length && parts.every((part) => isFree(part, domainValues, here))
  // Days that are unknown are completed around the day of the question, so nothing can be kept for another day.
  const hasDays =
    readings.some(({ fact }) => fact.domain.kind === 'day') ||
    parts.some((part) => part.op === 'in' && 'list' in part && words.datedLists?.[part.list] !== undefined)
  const pattern = readOnce || !hasDays ? patternOf(expression, here, readings, mentions, domainValues) : undefined
  const remembered = new Map<number, Verdict>()

  // Both are made when they are first needed: most rules are asked where everything is known and holds.
  let settler: ReturnType<typeof settlerOf> | undefined
  let onPairs: ReturnType<typeof pairsWithOn> | undefined
  const settle = (known: Known, on: LegalDay): Verdict => {
    settler ??= settlerOf(expression, here, readings, domainValues)
    const settled = settler(known, on)
    if (settled === undefined) return gathered(known, on)
    if ('answer' in settled) return settled.answer === 1 ? yes : no
    return { holds: 'unknown', dependsOn: settled.dependsOn.map((address) => sourceAddress(address, words.facts)) }
  }

  const gathered = (known: Known, on: LegalDay): Verdict => {
    const into = new Set<FactAddress>()
    gather(known, on, into)
    return { holds: 'unknown', dependsOn: [...into] }
  }

  return {
    judge: (known, on) => {
      const truth: Truth = test(known, on)
      if (truth !== 2) return truth === 1 ? yes : no

      const number = pattern?.(known, on)
      const before = number === undefined ? undefined : remembered.get(number)
      if (before !== undefined) return before
      const verdict = unique(readOnce ? gathered(known, on) : settle(known, on))
      if (number !== undefined && remembered.size < mostRemembered) remembered.set(number, verdict)
      return verdict
    },
    earliestDay: (known, on) => {
      onPairs ??= atomsOf(expression).flatMap((atom) => pairsWithOn(atom, here))
      if (onPairs.length === 0 || test(known, on) === 1) return undefined
      const turns = onPairs.flatMap(({ pair, side, other }) => {
        if (other.is === 'on') return ownTurnsOf(pair, on)
        const day = other.is === 'day' ? other.day : known[words.slots.slotOf(other.address)]
        return typeof day === 'string' ? turnsOf(pair, side, day) : []
      })
      return turns.sort().find((day) => day > on && test(known, day) === 1)
    },
    restsOn: [
      ...new Set(
        readings.flatMap(({ address }) => (address.includes('.') ? [address.slice(0, address.indexOf('.'))] : [])),
      ),
    ],
  }
}

/** The addresses that an expression names, for one party or for the couple. */
export const addressesIn = (expression: Expression, words: Vocabulary, self?: RoleId): readonly FactAddress[] => {
  const other = words.roles.find((role) => role !== self)
  const here: Surroundings = { ...words, ...(self === undefined || other === undefined ? {} : { self, other }) }
  const named = subExpressions(expression).flatMap((part) =>
    part.op === 'fact' ? [addressIn(part.of, part.fact, here)] : [],
  )
  return [...new Set(named)]
}

const unique = (verdict: Verdict): Verdict =>
  verdict.holds === 'unknown' ? { holds: 'unknown', dependsOn: [...new Set(verdict.dependsOn)] } : verdict

/** Whether a comparison can come out both ways whatever else is known, and compares one fact with constants at most. */
const isFree = (
  part: Expression,
  domainValues: (id: string) => readonly Value[] | undefined,
  here: Surroundings,
): boolean => {
  if (part.op !== 'in' && !('left' in part)) return true
  const inside = subExpressions(part)
  const facts = inside.flatMap((p) => (p.op === 'fact' ? [addressIn(p.of, p.fact, here)] : []))
  const [address] = facts
  if (address === undefined || facts.length > 1) return address === undefined
  // Whether a dated list has a member depends on the day.
  if (part.op === 'in' && 'list' in part && here.datedLists?.[part.list] !== undefined) return false
  if (inside.some((p) => p.op === 'fullYears')) return part.op !== 'in' // for every number of years there are such days
  const isEquality = part.op === '==' || part.op === '!='
  // To some days no day leads: 264 months before 29 February 2024 there was no such day.
  if (inside.some((p) => p.op === 'addMonths')) return part.op !== 'in' && !isEquality
  const values = domainValues(address.slice(address.indexOf('.') + 1))
  if (values === undefined) return isEquality
  const { test } = questionOf(part, here)
  const slot = here.slots.slotOf(address)
  const only: Value[] = []
  const answers = new Set(
    values.map((value) => {
      only[slot] = value
      return test(only, '2000-01-01')
    }),
  )
  return answers.size === 2
}
