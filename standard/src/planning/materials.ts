import type { Known } from '../language/slots.ts'
import type { ConsentRule, MaterialRule, SourceRule } from '../standard.ts'
import type { Comes, MatterId, PlannedMaterial, RoleId, Sees, Value } from '../types.ts'
import { seesOf } from './conditions-on.ts'
import type { ReadyLine } from './machine.ts'
import type { Sentence } from './sentence.ts'

/** A line of the list of materials, ready: its forms are made once and shared by all plans. */
export type MaterialLine = ReadyLine<MaterialRule> & {
  readonly sees: Sees
  readonly source: SourceRule | undefined
  readonly verdictSlot: number | undefined
  readonly consents: readonly { readonly rule: ConsentRule; readonly sentence: Sentence }[]
  readonly made: Map<number, Map<Value | undefined, PlannedMaterial>>
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
  ready: ReadyLine<MaterialRule>,
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
    made: new Map(),
  }
}

/** The line as it stands in this situation; `mask` stands for the set of planned matters. */
export const plannedMaterial = (
  line: MaterialLine,
  known: Known,
  planned: readonly MatterId[],
  mask: number,
): PlannedMaterial => {
  const verdict = line.verdictSlot === undefined ? undefined : known[line.verdictSlot]
  let forms = line.made.get(mask)
  if (forms === undefined) {
    forms = new Map()
    line.made.set(mask, forms)
  }
  const before = forms.get(verdict)
  if (before !== undefined) return before
  const form = formOf(line, verdict, planned)
  forms.set(verdict, form)
  return form
}

const formOf = (line: MaterialLine, verdict: Value | undefined, planned: readonly MatterId[]): PlannedMaterial => {
  const { of, role, source, sees } = line
  const { kpiRow } = of
  const tellsOthers = sees !== 'all' && line.rule.restsOn.length === 0
  return Object.freeze({
    key: role === undefined ? of.id : `${of.id}@${role}`,
    id: of.id,
    kpiRow: typeof kpiRow === 'string' ? kpiRow : (kpiRow[role ?? ''] ?? ''),
    ...(role === undefined ? {} : { of: role }),
    name: of.name,
    matters: of.matters.filter((matter) => planned.includes(matter)),
    class: of.class,
    comes: comesBy(of, source, role, verdict),
    ...(of.supplyWithinDays === undefined ? {} : { supplyWithinDays: of.supplyWithinDays }),
    ...(of.ifNotSupplied === undefined ? {} : { ifNotSupplied: of.ifNotSupplied }),
    why: of.why,
    basis: of.basis,
    sees,
    ...(tellsOthers ? { toOthers: comesBy(of, source, role, undefined) } : {}),
  })
}
