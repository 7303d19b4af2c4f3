import { addDays } from '../days.ts'
import type { FactAddress, LegalDay, RoleId, Value, Verdict } from '../types.ts'
import { addressIn, questionOf, type Surroundings, type Truth } from './closures.ts'
import { mentionsOf, type Reading, representatives, turningDays, valuesOf } from './completions.ts'
import { type Expression, subExpressions } from './expression.ts'
import { patternOf } from './pattern.ts'
import { type Known, sourceAddress } from './slots.ts'

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

const mostCompletions = 20_000
const mostRemembered = 4096
/** Days that lie this close before today can still turn an answer after it. */
const beside = 4

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
  const slots = readings.map(({ address }) => words.slots.slotOf(address))
  const mentions = mentionsOf(expression, words.lists, words.datedLists)
  const mentionsOn = parts.some((part) => part.op === 'on')
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

  const complete = (known: Known, on: LegalDay): Verdict => {
    const knownValues = slots.flatMap((slot) => known[slot] ?? [])
    const open = readings.flatMap((reading, i) => {
      const slot = slots[i]
      return slot === undefined || known[slot] !== undefined ? [] : [{ ...reading, slot }]
    })
    const options = open.map((reading) => representatives(reading, open, knownValues, mentions, on, domainValues))
    const size = options.reduce((product, values) => product * values.length, 1)
    if (size > mostCompletions) return gathered(known, on)

    const completed = [...known]
    const answers = new Uint8Array(size)
    for (let n = 0; n < size; n++) {
      let rest = n
      open.forEach(({ slot }, i) => {
        const of = options[i] ?? []
        completed[slot] = of[rest % of.length]
        rest = Math.floor(rest / of.length)
      })
      answers[n] = test(completed, on)
    }
    const first = answers[0]
    if (answers.every((answer) => answer === first)) return first === 1 ? yes : no
    return {
      holds: 'unknown',
      dependsOn: telling(answers, options).map((i) => sourceAddress(open[i]?.address ?? '', words.facts)),
    }
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
      const verdict = unique(readOnce ? gathered(known, on) : complete(known, on))
      if (number !== undefined && remembered.size < mostRemembered) remembered.set(number, verdict)
      return verdict
    },
    earliestDay: (known, on) => {
      if (!mentionsOn) return undefined
      const days = [...slots.map((slot) => known[slot]), ...mentions.texts].flatMap((value) =>
        typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? [value] : [],
      )
      return turningDays(days, mentions.numbers, addDays(on, -beside)).find((day) => day > on && test(known, day) === 1)
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

/** The unknowns of which a change of that one alone changes the answer somewhere. */
const telling = (answers: Uint8Array, options: readonly (readonly Value[])[]): readonly number[] => {
  const found: number[] = []
  let stride = 1
  options.forEach((values, i) => {
    const span = stride * values.length
    const tells = answers.some((answer, n) => answer !== answers[n - Math.floor((n % span) / stride) * stride])
    if (tells) found.push(i)
    stride = span
  })
  return found
}

/** Whether a comparison can come out both ways whatever else is known, and compares one fact with constants at most. */
const isFree = (
  part: Expression,
  domainValues: (id: string) => readonly Value[] | undefined,
  here: Surroundings,
): boolean => {
  if (part.op !== 'in' && !('left' in part)) return true
  const inside = subExpressions(part)
  const facts = inside.flatMap((p) => (p.op === 'fact' ? [p] : []))
  if (facts.length !== 1) return facts.length === 0
  const fact = facts[0]
  const isComputed = inside.some((p) => p.op === 'fullYears' || p.op === 'addMonths')
  if (isComputed) return part.op !== 'in' // for every whole number of years there are days on either side
  const values = fact === undefined ? undefined : domainValues(fact.fact)
  if (fact === undefined || values === undefined) return part.op === '==' || part.op === '!='
  const { test } = questionOf(part, here)
  const slot = here.slots.slotOf(addressIn(fact.of, fact.fact, here))
  const only: Value[] = []
  const answers = new Set(
    values.map((value) => {
      only[slot] = value
      return test(only, '2000-01-01')
    }),
  )
  return answers.size === 2
}
