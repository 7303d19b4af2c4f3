import type { Expression } from '../src/language/expression.ts'
import type { Drafts } from '../src/read/read-files.ts'
import type { Section } from '../src/read/ruling.ts'
import { couple, party } from '../src/read/rulings.ts'
import { beside, type Changes, flipped, instead, shifted } from './changes.ts'
import type { Change, Mutant } from './mutant.ts'

type Event = NonNullable<Drafts['event']>
type Term = NonNullable<Event['terms']>[number]

/** A term that is changed is changed in every rule that uses it. */
const withTerm = (drafts: Drafts, name: string, is: Expression): Drafts => {
  const relink = (_key: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'op' in value && value.op === 'term' && 'name' in value
      ? value.name === name
        ? { ...value, is }
        : value
      : value
  // The reviver goes from the inside out, so terms that are made of this one have it too.
  const relinked: Drafts = JSON.parse(JSON.stringify(drafts), relink)
  return relinked
}

const ofTerm = (
  drafts: Drafts,
  event: Event,
  { terms, term, i }: { readonly terms: readonly Term[]; readonly term: Term; readonly i: number },
  { expression }: Changes,
): readonly Change[] => {
  const alone = (is: Expression): Drafts => ({ ...drafts, event: { ...event, terms: terms.with(i, { ...term, is }) } })
  const changed = expression(term.is, party, alone)
  return changed.map((change) => ({
    ...change,
    drafts: () => {
      const made = change.drafts()
      const is = made.event?.terms?.[i]?.is
      return is === undefined ? made : withTerm(made, term.name, is)
    },
    // The term's own examples ask the term alone.
    alone: change.drafts,
  }))
}

const ofVisit = (
  event: Event,
  visit: Event['visits'][number],
  put: (visit: Event['visits'][number]) => Drafts,
  { expression, shortened, vary, period }: Changes,
): readonly Change[] => [
  ...expression(visit.when, couple, (when) => put({ ...visit, when })),
  ...shortened(visit, 'who', visit.who, (who) => put({ ...visit, who })),
  ...shortened(visit, 'matters', visit.matters, (matters) => put({ ...visit, matters })),
  ...vary(
    visit,
    beside(
      visit.place,
      event.organs.map(({ id }) => id),
      'place ',
    ),
    (place) => put({ ...visit, place }),
  ),
  ...(visit.statutory === undefined
    ? []
    : vary(visit, flipped(visit.statutory, 'statutory'), (statutory) => put({ ...visit, statutory }))),
  ...period(visit, visit.inForce, (inForce) => put({ ...visit, inForce })),
]

const ofPromise = (event: Event, put: (event: Event) => Drafts, { vary }: Changes): readonly Change[] => {
  const { promise } = event
  return [
    ...vary(promise, shifted(promise.preReviewDays, 'preReviewDays '), (preReviewDays) =>
      put({ ...event, promise: { ...promise, preReviewDays } }),
    ),
    ...vary(promise, shifted(promise.issueDays, 'issueDays '), (issueDays) =>
      put({ ...event, promise: { ...promise, issueDays } }),
    ),
  ]
}

const afterwards = ['resumes', 'ends'] as const

const ofPause = (
  pause: NonNullable<Event['pauses']>[number],
  put: (pause: NonNullable<Event['pauses']>[number]) => Drafts,
  { vary }: Changes,
): readonly Change[] => [
  ...vary(pause, shifted(pause.atMostDays, 'atMostDays '), (atMostDays) => put({ ...pause, atMostDays })),
  ...vary(pause, flipped(pause.stopsClock, 'stopsClock'), (stopsClock) => put({ ...pause, stopsClock })),
  ...vary(pause, instead(pause.afterwards, afterwards), (is) => put({ ...pause, afterwards: is })),
]

/** event.yaml: 术语, 当事人, 到场, 步骤, 承诺, 暂停, 情形代码. */
export const eventMutants = (drafts: Drafts, changes: Changes): readonly Mutant[] => {
  const { event } = drafts
  if (event === undefined) return []
  const put = (other: Event): Drafts => ({ ...drafts, event: other })
  const lines = <T>(
    section: Section,
    all: readonly T[],
    name: (line: T) => string,
    putAll: (all: readonly T[]) => Event,
    of: (line: T, put: (line: T) => Drafts, i: number) => readonly Change[],
  ): readonly Mutant[] =>
    all.flatMap((line, i) =>
      of(line, (other) => put(putAll(all.with(i, other))), i).map(
        (change): Mutant => ({ ...change, section, of: name(line) }),
      ),
    )
  const { expression, shortened } = changes
  return [
    ...lines(
      'terms',
      event.terms ?? [],
      ({ name }) => name,
      (terms) => ({ ...event, terms }),
      (term, _put, i) => ofTerm(drafts, event, { terms: event.terms ?? [], term, i }, changes),
    ),
    ...lines(
      'parties',
      event.parties,
      ({ id }) => id,
      (parties) => ({ ...event, parties }),
      (line, putLine) => expression(line.when, couple, (when) => putLine({ ...line, when })),
    ),
    ...lines(
      'visits',
      event.visits,
      ({ id }) => id,
      (visits) => ({ ...event, visits }),
      (visit, putLine) => ofVisit(event, visit, putLine, changes),
    ),
    ...lines(
      'steps',
      event.steps,
      ({ id }) => id,
      (steps) => ({ ...event, steps }),
      (step, putLine) => shortened(step, 'matters', step.matters, (matters) => putLine({ ...step, matters })),
    ),
    ...lines(
      'pauses',
      event.pauses ?? [],
      ({ id }) => id,
      (pauses) => ({ ...event, pauses }),
      (pause, putLine) => ofPause(pause, putLine, changes),
    ),
    ...lines(
      'scenario',
      event.scenario,
      ({ is }) => is,
      (scenario) => ({ ...event, scenario }),
      (entry, putLine) => expression(entry.when, couple, (when) => putLine({ ...entry, when })),
    ),
    ...ofPromise(event, put, changes).map((change): Mutant => ({ ...change, section: 'promise', of: 'promise' })),
  ]
}
