import type { LegalDay, MatterId, Plan, PlannedMaterial, PlannedMatter } from '@xiqian/standard'
import { addWorkingDays } from '@xiqian/standard'
import type { Circumstances, ErrandWish } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import { evolveAll } from '../evolve.ts'
import type { CaseFile } from '../file.ts'
import type { Refusal } from '../refusal.ts'
import { isOwing } from '../standing.ts'
import { stoodOf } from './clocks.ts'
import { isDecidedHere, isToBeFetched } from './matters.ts'
import { pledgesToCheck } from './pledges.ts'
import { remindersOf } from './reminders.ts'
import { type Granted, stamp, yes } from './yes.ts'

const matterOf = (plan: Plan, id: MatterId): PlannedMatter | undefined => plan.matters.find((each) => each.id === id)

/** Our own desk decides it, or nobody's system takes the notice. */
export const comesToOurInbox = (matter: PlannedMatter): boolean =>
  matter.decidedIn === 'our-inbox' || (matter.decidedIn === 'by-notice' && matter.request === undefined)

type Caused = { readonly events: readonly CaseEvent[]; readonly errands: readonly ErrandWish[] }

/** What a source owed and has no record of: asked of the couple, with reminders; nothing ends by it, nothing was promised. */
const notFound = (material: PlannedMaterial, circumstances: Circumstances): Caused => {
  const { calendar, today, plan } = circumstances
  const days = material.supplyWithinDays ?? plan.promise.workingDays
  const due = addWorkingDays(calendar, today, days)
  // Past the announced calendar no day can be named: it stays with the source until one can.
  if (!('day' in due)) return { events: [], errands: [] }
  return {
    events: [{ ...stamp(circumstances), type: 'OwedNotFound', material: material.key, due: due.day }],
    errands: remindersOf(circumstances, material.key, today, days).filter(({ on }) => on <= due.day),
  }
}

/** 查到的对不上: it answered, not with this, and no 校核 of its record could still clear it up: nothing more would come of waiting. */
const saysOtherwise = (file: CaseFile, { key, comes }: PlannedMaterial): boolean => {
  if (comes.by !== 'source' || comes.state !== 'owed-by-source') return false
  const { source } = comes
  const [, role] = key.split('@')
  const asked = Object.entries(file.checks).filter(([check]) =>
    role === undefined ? check.startsWith(`${source}@`) : check === `${source}@${role}`,
  )
  const isLookedInto = Object.values(file.conflicts).some(
    ({ stage, role: of, sides }) =>
      stage !== 'settled' && (role === undefined || of === role) && sides.some(({ from }) => from === source),
  )
  return asked.length > 0 && asked.every(([, check]) => check.reachable) && !isLookedInto
}

/** What a source owed, now that it can be reached: it has it and nobody brings it, or it has no record of it. */
const settledBySource = (file: CaseFile, circumstances: Circumstances): Caused => {
  const settled = Object.entries(file.owed).map(([key, owed]): Caused => {
    const material = circumstances.plan.materials.find((each) => each.key === key)
    if (owed.stage !== 'owed' || owed.by !== 'source' || material === undefined) return { events: [], errands: [] }
    if (material.comes.by === 'person') return notFound(material, circumstances)
    if (saysOtherwise(file, material)) return notFound(material, circumstances)
    const held = material.comes.state === 'held'
    return { events: held ? [{ ...stamp(circumstances), type: 'OwedWaived', material: key }] : [], errands: [] }
  })
  return { events: settled.flatMap((each) => each.events), errands: settled.flatMap((each) => each.errands) }
}

const endedWithOthers = (file: CaseFile, circumstances: Circumstances): readonly CaseEvent[] =>
  Object.entries(file.matters).flatMap(([matter, state]): readonly CaseEvent[] => {
    if (state.stage !== 'waiting' || !state.for.some((other) => file.matters[other]?.stage === 'ended')) return []
    const on = circumstances.today
    return [{ ...stamp(circumstances), type: 'MatterEnded', matter, on, because: 'dependency-ended' }]
  })

