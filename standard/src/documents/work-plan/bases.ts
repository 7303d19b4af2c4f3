import type { Standard } from '../../standard.ts'
import { heading, line, list, paragraph, section } from '../blocks.ts'
import { type Clause, clausesOf, isAssumed, isToCheck, numbered } from '../clauses.ts'
import type { Block } from '../document.ts'
import { fill, joined, same, text } from '../text.ts'
import { furtherWords } from '../words/plan-words-further.ts'
import type { Chapter } from './chapter.ts'

const entry = ({ number, anchor, basis, usedBy }: Clause): readonly Block[] => [
  heading(3, anchor, joined([fill(furtherWords.clauseNumber, { number }), same(basis)], text('　', ' '))),
  paragraph(joined([furtherWords.usedBy, joined(usedBy, text('；', '; '))], text('：', ': ')), 'note'),
]

/** 依据索引: each basis under its number, and the lines that rest on it. */
export const bases: Chapter = {
  id: 'bases',
  name: furtherWords.index,
  blocks: (standard) => [...clausesOf(standard).values()].flatMap(entry),
}

const those = (standard: Standard, is: (basis: string) => boolean) =>
  list(
    [...clausesOf(standard).values()]
      .filter(({ basis }) => is(basis))
      .map(({ basis, usedBy }) => line(joined(usedBy, text('；', '; ')), numbered(standard, basis), same(basis))),
  )

/** 本标准的假设: what is not official, or not compared with the law yet, all in one place. */
export const assumptions: Chapter = {
  id: 'assumptions',
  name: furtherWords.assumptions,
  blocks: (standard) => {
    const blocks = [
      ...section(2, 'assumed', furtherWords.assumed, those(standard, isAssumed)),
      ...section(
        2,
        'to-check',
        furtherWords.toCheck,
        those(standard, (basis) => isToCheck(basis) && !isAssumed(basis)),
      ),
    ]
    return [
      paragraph(blocks.length === 0 ? furtherWords.noAssumption : furtherWords.assumptionsLead, 'assumption'),
      ...blocks,
    ]
  },
}
