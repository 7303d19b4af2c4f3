import type { SourceRule, Standard } from '../../standard.ts'
import type { Text } from '../../types.ts'
import { line, paragraph, table } from '../blocks.ts'
import { numbered } from '../clauses.ts'
import type { Line } from '../document.ts'
import { departmentName, factName } from '../names.ts'
import { sayRule } from '../rules/say-rule.ts'
import { sayTelephone } from '../say-lines.ts'
import { distinct, fill, joined, sentences } from '../text.ts'
import { lineWords } from '../words/line-words.ts'
import { planWords } from '../words/plan-words.ts'
import { furtherWords } from '../words/plan-words-further.ts'
import type { Chapter } from './chapter.ts'

const factNames = (standard: Standard, ids: readonly string[]): Text =>
  joined(distinct(ids.map((id) => factName(standard, id))))

const sayFills = ({ fills }: SourceRule, standard: Standard): Text => {
  const ids = Object.values(fills)
  return ids.length === 0 ? furtherWords.onlyVerdict : factNames(standard, ids)
}

/** 何时、向谁问. */
export const sayAsked = ({ askedWhen }: SourceRule, standard: Standard): Text =>
  askedWhen === undefined ? furtherWords.aboutEach : fill(planWords.eachWhere, { when: sayRule(askedWhen, standard) })

const row = (source: SourceRule, standard: Standard): readonly Line[] => [
  line(
    source.name,
    numbered(standard, source.legalBasis),
    sentences(departmentName(standard, source.department), sayTelephone(source.telephone)),
  ),
  line(
    sayAsked(source, standard),
    undefined,
    fill(furtherWords.sends, { facts: factNames(standard, Object.values(source.sends)) }),
  ),
  line(
    sayFills(source, standard),
    undefined,
    fill(furtherWords.verdict, { fact: factName(standard, source.verdictIn) }),
  ),
  line(
    lineWords.whenUnavailable[source.whenUnavailable],
    undefined,
    source.recheckedAtWindow ? furtherWords.rechecked : undefined,
  ),
  line(source.purpose),
]

export const sources: Chapter = {
  id: 'sources',
  name: furtherWords.sources,
  blocks: (standard) => [
    paragraph(furtherWords.sourcesLead, 'note'),
    ...table(
      [furtherWords.source, furtherWords.asked, furtherWords.gives, furtherWords.unavailable, furtherWords.purpose],
      standard.sources.map((source) => row(source, standard)),
    ),
  ],
}
