import type { LegalDay, MatterId, Plan, PlannedCondition, PlannedMaterial, Text } from '@xiqian/standard'
import { addWorkingDays } from '@xiqian/standard'
import type { Act } from '../acts.ts'
import type { Circumstances, Decision, ErrandWish } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import { evolveAll } from '../evolve.ts'
import type { CaseFile } from '../file.ts'
import { notAllowed } from '../machines/not-allowed.ts'
import type { Refusal } from '../refusal.ts'
import { failing, notMet, notTrusted, unknowns } from './bars.ts'
import { changedSinceLook } from './changed.ts'
import { inConflict } from './conflicts.ts'
import { lapsedConsents, mattersRefusedByConsent } from './consents.ts'
import { withConsequences } from './consequences.ts'
import { setByDeclaring } from './declarations.ts'
import { plannedMatter } from './matters.ts'
import { chasedDays } from './reminders.ts'
import { heldUp } from './sources.ts'
import { whoMustAppear } from './who.ts'
import { consentsAmong, type Line, linesFor, missingCore, missingDeferrable } from './window-materials.ts'
import { stamp, yes } from './yes.ts'

type Accept = Act & { readonly type: 'accept-at-window' }
type Gap = Extract<CaseEvent, { type: 'AcceptedWithGap' }>['owed'][number]

/** Whoever came is verified before anything is accepted; who need not come is not waited for. */
const notYetVerified = (file: CaseFile, { plan, today }: Circumstances): readonly string[] => {
  const { visit } = file
  if (visit.stage === 'verified' && visit.day === today) return []
  if (visit.stage === 'arrived') return visit.present.filter((role) => !visit.verified.includes(role))
  return whoMustAppear(plan, file)
}

const dayAfter = (circumstances: Circumstances, workingDays: number): LegalDay | Refusal => {
  const due = addWorkingDays(circumstances.calendar, circumstances.today, workingDays)
  return 'day' in due ? due.day : { refused: 'date-not-announced', after: due.notAnnouncedAfter }
}

/** A requirement of a matter that comes later is for whoever decides that matter; it stops nothing here. */
const mustHoldHere = (plan: Plan, condition: PlannedCondition): boolean =>
  condition.kind === 'statutory-bar' || plannedMatter(plan, condition.matter)?.after.length === 0

/** 法定条件 that must hold today, of the matters that are carried; what is declared later today is judged then. */
const bar = (file: CaseFile, circumstances: Circumstances, leftOut: readonly MatterId[]): Refusal | undefined => {
  const { plan, by, declarations } = circumstances
  const failed = failing(plan, (condition) => !leftOut.includes(condition.matter) && mustHoldHere(plan, condition))[0]
  if (failed !== undefined) return notMet(failed, by)
  const silent = heldUp(file, circumstances)[0]
  if (silent !== undefined) return { refused: 'source-down', source: silent.source }
  const later = setByDeclaring(declarations)
  const facts = unknowns(
    plan,
    (condition) => condition.kind === 'statutory-bar' && !leftOut.includes(condition.matter),
  ).filter((address) => !later.includes(address))
  return facts.length > 0 ? { refused: 'facts-missing', facts } : undefined
}

/** 还没定的: what must be given rests on it, so it is settled before anything is accepted. */
const leftOpen = ({ mustAnswer = [], situation, erased }: Circumstances): Refusal | undefined => {
  const facts = mustAnswer.filter((address) => situation[address] === undefined && !erased.includes(address))
  return facts.length > 0 ? { refused: 'facts-missing', facts } : undefined
}

/** 核心材料: nothing is accepted without it, whatever is promised. */
const coreRefused = (circumstances: Circumstances, lines: readonly Line[]): Refusal | undefined => {
  const core = missingCore(lines)
  const consents = consentsAmong(circumstances, core)
  if (core.length > consents.length)
    return { refused: 'core-material-missing', materials: core.map((material) => material.key) }
  if (consents.length > 0) return { refused: 'consent-missing', consents }
  return undefined
}

const bringIt: Text = {
  zh: '请把暂缺的材料带齐再来受理；手机上传也可以，交齐了就受理',
  en: 'Bring what is missing, or upload it on the phone; it is accepted as soon as all is there',
}

/** 容缺 is the couple's choice, for deferrable items only, each with its promise; not with a live credit note. */
const promisesRefused = (
  act: Accept,
  file: CaseFile,
  circumstances: Circumstances,
  lines: readonly Line[],
): Refusal | undefined => {
  const missing = missingDeferrable(lines)
  const barred = missing.length === 0 ? undefined : notTrusted(file, file.roles, circumstances, bringIt)
  if (barred !== undefined) return barred
  const promised = lines.filter((line) => act.promised.includes(line.material.key))
  if (promised.length !== new Set(act.promised).size) return { refused: 'no-such-thing' }
  const fixed = promised.filter((line) => line.material.class !== 'deferrable' && line.standing !== 'there')
  if (fixed.length > 0) return { refused: 'not-deferrable', materials: fixed.map((line) => line.material.key) }
  const unpromised = missing.filter((material) => !act.promised.includes(material.key))
  if (unpromised.length > 0)
    return { refused: 'promise-missing', materials: unpromised.map((material) => material.key) }
  return undefined
}

