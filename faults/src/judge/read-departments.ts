import type { Effect } from './history.ts'

/** What the departments did, from their own journal. */
export const readEffects = async (simulatorUrl: string): Promise<readonly Effect[]> => {
  const answer = await fetch(new URL('/dev/effects', simulatorUrl))
  const { effects } = (await answer.json()) as { readonly effects: readonly Effect[] }
  return effects
}

/** How often each fault had its effect, by kind and by source. */
export type Struck = Readonly<Record<string, Readonly<Record<string, number>>>>

export const readStruck = async (simulatorUrl: string): Promise<Struck> => {
  const answer = await fetch(new URL('/dev/struck', simulatorUrl))
  return ((await answer.json()) as { readonly struck: Struck }).struck
}
