import type { MaterialRule, SourceRule } from '../standard.ts'
import type { Comes, FactAddress, MatterId, PlannedMaterial, RoleId, Sees, Situation } from '../types.ts'
import { seesOf } from './conditions-on.ts'
import type { ReadyLine } from './machine.ts'

/** A line of the list of materials, ready: its forms are made once and shared by all plans. */
export type MaterialLine = {
  readonly ready: ReadyLine<MaterialRule>
  readonly sees: Sees
  readonly planned: (situation: Situation, plannedMatters: readonly MatterId[], mask: number) => PlannedMaterial
}

/**
 * Where an item comes from, by the verdict of its source: a record that is there is held, a silent source owes it, and
 * a person is asked only where the source knows of nothing. A contradiction is the source's to clear up, not theirs.
 */
const comesBy = (rule: MaterialRule, source: SourceRule | undefined, role: RoleId | undefined, verdict: unknown): Comes => {
  const person: Comes = {
    by: 'person',
    giving: rule.giving,
    whose: rule.whose === 'self' ? (role ?? 'couple') : rule.whose,
    because: rule.because,
  }
  if (source === undefined || verdict === 'NOT_FOUND') return person
  if (verdict === undefined) return { by: 'source', source: source.id, state: 'not-asked-yet' }
  if (verdict === 'MATCH') return { by: 'source', source: source.id, state: 'held' }
  if (verdict === 'UNAVAILABLE' && source.whenUnavailable === 'declare') return person
  return { by: 'source', source: source.id, state: 'owed-by-source' }
}

export const materialLine = (ready: ReadyLine<MaterialRule>, sources: readonly SourceRule[]): MaterialLine => {
  const { of, role } = ready
  const source = sources.find((candidate) => candidate.id === of.source)
  const verdictAt: FactAddress | undefined = source === undefined || role === undefined ? undefined : `${role}.${source.verdictIn}`
  const restsOn = seesOf(ready.rule.restsOn)
  const sees: Sees = restsOn === 'all' && verdictAt !== undefined && role !== undefined ? role : restsOn
  const tellsOthers = restsOn === 'all' && sees !== 'all'
  const made = new Map<string, PlannedMaterial>()

  return {
    ready,
    sees,
    planned: (situation, plannedMatters, mask) => {
      const verdict = verdictAt === undefined ? undefined : situation[verdictAt]
      const key = `${mask}${verdict}`
      const before = made.get(key)
      if (before !== undefined) return before

      const { kpiRow } = of
      const line: PlannedMaterial = Object.freeze({
        key: role === undefined ? of.id : `${of.id}@${role}`,
        id: of.id,
        kpiRow: typeof kpiRow === 'string' ? kpiRow : (kpiRow[role ?? ''] ?? ''),
        ...(role === undefined ? {} : { of: role }),
        name: of.name,
        matters: of.matters.filter((matter) => plannedMatters.includes(matter)),
        class: of.class,
        comes: comesBy(of, source, role, verdict),
        ...(of.supplyWithinDays === undefined ? {} : { supplyWithinDays: of.supplyWithinDays }),
        ...(of.ifNotSupplied === undefined ? {} : { ifNotSupplied: of.ifNotSupplied }),
        why: of.why,
        basis: of.basis,
        sees,
        ...(tellsOthers ? { toOthers: comesBy(of, source, role, undefined) } : {}),
      })
      made.set(key, line)
      return line
    },
  }
}
