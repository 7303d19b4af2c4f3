import type { MatterRule, Standard, VisitRule } from '../../standard.ts'
import type { Text } from '../../types.ts'
import { type Citation, line, paragraph, section, table } from '../blocks.ts'
import { numbered, numberOnly } from '../clauses.ts'
import type { Block, Line } from '../document.ts'
import {
  decidedInWords,
  deciderName,
  departmentName,
  factName,
  matterNames,
  organName,
  partyName,
  regionName,
} from '../names.ts'
import { sayRule } from '../rules/say-rule.ts'
import { withoutOverlays } from '../rules/without-overlays.ts'
import { sayChoices, sayDays, sayInForce, sayPlace } from '../say-lines.ts'
import { distinct, fill, joined, same, sentences } from '../text.ts'
import { lineWords } from '../words/line-words.ts'
import { planWords } from '../words/plan-words.ts'
import type { Chapter } from './chapter.ts'
import { sayPattern } from './serials.ts'

type Row = readonly Line[]

const rows = (name: Text, said: readonly Text[], clause: Citation): readonly Row[] =>
  said.map((one) => [line(name), line(one, clause)])

const sayDecider = (matter: MatterRule, standard: Standard): readonly Text[] =>
  sayChoices(
    matter.decidedIn.map((one) => ({ ...(one.when === undefined ? {} : { when: one.when }), is: one })),
    standard,
    ({ is, decider, whileTheyWait }) => {
      const how =
        whileTheyWait === undefined
          ? decidedInWords[is]
          : fill(planWords.answeredHere, { how: decidedInWords[is], minutes: whileTheyWait.minutes })
      return standard.staffRoles.some(({ id }) => id === decider)
        ? fill(planWords.decidedBy, { how, who: deciderName(standard, decider) })
        : how
    },
  )

/** 等不到答复的, each with what is then done. */
const waitRows = (matter: MatterRule, standard: Standard): readonly Row[] =>
  matter.decidedIn.flatMap(({ whileTheyWait }) =>
    whileTheyWait === undefined
      ? []
      : [[line(planWords.notAnsweredHere), line(whileTheyWait.otherwise, numbered(standard, whileTheyWait.basis))]],
  )

const sayRegion = (matter: MatterRule, standard: Standard): readonly Text[] =>
  sayChoices(matter.organ.region, standard, (is) =>
    /^\d{6}$/.test(is) ? regionName(standard, is) : fill(planWords.whichRegion, { fact: factName(standard, is) }),
  )

const clockRows = (matter: MatterRule, standard: Standard): readonly Row[] => [
  ...(matter.clock === 'own' ? rows(planWords.clock, [planWords.ownClock], numberOnly(standard, matter.basis)) : []),
  ...(matter.stages ?? []).map(
    (stage): Row => [
      line(planWords.stages),
      line(
        fill(planWords.stage, { name: stage.name, by: stage.by, days: sayDays(stage.days) }),
        numbered(standard, stage.basis),
      ),
    ],
  ),
  ...matter.external.map((choice): Row => {
    const [said] = sayChoices([choice], standard, (is) =>
      fill(planWords.stage, { name: is.name, by: is.by, days: sayDays(is.days) }),
    )
    return [line(planWords.external), line(said ?? choice.is.name, numbered(standard, choice.is.basis))]
  }),
]

const codeRows = ({ codes }: MatterRule, standard: Standard): readonly Row[] => {
  if (codes === undefined) return []
  const { taskType, approvalType, basis } = codes
  const said = [
    ...(taskType === undefined ? [] : [fill(planWords.taskType, { code: taskType })]),
    ...(approvalType === undefined ? [] : [fill(planWords.approvalType, { code: approvalType })]),
  ]
  return said.length === 0 ? [] : [[line(planWords.officialCodes), line(joined(said), numbered(standard, basis))]]
}

const sayResult = ({ result }: MatterRule, standard: Standard): readonly Text[] =>
  sayChoices(result.form, standard, (is) => fill(planWords.resultIn, { name: result.name, form: lineWords.form[is] }))

