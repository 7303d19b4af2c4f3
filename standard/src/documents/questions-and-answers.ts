import { isInForce } from '../planning/is-in.ts'
import type { Standard } from '../standard.ts'
import type { LegalDay, Text } from '../types.ts'
import { heading, line, paragraph, question } from './blocks.ts'
import { shortBasis } from './clauses.ts'
import type { Block, Document, Line } from './document.ts'
import { dropped, situationTable } from './guide/tables.ts'
import { telephoneOf } from './names.ts'
import { grouped, isGiven, namedFor } from './notice/about-plan.ts'
import { bars, cities, facts, good, sources, special } from './questions/reasons.ts'
import { papers, places, times } from './questions/things.ts'
import { sayDays } from './say-lines.ts'
import { ordinaryPlan } from './special-types/types.ts'
import { fill } from './text.ts'
import { questionWords } from './words/question-words.ts'
import { madeFrom } from './work-plan.ts'

const linesOf = (blocks: readonly Block[]): readonly Line[] =>
  blocks.flatMap((block) => (block.block === 'list' ? block.items : []))

const timeLines = (blocks: readonly Block[]): readonly Line[] =>
  blocks.flatMap((block) =>
    block.block === 'table'
      ? block.rows.flatMap(([name, days]) =>
          name === undefined || days === undefined
            ? []
            : [line({ zh: `${name.text.zh}：${days.text.zh}`, en: `${name.text.en}: ${days.text.en}` }, name.clause)],
        )
      : [],
  )

/** Answers are read by people who will not look the law up: the first citation, and every mark of doubt. */
const inShort = (block: Block): Block =>
  block.block === 'question'
    ? {
        ...block,
        answer: block.answer.map(({ clause, ...rest }) =>
          clause === undefined ? rest : { ...rest, clause: shortBasis(clause) },
        ),
      }
    : block

/** 最常问的: what every couple asks first. */
const most = (standard: Standard, on: LegalDay): readonly Block[] => {
  const ordinary = ordinaryPlan(standard, on)
  const given = grouped(ordinary.materials.filter(isGiven))
  const asked: readonly (readonly [Text, readonly Line[]])[] = [
    [questionWords.howOften, ordinary.visits.map(({ name, why, basis }) => line(name, basis, why))],
    [
      questionWords.whatToBring,
      given.map((group) =>
        line(
          namedFor(group, standard),
          group.material.basis,
          group.material.comes.by === 'person' ? group.material.comes.because : undefined,
        ),
      ),
    ],
    [questionWords.whatNot, linesOf(dropped(standard))],
    [questionWords.howLong, timeLines(situationTable(standard, on))],
    [
      questionWords.whatAtOnce,
      standard.matters.map(({ name, why, basis, silent, promisedDays }) =>
        line(name, basis, silent || promisedDays.length !== 1 ? why : sayDays(promisedDays[0]?.is ?? 0)),
      ),
    ],
    [
      questionWords.cannot,
      standard.conditions
        .filter(({ kind, inForce }) => kind === 'statutory-bar' && isInForce(inForce, on))
        .map(({ ifOneOfYou, words, basis }) => line(ifOneOfYou ?? words, basis)),
    ],
  ]
  return asked.flatMap(([asks, answer]) => (answer.length === 0 ? [] : [question(asks, answer)]))
}

/** 问答清单: made of what can be asked about every line of the standard, what is asked most first. */
export const questionsAndAnswers = (standard: Standard, on: LegalDay = standard.inForceFrom): Document => {
  const groups = [
    { id: 'most', name: questionWords.most, blocks: most(standard, on) },
    { id: 'papers', name: questionWords.papers, blocks: papers(standard, on) },
    { id: 'places', name: questionWords.places, blocks: places(standard, on) },
    { id: 'time', name: questionWords.time, blocks: times(standard, on) },
    { id: 'bars', name: questionWords.bars, blocks: bars(standard, on) },
    { id: 'special', name: questionWords.special, blocks: special(standard, on) },
    { id: 'good', name: questionWords.good, blocks: good(standard, on) },
    { id: 'asked', name: questionWords.asked, blocks: facts(standard) },
    { id: 'sources', name: questionWords.sources, blocks: sources(standard) },
    { id: 'cities', name: questionWords.cities, blocks: cities(standard) },
  ]
  return {
    kind: 'questions-and-answers',
    title: fill(questionWords.title, { event: standard.event.name }),
    standard: madeFrom(standard),
    telephone: telephoneOf(standard),
    blocks: [
      paragraph(questionWords.lead, 'note'),
      ...groups.flatMap(({ id, name, blocks }) =>
        blocks.length === 0 ? [] : [heading(1, id, name), ...blocks.map(inShort)],
      ),
    ],
  }
}
