import type { Expression } from '../language/expression.ts'
import type { CompiledStandard, ConsentRule, PartPlayed } from '../standard.ts'
import type { LegalDay, MatterId, RoleId, Text, Value } from '../types.ts'
import type { Drafts } from './read-files.ts'
import type { Gathered } from './reading.ts'

/** One example of a rule, as its file tells it. */
export type Example = {
  readonly title: string
  readonly given: Readonly<Record<string, Value>>
  readonly on?: LegalDay
  readonly self?: RoleId
  readonly expected: boolean | 'unknown'
  readonly comes?: string
  readonly decidedIn?: string
  readonly promisedDays?: number
  readonly earliestDay?: LegalDay
}

/** An expression of a rule, with what its place allows and the examples that show it. */
export type Ruling = {
  readonly of: string
  readonly at: object
  readonly expression: Expression | undefined
  readonly waitsWhen?: Expression
  readonly self: boolean
  /** 'one' party's own facts may be read in it, or none. */
  readonly ownFacts: 'one' | 'none'
  /** undefined: a choice inside a rule, shown by the examples of that rule. */
  readonly examples: readonly Example[] | undefined
}

export type Assembled = { readonly compiled: CompiledStandard; readonly rulings: readonly Ruling[] }

type Draft = { readonly examples?: readonly DraftExample[] }
type DraftExample = Omit<Example, 'expected'> & {
  readonly planned?: boolean | 'unknown'
  readonly holds?: boolean | 'unknown'
  readonly needed?: boolean | 'unknown'
  readonly asked?: boolean | 'unknown'
}

const told = (examples: readonly DraftExample[] | undefined, gathered: Gathered): readonly Example[] =>
  (examples ?? []).map((draft) => {
    const { planned, holds, needed, asked, ...rest } = draft
    const example = { ...rest, expected: planned ?? holds ?? needed ?? asked ?? 'unknown' }
    const place = gathered.places.get(draft)
    if (place !== undefined) gathered.places.set(example, place)
    return example
  })

const without = <T extends Draft>(draft: T): Omit<T, 'examples'> => {
  const { examples: _told, ...rule } = draft
  return rule
}

const nothing: Text = { zh: '', en: '' }

