import type { DepartmentId, LegalDay, MatterId, Plan, PlannedMatter, RoleId, SourceId } from '@xiqian/standard'
import { dayOf } from './day-of.ts'
import { isBeingRegistered, isToBeFetched, plannedMatter } from './decide/matters.ts'
import { whoMustAppear } from './decide/who.ts'
import type { CaseFile, MatterState } from './file.ts'
import { stageOf } from './stage-of.ts'
import { isOwing } from './standing.ts'

/** 现在在谁手里. `system` is ourselves: an automatic step that needs nobody. */
export type Owner = (
  | { readonly holder: 'party'; readonly roles: readonly RoleId[] }
  | { readonly holder: 'third'; readonly consent: string }
  | { readonly holder: 'officer'; readonly staffRole?: string; readonly organ?: string }
  | { readonly holder: 'department'; readonly department: DepartmentId }
  | { readonly holder: 'source'; readonly source: SourceId }
  | { readonly holder: 'matter'; readonly matters: readonly MatterId[] }
  | { readonly holder: 'system' }
  | { readonly holder: 'nobody' }
) & {
  /** The legal day until which it is theirs, where there is one. */
  readonly until?: LegalDay
}

/** 数据提供单位在核对: whose turn it is while something waits for a ticket. */
const lookedInto = (file: CaseFile, matter?: MatterId): Owner | undefined => {
  const waiting = Object.values(file.conflicts).find(
    ({ stage, meanwhile, matters }) =>
      (stage === 'asked' || stage === 'rechecking') &&
      meanwhile === 'wait' &&
      (matter === undefined || matters.includes(matter)),
  )
  if (waiting === undefined || !('to' in waiting)) return undefined
  return { holder: 'source', source: waiting.to, ...('until' in waiting && { until: waiting.until }) }
}

/** The same for what is decided at the window: before acceptance for all of it. */
const lookedIntoHere = (file: CaseFile): Owner | undefined => {
  if (file.intake.stage !== 'accepted') return lookedInto(file)
  const planned = Object.entries(file.matters).flatMap(([id, { stage }]) => (stage === 'planned' ? [id] : []))
  return planned.flatMap((id) => lookedInto(file, id) ?? [])[0]
}

/** Who is to sign what is owed: the third person who was asked, or the party who may sign for itself. */
const signerOf = (file: CaseFile, plan: Plan, material: string): Owner | undefined => {
  const consent = plan.consents.find((each) => each.material === material)
  if (consent === undefined || file.consents[consent.id]?.stage !== 'asked') return undefined
  const { id, signer } = consent
  return signer.kind === 'party' ? { holder: 'party', roles: [signer.role] } : { holder: 'third', consent: id }
}

/** A decided matter waits for what is owed of it: the source's debt, the third person's signature, the couple's promise. */
const owedOwner = (file: CaseFile, plan: Plan, matter: MatterId): Owner => {
  const owed = Object.entries(file.owed).flatMap(([material, state]) =>
    state.stage === 'owed' && state.matters.includes(matter) ? [{ material, state }] : [],
  )
  const promise = owed.find((each) => each.state.by === 'couple') ?? owed[0]
  if (promise === undefined) return { holder: 'system' }
  const { material, state } = promise
  if (state.by === 'source') return { holder: 'source', source: state.source }
  const signer = signerOf(file, plan, material) ?? { holder: 'party', roles: file.roles }
  return { ...signer, until: state.due }
}

/** Whose turn a list is: of those who see a line of it; of all where it names nothing. */
const concerned = (file: CaseFile, sees: readonly string[]): readonly RoleId[] =>
  sees.length === 0 || sees.includes('all') ? file.roles : file.roles.filter((role) => sees.includes(role))

const visitOwner = (file: CaseFile, plan: Plan): Owner => {
  switch (file.visit.stage) {
    case 'none': {
      const roles = whoMustAppear(plan, file)
      return { holder: 'party', roles, ...(file.intake.stage === 'accepted' && { until: file.intake.due }) }
    }
    case 'booked':
      return { holder: 'party', roles: whoMustAppear(plan, file), until: file.visit.day }
    case 'verified':
      return lookedIntoHere(file) ?? { holder: 'officer', organ: file.visit.organ, until: file.visit.day }
    case 'arrived':
      return { holder: 'officer', organ: file.visit.organ, until: file.visit.day }
  }
}

/** 还没到手: theirs to fetch, on the day that is booked, or until all was to be done. */
const fetcher = (file: CaseFile, plan: Plan): Owner =>
  visitOwner(file.visit.stage === 'verified' ? { ...file, visit: { stage: 'none' } } : file, plan)

