import type { Rule } from '../language/judge.ts'
import { remembering } from '../language/slots.ts'
import type { Standard } from '../standard.ts'
import type {
  FactAddress,
  LegalDay,
  MatterId,
  Plan,
  PlannedCheck,
  PlannedConsent,
  PlannedMaterial,
  PlannedMatter,
  RoleId,
  Situation,
} from '../types.ts'
import { type Asked, castOf } from './asked.ts'
import { adviceFor, reliefsFor, visitsFor, windowsFor } from './beside.ts'
import { judgeConditions, seesOf } from './conditions-on.ts'
import { plannedConsent } from './consents.ts'
import { isIn, isInForce } from './is-in.ts'
import { type Machine, machineOf } from './machine.ts'
import { type MaterialLine, materialLine, plannedMaterial } from './materials.ts'
import { plannedMatter } from './matters.ts'
import { absentRoles } from './parties-in.ts'
import { promiseOf } from './promise-of.ts'
import { sentenceOf } from './sentence.ts'
import { nothingWanted, wantingSeenBy } from './wanting.ts'

type Prepared = {
  readonly materials: readonly MaterialLine[]
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
    checks: machine.checks.map(({ rule, role, of }) => ({
      rule,
      check: { source: of.id, of: role ?? '', sees: seesOf(rule.restsOn), whenUnavailable: of.whenUnavailable },
    })),
    steps: new Map(),
  }
  prepared.set(machine, made)
  return made
}

/**
 * 情形 -> 方案. Pure: the same standard, situation and days give the same plan. What cannot be said yet is left out of the
 * lists (a condition stays in, as unknown), and `dependsOn` names the addresses that could still change the plan.
 * `on` is the day of the act; what lives until acceptance is read by `acceptedOn` once there is one.
 * `unsure` are addresses that somebody said not to know: they stay unknown, whatever is usual.
 */
export const plan = (
  standard: Standard,
  situation: Situation,
  on: LegalDay,
  acceptedOn: LegalDay = on,
  unsure: readonly FactAddress[] = [],
): Plan => {
  const machine = machineOf(standard)
  const ready = prepare(standard, machine)
  const known = remembering(machine.words.slots.load(situation, unsure))
  const asked: Asked = { standard, situation, known, on: acceptedOn, cast: castOf(standard, situation) }
  const wanting = nothingWanted(machine.words.roles)
  const absent = absentRoles(machine, asked, wanting)
  const isHere = (role: RoleId | undefined) => role === undefined || !absent.includes(role)

  const ids: MatterId[] = []
  let mask = 0
  for (let i = 0; i < machine.matters.length; i++) {
    const matter = machine.matters[i]
    if (matter === undefined || !isInForce(matter.of.inForce, acceptedOn)) continue
    if (!isIn(matter.rule, 'all', asked, wanting)) continue
    ids.push(matter.of.id)
    mask |= 1 << i
  }
  const matters: PlannedMatter[] = []
  for (let i = 0; i < machine.matters.length; i++) {
    const matter = machine.matters[i]
    if (matter !== undefined && (mask & (1 << i)) !== 0) matters.push(plannedMatter(matter, asked, ids, mask, wanting))
  }

  const materials: PlannedMaterial[] = []
  const consents: PlannedConsent[] = []
  for (const line of ready.materials) {
    if ((line.mask & mask) === 0 || !isHere(line.role) || !isInForce(line.inForce, acceptedOn)) continue
    if (!isIn(line.rule, line.sees, asked, wanting)) continue
    const material = plannedMaterial(line, asked, ids, mask, wanting)
    materials.push(material)
    for (const { rule, sentence } of line.consents) {
      consents.push(plannedConsent(rule, sentence, material, asked, wanting))
    }
  }

  const conditions = judgeConditions(machine, { known, on, acceptedOn }, mask, wanting, absent)
  const checks: PlannedCheck[] = []
  for (const { rule, check } of ready.checks) {
    if (isHere(check.of) && isIn(rule, check.sees, asked, wanting)) checks.push(check)
  }
  let scenario = ''
  for (const { rule, is } of machine.scenario) {
    if (rule.judge(known, acceptedOn).holds === true) scenario = scenario === '' ? is : `${scenario}/${is}`
  }

  return {
    scenario,
    matters,
    conditions,
    materials,
    consents,
    steps: stepsFor(standard, ready, ids, mask),
    visits: visitsFor(machine, asked, mask, wanting, isHere),
    advice: adviceFor(machine, asked, wanting, isHere),
    windows: windowsFor(machine, asked, ids, mask, wanting),
    reliefs: reliefsFor(machine, asked),
    promise: promiseOf(standard, matters),
    dependsOn: [...wanting.seers.keys()],
    dependsOnSeenBy: wantingSeenBy(wanting),
    checks,
  }
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