/** Puts the files together into one standard, with every expression listed for checking. Absent files count as empty. */
export const assemble = (drafts: Drafts, gathered: Gathered): Assembled => {
  const rulings: Ruling[] = []
  const rule = (
    of: string,
    at: Draft,
    expression: Expression | undefined,
    self: boolean,
    ownFacts: Ruling['ownFacts'],
    waitsWhen?: Expression,
  ) =>
    rulings.push({
      of,
      at,
      expression,
      self,
      ownFacts,
      examples: told(at.examples, gathered),
      ...(waitsWhen === undefined ? {} : { waitsWhen }),
    })
  const inner = (
    of: string,
    at: object,
    expression: Expression | undefined,
    self = false,
    ownFacts: Ruling['ownFacts'] = 'none',
  ) => {
    if (expression !== undefined) rulings.push({ of, at, expression, self, ownFacts, examples: undefined })
  }

  const { event } = drafts
  const counties = drafts.counties?.counties ?? []
  const lists = Object.fromEntries(
    Object.entries(event?.lists ?? {}).map(([name, values]) => [
      name,
      'countiesWhere' in values
        ? counties.filter((county) => county.hukouInterface).map((county) => county.code)
        : values,
    ]),
  )

  const files = inOrder(drafts.matters)
  for (const { matter } of files) {
    rule(matter.id, matter, matter.when, false, 'none')
    const { decidedIn, promisedDays, flow, organ, result, requestValues } = matter
    for (const choice of [
      ...decidedIn,
      ...promisedDays,
      ...flow,
      ...organ.region,
      ...result.form,
      ...(requestValues ?? []),
    ])
      inner(matter.id, choice, choice.when)
  }
  const conditions = files.flatMap((file) =>
    (file.conditions ?? []).map((draft) => {
      const forEach = draft.forEach === 'party'
      rule(draft.id, draft, draft.holds, forEach, 'one', draft.waitsWhen)
      inner(draft.id, draft, draft.appliesWhen, forEach, 'one')
      inner(draft.id, draft, draft.waitsWhen, forEach, 'one')
      return { ...without(draft), forEach, matter: file.matter.id }
    }),
  )
  const materials = (drafts.materials?.materials ?? []).map((draft) => {
    const forEach = draft.forEach === 'party'
    rule(draft.id, draft, draft.neededWhen, forEach, 'one')
    return { ...without(draft), forEach }
  })
  const questions = (drafts.questions?.groups ?? []).map((draft) => {
    const self = draft.stage === 'own'
    rule(draft.id, draft, draft.askedWhen, self, self ? 'one' : 'none')
    for (const asked of draft.facts)
      inner(draft.id, asked, 'askedWhen' in asked ? asked.askedWhen : undefined, self, self ? 'one' : 'none')
    const factWhen = Object.fromEntries(
      draft.facts.flatMap((asked) =>
        'askedWhen' in asked && asked.askedWhen !== undefined ? [[asked.fact, asked.askedWhen]] : [],
      ),
    )
    return { ...without(draft), facts: draft.facts.map((asked) => asked.fact), factWhen }
  })
  const sources = (drafts.sources?.sources ?? []).map((draft) => {
    rule(draft.id, draft, draft.askedWhen, true, 'none')
    return without(draft)
  })
  const visits = (event?.visits ?? []).map((draft) => {
    rule(draft.id, draft, draft.when, false, 'none')
    return without(draft)
  })
  for (const promise of event?.promises ?? []) inner('promise', promise, promise.when)
  for (const part of event?.scenario ?? []) inner(part.is, part, part.when)

  const compiled: CompiledStandard = {
    event: { id: event?.id ?? '', name: event?.name ?? nothing },
    version: event?.version ?? '',
    inForceFrom: event?.inForceFrom ?? '',
    province: event?.province ?? { code: '', name: nothing },
    parties: event?.parties ?? [],
    partsPlayed: (event?.partsPlayed ?? []).map(
      ({ id, is, otherThan }): PartPlayed => (is === undefined ? { id, otherThan: otherThan ?? '' } : { id, is }),
    ),
    departments: event?.departments ?? [],
    facts: drafts.facts?.facts ?? [],
    lists,
    questions,
    sources,
    matters: files.map((file) => without(file.matter)),
    conditions,
    materials,
    consents: consentsOf(drafts),
    steps: event?.steps ?? [],
    visits,
    promises: event?.promises ?? [],
    scenario: event?.scenario ?? [],
    declarations: ofMatter(drafts, (file) => file.declarations ?? []),
    serials: ofMatter(drafts, (file) => file.serials ?? []),
    staffRoles: drafts.staff?.staffRoles ?? [],
    calendar: drafts.calendar ?? { from: '1970-01-01', horizon: '2999-12-31', holidays: [], workdays: [], basis: '' },
    counties,
    successors: drafts.counties?.successors ?? [],
    kpi: kpiOf(drafts),
    kpiCauses: drafts.kpi?.causes ?? [],
  }
  return { compiled, rulings }
}

/** 事项先后: a matter stands behind those it waits for; among equals the order of the files. */
const inOrder = (files: Drafts['matters']): Drafts['matters'] => {
  const after = new Map(files.map(({ matter }) => [matter.id, matter.after]))
  const depth = (id: MatterId, above: readonly MatterId[]): number =>
    above.includes(id) ? 0 : Math.max(0, ...(after.get(id) ?? []).map((next) => 1 + depth(next, [...above, id])))
  return [...files].sort((a, b) => depth(a.matter.id, []) - depth(b.matter.id, []))
}

const ofMatter = <T>(
  drafts: Drafts,
  pick: (file: Drafts['matters'][number]) => readonly T[],
): readonly (T & { matter: MatterId })[] =>
  drafts.matters.flatMap((file) => pick(file).map((one) => ({ ...one, matter: file.matter.id })))

const consentsOf = (drafts: Drafts): readonly ConsentRule[] =>
  (drafts.consents?.consents ?? []).map(({ third, ...rule }) => ({
    ...rule,
    signer: third === undefined ? { kind: 'party' } : { kind: 'third', ...third },
  }))

const kpiOf = (drafts: Drafts): CompiledStandard['kpi'] => {
  const pairs = (rows: readonly { readonly name: string; readonly days: number }[] | undefined) =>
    (rows ?? []).map(({ name, days }) => [name, days] as const)
  const { before, after, stepsBefore, stepsAfter, visitsBefore, daysBefore, daysAfter } = drafts.kpi ?? {}
  return {
    before: before ?? [],
    after: after ?? [],
    stepsBefore: stepsBefore ?? [],
    stepsAfter: stepsAfter ?? [],
    visitsBefore: visitsBefore ?? [],
    daysBefore: pairs(daysBefore),
    daysAfter: pairs(daysAfter),
  }
}
