import type { Known } from '../language/slots.ts'
import type { LegalDay, OverlayId } from '../types.ts'
import type { ReadyChoice } from './machine.ts'
import { note, type Wanting } from './wanting.ts'

/** The first whose rule holds. One that is still open counts as not chosen, and is noted as wanting. */
export const chosen = <T>(
  choices: readonly ReadyChoice<T>[],
  known: Known,
  on: LegalDay,
  wanting: Wanting,
): ReadyChoice<T> | undefined => {
  for (const choice of choices) {
    const verdict = choice.rule.judge(known, on)
    if (verdict.holds === true) return choice
    if (verdict.holds === 'unknown') note(wanting, verdict.dependsOn, 'all')
  }
  return undefined
}

/** The overlays among whose choices these are, each once. */
export const overlaysIn = (...choices: readonly (ReadyChoice<unknown> | undefined)[]): readonly OverlayId[] => [
  ...new Set(choices.flatMap((choice) => choice?.by ?? [])),
]
