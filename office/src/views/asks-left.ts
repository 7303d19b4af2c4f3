import {
  type AskedGroup,
  type Fact,
  type LegalDay,
  questionsFor,
  type Situation,
  type Standard,
} from '@xiqian/standard'
import { answersTo } from './open-questions.ts'

type Said = { readonly situation: Situation; readonly unsure: readonly string[]; readonly on: LegalDay }

const isOpen = ({ situation, unsure }: Said, { id, usual }: Fact): boolean =>
  usual === undefined && situation[id] === undefined && !unsure.includes(id)

const openIn = (said: Said, groups: readonly AskedGroup[]): readonly Fact[] =>
  groups.flatMap(({ facts }) => facts.filter((fact) => isOpen(said, fact)))

const askedNow = (standard: Standard, { situation, unsure, on }: Said): readonly AskedGroup[] =>
  questionsFor(standard, situation, { stage: 'guidance', unsure, on })

/**
 * 还有几问: at most so many, on the longest way from here. What is preselected does not count, since nobody has to touch
 * it. Answers after which the same is asked are gone through once.
 */
export const asksLeft = (standard: Standard, said: Said): number => {
  const open = openIn(said, askedNow(standard, said))
  const [first] = open
  if (first === undefined) return 0
  const ways = new Map<string, Said>()
  for (const value of answersTo(standard, first) ?? [standard.counties[0]?.code ?? '']) {
    const next = { ...said, situation: { ...said.situation, [first.id]: value } }
    const asked = openIn(next, askedNow(standard, next))
    const way = asked.map(({ id }) => id).join()
    if (!ways.has(way)) ways.set(way, next)
  }
  return 1 + Math.max(...[...ways.values()].map((next) => asksLeft(standard, next)))
}
