import type { Expression } from '../language/expression.ts'
import type { InForce } from '../types.ts'
import type { Drafts } from './read-files.ts'
import type { Gathered } from './reading.ts'
import type { Example, Part, Ruling, Section } from './ruling.ts'

type Answer = boolean | 'unknown'
/** An example as a file tells it: each kind of line has its own word for the verdict. */
export type DraftExample = Omit<Example, 'expected' | 'given'> & {
  readonly given?: Example['given']
  readonly planned?: Answer
  readonly holds?: Answer
  readonly needed?: Answer
  readonly asked?: Answer
  readonly said?: Answer
  readonly open?: Answer
  readonly there?: Answer
}
type Draft = { readonly examples?: readonly DraftExample[]; readonly inForce?: InForce }

export const examplesOf = (line: Draft, gathered: Gathered): readonly Example[] =>
  (line.examples ?? []).map((draft) => {
    const { planned, holds, needed, asked, said, open, there, given = {}, ...rest } = draft
    const expected = planned ?? holds ?? needed ?? asked ?? said ?? open ?? there
    const example = { ...rest, given, ...(expected === undefined ? {} : { expected }) }
    const place = gathered.places.get(draft)
    if (place !== undefined) gathered.places.set(example, place)
    return example
  })

/** Whether a line is about one party, and whose own facts it may read. */
export type Reach = Pick<Ruling, 'self' | 'ownFacts'>
export const couple: Reach = { self: false, ownFacts: 'none' }
export const party: Reach = { self: true, ownFacts: 'one' }
/** A line of the couple may rest on one party's own facts, named by its role. */
export const either = (forEach: string | undefined): Reach => ({ self: forEach === 'party', ownFacts: 'one' })

type Inner = { readonly at: object; readonly expression: Expression | undefined; readonly part: Part } & Partial<Reach>

/** Every expression of the province's files, each with its examples or with the line whose examples show it. */
export const rulingsOf = (drafts: Drafts, gathered: Gathered): readonly Ruling[] => {
  const rulings: Ruling[] = []
  const line = (
    section: Section,
    of: string,
    at: Draft,
    expression: Expression | undefined,
    reach: Reach,
    inner: readonly Inner[] = [],
    { waitsWhen, appliesWhen }: Pick<Ruling, 'waitsWhen' | 'appliesWhen'> = {},
  ) => {
    rulings.push({
      section,
      of,
      at,
      expression,
      ...reach,
      examples: examplesOf(at, gathered),
      ...(at.inForce === undefined ? {} : { inForce: at.inForce }),
      ...(waitsWhen === undefined ? {} : { waitsWhen }),
      ...(appliesWhen === undefined ? {} : { appliesWhen }),
    })
    for (const { expression: when, ...rest } of inner) {
      if (when !== undefined) rulings.push({ section, of, expression: when, ...reach, ...rest, examples: undefined })
    }
  }
  const choices = (
    by: Part['by'],
    of: readonly { readonly when?: Expression }[] | undefined,
    reach: Partial<Reach> = {},
  ): readonly Inner[] =>
    (of ?? []).map((choice, at) => ({ at: choice, expression: choice.when, part: { by, at }, ...reach }))

  for (const { matter, conditions } of drafts.matters) {
    const { decidedIn, promisedDays, external, organ, result, flow, requestValues } = matter
    line('matters', matter.id, matter, matter.when, couple, [
      ...choices('decidedIn', decidedIn),
      ...choices('promisedDays', promisedDays),
      ...choices('externalDays', external),
      ...choices('organRegion', organ.region),
      ...choices('resultForm', result.form),
      ...choices('flow', flow),
      ...choices('requestValues', requestValues),
    ])
    for (const draft of conditions ?? []) {
      line(
        'conditions',
        draft.id,
        draft,
        draft.holds,
        either(draft.forEach),
        [
          { at: draft, expression: draft.appliesWhen, part: { by: 'applies', at: 0 } },
          { at: draft, expression: draft.waitsWhen, part: { by: 'waits', at: 0 } },
        ],
        draft,
      )
    }
  }
  for (const draft of drafts.materials?.materials ?? []) {
    const reach = either(draft.forEach)
    line('materials', draft.id, draft, draft.neededWhen, reach, [
      ...choices('class', draft.class, { ownFacts: 'none' }),
      ...choices('supplyWithinDays', draft.supplyWithinDays, { ownFacts: 'none' }),
    ])
  }
  for (const draft of drafts.questions?.groups ?? []) {
    const asked = draft.facts.flatMap((fact): readonly Inner[] =>
      'askedWhen' in fact ? [{ at: fact, expression: fact.askedWhen, part: { by: 'asks', at: fact.fact } }] : [],
    )
    line('questions', draft.id, draft, draft.askedWhen, draft.stage === 'own' ? party : couple, asked)
  }
  for (const draft of drafts.sources?.sources ?? []) line('sources', draft.id, draft, draft.askedWhen, party)
  for (const draft of drafts.advice?.advice ?? []) line('advice', draft.id, draft, draft.when, either(draft.forEach))
  for (const draft of drafts.windows?.windows ?? []) line('windows', draft.id, draft, draft.when, couple)

  const { event } = drafts
  for (const draft of event?.visits ?? []) line('visits', draft.id, draft, draft.when, couple)
  for (const draft of event?.parties ?? []) line('parties', draft.id, draft, draft.when, couple)
  for (const draft of event?.terms ?? []) line('terms', draft.name, draft, draft.is, party)
  for (const draft of event?.scenario ?? []) line('scenario', draft.is, draft, draft.when, couple)
  for (const draft of event?.steps ?? []) line('steps', draft.id, draft, undefined, couple)
  for (const draft of event?.pauses ?? []) line('pauses', draft.id, draft, undefined, couple)
  if (event !== undefined) line('promise', 'promise', event.promise, undefined, couple)
  return rulings
}
