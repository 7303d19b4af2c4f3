import type { ConsentRule, MaterialRule, SourceRule } from '../standard.ts'
import type { Comes, MaterialClass, MatterId, PlannedMaterial, RoleId, Sees, Value } from '../types.ts'
import type { Asked } from './asked.ts'
import { chosen, overlaysIn } from './chosen.ts'
import { seesOf } from './conditions-on.ts'
import type { Machine, ReadyChoice, ReadyLine } from './machine.ts'
import type { Sentence } from './sentence.ts'
import { fromSources, sourcesOf } from './sources-in-turn.ts'
import type { Wanting } from './wanting.ts'

/** A line of the list of materials, ready: its forms are made once and shared by all plans. */
export type MaterialLine = ReadyLine<MaterialRule> & {
  readonly sees: Sees
  readonly sources: readonly SourceRule[]
  /** Where the verdict of each source lies. */
  readonly verdictSlots: readonly number[]
  readonly consents: readonly { readonly rule: ConsentRule; readonly sentence: Sentence }[]
  readonly class: readonly ReadyChoice<MaterialClass>[]
  readonly days: readonly ReadyChoice<number>[]
  readonly made: Map<number, PlannedMaterial>
}

type Verdicts = readonly (Value | undefined)[]

/** Where an item comes from: a person is asked only where every source in turn knows of nothing. */
const comesBy = (
  rule: MaterialRule,
  sources: readonly SourceRule[],
  role: RoleId | undefined,
  verdicts: Verdicts,
): Comes =>
  fromSources(sources, (_source, at) => verdicts[at]) ?? {
    by: 'person',
    giving: rule.giving,
    whose: rule.whose === 'self' ? (role ?? 'couple') : rule.whose,
    because: rule.because,
  }

export const materialLine = (
  ready: Machine['materials'][number],
  sources: readonly SourceRule[],
  slotOf: (address: string) => number,
  consents: MaterialLine['consents'],
): MaterialLine => {
  const inTurn = sourcesOf(ready.of, sources)
  const isChecked = inTurn.length > 0 && ready.role !== undefined
  const restsOn = seesOf(ready.rule.restsOn)
  return {
    ...ready,
    sources: inTurn,
    verdictSlots: isChecked ? inTurn.map(({ verdictIn }) => slotOf(`${ready.role}.${verdictIn}`)) : [],
    sees: restsOn === 'all' && isChecked ? (ready.role ?? 'all') : restsOn,
    consents,
    class: ready.class,
    days: ready.days,
    made: new Map(),
  }
}

const possible: Verdicts = [undefined, 'MATCH', 'MISMATCH', 'NOT_FOUND', 'UNAVAILABLE']
const open = 15 // a choice that is not made yet; no rule has as many

/** The line as it stands in this situation; `mask` stands for the set of planned matters. Equal forms are made once. */
export const plannedMaterial = (
  line: MaterialLine,
  { known, on }: Pick<Asked, 'known' | 'on'>,
  planned: readonly MatterId[],
  mask: number,
  wanting: Wanting,
): PlannedMaterial => {
  const verdicts = line.verdictSlots.map((slot) => known[slot])
  const kind = chosen(line.class, known, on, wanting)
  const days = line.days.length === 0 ? undefined : chosen(line.days, known, on, wanting)
  const said = verdicts.reduce<number>((number, verdict) => number * 8 + possible.indexOf(verdict), mask)
  const key = (said * 16 + (kind?.at ?? open)) * 16 + (days?.at ?? open)
  const before = line.made.get(key)
  if (before !== undefined) return before
  const form = formOf(line, verdicts, planned, kind, days)
  line.made.set(key, form)
  return form
}

const formOf = (
  line: MaterialLine,
  verdicts: Verdicts,
  planned: readonly MatterId[],
  kind: ReadyChoice<MaterialClass> | undefined,
  days: ReadyChoice<number> | undefined,
): PlannedMaterial => {
  const { of, role, sources, sees } = line
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
    comes: comesBy(of, sources, role, verdicts),
    ...(days === undefined ? {} : { supplyWithinDays: days.is }),
    ...(of.ifNotSupplied === undefined ? {} : { ifNotSupplied: of.ifNotSupplied }),
    ...(of.legalElement === true ? { legalElement: true } : {}),
    ...(lighterBy.length === 0 ? {} : { lighterBy }),
    why: of.why,
    basis: of.basis,
    sees,
    ...(tellsOthers ? { toOthers: comesBy(of, sources, role, []) } : {}),
  })
}