const matterTable = (matter: MatterRule, standard: Standard): readonly Block[] => {
  const basis = numberOnly(standard, matter.basis)
  const serial = standard.serials.find(({ id }) => id === matter.result.serial)
  const when = matter.when === undefined ? lineWords.whenever : sayRule(matter.when, standard)
  return table(
    [planWords.item, planWords.content],
    [
      [
        line(planWords.plannedWhen),
        line(when, numbered(standard, matter.basis), sentences(matter.why, sayInForce(matter.inForce))),
      ],
      [
        line(planWords.after),
        line(matter.after.length === 0 ? planWords.nothingBefore : matterNames(standard, matter.after), basis),
      ],
      [line(planWords.department), line(departmentName(standard, matter.department), basis)],
      [line(planWords.organ), line(sayPlace(standard, matter.organ.kind), basis)],
      ...rows(planWords.organRegion, sayRegion(matter, standard), basis),
      ...rows(planWords.decided, sayDecider(matter, standard), basis),
      ...waitRows(matter, standard),
      ...(matter.silent ? rows(planWords.application, [planWords.silent], basis) : []),
      ...rows(
        planWords.flow,
        sayChoices(matter.flow, standard, (is) => is),
        basis,
      ),
      ...rows(planWords.daysPromised, sayChoices(matter.promisedDays, standard, sayDays), basis),
      [line(planWords.daysStatutory), line(sayDays(matter.statutoryDays), basis)],
      ...clockRows(matter, standard),
      ...rows(planWords.result, sayResult(matter, standard), basis),
      ...(serial === undefined
        ? []
        : [[line(planWords.resultNumber), line(sayPattern(serial.pattern), numbered(standard, serial.basis))]]),
      ...codeRows(matter, standard),
    ],
  )
}

const sayWho = (visit: VisitRule, standard: Standard): Text => {
  const names = visit.who.map((part) =>
    standard.parties.some(({ id }) => id === part) ? partyName(standard, part) : planWords.whoMoves,
  )
  return joined(distinct(names))
}

const visitRow = (visit: VisitRule, standard: Standard): Row => {
  const { when, lighter } = withoutOverlays(standard, 'visit', visit.id, visit.when)
  return [
    line(visit.name, numbered(standard, visit.basis), sentences(visit.why, sayInForce(visit.inForce))),
    line(
      when === undefined ? lineWords.whenever : sayRule(when, standard),
      undefined,
      sentences(fill(planWords.forMatters, { matters: matterNames(standard, visit.matters) }), lighter),
    ),
    line(sayWho(visit, standard), undefined, visit.statutory === true ? planWords.statutoryVisit : undefined),
    line(organName(standard, visit.place)),
  ]
}

export const matters: Chapter = {
  id: 'matters',
  name: planWords.matters,
  blocks: (standard) => [
    paragraph(planWords.mattersLead, 'note'),
    ...section(
      2,
      'steps',
      planWords.stepsHeading,
      table(
        [planWords.order, planWords.step, planWords.stepMatters],
        standard.steps.map(({ name, matters: of }, i) => [
          line(same(i + 1)),
          line(name),
          line(matterNames(standard, of)),
        ]),
      ),
    ),
    ...standard.matters.flatMap((matter) =>
      section(2, `matter-${matter.id}`, matter.name, matterTable(matter, standard)),
    ),
    ...section(2, 'promise', planWords.thePromise, [
      paragraph(
        fill(planWords.promiseMade, {
          pre: sayDays(standard.promise.preReviewDays),
          issue: sayDays(standard.promise.issueDays),
        }),
        undefined,
        numbered(standard, standard.promise.basis, standard.promise.onTheSpot),
      ),
    ]),
    ...section(
      2,
      'visits',
      planWords.visitsHeading,
      table(
        [planWords.visit, planWords.needed, planWords.who, planWords.place],
        standard.visits.map((visit) => visitRow(visit, standard)),
      ),
    ),
  ],
}
