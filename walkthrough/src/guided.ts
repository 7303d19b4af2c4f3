import { type Answer, type Answers, type Asking, answerTo, type Field, type Group } from './answers.ts'
import type { Person, Words } from './person.ts'

export type Guided = {
  readonly complete: boolean
  readonly groups: readonly Group[]
  readonly plan: { readonly scenario: string; readonly promiseDays: number }
  readonly parties: readonly { readonly id: string; readonly name: Words }[]
  readonly region?: string
}

const otherAnswers = ({ domain }: Field): readonly Answer[] => {
  if (domain.kind === 'yes-no') return [true, false]
  return domain.kind === 'choice' ? (domain.options ?? []).map(({ value }) => value) : []
}

/**
 * 情形引导, question by question, as the form leads. Where a question says who applies, the answer is the one that leads to
 * as many parties as there are people.
 */
export const beGuided = async (
  who: Person,
  lifeEvent: string,
  asking: Asking,
  people: number,
): Promise<{ readonly answers: Answers; readonly guided: Guided }> => {
  const { unsure = [], said = {} } = asking.wishes
  const guide = (answers: Answers) => who.post<Guided>('/guide', { lifeEvent, answers, unsure })
  const answers: Record<string, Answer> = {}
  let guided = await guide(answers)
  for (let turn = 0; turn < 60; turn += 1) {
    const open = guided.groups
      .flatMap(({ fields }) => fields)
      .find(
        ({ fact, value, required }) =>
          ((required && value === undefined) || (said[fact] !== undefined && said[fact] !== value)) &&
          answers[fact] === undefined &&
          !unsure.includes(fact),
      )
    if (open === undefined) return rightNumber(guide, { answers, guided }, people)
    answers[open.fact] = answerTo(open, asking)
    guided = await guide(answers)
    if (guided.parties.length === people) continue
    for (const other of otherAnswers(open)) {
      const led = await guide({ ...answers, [open.fact]: other })
      if (led.parties.length !== people) continue
      answers[open.fact] = other
      guided = led
      break
    }
  }
  throw new Error('the guidance does not come to an end')
}

/** What holds unless somebody says otherwise is not asked; where it makes too many parties or too few, it is said. */
const rightNumber = async (
  guide: (answers: Answers) => Promise<Guided>,
  so: { readonly answers: Answers; readonly guided: Guided },
  people: number,
): Promise<{ readonly answers: Answers; readonly guided: Guided }> => {
  if (so.guided.parties.length === people) return so
  for (const field of so.guided.groups.flatMap(({ fields }) => fields)) {
    for (const other of otherAnswers(field)) {
      const answers = { ...so.answers, [field.fact]: other }
      const guided = await guide(answers)
      if (guided.parties.length === people && guided.complete) return { answers, guided }
    }
  }
  throw new Error(`nobody's answers lead to ${people} who apply together`)
}
