import type { Standard } from '../../standard.ts'
import type { SourceId, Text } from '../../types.ts'
import { line, paragraph, table } from '../blocks.ts'
import { numbered } from '../clauses.ts'
import { fill, joined, same, text } from '../text.ts'
import { conflictWords } from '../words/conflict-words.ts'
import type { Chapter } from './chapter.ts'

const nameOf = ({ sources }: Standard, source: SourceId): Text =>
  sources.find(({ id }) => id === source)?.name ?? same(source)

/** 数据不一致: which registers speak of the same thing, whose word counts meanwhile, and what is done. */
export const conflicts: Chapter = {
  id: 'conflicts',
  name: conflictWords.name,
  blocks: (standard) => {
    if (standard.conflicts.length === 0) return [paragraph(conflictWords.none)]
    const { what, sources, meanwhile, told, authoritative, saysMeanwhile } = conflictWords
    return [
      paragraph(conflictWords.lead, 'note'),
      ...table(
        [what, sources, meanwhile, told],
        standard.conflicts.map((rule) => [
          line(rule.name, numbered(standard, rule.basis)),
          line(
            joined(
              rule.says.map(({ source }) => nameOf(standard, source)),
              text('、', ', '),
            ),
          ),
          line(
            fill(authoritative, {
              source: nameOf(standard, rule.authoritative),
              meanwhile: saysMeanwhile[rule.whenConflicting],
            }),
          ),
          line(joined([rule.words, rule.canShow], text('。', '. '))),
        ]),
      ),
    ]
  },
}
