import type { Static } from '@sinclair/typebox'
import { allowedActs, type CaseFile, type Refusal, stageOf } from '@xiqian/case'
import { type Plan, plan as planOf, type RoleId, visibleTo, withDerived, workingDaysBetween } from '@xiqian/standard'
import { roleOf } from '../desk/actors.ts'
import { judge, type Loaded, load, openSealed } from '../desk/load.ts'
import { organById } from '../hall/organs.ts'
import { preReviewOrganOf } from '../hall/visit-organ.ts'
import type { ToldInCase } from '../notices/told-rows.ts'
import type { Office } from '../office.ts'
import { maskName } from '../privacy/mask.ts'
import type { PartyCaseView } from '../shapes/citizen.ts'
import type { VisitShape } from '../shapes/parts.ts'
import type { Citizen } from '../sign-in/signed-in.ts'
import { asCaseEvents } from './case-events.ts'
import { shownChecks } from './checks.ts'
import { disputable, shownConflicts } from './conflicts.ts'
import { isConsentOpen, shownConsents } from './consents.ts'
import { shownDifferences } from './differences.ts'
import { followedBy } from './followed.ts'
import { formGroups, type Known, knownGroup, leftOpen } from './form.ts'
import { headlineOf } from './headline.ts'
import { helpedCase } from './helped-case.ts'
import { type ShownMandate, shownMandateKinds, shownMandates } from './mandates.ts'
import { shownPlan } from './matters.ts'
import { shownMessages, toldIn } from './messages.ts'
import { noticeFor } from './notice.ts'
import { numbersOf } from './numbers.ts'
import { type OpenQuestion, openQuestions } from './open-questions.ts'
import { shownOwed } from './owed.ts'
import { knownTo } from './pledge-lines.ts'
import { shownPledges } from './pledges.ts'
import { timelineOf } from './timeline.ts'
import { nothingSuch, stageWords } from './words.ts'

/** 本人看到的办件: one's own part and the joint part; of the other only that it joined and confirmed. */
export const partyCase = async (
  office: Office,
  by: Citizen,
  caseId: string,
  forWhom?: string,
): Promise<Static<typeof PartyCaseView> | Refusal> => {
  const loaded = await load(office, caseId)
  if (loaded === undefined) return nothingSuch
  const role = roleOf(loaded.file, by.account)
  const told = await toldIn(office, loaded)
  if (role === undefined)
    return helpedCase(office, by, loaded, forWhom, (helped) => viewFor(office, loaded, helped, told, []))
  return viewFor(office, loaded, role, told, await shownMandates(office, loaded, [role]))
}

const viewFor = (
  office: Office,
  loaded: Loaded,
  role: RoleId,
  told: ToldInCase,
  mandates: readonly ShownMandate[],
): Static<typeof PartyCaseView> => {
  const { file, standard } = loaded
  const situation = withDerived(standard, loaded.situation)
  const today = office.clocks.today()
  const { plan, digests } = judge(office, loaded, situation, today)
  const mine = visibleTo(plan, role)
  const stage = stageOf(file)
  const known = { standard, situation, file, on: today }
  const own = formGroups(known, role, role)
  const joint = formGroups(known, 'joint', role)
  const shown = shownPlan(office, standard, mine, {
    numbers: numbersOf(loaded),
    file,
    open: file.intake.stage === 'accepted' ? [] : stillOpen(known, mine, role),
  })
  const consents = shownConsents(office, mine, file, role)
  const owed = shownOwed(standard, mine, file)
  const notice = noticeFor(office, standard, role)
  const party = file.parties[role]
  const corrections = correctionsFor(loaded, role)
  const usedDays = usedOf(loaded, today)
  const followed = followedBy(office, loaded, situation, mine, role, today)
  const earliestDay = file.intake.stage === 'ready' ? file.intake.earliestDay : undefined
  const nameOf = (one: RoleId) => standard.parties.find(({ id }) => id === one)?.name ?? { zh: one, en: one }
  const masked = (one: RoleId) => maskName(String(situation[`${one}.name`] ?? ''))
  const preReview = preReviewOf(office, loaded, plan)
  const { headline, subline, nextAct } = headlineOf({
    file,
    stage,
    preReviewer: preReview?.organName,
    me: role,
    comers: plan.visits[0]?.who ?? [],
    today,
    promiseDays: plan.promise.workingDays,
    usedDays,
    earliestDay,
    hasOwnGaps: own.some(({ complete }) => !complete),
    hasJointGaps: joint.some(({ complete }) => !complete),
    hasConsentGaps: consents.some(isConsentOpen),
    hasMaterialGaps: shown.materials.some(
      ({ state, whose, giving }) =>
        state === 'needed' && giving !== 'form' && giving !== 'sign-online' && (whose === role || whose === 'couple'),
    ),
    hasCorrections: corrections.length > 0,
    hasDifferences: Object.keys(file.differing).length > 0,
    hasOmissions: corrections.some(({ omittedOn }) => omittedOn !== undefined),
    isOwedBySource: owed.some(({ owedBy }) => owedBy === 'source'),
    awaited: shown.matters.find(({ awaited }) => awaited !== undefined)?.awaited,
  })

  return {
    view: 'party',
    caseId: file.stream.id,
    lifeEvent: { id: file.lifeEvent, name: standard.event.name },
    me: {
      role,
      roleName: nameOf(role),
      displayName: masked(role),
      joined: true,
      told: party !== undefined && 'told' in party && party.told !== undefined,
      confirmed: party?.stage === 'confirmed',
    },
    other: file.roles
      .filter((one) => one !== role)
      .map((one) => {
        const state = file.parties[one]?.stage ?? 'expected'
        return {
          role: one,
          roleName: nameOf(one),
          state,
          ...(state === 'joined' || state === 'confirmed' ? { displayName: masked(one) } : {}),
        }
      }),
    stage,
    stageName: stageWords[stage],
    headline,
    subline,
    ...(nextAct === undefined ? {} : { nextAct }),
    allowed: [...allowedActs(file, mine, office.clocks.today())],
    notice: {
      digest: notice.digest,
      sources: notice.sources.map(({ id, name, purpose, legalBasis }) => ({ id, name, purpose, legalBasis })),
    },
    checks: [...shownChecks(standard, mine, file, situation, role)],
    groups: [...knownGroup(known, role), ...own, ...joint],
    plan: shown,
    consents: [...consents],
    confirmDigest: digests.confirm[role] ?? '',
    corrections: [...corrections],
    ...(preReview === undefined ? {} : { preReview }),
    differences: shownDifferences(office, loaded),
    conflicts: [...shownConflicts(office, loaded, [role], () => true)],
    disputable: [
      ...disputable(loaded, role, (id) => mine.matters.some((one) => one.id === id) && isOpenMatter(file, id)),
    ],
    ...(file.intake.stage === 'merged' ? { mergedInto: file.intake.into } : {}),
    ...(file.intake.stage === 'not-accepted' ? { notAccepted: notAccepted(office, file.intake) } : {}),
    visit: shownVisit(office, loaded),
    ...(earliestDay === undefined ? {} : { earliestDay }),
    promise: {
      workingDays: plan.promise.workingDays,
      ...(file.intake.stage === 'accepted' ? { due: file.intake.due } : {}),
      ...(usedDays === undefined ? {} : { usedDays }),
    },
    owed: [...owed],
    ...postedIn(office, loaded),
    ...(followed === undefined ? {} : { followed }),
    pledges: [...shownPledges(mine, { standard, file, today, digests: digests.pledges, me: role })],
    timeline: [
      ...timelineOf(
        { office, plan: mine, file, matters: shown.matters, me: role },
        knownTo(role, asCaseEvents(loaded.events)),
      ),
    ],
    messages: [...shownMessages(office, loaded, mine, told, role)],
    mandates: [...mandates],
    mandateKinds: shownMandateKinds(office, loaded, 'phone'),
    synthetic: office.dataSet === 'synthetic',
    today,
  }
}

