import type { Places } from '../read/places.ts'
import type { CompiledStandard } from '../standard.ts'
import { atomsOf } from './atoms.ts'
import { benchIn } from './bench.ts'
import { everyCheck } from './checks/every-check.ts'
import { heavierThanTheProvince } from './checks/heavier.ts'
import type { Bench, Inquiry, ProvenFault } from './inquiry.ts'
import { proveIn } from './prove-standard.ts'
import { type Space, spaceOf } from './space.ts'
import { spokenIn } from './spoken.ts'

/** Faults of a standard that was changed in a few lines; `touched` names them, `materials/id-card`. */
export type ProveChanged = (changed: CompiledStandard, touched?: ReadonlySet<string>) => readonly ProvenFault[]

/**
 * For many changes of one standard, one after the other: what unchanged rules say is worked out once. With `touched` only
 * what those lines can bear on is asked (all that hangs on their matters included), and every question of the form.
 */
export const proverOf = (standard: CompiledStandard, places: Places = new Map()): ProveChanged => {
  const home = spaceOf([standard])
  proveIn(home, benchIn(home, standard), places)
  const known = new Set(keysOf(home, standard))

  return (changed, touched) => {
    const isNew = changed.facts !== standard.facts || keysOf(home, changed, touched).some((key) => !known.has(key))
    const space = isNew && !fits(home, changed) ? spaceOf([standard, changed]) : home
    const bench = benchIn(space, changed)
    if (touched === undefined) return proveIn(space, bench, places).faults
    const isLightened = changed.reliefs.some(({ of, kind }) => touched.has(`${kind}s/${of}`))
    const checks = isLightened ? everyCheck : everyCheck.filter((check) => check !== heavierThanTheProvince)
    return proveIn(space, bench, places, { checks, bears: bearsOn(bench, touched) }).faults
  }
}

/** The smallest questions that some lines ask; a question asked before cuts no value anew. */
const keysOf = (space: Space, standard: CompiledStandard, touched?: ReadonlySet<string>): readonly string[] => {
  const said = spokenIn(standard).filter(({ line }) => touched === undefined || touched.has(line))
  return atomsOf(said, space.wordsOf(standard)).map((atom) => atom.key)
}

/** Whether the values that this space tells apart are all that the changed rules tell apart. */
const fits = (space: Space, changed: CompiledStandard): boolean =>
  spaceOf([changed]).axes.every(({ address, values, fact }) => {
    const axis = space.axes[space.axisOf(address) ?? -1]
    const isSame = JSON.stringify(axis?.fact?.domain) === JSON.stringify(fact?.domain)
    return axis !== undefined && isSame && values.every((value) => axis.values.includes(value))
  })

/** The inquiries whose answer the touched lines can change. */
const bearsOn = ({ standard }: Bench, touched: ReadonlySet<string>): ((inquiry: Inquiry) => boolean) => {
  const matters = standard.matters.filter(
    ({ id, after }) => touched.has(`matters/${id}`) || after.some((before) => touched.has(`matters/${before}`)),
  )
  const ids = matters.map(({ id }) => id)
  const isAmong = (some: readonly string[]) => some.some((id) => ids.includes(id))
  const sources = standard.sources.filter(({ id }) => touched.has(`sources/${id}`))
  const isEverything = [...touched].some((line) => /^(parties|terms|facts|lists|event)\b/.test(line))
  const reached = new Set<string>([
    ...touched,
    ...standard.materials.flatMap(({ id, matters: of, source }) =>
      isAmong(of) || sources.some((one) => one.id === source) ? [`materials/${id}`] : [],
    ),
    ...standard.conditions.flatMap(({ id, matter }) => (isAmong([matter]) ? [`conditions/${id}`] : [])),
    ...standard.visits.flatMap(({ id, matters: of }) => (isAmong(of) ? [`visits/${id}`] : [])),
    ...standard.windows.flatMap(({ id, matters: of }) => (isAmong(of) ? [`windows/${id}`] : [])),
    ...standard.advice.flatMap(({ id, insteadOf }) => (isAmong(insteadOf ?? []) ? [`advice/${id}`] : [])),
    ...standard.consents.flatMap(({ id, material, matter }) =>
      isAmong([matter]) || touched.has(`materials/${material}`) ? [`consents/${id}`] : [],
    ),
  ])
  const sections = new Set([...touched].map((line) => line.slice(0, line.indexOf('/'))))
  return ({ kind, line, about }) =>
    isEverything ||
    kind === 'idle-question' ||
    kind === 'unread-fact' ||
    kind === 'heavier-than-the-province' ||
    (kind === 'no-outcome' && (sections.has('advice') || sections.has('matters'))) ||
    (kind === 'material-nobody-can-supply' && (sections.has('visits') || sections.has('questions'))) ||
    (kind === 'material-nobody-can-supply' && sections.has('consents')) ||
    (sources.length > 0 && line.startsWith('conditions/')) ||
    (kind === 'endless-clock' && sections.has('matters')) ||
    [line, ...(about ?? [])].some((one) => reached.has(one))
}
