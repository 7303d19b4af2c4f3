import type { Standard } from '../standard.ts'
import type { FactAddress, RoleId, Situation } from '../types.ts'

/** Who plays a part ('mover', 'host') in this situation; a role stands for itself; undefined where nobody does. */
export const playerOf = (standard: Standard, situation: Situation, part: string): RoleId | undefined => {
  if (standard.parties.some((party) => party.id === part)) return part
  const played = standard.partsPlayed.find((candidate) => candidate.id === part)
  if (played === undefined) return undefined
  if ('is' in played) {
    const role = situation[played.is]
    return standard.parties.find((party) => party.id === role)?.id
  }
  const one = playerOf(standard, situation, played.otherThan)
  return one === undefined ? undefined : standard.parties.find((party) => party.id !== one)?.id
}

/** `settleCounty` stays; `mover.name` becomes `partyM.name`; undefined where nobody plays the part. */
export const addressOf = (standard: Standard, situation: Situation, path: string): FactAddress | undefined => {
  const dot = path.indexOf('.')
  if (dot < 0) return path
  const role = playerOf(standard, situation, path.slice(0, dot))
  return role === undefined ? undefined : `${role}.${path.slice(dot + 1)}`
}
