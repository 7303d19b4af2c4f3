import type { Static } from '@sinclair/typebox'
import { type CaseFile, caseEndCode, isDecidedHere, omittedFrom, type Refusal, stageOf } from '@xiqian/case'
import { type Fact, offerFor, type Plan, type Standard, withDerived } from '@xiqian/standard'
import { judge, type Loaded, load, planFor, sentenceDigest } from '../desk/load.ts'
import { mayStaff } from '../desk/permission.ts'
import { worksAtWindow } from '../hall/posts.ts'
import type { ToldInCase } from '../notices/told-rows.ts'
import type { Office } from '../office.ts'
import { maskName } from '../privacy/mask.ts'
import { treatmentOf } from '../privacy/shown.ts'
import type { StaffCaseView } from '../shapes/staff.ts'
import { recordLook } from '../sign-in/record-look.ts'
import type { Staff } from '../sign-in/signed-in.ts'
import { allowedFor } from './allowed-for.ts'
import { asCaseEvents } from './case-events.ts'
import { shownChecks } from './checks.ts'
import { conflictsToStaff } from './conflicts-to-staff.ts'
import { shownConsents } from './consents.ts'
import { deferrableNow } from './deferrable-now.ts'
import { greenRules } from './green-channel.ts'
import { wishedWay } from './hand-outs.ts'
import { type ShownMandate, shownMandateKinds, shownMandates } from './mandates.ts'
import { maskedSentences } from './masked-sentences.ts'
import { shownMaterials } from './materials.ts'
import { type ShownMatter, shownConditions, shownMatters } from './matters.ts'
import { shownMessages, toldIn } from './messages.ts'
import { numbersOf } from './numbers.ts'
import { shownOwed } from './owed.ts'
import { shownVisit } from './party-case.ts'
import { knownToOfficer } from './pledge-lines.ts'
import { rulesBeside } from './rules-beside.ts'
import { comparedFacts, fieldsOf, staffFacts } from './staff-facts.ts'
import { staffHeadline } from './staff-headline.ts'
import { timelineOf } from './timeline.ts'
import { toSee } from './to-see.ts'
import { todoOf } from './todo.ts'
import { mattersToStaff, owedToStaff } from './told-to-staff.ts'
import { turnsOffered } from './turns-offered.ts'
import { nothingSuch, stageWords } from './words.ts'

/** 工作人员看到的办件: masked, with the rule beside the act. The look itself is remembered before anything is shown. */
export const staffCase = async (
  office: Office,
  by: Staff,
  caseId: string,
): Promise<Static<typeof StaffCaseView> | Refusal> => {
  const loaded = await load(office, caseId)
  const said = loaded === undefined ? undefined : mayStaff(office, by, loaded, { action: 'read' })
  if (loaded === undefined || said?.effect !== 'permit') return nothingSuch
  const situation = withDerived(loaded.standard, loaded.situation)
  const { fields, record } = said.obligations
  const shows = (of: 'joint' | 'other') => (fact: Fact) => treatmentOf(fields, of, fact) !== 'omit'
  const parties = loaded.file.roles.map((role) => ({
    role,
    facts: [...staffFacts(loaded, situation, role, shows('other'))],
  }))
  const judged = judge(office, loaded, situation, office.clocks.today())
  const { plan } = judged
  const needed = neededBy(by, loaded.standard, plan)
  const joint = [...staffFacts(loaded, situation, 'joint', (fact) => needed.fact(fact.id) && shows('joint')(fact))]
  await recordLook(office, {
    caseId,
    by,
    purpose: record?.words.zh ?? loaded.standard.event.name.zh,
    legalBasis: [...lawsOf(loaded.standard, plan, by), ...(record === undefined ? [] : [record.legalBasis])].join('；'),
    seen: [fieldsOf('joint', joint), ...parties.map(({ role, facts }) => fieldsOf(role, facts))],
  })
  const turns = await turnsOffered(office, by, loaded, judged)
  const mandates = worksAtWindow(loaded.standard, by.staffRole)
    ? await shownMandates(office, loaded, loaded.file.roles)
    : []
  return viewFor(office, by, loaded, situation, parties, joint, await toldIn(office, loaded), turns, mandates)
}