const promisedDays = (circumstances: Circumstances, material: PlannedMaterial): number =>
  material.supplyWithinDays ?? circumstances.plan.promise.workingDays

const gapsOf = (
  circumstances: Circumstances,
  lines: readonly Line[],
  carried: readonly MatterId[],
): readonly Gap[] | Refusal => {
  const gaps: Gap[] = []
  for (const { material, standing } of lines) {
    const matters = material.matters.filter((matter) => carried.includes(matter))
    if (standing === 'from-source' && material.comes.by === 'source')
      gaps.push({ material: material.key, matters, owedBy: 'source', source: material.comes.source })
    if (standing !== 'missing') continue
    const due = dayAfter(circumstances, promisedDays(circumstances, material))
    if (typeof due !== 'string') return due
    gaps.push({ material: material.key, matters, owedBy: 'couple', due })
  }
  return gaps
}

/** 提醒 of everything promised, as the standard says; a day that is not announced yet refuses the acceptance. */
const reminders = (circumstances: Circumstances, lines: readonly Line[]): readonly ErrandWish[] | Refusal => {
  const errands: ErrandWish[] = []
  for (const material of missingDeferrable(lines)) {
    const days = promisedDays(circumstances, material)
    for (const ahead of chasedDays(circumstances)) {
      if (days - ahead < 0) continue
      const on = dayAfter(circumstances, days - ahead)
      if (typeof on !== 'string') return on
      errands.push({ kind: 'chase-deadline', material: material.key, on })
    }
  }
  return errands
}

/**
 * 受理 / 容缺受理: the day of acceptance is day 0, the standard is pinned, what is missing is owed by name (the couple's
 * promise with a date, a source's debt without one), and every matter that waits for nothing is asked.
 */
export const acceptAtWindow = (act: Accept, file: CaseFile, circumstances: Circumstances): Decision => {
  const { by, today, plan, digests } = circumstances
  const no = notAllowed(act, file)
  if (no !== undefined) return no
  if (by.as.kind !== 'staff') return { refused: 'not-your-act' }
  const roles = notYetVerified(file, circumstances)
  if (roles.length > 0) return { refused: 'not-verified', roles }
  if (file.visit.stage === 'verified' && file.visit.organ !== by.as.organ) return { refused: 'not-your-act' }
  if (act.restsOn !== digests.look) return changedSinceLook(circumstances)

  const conflict = inConflict(file, circumstances)
  if (conflict !== undefined) return conflict

  const lapsed = lapsedConsents(file, circumstances)
  const after = evolveAll(file, lapsed)
  const leftOut = mattersRefusedByConsent(after, plan)
  const lines = linesFor(after, circumstances, leftOut)
  const refused =
    leftOpen(circumstances) ??
    coreRefused(circumstances, lines) ??
    bar(after, circumstances, leftOut) ??
    promisesRefused(act, after, circumstances, lines)
  if (refused !== undefined) return refused

  const accepted = acceptance(file, circumstances, by.as.organ, lines, leftOut)
  if ('refused' in accepted) return accepted
  const errands = reminders(circumstances, lines)
  if ('refused' in errands) return errands
  const ended = leftOut.map((matter): CaseEvent => {
    return { ...stamp(circumstances), type: 'MatterEnded', matter, on: today, because: 'dependency-ended' }
  })
  const claims = file.roles.map((role) => ({ take: false, kind: 'draft', role }))
  return withConsequences(file, circumstances, yes([...lapsed, accepted, ...ended], { errands, claims }))
}

const acceptance = (
  file: CaseFile,
  circumstances: Circumstances,
  organ: string,
  lines: readonly Line[],
  leftOut: readonly MatterId[],
): CaseEvent | Refusal => {
  const { plan, today: on } = circumstances
  const standard = circumstances.standard ?? file.standard
  const matters = []
  for (const { id, after, promisedDays: days } of plan.matters) {
    const due = dayAfter(circumstances, days)
    if (typeof due !== 'string') return due
    matters.push({ matter: id, after: after.filter((other) => plan.matters.some((each) => each.id === other)), due })
  }
  const due = dayAfter(circumstances, plan.promise.workingDays)
  if (typeof due !== 'string') return due
  const carried = plan.matters.map((matter) => matter.id).filter((matter) => !leftOut.includes(matter))
  const owed = gapsOf(circumstances, lines, carried)
  if ('refused' in owed) return owed

  const common = { ...stamp(circumstances), standard, on, due, organ, matters }
  return owed.length === 0 ? { ...common, type: 'Accepted' } : { ...common, type: 'AcceptedWithGap', owed }
}
