import type { Plan } from '../types.ts'

/**
 * 时效: an accepted case keeps the standard it was accepted by for what lives until acceptance; what is judged on the day of
 * the act, and what is merely operated (windows, advice), is always that of the version in force. `current` is the plan of
 * the same situation under that version. Conditions of matters that the accepted plan does not have stay out.
 */
export const withLawOfTheDay = (accepted: Plan, current: Plan): Plan => {
  const planned = new Set(accepted.matters.map((matter) => matter.id))
  const ofToday = current.conditions.filter((line) => line.lifetime !== 'until-acceptance' && planned.has(line.matter))
  return {
    ...accepted,
    conditions: [...accepted.conditions.filter((line) => line.lifetime === 'until-acceptance'), ...ofToday],
    windows: current.windows,
    advice: current.advice,
  }
}