/** The place of each character of a name that cannot be printed; which one it is stays masked like the name. */
const toWriteIn = ({ missingCharacters }: Office, name: string): number[] => {
  const missing = missingCharacters(name)
  return [...name].flatMap((one, at) => (missing.includes(one) ? [at + 1] : []))
}

/** The law of what this officer looks for: of the visit at the window, of the own matters in an inbox. */
const lawsOf = (standard: Standard, plan: Plan, { staffRole }: Staff): readonly string[] => {
  const laws = worksAtWindow(standard, staffRole)
    ? plan.visits.slice(0, 1)
    : plan.matters.filter(({ decider }) => decider === staffRole || watched(standard, staffRole).includes(decider))
  return [...new Set(laws.map(({ basis }) => basis))]
}

const watched = (standard: Standard, staffRole: string): readonly string[] =>
  standard.staffRoles.find(({ id }) => id === staffRole)?.over ?? []

/** What the officer's next act rests on: everything before acceptance, then the matter that this officer decides. */
const matterLooked = (by: Staff, { file, standard }: Loaded, plan: Plan): string | undefined =>
  file.intake.stage === 'accepted'
    ? plan.matters.find((matter) => {
        const { id, decider } = matter
        const stage = file.matters[id]?.stage
        const isHere = isDecidedHere(matter) && worksAtWindow(standard, by.staffRole)
        const isOurs = decider === by.staffRole || isHere
        return isOurs && stage !== 'decided' && stage !== 'issued' && stage !== 'ended'
      })?.id
    : undefined

/** 最小必要: the window works on the whole case; an approver sees what the matters of their own rest on. */
const neededBy = (
  by: Staff,
  standard: Standard,
  plan: Plan,
): { matter: (id: string | undefined) => boolean; fact: (id: string) => boolean } => {
  if (worksAtWindow(standard, by.staffRole)) return { matter: () => true, fact: () => true }
  const over = watched(standard, by.staffRole)
  const own = plan.matters.filter(({ decider }) => decider === by.staffRole || over.includes(decider))
  const facts = new Set(own.flatMap(({ requestFacts }) => Object.values(requestFacts)))
  return {
    matter: (id) => id === undefined || own.some((matter) => matter.id === id),
    fact: (id) => facts.has(id),
  }
}

/** What the standard says about one party's own part is for the window, and for nobody who decides one matter. */
const planNeeded = (plan: Plan, by: Staff, standard: Standard): Plan =>
  worksAtWindow(standard, by.staffRole) ? plan : { ...plan, advice: plan.advice.filter(({ sees }) => sees === 'all') }

