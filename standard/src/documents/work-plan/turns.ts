import type { Standard } from '../../standard.ts'
import type { Text } from '../../types.ts'
import { line, list, paragraph, section, table } from '../blocks.ts'
import { numbered } from '../clauses.ts'
import type { Block } from '../document.ts'
import { fill, joined, same, text } from '../text.ts'
import { actWords, otherAct } from '../words/act-words.ts'
import { turnWords } from '../words/turn-words.ts'
import type { Chapter } from './chapter.ts'

const preReview = (standard: Standard): readonly Block[] => {
  const rule = standard.preReview
  if (rule === undefined) return []
  const who = standard.staffRoles.find(({ id }) => id === rule.by)?.name ?? otherAct
  return [
    paragraph(
      fill(turnWords.preReviewLead, { who, hours: rule.withinHours }),
      undefined,
      numbered(standard, rule.basis),
    ),
    ...list(rule.looksAt.map(({ name }) => line(name))),
  ]
}

const reasons = (standard: Standard): readonly Block[] =>
  table(
    [turnWords.decision, turnWords.reason, turnWords.told],
    standard.reasons.map(({ for: act, name, words, doNext, basis }) => [
      line(actWords[act] ?? otherAct),
      line(name, numbered(standard, basis)),
      line(joined([words, doNext], text('。', '. '))),
    ]),
  )

/** What a standard without turns leaves empty stands nowhere. */
const limits = (standard: Standard): readonly Block[] => {
  const { reminders, forceMajeure, objection, voiding } = standard.turns
  const days = joined(reminders.workingDaysBefore.map((ahead) => same(String(ahead))))
  const { withinDays: within, answerDays: answer } = objection
  const rows = [
    [turnWords.reminders, fill(turnWords.remindersBefore, { days }), reminders.basis],
    [turnWords.forceMajeure, fill(turnWords.atMost, { days: forceMajeure.atMostDays }), forceMajeure.basis],
    [turnWords.objection, fill(turnWords.objectionDays, { within, answer }), objection.basis],
    [turnWords.voiding, fill(turnWords.voidingDays, { days: voiding.answerDays }), voiding.basis],
  ] as const
  return table(
    [turnWords.limit, turnWords.howLong],
    rows.flatMap(([what, howLong, basis]) =>
      basis === '' ? [] : [[line(what, numbered(standard, basis)), line(howLong)]],
    ),
  )
}

const ends = (standard: Standard): readonly Block[] =>
  table(
    [turnWords.endCode, turnWords.end],
    standard.turns.endCodes.map(({ code, name, basis }) => [line(same(code)), line(name, numbered(standard, basis))]),
  )

const actNames = (acts: readonly string[]): Text =>
  acts.length === 0 ? turnWords.nothing : joined(acts.map((act) => actWords[act] ?? otherAct))

/** 帮办代办: who may help with what, and what stays one's own. */
const helpers = (standard: Standard): readonly Block[] => {
  const { kinds, never, lastsDays, helpersAtMost, basis } = standard.turns.mandates
  if (kinds.length === 0) return []
  return [
    paragraph(
      fill(turnWords.helpersLead, { days: lastsDays, most: helpersAtMost }),
      undefined,
      numbered(standard, basis),
    ),
    ...table(
      [turnWords.helper, turnWords.mayDo, turnWords.ifSaid, turnWords.heldAtMost],
      kinds.map(({ name, acts, ifSaid, holdsAtMost, basis }) => [
        line(name, numbered(standard, basis)),
        line(actNames(acts)),
        line(actNames(ifSaid)),
        line(same(String(holdsAtMost))),
      ]),
    ),
    ...table(
      [turnWords.never, turnWords.instead],
      never.map(({ acts, doNext, basis }) => [line(actNames(acts), numbered(standard, basis)), line(doNext)]),
    ),
  ]
}

/** 预审、转折与办结: who looks beforehand, for which reasons a case may turn, what limits hold, and how it ends. */
export const turns: Chapter = {
  id: 'turns',
  name: turnWords.name,
  blocks: (standard) => [
    ...section(2, 'pre-review', turnWords.preReview, preReview(standard)),
    ...section(2, 'reasons', turnWords.reasons, reasons(standard)),
    ...section(2, 'limits', turnWords.limits, limits(standard)),
    ...section(2, 'helpers', turnWords.helpers, helpers(standard)),
    ...section(2, 'ends', turnWords.ends, ends(standard)),
  ],
}
