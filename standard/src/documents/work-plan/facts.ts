import type { Standard } from '../../standard.ts'
import type { Fact, Text } from '../../types.ts'
import { line, paragraph, section, table } from '../blocks.ts'
import { numbered } from '../clauses.ts'
import type { Line } from '../document.ts'
import { factName, sourceName } from '../names.ts'
import { sayValue } from '../rules/say-term.ts'
import { fill, joined, sentences } from '../text.ts'
import { furtherWords } from '../words/plan-words-further.ts'
import type { Chapter } from './chapter.ts'

const fewOptions = 8

const sayFrom = (fact: Fact, standard: Standard): Text =>
  joined(
    fact.from.map((from) => {
      if (from === 'asked') return furtherWords.asking
      if (from !== 'derived') return sourceName(standard, from)
      return fact.derived === undefined
        ? furtherWords.derived
        : fill(furtherWords.deriving, { fact: factName(standard, fact.derived.from) })
    }),
  )

const sayOptions = ({ domain }: Fact): Text | undefined =>
  domain.kind === 'choice' && domain.options.length <= fewOptions
    ? fill(furtherWords.options, { options: joined(domain.options.map(({ name }) => name)) })
    : undefined

const sayCodes = ({ domain }: Fact): Text | undefined =>
  domain.kind === 'choice' && domain.codes !== undefined
    ? fill(furtherWords.codesOf, { codes: domain.codes })
    : undefined

const row = (fact: Fact, standard: Standard): readonly Line[] => [
  line(
    fact.name,
    numbered(standard, fact.basis),
    sentences(
      fact.why,
      sayOptions(fact),
      sayCodes(fact),
      fact.usual === undefined ? undefined : fill(furtherWords.usual, { value: sayValue(fact.usual, fact, standard) }),
      fact.unsure === undefined ? undefined : fill(furtherWords.unsure, { words: fact.unsure }),
      fact.keptFor === undefined ? undefined : fill(furtherWords.keptFor, { words: fact.keptFor }),
    ),
  ),
  line(sayFrom(fact, standard)),
  line(furtherWords.private[fact.privacy]),
  line(fill(furtherWords.years, { years: fact.retention.years }), numbered(standard, fact.retention.basis)),
]

const columns = [furtherWords.fact, furtherWords.from, furtherWords.privacy, furtherWords.kept]

const part = (standard: Standard, which: Fact['part']) =>
  table(
    columns,
    standard.facts.filter((fact) => fact.part === which).map((fact) => row(fact, standard)),
  )

export const facts: Chapter = {
  id: 'facts',
  name: furtherWords.facts,
  blocks: (standard) => [
    paragraph(furtherWords.factsLead, 'note'),
    ...section(2, 'joint-facts', furtherWords.jointFacts, part(standard, 'joint')),
    ...section(2, 'own-facts', furtherWords.ownFacts, part(standard, 'own')),
  ],
}
