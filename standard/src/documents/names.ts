import { sourceIdsOf } from '../planning/sources-in-turn.ts'
import type { MaterialRule, Standard } from '../standard.ts'
import type {
  DecidedIn,
  DepartmentId,
  FactId,
  MatterId,
  OrganKind,
  OverlayId,
  RegionCode,
  RoleId,
  SourceId,
  Text,
} from '../types.ts'
import { joined, same } from './text.ts'
import { nameWords } from './words/name-words.ts'

/** Names for ids: what people read never shows an id, so that one without a name is told as what it is. */
export const matterName = ({ matters }: Standard, id: MatterId): Text =>
  matters.find((one) => one.id === id)?.name ?? nameWords.matter

export const matterNames = (standard: Standard, ids: readonly MatterId[]): Text =>
  joined(ids.map((id) => matterName(standard, id)))

export const partyName = ({ parties }: Standard, id: RoleId): Text =>
  parties.find((one) => one.id === id)?.name ?? nameWords.party

export const departmentName = ({ departments }: Standard, id: DepartmentId): Text =>
  departments.find((one) => one.id === id)?.name ?? nameWords.department

export const organName = ({ organs }: Standard, id: OrganKind): Text =>
  organs.find((one) => one.id === id)?.name ?? nameWords.organ

export const sourceName = ({ sources }: Standard, id: SourceId): Text =>
  sources.find((one) => one.id === id)?.name ?? nameWords.source

/** The sources of a material, in turn; `between` closes the quotes of one and opens those of the next. */
export const sourceNames = (
  standard: Standard,
  rule: Pick<MaterialRule, 'source' | 'otherwise'>,
  between: Text,
): Text =>
  joined(
    sourceIdsOf(rule).map((id) => sourceName(standard, id)),
    between,
  )

export const overlayName = ({ overlays }: Standard, id: OverlayId): Text =>
  overlays.find((one) => one.id === id)?.name ?? nameWords.overlay

export const factName = ({ facts }: Standard, id: FactId): Text =>
  facts.find((one) => one.id === id.slice(id.indexOf('.') + 1))?.name ?? nameWords.fact

/** The staff role that decides; where no role is meant their own system does. */
export const deciderName = ({ staffRoles }: Standard, decider: string): Text =>
  staffRoles.find((one) => one.id === decider)?.name ?? nameWords.theirSystem

/** A county by its name, the province or another code by what it is. */
export const regionName = ({ counties, province }: Standard, code: RegionCode): Text => {
  const county = counties.find((one) => one.code === code)
  if (county !== undefined) return same(`${county.city}${county.name}`)
  return code === province.code ? province.name : nameWords.elsewhere
}

/** 军人婚姻、外省迁入: the names of the situation's codes. */
export const situationNames = ({ scenario }: Standard, code: string): readonly Text[] =>
  code.split('/').flatMap((one) => scenario.find(({ is }) => is === one)?.says ?? [])

export const decidedInWords: Readonly<Record<DecidedIn, Text>> = nameWords.decidedIn

/** The number that the standard names most often stands on every sheet. */
export const telephoneOf = ({ departments, sources, advice, windows }: Standard): string => {
  const named = [...departments, ...sources, ...advice, ...windows].flatMap(({ telephone }) => telephone ?? [])
  const count = (number: string) => named.filter((one) => one === number).length
  return [...new Set(named)].sort((a, b) => count(b) - count(a))[0] ?? ''
}
