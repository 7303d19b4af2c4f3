import type { Standard } from '../standard.ts'
import type { LegalDay, MatterId, PlannedCondition, RoleId, Sees, Situation, Verdict } from '../types.ts'
import { no, yes } from '../language/judge.ts'
import { type Machine, machineOf } from './machine.ts'
import type { Wanting } from './wanting.ts'

type Line = Machine['conditions'][number]
type Prepared = { readonly sees: Sees; readonly fulfilled: PlannedCondition; readonly failed: PlannedCondition }

const prepared = new WeakMap<Line, Prepared>()

export const seesOf = (restsOn: readonly RoleId[]): Sees => restsOn[0] ?? 'all'

/** The two usual forms of a line, made once: most verdicts are a plain yes or no. */
const prepare = (line: Line): Prepared => {
  const already = prepared.get(line)
  if (already !== undefined) return already
  const { id, matter, name, words, kind, lifetime, basis } = line.of
  const sees = seesOf([...line.holds.restsOn, ...line.rule.restsOn, ...(line.waits?.restsOn ?? [])])
  const about = line.role === undefined ? {} : { about: line.role }
  const with_ = (verdict: Verdict): PlannedCondition => ({ id, matter, ...about, name, words, verdict, kind, lifetime, basis, sees })
  const made = { sees, fulfilled: Object.freeze(with_(yes)), failed: Object.freeze(with_(no)) }
  prepared.set(line, made)
  return made
}

/** The conditions of the given matters; unknown verdicts are noted in `wanting`. */
export const judgeConditions = (
  machine: Machine,
  situation: Situation,
  on: LegalDay,
  isPlanned: (matter: MatterId) => boolean,
  wanting: Wanting,
): readonly PlannedCondition[] => {
  const judged: PlannedCondition[] = []
  for (const line of machine.conditions) {
    if (!isPlanned(line.of.matter)) continue
    const { sees, fulfilled, failed } = prepare(line)
    const applies = line.rule.judge(situation, on)
    if (applies.holds === 'unknown') wanting.note(applies.dependsOn, sees)
    if (applies.holds !== true) continue

    const waits = line.waits?.judge(situation, on) ?? no
    const verdict: Verdict = waits.holds === true ? { holds: 'unknown', dependsOn: line.waitsFor } : line.holds.judge(situation, on)
    if (verdict.holds === true) {
      judged.push(fulfilled)
    } else if (verdict.holds === false) {
      const earliestDay = line.of.lifetime === 'on-the-day' ? line.holds.earliestDay(situation, on) : undefined
      judged.push(earliestDay === undefined ? failed : { ...failed, earliestDay })
    } else {
      wanting.note(verdict.dependsOn, sees)
      judged.push({ ...failed, verdict })
    }
  }
  return judged
}

/**
 * 法定条件 on a day: the conditions of every matter that this situation has, judged as they stand on `day`. A man of 21
 * gets a no with the day of his 22nd birthday as `earliestDay`.
 */
export const conditionsOn = (standard: Standard, situation: Situation, day: LegalDay): readonly PlannedCondition[] => {
  const machine = machineOf(standard)
  const planned = new Set<MatterId>()
  for (const { of, rule } of machine.matters) if (rule.judge(situation, day).holds === true) planned.add(of.id)
  return judgeConditions(machine, situation, day, (matter) => planned.has(matter), nobodyAsks)
}

const nobodyAsks: Wanting = { note: () => {} }
