import type { Standard } from '../standard.ts'
import type { FactAddress, RoleId, Situation } from '../types.ts'

type Cast = Pick<Standard, 'parties' | 'partsPlayed'>

/** Who plays a part ('mover', 'host') in this situation; a role stands for itself; undefined where nobody does. */
export const playerOf = (standard: Cast, situation: Situation, part: string): RoleId | undefined => {
  for (const { id } of standard.parties) if (id === part) return id
  for (const played of standard.partsPlayed) {
    if (played.id !== part) continue
    const one = 'is' in played ? situation[played.is] : playerOf(standard, situation, played.otherThan)
    if (one === undefined) return undefined
    for (const { id } of standard.parties) if ('is' in played ? id === one : id !== one) return id
  }
  return undefined
}

/** `settleCounty` stays; `mover.name` becomes `partyM.name`; undefined where nobody plays the part. */
export const addressOf = (standard: Cast, situation: Situation, path: string): FactAddress | undefined => {
  const dot = path.indexOf('.')
  if (dot < 0) return path
  const role = playerOf(standard, situation, path.slice(0, dot))
  return role === undefined ? undefined : `${role}.${path.slice(dot + 1)}`
}
