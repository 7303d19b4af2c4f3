import type { FactAddress, LegalDay, Value } from '../../src/evaluator.ts'
import { type DayQuestion, daysThatTell } from './days-that-tell.ts'
import type { Dice } from './dice.ts'
import type { Meaning, Values } from './plain-meaning.ts'
import { factAt, rowOf, someDays, valuesAt } from './world.ts'

/** An unknown address, the values it is completed with, and more of those it can have. */
export type Open = {
  readonly address: FactAddress
  readonly row: number
  readonly values: readonly Value[]
  readonly all: readonly Value[]
}

const allOf = (address: FactAddress): readonly Value[] => {
  const { domain } = factAt(address)
  if (domain.kind === 'day') return someDays
  if (domain.kind === 'whole-number') return Array.from({ length: domain.to + 1 }, (_, n) => n)
  return domain.kind === 'text' ? [...valuesAt(address), '赵', '钱', '孙', '周'] : valuesAt(address)
}

export const opensOf = (
  questions: readonly DayQuestion[],
  unknown: readonly FactAddress[],
  values: Values,
  on: LegalDay,
  dice: Dice,
): readonly Open[] => {
  const days = daysThatTell(questions, unknown, values, on, dice)
  return unknown.map((address) => {
    const told = days.get(address)
    return {
      address,
      row: rowOf(address),
      values: told ?? valuesAt(address),
      all: told === undefined ? allOf(address) : [...told, ...someDays],
    }
  })
}

export const completionsOf = (opens: readonly Open[]): number =>
  opens.reduce((product, { values }) => product * values.length, 1)

/** The answer in every completion, the first open address running fastest. */
export const everyAnswer = (meaning: Meaning, values: Values, opens: readonly Open[], on: LegalDay): Uint8Array => {
  const answers = new Uint8Array(completionsOf(opens))
  const completed = [...values]
  for (let n = 0; n < answers.length; n++) {
    let rest = n
    for (const { row, values: of } of opens) {
      completed[row] = of[rest % of.length] ?? ''
      rest = Math.floor(rest / of.length)
    }
    answers[n] = meaning(completed, on) === true ? 1 : 0
  }
  return answers
}

/** The open addresses of which a change of that one alone changes an answer. */
export const turnedBy = (answers: Uint8Array, opens: readonly Open[]): readonly FactAddress[] => {
  let near = 1
  return opens.flatMap(({ address, values }) => {
    const step = near
    const far = step * values.length
    near = far
    return answers.some((answer, n) => answer !== answers[n - Math.floor((n % far) / step) * step]) ? [address] : []
  })
}

const mostTries = 500

/**
 * Looks farther for a completion in which this address alone changes the answer: the others are drawn, then unknown days
 * are moved one by one to where something turns, the others standing where they are.
 */
export const canTurn = (
  meaning: Meaning,
  questions: readonly DayQuestion[],
  values: Values,
  opens: readonly Open[],
  turning: Open,
  on: LegalDay,
  dice: Dice,
): boolean => {
  const completed = [...values]
  const isDay = ({ address }: Open) => factAt(address).domain.kind === 'day'
  const turns = ({ address }: Open) => daysThatTell(questions, [address], completed, on, dice).get(address) ?? []
  for (let tries = 0; tries < mostTries; tries++) {
    for (const { row, values: near, all } of opens) completed[row] = dice.pick(dice.chance(0.8) ? near : all)
    for (const open of opens)
      if (isDay(open) && dice.chance(0.7)) completed[open.row] = dice.pick([...turns(open), completed[open.row] ?? on])
    const first = meaning(completed, on)
    for (const value of [...turning.all, ...(isDay(turning) ? turns(turning) : [])]) {
      completed[turning.row] = value
      if (meaning(completed, on) !== first) return true
    }
  }
  return false
}
