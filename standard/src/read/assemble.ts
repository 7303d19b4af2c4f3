import type { Expression } from '../language/expression.ts'
import type { CompiledStandard, ConsentRule, PartPlayed } from '../standard.ts'
import type { MatterId, Text } from '../types.ts'
import { mergeOverlays } from './merge-overlays.ts'
import type { Drafts } from './read-files.ts'
import type { Gathered } from './reading.ts'
import type { Assembled, Example, Ruling } from './ruling.ts'

type Draft = { readonly examples?: readonly DraftExample[] }
type DraftExample = Omit<Example, 'expected'> & {
  readonly planned?: boolean | 'unknown'
  readonly holds?: boolean | 'unknown'
  readonly needed?: boolean | 'unknown'
  readonly asked?: boolean | 'unknown'
  readonly said?: boolean | 'unknown'
  readonly open?: boolean | 'unknown'
}

const told = (examples: readonly DraftExample[] | undefined, gathered: Gathered): readonly Example[] =>
  (examples ?? []).map((draft) => {
    const { planned, holds, needed, asked, said, open, ...rest } = draft
    const example = { ...rest, expected: planned ?? holds ?? needed ?? asked ?? said ?? open ?? ('unknown' as const) }
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
    { waitsWhen, appliesWhen }: Pick<Ruling, 'waitsWhen' | 'appliesWhen'> = {},
  ) =>
    rulings.push({
      of,
      at,
      expression,
      self,
      ownFacts,
      examples: told(at.examples, gathered),
      ...(waitsWhen === undefined ? {} : { waitsWhen }),
      ...(appliesWhen === undefined ? {} : { appliesWhen }),
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
    const { decidedIn, promisedDays, flow, organ, result, requestValues, external } = matter
    for (const choice of [
      ...decidedIn,
      ...promisedDays,
      ...flow,
      ...organ.region,
      ...result.form,
      ...(requestValues ?? []),
      ...(external ?? []),
    ])
      inner(matter.id, choice, choice.when)
  }
  const conditions = files.flatMap((file) =>
    (file.conditions ?? []).map((draft) => {
      const forEach = draft.forEach === 'party'
      rule(draft.id, draft, draft.holds, forEach, 'one', draft)
      inner(draft.id, draft, draft.appliesWhen, forEach, 'one')
      inner(draft.id, draft, draft.waitsWhen, forEach, 'one')
      return { ...without(draft), forEach, matter: file.matter.id }
    }),
  )
  const materials = (drafts.materials?.materials ?? []).map((draft) => {
    const forEach = draft.forEach === 'party'
    rule(draft.id, draft, draft.neededWhen, forEach, 'one')
    for (const choice of [...draft.class, ...(draft.supplyWithinDays ?? [])])
      inner(draft.id, choice, choice.when, forEach)
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
  for (const party of event?.parties ?? []) inner(party.id, party, party.when)
  const terms = (event?.terms ?? []).map((draft) => {
    rule(draft.name, draft, draft.is, true, 'one')
    return without(draft)
  })
  const advice = (drafts.advice?.advice ?? []).map((draft) => {
    const forEach = draft.forEach === 'party'
    rule(draft.id, draft, draft.when, forEach, 'one')
    return { ...without(draft), forEach }
  })
  const windows = (drafts.windows?.windows ?? []).map((draft) => {
    rule(draft.id, draft, draft.when, false, 'none')
    return without(draft)
  })
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
    organs: event?.organs ?? [],
    terms,
    lists,
    datedLists: event?.datedLists ?? {},
    questions,
    sources,
    matters: files.map((file) => ({ ...without(file.matter), external: file.matter.external ?? [] })),
    conditions,
    materials,
    consents: consentsOf(drafts),
    steps: event?.steps ?? [],
    visits,
    promise: event?.promise ?? { preReviewDays: 0, issueDays: 0, basis: '', onTheSpot: '' },
    pauses: event?.pauses ?? [],
    advice,
    windows,
    overlays: [],
    reliefs: [],
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
  return mergeOverlays({ compiled, province: compiled, rulings }, drafts.overlays, gathered)
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
  const { note, before, after, stepsBefore, stepsAfter, visitsBefore, visitsAfter, daysBefore, daysAfter } =
    drafts.kpi ?? {}
  return {
    ...(note === undefined ? {} : { note }),
    before: before ?? [],
    after: after ?? [],
    stepsBefore: stepsBefore ?? [],
    stepsAfter: stepsAfter ?? [],
    visitsBefore: visitsBefore ?? [],
    visitsAfter: visitsAfter ?? [],
    daysBefore: pairs(daysBefore),
    daysAfter: pairs(daysAfter),
  }
}