const viewFor = (
  office: Office,
  by: Staff,
  loaded: Loaded,
  situation: Loaded['situation'],
  parties: readonly { role: string; facts: ReturnType<typeof staffFacts>[number][] }[],
  joint: ReturnType<typeof staffFacts>[number][],
  told: ToldInCase,
  turns: Awaited<ReturnType<typeof turnsOffered>>,
  mandates: readonly ShownMandate[],
): Static<typeof StaffCaseView> => {
  const { file, standard } = loaded
  const today = office.clocks.today()
  const { plan } = judge(office, loaded, situation, today)
  const { digests, lookedAt } = judge(office, loaded, situation, today, matterLooked(by, loaded, plan))
  office.kept.keepLook(digests.look, lookedAt())
  const needed = neededBy(by, standard, plan)
  const matters = mattersToStaff(shownMatters(office, standard, plan, numbersOf(loaded), file))
  const conditions = shownConditions(plan).filter(({ matter }) => needed.matter(matter))
  const sentences = maskedSentences(standard, situation, (masked) => planFor(office, loaded, masked, today))
  const consents = shownConsents(office, plan, file, undefined, sentences)
  const owed = owedToStaff(shownOwed(standard, plan, file))
  const todo = todoOf(standard, plan, file, by.staffRole)
  const stage = stageOf(file)
  const seen = toSee(standard, plan, file)
  const end = caseEndCode(file, standard.turns.endCodes)
  const { visit } = file
  const present = visit.stage === 'arrived' || visit.stage === 'verified' ? visit.present : []
  const verified = visit.stage === 'arrived' ? visit.verified : visit.stage === 'verified' ? visit.present : []
  const isAccepted = file.intake.stage === 'accepted'
  // Once accepted, whoever had to come was verified, also where they come a second time.
  const wasVerified = isAccepted ? (plan.visits[0]?.who ?? file.roles) : []
  return {
    view: 'staff',
    caseId: file.stream.id,
    lifeEvent: { id: file.lifeEvent, name: standard.event.name },
    stage,
    stageName: stageWords[stage],
    headline: staffHeadline({
      standard,
      file,
      stage,
      today,
      todo,
      matters,
      owed,
      resultBy: wishedWay(standard, situation),
    }),
    parties: parties.map(({ role, facts }) => ({
      role,
      roleName: standard.parties.find(({ id }) => id === role)?.name ?? { zh: role, en: role },
      displayName: maskName(String(situation[`${role}.name`] ?? '')),
      toWriteIn: toWriteIn(office, String(situation[`${role}.name`] ?? '')),
      arrived: present.includes(role),
      verified: verified.includes(role) || wasVerified.includes(role),
      facts,
      conditions: conditions.filter(({ about }) => about === role),
      checks: [...shownChecks(standard, plan, file, situation, role)],
    })),
    joint,
    compared: comparedFacts(loaded, situation, (fact) =>
      needed.fact(fact.id) ? offerFor(standard, situation, fact)?.address : undefined,
    ),
    conflicts: [...conflictsToStaff(office, by, loaded, needed.matter)],
    materials: shownMaterials(standard, plan, file, isAccepted ? undefined : today).filter(({ matters: of }) =>
      of.some(needed.matter),
    ),
    matters: [...matters],
    consents: [...consents],
    owed: [...owed],
    declarations: declarationsHere(office, loaded, plan),
    todo: [...todo],
    rules: [
      ...(worksAtWindow(standard, by.staffRole) ? greenRules(plan) : []),
      ...rulesBeside(standard, planNeeded(plan, by, standard), file, situation, today).filter(({ matter }) =>
        needed.matter(matter),
      ),
    ],
    reasons: standard.reasons.map((reason) => ({ ...reason })),
    ...(seen === undefined ? {} : { preReview: seen }),
    omitted: omittedBefore(file, matters, [
      ...plan.materials.map(({ key }) => key),
      ...joint.map(({ fact }) => fact),
      ...parties.flatMap(({ role, facts }) => facts.map(({ fact }) => `${role}.${fact}`)),
    ]),
    deferrable: isAccepted ? [] : [...deferrableNow(office, loaded, plan, consents)],
    allowed: [...allowedFor(office, by, loaded, plan)],
    restsOn: digests.look,
    visit: shownVisit(office, loaded),
    timeline: [
      ...timelineOf(
        { office, plan, file, matters },
        knownToOfficer(
          (material) => file.pledges[material]?.matters.some(needed.matter) === true,
          asCaseEvents(loaded.events),
        ),
      ),
    ],
    messages: worksAtWindow(standard, by.staffRole) ? [...shownMessages(office, loaded, plan, told)] : [],
    ...(file.intake.stage === 'accepted' ? { due: file.intake.due } : {}),
    ...(end === undefined ? {} : { end: { code: end.code, name: end.name, basis: end.basis } }),
    turns: [...turns],
    mandates: [...mandates],
    mandateKinds: worksAtWindow(standard, by.staffRole) ? shownMandateKinds(office, loaded, 'window') : [],
    today,
    synthetic: office.dataSet === 'synthetic',
  }
}

/** 漏告: said before the list goes out, so that it is seen whose defect it would be. */
const omittedBefore = (
  file: CaseFile,
  matters: readonly ShownMatter[],
  subjects: readonly string[],
): Static<typeof StaffCaseView>['omitted'] =>
  matters
    .filter(({ stage }) => stage === 'in-inbox')
    .flatMap(({ id }) =>
      subjects.flatMap((what) => {
        const list = omittedFrom(file, what, id)
        return list === undefined ? [] : [{ matter: id, what, on: list.on }]
      }),
    )

const declarationsHere = (
  office: Office,
  { file, standard }: Loaded,
  plan: Plan,
): Static<typeof StaffCaseView>['declarations'] =>
  standard.declarations
    .filter(({ matter }) => plan.matters.some(({ id }) => id === matter))
    .flatMap(({ id, signedBy, sentence, basis }) =>
      signedBy.map((role) => ({
        id,
        role,
        sentence,
        sentenceDigest: sentenceDigest(office, sentence),
        signed: file.declared[id]?.includes(role) === true,
        basis,
      })),
    )
