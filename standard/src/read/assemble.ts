import { noHalls } from '../hall-types.ts'
import type { CompiledStandard, ConsentRule, PartPlayed } from '../standard.ts'
import { noTurns } from '../turn-types.ts'
import type { MatterId, Text } from '../types.ts'
import { noticesOf } from './check-notices.ts'
import { dutiesOf } from './duties.ts'
import { mergeOverlays } from './merge-overlays.ts'
import type { Drafts } from './read-files.ts'
import type { Gathered } from './reading.ts'
import type { Assembled } from './ruling.ts'
import { rulingsOf } from './rulings.ts'

const nothing: Text = { zh: '', en: '' }

/** Puts the files together into one standard, with every expression listed for checking. Absent files count as empty. */
export const assemble = (drafts: Drafts, gathered: Gathered): Assembled => {
  const without = <T extends { readonly examples?: unknown }>(draft: T): Omit<T, 'examples'> => {
    const { examples: _told, ...rule } = draft
    const place = gathered.places.get(draft)
    if (place !== undefined) gathered.places.set(rule, place)
    return rule
  }
  const { event } = drafts
  const counties = drafts.counties?.counties ?? []
  const lists = Object.fromEntries(
    Object.entries(event?.lists ?? {}).map(([name, values]) => [
      name,
      'countiesWhere' in values
        ? counties.filter((county) => county[values.countiesWhere] === true).map((county) => county.code)
        : values,
    ]),
  )

  const files = inOrder(drafts.matters)
  const conditions = files.flatMap((file) =>
    (file.conditions ?? []).map((draft) => ({
      ...without(draft),
      forEach: draft.forEach === 'party',
      matter: file.matter.id,
    })),
  )
  const materials = (drafts.materials?.materials ?? []).map((draft) => ({
    ...without(draft),
    forEach: draft.forEach === 'party',
  }))
  const questions = (drafts.questions?.groups ?? []).map((draft) => {
    const factWhen = Object.fromEntries(
      draft.facts.flatMap((asked) =>
        'askedWhen' in asked && asked.askedWhen !== undefined ? [[asked.fact, asked.askedWhen]] : [],
      ),
    )
    return { ...without(draft), facts: draft.facts.map((asked) => asked.fact), factWhen }
  })
  const advice = (drafts.advice?.advice ?? []).map((draft) => ({
    ...without(draft),
    forEach: draft.forEach === 'party',
  }))

  const compiled: CompiledStandard = {
    event: { id: event?.id ?? '', name: event?.name ?? nothing },
    version: event?.version ?? '',
    inForceFrom: event?.inForceFrom ?? '',
    province: event?.province ?? { code: '', name: nothing },
    parties: (event?.parties ?? []).map(without),
    partsPlayed: (event?.partsPlayed ?? []).map(
      ({ id, is, otherThan }): PartPlayed => (is === undefined ? { id, otherThan: otherThan ?? '' } : { id, is }),
    ),
    departments: event?.departments ?? [],
    facts: drafts.facts?.facts ?? [],
    organs: event?.organs ?? [],
    terms: (event?.terms ?? []).map(without),
    lists,
    datedLists: event?.datedLists ?? {},
    questions,
    sources: (drafts.sources?.sources ?? []).map(without),
    duties: dutiesOf(drafts, gathered),
    conflicts: drafts.conflicts?.conflicts ?? [],
    matters: files.map((file) => ({ ...without(file.matter), external: file.matter.external ?? [] })),
    conditions,
    materials,
    consents: consentsOf(drafts),
    ...(drafts.pledges === undefined ? {} : { pledges: drafts.pledges.pledges }),
    steps: (event?.steps ?? []).map(without),
    visits: (event?.visits ?? []).map(without),
    promise: without(event?.promise ?? { preReviewDays: 0, issueDays: 0, basis: '', onTheSpot: '' }),
    pauses: (event?.pauses ?? []).map(without),
    reasons: [...(event?.reasons ?? []), ...(drafts.turns?.reasons ?? [])],
    turns: turnsOf(drafts, gathered),
    ...(event?.preReview === undefined ? {} : { preReview: event.preReview }),
    advice,
    windows: (drafts.windows?.windows ?? []).map(without),
    ...noticesOf(drafts, gathered),
    overlays: [],
    reliefs: [],
    scenario: (event?.scenario ?? []).map(without),
    declarations: ofMatter(drafts, (file) => file.declarations ?? []),
    serials: ofMatter(drafts, (file) => file.serials ?? []),
    staffRoles: drafts.staff?.staffRoles ?? [],
    calendar: drafts.calendar ?? { from: '1970-01-01', horizon: '2999-12-31', holidays: [], workdays: [], basis: '' },
    halls: hallsOf(drafts, gathered),
    counties,
    successors: drafts.counties?.successors ?? [],
    ...(drafts.releases === undefined ? {} : { releases: drafts.releases }),
    kpi: kpiOf(drafts),
    kpiCauses: drafts.kpi?.causes ?? [],
  }
  const rulings = rulingsOf(drafts, gathered)
  return mergeOverlays({ compiled, province: compiled, rulings }, drafts.overlays, gathered)
}

const hallsOf = ({ halls: draft }: Drafts, { places }: Gathered): CompiledStandard['halls'] => {
  if (draft === undefined) return noHalls
  const { examples: _told, ...halls } = draft
  const place = places.get(draft)
  if (place !== undefined) places.set(halls, place)
  return halls
}

const turnsOf = ({ turns: draft }: Drafts, { places }: Gathered): CompiledStandard['turns'] => {
  if (draft === undefined) return noTurns
  const { reasons: _elsewhere, ...turns } = draft
  const place = places.get(draft)
  if (place !== undefined) places.set(turns, place)
  return turns
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
