import type { PledgeRule } from '../../pledge-types.ts'
import type { Standard } from '../../standard.ts'
import type { Text } from '../../types.ts'
import { line, paragraph, table } from '../blocks.ts'
import { numbered } from '../clauses.ts'
import type { Block } from '../document.ts'
import { fill, joined, same, text } from '../text.ts'
import { otherAct } from '../words/act-words.ts'
import { pledgeWords } from '../words/pledge-words.ts'
import type { Chapter } from './chapter.ts'

const sayCheck = ({ check, unchecked }: PledgeRule, standard: Standard): Text => {
  if (check === undefined) return unchecked ?? same('')
  const { source, eye, withinDays: within, againAfterDays: again, atMostTries: tries } = check
  const duty = standard.duties.find(({ id }) => id === source?.id)
  const bySource = duty === undefined ? [] : [fill(pledgeWords.bySource, { source: duty.data })]
  const who = standard.staffRoles.find(({ id }) => id === eye?.by)?.name ?? otherAct
  const byEye = eye === undefined ? [] : [fill(pledgeWords.byEye, { who, share: eye.sharePercent })]
  return joined(
    [joined([...bySource, ...byEye], pledgeWords.where), fill(pledgeWords.days, { within, again, tries })],
    text('。', '. '),
  )
}

const limits = (standard: Standard): readonly Block[] => {
  const { pledging } = standard.turns
  if (pledging === undefined) return []
  const { seed, hearingDays: hearing, answerDays: answer, undoDays: undo, noteMonths: months, basis } = pledging
  const words = fill(pledgeWords.limits, { hearing, answer, undo, months, seed: same(seed) })
  return [paragraph(words, undefined, numbered(standard, basis))]
}

/** 告知承诺: what is promised, by what law, how it is checked afterwards, and what follows if it is false. */
export const pledges: Chapter = {
  id: 'pledges',
  name: pledgeWords.name,
  blocks: (standard) => {
    const rules = standard.pledges ?? []
    if (rules.length === 0) return [paragraph(pledgeWords.none)]
    return [
      paragraph(pledgeWords.lead, 'note'),
      ...table(
        [pledgeWords.sentence, pledgeWords.ifFalse, pledgeWords.check, pledgeWords.instead],
        rules.map((rule) => [
          line(rule.sentence, numbered(standard, rule.law)),
          line(rule.ifFalse),
          line(sayCheck(rule, standard), numbered(standard, rule.basis)),
          line(rule.instead),
        ]),
      ),
      ...limits(standard),
    ]
  },
}
