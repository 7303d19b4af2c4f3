import { no, yes } from '../language/judge.ts'
import type { Standard } from '../standard.ts'
import type { LegalDay, Lifetime, PlannedCondition, RoleId, Sees, Situation, Verdict } from '../types.ts'
import type { Asked } from './asked.ts'
import { isInForce } from './is-in.ts'
import { type Machine, machineOf } from './machine.ts'
import { note, nothingWanted, type Wanting } from './wanting.ts'

type Line = Machine['conditions'][number]

/** A condition for one party or the couple; its two usual forms are made once. */
type ConditionLine = Line & {
  readonly lifetime: Lifetime
  readonly sees: Sees
  readonly fulfilled: PlannedCondition
  readonly failed: PlannedCondition
}

export const seesOf = (restsOn: readonly RoleId[]): Sees => restsOn[0] ?? 'all'

const conditionLine = (line: Line): ConditionLine => {
  const { id, matter, name, words, kind, lifetime, basis } = line.of
  const sees = seesOf([...line.holds.restsOn, ...line.rule.restsOn, ...(line.waits?.restsOn ?? [])])
  const about = line.role === undefined ? {} : { about: line.role }
  const formOf = (verdict: Verdict): PlannedCondition =>
    Object.freeze({ id, matter, ...about, name, words, verdict, kind, lifetime, basis, sees })
  return { ...line, lifetime, sees, fulfilled: formOf(yes), failed: formOf(no) }
}

const prepared = new WeakMap<Machine, readonly ConditionLine[]>()

const linesOf = (machine: Machine): readonly ConditionLine[] => {
  const before = prepared.get(machine)
  if (before !== undefined) return before
  const made = machine.conditions.map(conditionLine)
  prepared.set(machine, made)
  return made
}

/** The conditions of the matters in the mask; unknown verdicts are noted in `wanting`. */
export const judgeConditions = (
  machine: Machine,
  { known, on: today, acceptedOn = today }: Pick<Asked, 'known' | 'on'> & { readonly acceptedOn?: LegalDay },
  mask: number,
  wanting: Wanting,
  absent: readonly RoleId[] = [],
): readonly PlannedCondition[] => {
  const judged: PlannedCondition[] = []
  for (const line of linesOf(machine)) {
    if ((line.mask & mask) === 0) continue
    if (line.role !== undefined && absent.includes(line.role)) continue
    // 时效: what lives until acceptance is read by its day, a statutory condition by the day of the act.
    const on = line.lifetime === 'until-acceptance' ? acceptedOn : today
    if (!isInForce(line.inForce, on)) continue
    const applies = line.rule.judge(known, on)
    if (applies.holds === 'unknown') note(wanting, applies.dependsOn, line.sees)
    if (applies.holds !== true) continue

    const isWaiting = line.waits !== undefined && line.waits.judge(known, on).holds === true
    const verdict: Verdict = isWaiting ? line.whileWaiting : line.holds.judge(known, on)
    if (verdict.holds === true) {
      judged.push(line.fulfilled)
    } else if (verdict.holds === false) {
      const earliestDay = line.lifetime === 'on-the-day' ? line.holds.earliestDay(known, on) : undefined
      judged.push(earliestDay === undefined ? line.failed : { ...line.failed, earliestDay })
    } else {
      note(wanting, verdict.dependsOn, line.sees)
      judged.push({ ...line.failed, verdict })
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
  const known = machine.words.slots.load(situation)
  let mask = 0
  machine.matters.forEach(({ rule }, at) => {
    if (rule.judge(known, day).holds === true) mask |= 1 << at
  })
  return judgeConditions(machine, { known, on: day }, mask, nothingWanted(machine.words.roles))
}
