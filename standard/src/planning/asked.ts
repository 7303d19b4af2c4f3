import type { Known } from '../language/slots.ts'
import type { Standard } from '../standard.ts'
import type { LegalDay, RoleId, Situation } from '../types.ts'
import { playerOf } from './parts-played.ts'

/** One question to a standard: the situation as it was given, and laid out for the rules. */
export type Asked = {
  readonly standard: Standard
  readonly situation: Situation
  readonly known: Known
  readonly on: LegalDay
  /** Who plays which part here, in the order of `partsPlayed`. */
  readonly cast: readonly (RoleId | undefined)[]
}

export const castOf = (standard: Standard, situation: Situation): Asked['cast'] => {
  const cast: (RoleId | undefined)[] = []
  for (const part of standard.partsPlayed) cast.push(playerOf(standard, situation, part.id))
  return cast
}

/** The cast as one number, so that what rests on the cast alone is made once per cast. */
export const castNumber = ({ standard: { parties }, cast }: Asked): number => {
  let number = 0
  for (const role of cast) {
    let at = 0
    while (at < parties.length && parties[at]?.id !== role) at++
    number = number * (parties.length + 1) + at
  }
  return number
}
