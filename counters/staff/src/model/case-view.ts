import type { Awaited, Compared, Material, MaterialState, Matter, StaffCaseView, TodayRow } from '../door/answers.ts'

/** True while a source or a register has been asked and has not answered: only then is the case fetched again by itself. */
export const isAsking = (view: StaffCaseView): boolean =>
  view.parties.some((party) => party.checks.some((check) => check.state === 'asking')) ||
  view.matters.some(({ awaited }) => awaited?.state === 'sent' || awaited?.state === 'in-doubt')

/** 当面等号: the matter that a register is to answer here, or whose papers are still to be put into their hands. */
export const awaitedMatter = (view: StaffCaseView): (Matter & { readonly awaited: Awaited }) | undefined =>
  view.matters.flatMap((matter) => (matter.awaited === undefined ? [] : [{ ...matter, awaited: matter.awaited }]))[0]

/** Names of the sources that could not be reached for somebody of this case, each once. */
export const unreachable = (view: StaffCaseView): readonly string[] => [
  ...new Set(
    view.parties.flatMap((party) =>
      party.checks.filter((check) => check.state === 'UNAVAILABLE').map((check) => check.name.zh),
    ),
  ),
]

/** What must be seen first stands first; within a state the office's order stays. */
const order: Record<MaterialState, number> = {
  needed: 0,
  'owed-by-source': 1,
  promised: 2,
  'on-site': 3,
  'will-be-checked': 4,
  given: 5,
  held: 6,
}
export const materialsInOrder = (materials: readonly Material[]): readonly Material[] =>
  materials.toSorted((one, other) => order[one.state] - order[other.state])

export const countByState = (materials: readonly Material[]): Readonly<Record<MaterialState, number>> => {
  const counts: Record<MaterialState, number> = {
    needed: 0,
    'owed-by-source': 0,
    promised: 0,
    'on-site': 0,
    'will-be-checked': 0,
    given: 0,
    held: 0,
  }
  for (const material of materials) counts[material.state] += 1
  return counts
}

/** Materials that may be promised now (容缺), whole. */
export const deferrableOf = (view: StaffCaseView): readonly Material[] =>
  view.materials.filter((material) => view.deferrable.includes(material.key))

/** 没带来的: what is essential and not there; what may come later is promised instead, what is made here is nobody's to bring. */
export const notBroughtOf = (view: StaffCaseView): readonly Material[] =>
  view.materials.filter(
    ({ class: kind, state, giving }) =>
      kind !== 'deferrable' &&
      (state === 'needed' || state === 'on-site') &&
      giving !== 'form' &&
      giving !== 'photo-on-site' &&
      giving !== 'sign-in-person',
  )

export const matterName = (view: StaffCaseView, id: string): string =>
  view.matters.find((matter) => matter.id === id)?.name.zh ?? id

/** The name of what a refusal speaks of (a material, a fact, a condition, a consent, a matter); an id that nobody here knows stays. */
export const nameIn = (view: StaffCaseView | undefined, what: string): string => {
  if (view === undefined) return what
  const material = view.consents.find((consent) => consent.id === what)?.material ?? what
  const named = [
    ...view.materials.map(({ key, name }) => [key, name.zh] as const),
    ...view.joint.map(({ fact, name }) => [fact, name.zh] as const),
    ...view.matters.map(({ id, name }) => [id, name.zh] as const),
    ...view.parties.flatMap(({ role, roleName, facts, conditions }) => [
      ...facts.map(({ fact, name }) => [`${role}.${fact}`, `${roleName.zh}${name.zh}`] as const),
      ...conditions.flatMap(({ id, name }) => [
        [id, name.zh] as const,
        [`${id}@${role}`, `${roleName.zh}${name.zh}`] as const,
      ]),
    ]),
  ]
  return new Map(named).get(material) ?? what
}

/** Who stands behind a role, said as the counter says it; two parties together are 双方, one alone is that one. */
export const whoIs = (view: StaffCaseView, whose: string | undefined): string => {
  const [first, ...others] = view.parties
  const all = first !== undefined && others.length === 0 ? first.roleName.zh : others.length === 1 ? '双方' : '各方'
  return view.parties.find((party) => party.role === whose)?.roleName.zh ?? (whose === 'third' ? '第三人' : all)
}

/** 承诺 is always the applicants' own: what a third person must sign, they promise to bring. */
export const whoPromises = (view: StaffCaseView, whose: string | undefined): string =>
  whoIs(view, whose === 'third' ? undefined : whose)

/** Matters whose number is known: what is handed over now. */
export const numbered = (view: StaffCaseView): readonly (Matter & { readonly number: string })[] =>
  view.matters.flatMap((matter) => (matter.number === undefined ? [] : [{ ...matter, number: matter.number }]))

/** 待出件: what exists on paper, is decided, and was not handed over on the spot. */
export const toHandOut = (view: StaffCaseView): readonly Matter[] =>
  view.matters.filter(
    (matter) =>
      matter.resultForm === 'electronic-and-paper' && (matter.stage === 'decided' || matter.stage === 'issued'),
  )

/** Facts that disagree stand first. */
export const conflictsFirst = (rows: readonly Compared[]): readonly Compared[] =>
  rows.toSorted((one, other) => Number(one.agrees) - Number(other.agrees))

/** The sources that said anything, in order of first appearance: the columns of the comparison. */
export const sourcesOf = (rows: readonly Compared[]): readonly string[] => [
  ...new Set(rows.flatMap((row) => row.bySource.map((by) => by.source.zh))),
]

/** Clauses named anywhere in the case, each once, the matter's own first: what a refusal may rest on. */
export const basesOf = (view: StaffCaseView, matter: string): readonly string[] => {
  const all = [
    ...view.matters.filter((one) => one.id === matter).map((one) => one.basis),
    ...view.rules.map((rule) => rule.basis),
    ...view.parties.flatMap((party) => party.conditions.map((condition) => condition.basis)),
    ...view.materials.filter((material) => material.matters.includes(matter)).map((material) => material.basis),
  ]
  return [...new Set(all.filter((basis) => basis.trim() !== ''))]
}

/** 下一号: the next case that is here; if nobody is, the next that is booked; round once through the list. */
export const nextRow = (rows: readonly TodayRow[], current: string | undefined): TodayRow | undefined => {
  const at = rows.findIndex((row) => row.caseId === current)
  const round = [...rows.slice(at + 1), ...rows.slice(0, at + 1)].filter((row) => row.caseId !== current)
  return round.find((row) => row.state === 'arrived') ?? round.find((row) => row.state === 'booked')
}
