// The door for browsers: no YAML, no CEL parser, no file system.

export { canonicalJson, type Json } from './canonical.ts'
export { type Checked, checkValue } from './check-value.ts'
export { birthDateOf, checkCharacterOf, foldCitizenNumber, isCitizenNumber, sexOf } from './citizen-number.ts'
export { type Component, comparePlans, type Difference, type Direction, heavierOf } from './compare/compare-plans.ts'
export { withLawOfTheDay } from './compare/law-of-the-day.ts'
export { compileStandard, type Digest } from './compile-standard.ts'
export type { ConflictRule, WhenConflicting } from './conflict-types.ts'
export { ticketOf } from './conflict-types.ts'
export { conflictsOf, type WatchedConflict } from './conflicts-of.ts'
export {
  addDays,
  addMonths,
  addWorkingDays,
  dayOfReaching,
  fullYears,
  isLegalDay,
  isWorkingDay,
  workingDaysBetween,
} from './days.ts'
export { heading, line, list, paragraph, section, table } from './documents/blocks.ts'
export { shortBasis } from './documents/clauses.ts'
export { sayDay } from './documents/days.ts'
export type * from './documents/document.ts'
export { formSchema } from './documents/form-schema.ts'
export { mandateActWords, mandateSentence } from './documents/mandate-sentence.ts'
export { situationNames, telephoneOf } from './documents/names.ts'
export { noticeBoard } from './documents/notice-board.ts'
export { type NoticeOf, oneTimeNotice } from './documents/one-time-notice.ts'
export { questionsAndAnswers } from './documents/questions-and-answers.ts'
export { sayRule } from './documents/rules/say-rule.ts'
export { serviceGuide } from './documents/service-guide.ts'
export { sharingDuties } from './documents/sharing-duties.ts'
export { exampleSituations } from './documents/situations/examples.ts'
export { specialTypesBook } from './documents/special-types.ts'
export { fill, joined, text } from './documents/text.ts'
export { madeFrom, workPlan } from './documents/work-plan.ts'
export type { SharingClass, SharingDuty, Span } from './duty-types.ts'
export { endKinds } from './end-kinds.ts'
export { hallNeeds, noHalls } from './hall-types.ts'
export { clockOf, type HallDay, type HallTime, hallDayOf, hallRuleOf, minuteOf } from './halls.ts'
export { type Cut, type Kpi, kpiOf, type Reduction } from './kpi.ts'
export { type Expression, subExpressions } from './language/expression.ts'
export { factOf, givenByPersons, withDerived } from './lookups.ts'
export { mandateActs, mandateGrounds } from './mandate-types.ts'
export { type Blank, blanksOf } from './notice-blanks.ts'
export { noticeChannels } from './notice-types.ts'
export { conditionsOn } from './planning/conditions-on.ts'
export { type GuidancePlan, guidancePlan } from './planning/guidance-plan.ts'
export { partiesIn } from './planning/parties-in.ts'
export { addressOf, playerOf } from './planning/parts-played.ts'
export { plan } from './planning/plan.ts'
export { type AskedGroup, offerFor, questionsFor, type Stage } from './planning/questions-for.ts'
export { visibleTo } from './planning/visible-to.ts'
export { formatSerial, readSerial, type SerialProblem } from './serial.ts'
export type {
  AdviceRule,
  Choice,
  ConditionRule,
  ConsentRule,
  County,
  KpiCause,
  MaterialRule,
  MatterRule,
  OrganRule,
  OverlayRule,
  PartyRule,
  QuestionRule,
  ReliefRule,
  SourceRule,
  Standard,
  Successor,
  TermRule,
  VisitRule,
  WindowRule,
} from './standard.ts'
export { noTurns } from './turn-types.ts'
export type * from './types.ts'
