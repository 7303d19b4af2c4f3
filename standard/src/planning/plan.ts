import type { Rule } from '../language/judge.ts'
import type { Standard } from '../standard.ts'
import type {
  LegalDay,
  MatterId,
  Plan,
  PlannedCheck,
  PlannedConsent,
  PlannedMaterial,
  PlannedMatter,
  PlannedVisit,
  Sees,
  Situation,
} from '../types.ts'
import { type Asked, castOf } from './asked.ts'
import { judgeConditions, seesOf } from './conditions-on.ts'
import { plannedConsent } from './consents.ts'
import { type Machine, machineOf } from './machine.ts'
import { type MaterialLine, materialLine, plannedMaterial } from './materials.ts'
import { chosen, plannedMatter } from './matters.ts'
import { sentenceOf } from './sentence.ts'
import { note, nothingWanted, type Wanting, wantingSeenBy } from './wanting.ts'

type Prepared = {
  readonly materials: readonly MaterialLine[]
  readonly visits: readonly { readonly rule: Rule; readonly visit: PlannedVisit }[]
  readonly checks: readonly { readonly rule: Rule; readonly check: PlannedCheck }[]
  /** Steps rest on which matters there are, and on nothing else: made once per set of matters. */
  readonly steps: Map<number, Plan['steps']>
}

const prepared = new WeakMap<Machine, Prepared>()

const prepare = (standard: Standard, machine: Machine): Prepared => {
  const already = prepared.get(machine)
  if (already !== undefined) return already
  const { slotOf } = machine.words.slots
  const consents = standard.consents.map((rule) => ({ rule, sentence: sentenceOf(rule.sentence, standard) }))
  const made: Prepared = {
    materials: machine.materials.map((ready) =>
      materialLine(
        ready,
        standard.sources,
        slotOf,
        consents.filter((consent) => consent.rule.material === ready.of.id),
      ),
    ),
    visits: machine.visits.map(({ rule, of: { id, who, place, name, why, basis } }) => ({
      rule,
      visit: { id, who, place, name, why, basis },
    })),
    checks: machine.checks.map(({ rule, role, of }) => ({
      rule,
      check: { source: of.id, of: role ?? '', sees: seesOf(rule.restsOn) },
    })),
    steps: new Map(),
  }
  prepared.set(machine, made)
  return made
}

/**
 * 情形 -> 方案. Pure: the same standard, situation and day give the same plan. What cannot be said yet is left out of the
 * lists (a condition stays in, as unknown), and `dependsOn` names the addresses that could still change the plan.
 */
export const plan = (standard: Standard, situation: Situation, on: LegalDay): Plan => {
  const machine = machineOf(standard)
  const ready = prepare(standard, machine)
  const known = machine.words.slots.load(situation)
  const asked: Asked = { standard, situation, known, on, cast: castOf(standard, situation) }
  const wanting = nothingWanted(machine.words.roles)

  const ids: MatterId[] = []
  let mask = 0
  for (let i = 0; i < machine.matters.length; i++) {
    const matter = machine.matters[i]
    if (matter === undefined || !isIn(matter.rule, 'all', asked, wanting)) continue
    ids.push(matter.of.id)
    mask |= 1 << i
  }
  const matters: PlannedMatter[] = []
  for (const matter of machine.matters) {
    if (ids.includes(matter.of.id)) matters.push(plannedMatter(matter, asked, ids, mask, wanting))
  }

  const materials: PlannedMaterial[] = []
  const consents: PlannedConsent[] = []
  for (const line of ready.materials) {
    if (!isAmong(line.of.matters, ids) || !isIn(line.rule, line.sees, asked, wanting)) continue
    const material = plannedMaterial(line, known, ids, mask)
    materials.push(material)
    for (const { rule, sentence } of line.consents) {
      consents.push(plannedConsent(rule, sentence, material, asked, wanting))
    }
  }

  const conditions = judgeConditions(machine, asked, ids, wanting)
  const visits: PlannedVisit[] = []
  for (const { rule, visit } of ready.visits) if (isIn(rule, 'all', asked, wanting)) visits.push(visit)
  const checks: PlannedCheck[] = []
  for (const { rule, check } of ready.checks) if (isIn(rule, check.sees, asked, wanting)) checks.push(check)
  let scenario = ''
  for (const { rule, is } of machine.scenario) {
    if (rule.judge(known, on).holds === true) scenario = scenario === '' ? is : `${scenario}/${is}`
  }
  const promise = chosen(machine.promises, known, on, wanting)?.is

  return {
    scenario,
    matters,
    conditions,
    materials,
    consents,
    steps: stepsFor(standard, ready, ids, mask),
    visits,
    promise: { workingDays: promise?.workingDays ?? 0, basis: promise?.basis ?? '' },
    dependsOn: [...wanting.seers.keys()],
    dependsOnSeenBy: wantingSeenBy(wanting),
    checks,
  }
}

const isAmong = (some: readonly MatterId[], planned: readonly MatterId[]): boolean => {
  for (const matter of some) if (planned.includes(matter)) return true
  return false
}

/** Whether a line belongs to the plan; an open question is noted for those who see the line. */
const isIn = (rule: Rule, sees: Sees, { known, on }: Asked, wanting: Wanting): boolean => {
  const verdict = rule.judge(known, on)
  if (verdict.holds === 'unknown') note(wanting, verdict.dependsOn, sees)
  return verdict.holds === true
}

const stepsFor = (
  standard: Standard,
  { steps }: Prepared,
  planned: readonly MatterId[],
  mask: number,
): Plan['steps'] => {
  const before = steps.get(mask)
  if (before !== undefined) return before
  const made = standard.steps
    .map(({ id, name, matters }) => ({ id, name, matters: matters.filter((matter) => planned.includes(matter)) }))
    .filter((step) => step.matters.length > 0)
  steps.set(mask, made)
  return made
}