const stateOwner = (file: CaseFile, plan: Plan, id: MatterId, state: MatterState, matter?: PlannedMatter): Owner => {
  switch (state.stage) {
    case 'planned':
      return visitOwner(file, plan)
    case 'waiting':
      return { holder: 'matter', matters: state.for }
    case 'asked':
      return { holder: 'department', department: matter?.department ?? '', until: state.due }
    case 'in-inbox':
      return (
        lookedInto(file, id) ?? {
          holder: 'officer',
          ...(matter !== undefined && { staffRole: matter.decider }),
          until: state.due,
        }
      )
    case 'paused':
      return { holder: 'officer', ...(matter !== undefined && { staffRole: matter.decider }), until: state.until }
    case 'correcting': {
      const sees = state.items.map((item) => item.sees)
      return { holder: 'party', roles: concerned(file, sees), ...(state.until !== undefined && { until: state.until }) }
    }
    case 'decided':
      return isToBeFetched(state) && !isOwing(file, id) ? fetcher(file, plan) : owedOwner(file, plan, id)
    case 'returned':
      return { holder: 'officer', organ: state.organ, until: state.due }
    case 'void-proposed':
    case 'objected':
      return { holder: 'officer', until: state.until }
    case 'issued':
    case 'ended':
      return { holder: 'nobody' }
  }
}

/** Who holds this matter now and until when. Before acceptance every matter is where the case is. */
export const ownerOfMatter = (file: CaseFile, plan: Plan, matter: MatterId): Owner => {
  const state = file.matters[matter]
  return state === undefined ? ownerOf(file, plan) : stateOwner(file, plan, matter, state, plannedMatter(plan, matter))
}

/** The same for every matter of the plan and of the file. */
export const ownersOf = (file: CaseFile, plan: Plan): Readonly<Record<MatterId, Owner>> => {
  const ids = new Set([...plan.matters.map((matter) => matter.id), ...Object.keys(file.matters)])
  return Object.fromEntries([...ids].map((id) => [id, ownerOfMatter(file, plan, id)]))
}

/** Whoever is not done; for one who was never invited, those who are there: it is theirs to send the link. */
const draftOwner = (file: CaseFile): Owner => {
  const stageOfParty = (role: RoleId) => file.parties[role]?.stage
  const open = file.roles.filter((role) => stageOfParty(role) !== 'confirmed' && stageOfParty(role) !== 'expected')
  if (open.length > 0) return { holder: 'party', roles: open }
  const there = file.roles.filter((role) => stageOfParty(role) !== 'expected')
  return { holder: 'party', roles: there }
}

const preReviewOwner = (file: CaseFile, plan: Plan): Owner => {
  const { intake } = file
  const waiting = lookedInto(file)
  if (waiting !== undefined) return waiting
  if (intake.stage === 'in-pre-review') return { holder: 'officer', until: dayOf(intake.until) }
  // A source that need not be waited for holds up nothing, nor does one that is not asked any more.
  const silent = plan.checks?.find(
    ({ source, of, whenUnavailable }) =>
      whenUnavailable === 'hold' && file.checks[`${source}@${of}`]?.reachable === false,
  )
  return silent === undefined ? { holder: 'system' } : { holder: 'source', source: silent.source }
}

/** 登记中: the register has it while they stand there. */
const registeringOwner = (file: CaseFile, plan: Plan): Owner | undefined => {
  const states = Object.entries(file.matters)
  const awaited = states.find(([, state]) => isBeingRegistered(state))
  if (awaited === undefined || states.some(([, { stage }]) => stage === 'planned')) return undefined
  return ownerOfMatter(file, plan, awaited[0])
}

/** Of several open matters the one that has somebody's hand on it and the latest day speaks for the case. */
const acceptedOwner = (file: CaseFile, plan: Plan): Owner => {
  const owners = Object.keys(file.matters)
    .map((matter) => ownerOfMatter(file, plan, matter))
    .filter((owner) => owner.holder !== 'nobody' && owner.holder !== 'matter')
  const couple = owners.find((owner) => owner.holder === 'party')
  if (couple !== undefined) return couple
  const [first, ...rest] = owners
  if (first === undefined) return { holder: 'system' }
  return rest.reduce((latest, owner) => ((owner.until ?? '') > (latest.until ?? '') ? owner : latest), first)
}

/** 现在在谁手里,到哪天: every waiting says who holds it and, where there is a day, until when. */
export const ownerOf = (file: CaseFile, plan: Plan): Owner => {
  switch (stageOf(file)) {
    case 'draft':
    case 'waiting-for-party':
      return draftOwner(file)
    case 'submitted':
      return preReviewOwner(file, plan)
    case 'returned':
    case 'not-accepted': {
      const list = 'list' in file.intake ? file.intake.list : []
      return {
        holder: 'party',
        roles: concerned(
          file,
          list.map((item) => item.sees),
        ),
      }
    }
    case 'ready':
    case 'booked':
      return visitOwner(file, plan)
    case 'at-the-window':
      return registeringOwner(file, plan) ?? visitOwner(file, plan)
    case 'in-review':
    case 'correction':
      return acceptedOwner(file, plan)
    case 'to-hand-out':
      return {
        holder: 'officer',
        ...(file.intake.stage === 'accepted' && { organ: file.intake.organ, until: file.intake.due }),
      }
    case 'finished':
    case 'withdrawn':
    case 'merged':
    case 'ended':
      return { holder: 'nobody' }
  }
}
