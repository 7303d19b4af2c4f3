import { addWorkingDays } from '../../days.ts'
import type { Standard } from '../../standard.ts'
import type { LegalDay, Plan, Text } from '../../types.ts'
import { line, list, paragraph, section } from '../blocks.ts'
import { shortBasis } from '../clauses.ts'
import { sayDay } from '../days.ts'
import type { Block } from '../document.ts'
import { sayTelephone } from '../say-lines.ts'
import { fill, sentences } from '../text.ts'
import { noticeWords } from '../words/notice-words.ts'
import { furtherWords } from '../words/plan-words-further.ts'

/** 不能办: what the rules say no to, in their own words, before anything else; then what is done elsewhere. */
export const bars = ({ conditions, advice }: Plan): readonly Block[] => {
  const failed = conditions.filter(({ verdict }) => verdict.holds === false)
  const elsewhere = advice.filter(({ kind }) => kind === 'elsewhere')
  return [
    ...section(
      2,
      'bars',
      noticeWords.bars,
      failed.map(({ name, words, earliestDay, basis }) => {
        const day = earliestDay === undefined ? undefined : fill(noticeWords.earliest, { day: sayDay(earliestDay) })
        return paragraph(sentences(fill(noticeWords.bar, { name, words }), day), 'warning', shortBasis(basis))
      }),
    ),
    ...section(
      2,
      'elsewhere',
      noticeWords.elsewhere,
      elsewhere.map(({ title, words, channel, telephone, basis }) =>
        paragraph(
          sentences(
            fill(noticeWords.adviceLine, { title, words }),
            channel === undefined ? undefined : fill(furtherWords.channel, { channel }),
            sayTelephone(telephone),
          ),
          'warning',
          shortBasis(basis),
        ),
      ),
    ),
  ]
}

const sayPromise = (standard: Standard, days: number, acceptedOn: LegalDay | undefined): Text => {
  if (days === 0) return noticeWords.onTheSpot
  if (acceptedOn === undefined) return fill(noticeWords.promised, { days })
  const due = addWorkingDays(standard.calendar, acceptedOn, days)
  return 'day' in due
    ? fill(noticeWords.promisedBy, { days, day: sayDay(due.day) })
    : fill(noticeWords.notAnnounced, { days, day: sayDay(due.notAnnouncedAfter) })
}

/** 多长时间: the promise first; what has its own clock, and the days of another province, apart. */
export const time = (standard: Standard, plan: Plan, acceptedOn: LegalDay | undefined): readonly Block[] => {
  if (plan.matters.length === 0) return []
  const own = plan.matters.filter(({ clock }) => clock === 'own')
  const apart = [
    ...own.map(({ name, promisedDays, basis }) =>
      line(fill(noticeWords.ownClock, { matter: name, days: promisedDays }), shortBasis(basis)),
    ),
    ...plan.matters.flatMap(({ name, external }) =>
      external === undefined
        ? []
        : [
            line(
              fill(noticeWords.external, { matter: name, days: external.days, by: external.by, name: external.name }),
              shortBasis(external.basis),
            ),
          ],
    ),
  ]
  return section(2, 'time', noticeWords.time, [
    paragraph(sayPromise(standard, plan.promise.workingDays, acceptedOn), 'lead', shortBasis(plan.promise.basis)),
    ...list(apart),
  ])
}
