import type { Standard } from '../standard.ts'
import type { LegalDay, MatterId, Plan, PlannedCheck, PlannedConsent, PlannedMaterial, PlannedMatter, PlannedVisit, Sees, Situation } from '../types.ts'
import { judgeConditions, seesOf } from './conditions-on.ts'
import { plannedConsent } from './consents.ts'
import { type Machine, machineOf } from './machine.ts'
import { type MaterialLine, materialLine } from './materials.ts'
import { chosen, plannedMatter } from './matters.ts'
import { type Sentence, sentenceOf } from './sentence.ts'
import { wantedList } from './wanting.ts'

type Prepared = {
  readonly materials: readonly MaterialLine[]
  readonly sentences: ReadonlyMap<string, Sentence>
  readonly visits: ReadonlyMap<string, PlannedVisit>
  readonly checks: ReadonlyMap<Machine['checks'][number], PlannedCheck>
}

const prepared = new WeakMap<Machine, Prepared>()

const prepare = (standard: Standard, machine: Machine): Prepared => {
  const already = prepared.get(machine)
  if (already !== undefined) return already
  const made: Prepared = {
    materials: machine.materials.map((ready) => materialLine(ready, standard.sources)),
    sentences: new Map(standard.consents.map((rule) => [rule.id, sentenceOf(rule.sentence)])),
    visits: new Map(standard.visits.map(({ id, who, place, name, why, basis }) => [id, { id, who, place, name, why, basis }])),
    checks: new Map(machine.checks.map((line) => [line, { source: line.of.id, of: line.role ?? '', sees: seesOf(line.rule.restsOn) }])),
  }
  prepared.set(machine, made)
  return made
}

/**
 * 情形 -> 方案. Pure: the same standard, situation and day give the same plan. What cannot be said yet is left out of the
 * lists (a condition stays in, as unknown), and `dependsOn` names the addresses that could still change the plan.
 * Measured: see test/plan-speed.test.ts.
 */
export const plan = (standard: Standard, situation: Situation, on: LegalDay): Plan => {
  const machine = machineOf(standard)
  const { materials: materialLines, sentences, visits: visitLines, checks: checkLines } = prepare(standard, machine)
  const wanting = wantedList()
  const open = (line: { readonly rule: Machine['matters'][number]['rule'] }, sees: Sees): boolean => {
    const verdict = line.rule.judge(situation, on)
    if (verdict.holds === 'unknown') wanting.note(verdict.dependsOn, sees)
    return verdict.holds === true
  }

  const ids: MatterId[] = []
  let mask = 0
  machine.matters.forEach((matter, i) => {
    if (!open(matter, 'all')) return
    ids.push(matter.of.id)
    mask |= 1 << i
  })
  const isPlanned = (matter: MatterId) => ids.includes(matter)
  const matters: PlannedMatter[] = []
  for (const matter of machine.matters) {
    if (isPlanned(matter.of.id)) matters.push(plannedMatter(standard, matter, situation, on, isPlanned, wanting))
  }

  const materials: PlannedMaterial[] = []
  const consents: PlannedConsent[] = []
  for (const line of materialLines) {
    if (!line.ready.of.matters.some(isPlanned) || !open(line.ready, line.sees)) continue
    const material = line.planned(situation, ids, mask)
    materials.push(material)
    for (const rule of standard.consents) {
      const sentence = sentences.get(rule.id)
      if (rule.material !== material.id || sentence === undefined) continue
      consents.push(plannedConsent(standard, rule, sentence, material, situation, wanting))
    }
  }

  const conditions = judgeConditions(machine, situation, on, isPlanned, wanting)
  const visits: PlannedVisit[] = []
  for (const line of machine.visits) {
    const visit = visitLines.get(line.of.id)
    if (visit !== undefined && open(line, 'all')) visits.push(visit)
  }
  const checks: PlannedCheck[] = []
  for (const line of machine.checks) {
    const check = checkLines.get(line)
    if (check !== undefined && open(line, check.sees)) checks.push(check)
  }
  let scenario = ''
  for (const { rule, is } of machine.scenario) {
    if (rule.judge(situation, on).holds === true) scenario = scenario === '' ? is : `${scenario}/${is}`
  }
  const promise = chosen(machine.promises, situation, on, wanting)

  return {
    scenario,
    matters,
    conditions,
    materials,
    consents,
    steps: stepsFor(standard, machine, ids, mask),
    visits,
    promise: { workingDays: promise?.workingDays ?? 0, basis: promise?.basis ?? '' },
    dependsOn: wanting.all(),
    dependsOnSeenBy: wanting.seenBy(machine.words.roles),
    checks,
  }
}

const stepsMade = new WeakMap<Machine, Map<number, Plan['steps']>>()

/** Steps rest on which matters there are, and on nothing else; so they are made once per set of matters. */
const stepsFor = (standard: Standard, machine: Machine, ids: readonly MatterId[], mask: number): Plan['steps'] => {
  const made = stepsMade.get(machine) ?? new Map<number, Plan['steps']>()
  stepsMade.set(machine, made)
  const before = made.get(mask)
  if (before !== undefined) return before
  const steps = standard.steps
    .map(({ id, name, matters }) => ({ id, name, matters: matters.filter((matter) => ids.includes(matter)) }))
    .filter((step) => step.matters.length > 0)
  made.set(mask, steps)
  return steps
}
