import type { Value } from '../types.ts'
import { type Outcome, outcomeOf, type Trial } from './example-outcome.ts'
import { type Misgiven, situationOf } from './example-situation.ts'
import type { Example, Ruling } from './ruling.ts'

/** An example with what came out of it. */
export type Tried = { readonly ruling: Ruling; readonly example: Example; readonly outcome: Outcome }

/** One thing that an example says and that is not so. */
export type Untrue = { readonly what: string; readonly said: string; readonly is: string }

export const tryExample = (
  ruling: Ruling,
  example: Example,
  trial: Trial,
): Tried | { readonly misgiven: readonly Misgiven[] } => {
  const given = situationOf(example, ruling, trial.province)
  return 'misgiven' in given ? given : { ruling, example, outcome: outcomeOf(ruling, example, given.situation, trial) }
}

export const untrueIn = ({ example, outcome }: Tried): readonly Untrue[] => {
  const { title: _title, given: _given, on: _on, self: _self, expected, requestValues, ...stated } = example
  const { judge: _judge, situation: _situation, ...members } = outcome
  const comesOut: Readonly<Record<string, (() => unknown) | undefined>> = members
  const all: readonly (readonly [what: string, said: unknown, is: () => unknown])[] = [
    ...(expected === undefined ? [] : [['result', expected, outcome.result] as const]),
    ...Object.entries(stated).map(([what, said]) => [what, said, comesOut[what] ?? (() => undefined)] as const),
    ...Object.entries(requestValues ?? {}).map(
      ([name, said]) => [`requestValues.${name}`, said, () => valuesIn(outcome)[name]] as const,
    ),
  ]
  return all.flatMap(([what, said, is]) => {
    const found = { what, said: shown(said), is: shown(is()) }
    return found.said === found.is ? [] : [found]
  })
}

const valuesIn = (outcome: Outcome): Readonly<Record<string, Value>> => {
  const values = outcome.requestValues?.()
  return typeof values === 'object' && values !== null ? Object.fromEntries(Object.entries(values)) : {}
}

/** Lists of names are compared as sets. */
const shown = (value: unknown): string =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')
    ? `[${[...value].sort().join(', ')}]`
    : Array.isArray(value)
      ? `[${value.join(', ')}]`
      : String(value)
