import { addDays } from '../../days.ts'
import type { Standard } from '../../standard.ts'
import type { LegalDay, Text } from '../../types.ts'
import { line, paragraph, section, table } from '../blocks.ts'
import { numbered } from '../clauses.ts'
import { sayDay } from '../days.ts'
import { sayDays } from '../say-lines.ts'
import { fill, joined } from '../text.ts'
import { furtherWords } from '../words/plan-words-further.ts'
import type { Chapter } from './chapter.ts'
import { releases } from './releases.ts'

type Span = { readonly from: LegalDay; readonly until: LegalDay }

/** Days that follow each other become one span. */
const spansOf = (days: readonly LegalDay[]): readonly Span[] => {
  const spans: Span[] = []
  for (const day of [...days].sort()) {
    const last = spans.at(-1)
    if (last !== undefined && addDays(last.until, 1) === day) spans[spans.length - 1] = { ...last, until: day }
    else spans.push({ from: day, until: day })
  }
  return spans
}

const saySpans = (days: readonly LegalDay[]): Text =>
  joined(
    spansOf(days).map(({ from, until }) =>
      from === until ? sayDay(from) : fill(furtherWords.span, { from: sayDay(from), until: sayDay(until) }),
    ),
  )

const pauses = (standard: Standard) =>
  table(
    [furtherWords.pause, furtherWords.pauseMost, furtherWords.pauseThen],
    standard.pauses.map(({ name, words, stopsClock, atMostDays, afterwards, basis }) => [
      line(name, numbered(standard, basis), words),
      line(sayDays(atMostDays), undefined, stopsClock ? furtherWords.stopsClock : furtherWords.runsOn),
      line(afterwards === 'ends' ? furtherWords.ends : furtherWords.resumes),
    ]),
  )

export const calendar: Chapter = {
  id: 'calendar',
  name: furtherWords.calendar,
  blocks: (standard) => {
    const { from, horizon, holidays, workdays, basis } = standard.calendar
    return [
      paragraph(fill(furtherWords.calendarLead, { horizon: sayDay(horizon) }), undefined, numbered(standard, basis)),
      ...table(
        [furtherWords.calendarSpan, furtherWords.holidays, furtherWords.workdays],
        [
          [
            line(fill(furtherWords.span, { from: sayDay(from), until: sayDay(horizon) }), numbered(standard, basis)),
            line(saySpans(holidays)),
            line(saySpans(workdays)),
          ],
        ],
      ),
      ...section(2, 'pauses', furtherWords.pauses, pauses(standard)),
      ...section(2, 'releases', furtherWords.releases, releases(standard)),
    ]
  },
}
