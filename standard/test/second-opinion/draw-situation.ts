import type { FactAddress, Situation, Value } from '../../src/evaluator.ts'
import type { Dice } from './dice.ts'
import type { Values } from './plain-meaning.ts'
import { addresses, citizenNumber, factAt, rowOf, valuesAt } from './world.ts'

const choices = addresses.map(valuesAt)

/** A value for every address: everything is known. */
export const drawValues = (dice: Dice): Values => choices.map((values) => dice.pick(values))

/** What an address is known by: sex and birth date by the citizen number of the same party. */
export const sourceOf = (address: FactAddress): FactAddress => {
  const from = factAt(address).derived?.from
  return from === undefined ? address : `${address.slice(0, address.indexOf('.') + 1)}${from}`
}

/** The situation as a case file holds it: what a party's number says is known by the number. */
export const situationOf = (values: Values, unknown: readonly FactAddress[] = []): Situation => {
  const situation: Record<FactAddress, Value> = {}
  const at = (address: FactAddress): Value => values[rowOf(address)] ?? ''
  for (const address of addresses) {
    const source = sourceOf(address)
    if (unknown.some((one) => sourceOf(one) === source)) continue
    const party = address.slice(0, address.indexOf('.'))
    // What is usual need not be said.
    if (at(address) === factAt(address).usual) continue
    if (source === address) situation[address] = at(address)
    else situation[source] ??= citizenNumber(at(`${party}.sex`), at(`${party}.birth`))
  }
  return situation
}

/** Some of what a rule names is unknown: often one fact, sometimes all. */
export const drawUnknown = (dice: Dice, named: readonly FactAddress[]): readonly FactAddress[] => {
  const share = dice.pick([0.3, 0.6, 1])
  const sources = new Set(named.map(sourceOf).filter(() => dice.chance(share)))
  if (sources.size === 0 && named.length > 0) sources.add(sourceOf(dice.pick(named)))
  return named.filter((address) => sources.has(sourceOf(address)))
}
