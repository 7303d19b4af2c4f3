import type { ConsentRule, MaterialRule, SourceRule } from '../standard.ts'
import type { Comes, MaterialClass, MatterId, PlannedMaterial, RoleId, Sees, Value } from '../types.ts'
import type { Asked } from './asked.ts'
import { chosen, overlaysIn } from './chosen.ts'
import { seesOf } from './conditions-on.ts'
import type { Machine, ReadyChoice, ReadyLine } from './machine.ts'
import type { Sentence } from './sentence.ts'
import type { Wanting } from './wanting.ts'

/** A line of the list of materials, ready: its forms are made once and shared by all plans. */
export type MaterialLine = ReadyLine<MaterialRule> & {
  readonly sees: Sees
  readonly source: SourceRule | undefined
  readonly verdictSlot: number | undefined
  readonly consents: readonly { readonly rule: ConsentRule; readonly sentence: Sentence }[]
  readonly class: readonly ReadyChoice<MaterialClass>[]
  readonly days: readonly ReadyChoice<number>[]
  readonly made: Map<number, PlannedMaterial>
}

/**
 * Where an item comes from, by the verdict of its source: a record that is there is held, a silent source owes it, and
 * a person is asked only where the source knows of nothing. A contradiction is the source's to clear up, not theirs.
 */
const comesBy = (
  rule: MaterialRule,
  source: SourceRule | undefined,
  role: RoleId | undefined,
  verdict: Value | undefined,
): Comes => {
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

export const materialLine = (
  ready: Machine['materials'][number],
  sources: readonly SourceRule[],
  slotOf: (address: string) => number,
  consents: MaterialLine['consents'],
): MaterialLine => {
  const source = sources.find((candidate) => candidate.id === ready.of.source)
  const isChecked = source !== undefined && ready.role !== undefined
  const restsOn = seesOf(ready.rule.restsOn)
  return {
    ...ready,
    source,
    verdictSlot: isChecked ? slotOf(`${ready.role}.${source.verdictIn}`) : undefined,
    sees: restsOn === 'all' && isChecked ? (ready.role ?? 'all') : restsOn,
    consents,
    class: ready.class,
    days: ready.days,
    made: new Map(),
  }
}

const verdicts: readonly (Value | undefined)[] = [undefined, 'MATCH', 'MISMATCH', 'NOT_FOUND', 'UNAVAILABLE']
const open = 15 // a choice that is not made yet; no rule has as many

/** The line as it stands in this situation; `mask` stands for the set of planned matters. Equal forms are made once. */
export const plannedMaterial = (
  line: MaterialLine,
  { known, on }: Pick<Asked, 'known' | 'on'>,
  planned: readonly MatterId[],
  mask: number,
  wanting: Wanting,
): PlannedMaterial => {
  const verdict = line.verdictSlot === undefined ? undefined : known[line.verdictSlot]
  const kind = chosen(line.class, known, on, wanting)
  const days = line.days.length === 0 ? undefined : chosen(line.days, known, on, wanting)
  const key = ((mask * 8 + verdicts.indexOf(verdict)) * 16 + (kind?.at ?? open)) * 16 + (days?.at ?? open)
  const before = line.made.get(key)
  if (before !== undefined) return before
  const form = formOf(line, verdict, planned, kind, days)
  line.made.set(key, form)
  return form
}

const formOf = (
  line: MaterialLine,
  verdict: Value | undefined,
  planned: readonly MatterId[],
  kind: ReadyChoice<MaterialClass> | undefined,
  days: ReadyChoice<number> | undefined,
): PlannedMaterial => {
  const { of, role, source, sees } = line
  const { kpiRow } = of
  const tellsOthers = sees !== 'all' && line.rule.restsOn.length === 0
  const lighterBy = overlaysIn(kind, days)
  return Object.freeze({
    key: role === undefined ? of.id : `${of.id}@${role}`,
    id: of.id,
    kpiRow: typeof kpiRow === 'string' ? kpiRow : (kpiRow[role ?? ''] ?? ''),
    ...(role === undefined ? {} : { of: role }),
    name: of.name,
    matters: of.matters.filter((matter) => planned.includes(matter)),
    // Where it cannot be said yet, the stricter is said.
    class: kind?.is ?? 'core',
    comes: comesBy(of, source, role, verdict),
    ...(days === undefined ? {} : { supplyWithinDays: days.is }),
    ...(of.ifNotSupplied === undefined ? {} : { ifNotSupplied: of.ifNotSupplied }),
    ...(of.legalElement === true ? { legalElement: true } : {}),
    ...(lighterBy.length === 0 ? {} : { lighterBy }),
    why: of.why,
    basis: of.basis,
    sees,
    ...(tellsOthers ? { toOthers: comesBy(of, source, role, undefined) } : {}),
  })
}