/** They stand at the window: what is put into their own hands can be. */
const isHere = ({ visit }: CaseFile, { today }: Circumstances): boolean =>
  visit.stage === 'verified' && visit.day === today

const issued = (file: CaseFile, circumstances: Circumstances): readonly CaseEvent[] =>
  Object.entries(file.matters).flatMap(([matter, state]): readonly CaseEvent[] => {
    if (state.stage !== 'decided' || isOwing(file, matter)) return []
    if (isToBeFetched(state) && !isHere(file, circumstances)) return []
    const form = matterOf(circumstances.plan, matter)?.result.form ?? 'none'
    return [{ ...stamp(circumstances), type: 'ResultIssued', matter, on: circumstances.today, form }]
  })

const handedOut = (file: CaseFile, circumstances: Circumstances): readonly CaseEvent[] => {
  const all = Object.entries(file.matters)
  if (file.intake.stage !== 'accepted' || file.handOut.stage !== 'nothing-yet') return []
  if (!all.every(([, state]) => state.stage === 'issued' || state.stage === 'ended')) return []
  const before = file.handOut.before ?? []
  const matters = all.filter(([id, state]) => state.stage === 'issued' && !before.includes(id)).map(([id]) => id)
  if (matters.length === 0) return []
  return [{ ...stamp(circumstances), type: 'HandedOut', way: 'electronic-only', matters, on: circumstances.today }]
}

/** The last day of a matter that is asked now. */
export const dueOf = (file: CaseFile, circumstances: Circumstances, matter: PlannedMatter): LegalDay | Refusal => {
  const from = file.intake.stage === 'accepted' ? file.intake.on : circumstances.today
  const due = addWorkingDays(
    circumstances.calendar,
    from,
    matter.promisedDays + stoodOf(file, circumstances.plan, matter.id),
  )
  return 'day' in due ? due.day : { refused: 'date-not-announced', after: due.notAnnouncedAfter }
}

/** Every matter that waits for nothing more is asked, all of them side by side. */
const askedInParallel = (file: CaseFile, circumstances: Circumstances): Caused | Refusal => {
  const events: CaseEvent[] = []
  const errands: ErrandWish[] = []
  for (const [id, state] of Object.entries(file.matters)) {
    const matter = matterOf(circumstances.plan, id)
    if (state.stage !== 'planned' || matter === undefined || isDecidedHere(matter)) continue
    const due = dueOf(file, circumstances, matter)
    if (typeof due !== 'string') return due
    const inbox = comesToOurInbox(matter)
    events.push({ ...stamp(circumstances), type: inbox ? 'TaskOpened' : 'MatterAsked', matter: id, due })
    errands.push({ kind: inbox ? 'open-task' : 'ask-department', matter: id })
  }
  return { events, errands }
}

/**
 * What follows by itself from events after acceptance, in this order: what a source cured is waived (or asked of
 * the couple where it has no record), matters that waited
 * for an ended one end, decided matters that owe nothing are issued, released matters are asked side by side, and after
 * the last one, with nothing on paper, the hand-out is done; what was granted on a promise is checked from then on.
 */
export const withConsequences = (file: CaseFile, circumstances: Circumstances, first: Granted): Granted | Refusal => {
  let soFar = evolveAll(file, first.events)
  if (soFar.intake.stage !== 'accepted') return first

  const events = [...first.events]
  const follows = (caused: readonly CaseEvent[]): void => {
    events.push(...caused)
    soFar = evolveAll(soFar, caused)
  }
  const settled = settledBySource(soFar, circumstances)
  follows(settled.events)
  for (let ended = endedWithOthers(soFar, circumstances); ended.length > 0; ) {
    follows(ended)
    ended = endedWithOthers(soFar, circumstances)
  }
  follows(issued(soFar, circumstances))

  const asked = askedInParallel(soFar, circumstances)
  if ('refused' in asked) return asked
  follows(asked.events)
  follows(handedOut(soFar, circumstances))
  const toCheck = pledgesToCheck(soFar, circumstances)
  follows(toCheck.events)
  const errands = [...first.errands, ...settled.errands, ...asked.errands, ...toCheck.errands]
  return yes(events, { ...first, errands })
}