/** Nobody has decided it yet. */
const isOpenMatter = ({ matters, intake }: CaseFile, id: string): boolean => {
  const stage = matters[id]?.stage
  if (intake.stage === 'withdrawn' || intake.stage === 'merged') return false
  return stage !== 'decided' && stage !== 'issued' && stage !== 'ended' && stage !== 'objected'
}

/** 还没定的 of this form, with what each answer would still add for this party. */
const stillOpen = (known: Known, now: Plan, role: RoleId): readonly OpenQuestion[] => {
  const { standard, situation, on } = known
  return openQuestions(standard, leftOpen(known), now, (fact, value) =>
    visibleTo(planOf(standard, { ...situation, [fact.id]: value }, on), role),
  )
}

const usedOf = ({ file, calendar }: Loaded, today: string): number | undefined =>
  file.intake.stage === 'accepted' ? workingDaysBetween(calendar, file.intake.on, today) : undefined

const correctionsFor = ({ file }: Loaded, role: RoleId) => {
  const asked = Object.values(file.matters).flatMap((state) => (state.stage === 'correcting' ? state.items : []))
  const list = 'list' in file.intake ? file.intake.list : []
  return [...list, ...asked]
    .filter(({ sees }) => sees === 'all' || sees === role)
    .map(({ what, words, remedy, omittedOn }) => ({
      what,
      words,
      remedy,
      ...(omittedOn === undefined ? {} : { omittedOn }),
    }))
}

/** 人工预审: in whose hands, until when. */
const preReviewOf = (
  office: Office,
  { file, standard }: Loaded,
  plan: Plan,
): Static<typeof PartyCaseView>['preReview'] => {
  const { intake } = file
  if (intake.stage !== 'in-pre-review') return undefined
  const organ = preReviewOrganOf(standard, plan, file.stream.region)
  const organName = organById(office, organ)?.name ?? { zh: organ, en: organ }
  return { organName, until: intake.until, late: intake.late !== undefined }
}

/** 已寄出: for both, with the number by which the carrier says where it is. */
const postedIn = (office: Office, loaded: Loaded): Pick<Static<typeof PartyCaseView>, 'posted'> => {
  const { handOut } = loaded.file
  if (handOut.stage !== 'done' || handOut.trackingPart === undefined) return {}
  const tracking = openSealed(office, loaded, handOut.trackingPart)
  return typeof tracking === 'string' ? { posted: { on: handOut.on, tracking } } : {}
}

/** 不予受理告知: who said no when, why, by which clause, and what to do. */
const notAccepted = (
  office: Office,
  { on, organ, words, doNext, basis }: Extract<CaseFile['intake'], { readonly stage: 'not-accepted' }>,
): NonNullable<Static<typeof PartyCaseView>['notAccepted']> => ({
  on,
  organName: organById(office, organ)?.name ?? { zh: organ, en: organ },
  words,
  doNext,
  basis,
})

export const shownVisit = (office: Office, { file }: Loaded): Static<typeof VisitShape> => {
  const { visit } = file
  if (visit.stage === 'none') return { stage: 'none' }
  const organ = organById(office, visit.organ)
  return {
    stage: visit.stage,
    organ: visit.organ,
    ...(organ === undefined ? {} : { organName: organ.name, address: organ.address, telephone: organ.telephone }),
    day: visit.day,
    ...(visit.stage === 'booked' ? { time: visit.time, keptForUs: visit.keptForUs } : {}),
  }
}
