import type { Place } from '../read/fault.ts'
import type { Places } from '../read/places.ts'
import type { CompiledStandard } from '../standard.ts'
import type { OverlayId } from '../types.ts'
import { benchIn } from './bench.ts'
import { everyCheck } from './checks/every-check.ts'
import type { Bench, Check, FaultKind, Inquiry, ProvenFault } from './inquiry.ts'
import { situationInWords } from './situation-words.ts'
import { type Scope, type Space, spaceOf } from './space.ts'

export type Proven = {
  /** Addresses that some rule reads, the day included. */
  readonly facts: number
  /** Values that rules tell apart, over all addresses. */
  readonly classes: number
  readonly product: bigint
  /** Different combinations of values of facts that rules were asked about, and how often they were asked. */
  readonly situations: number
  readonly evaluated: number
  readonly inquiries: number
  readonly faults: readonly ProvenFault[]
}

export type Asking = Scope & {
  readonly only?: readonly FaultKind[]
  /** The overlays in force: none is the province, all without a word. */
  readonly overlays?: readonly OverlayId[]
}

/** 查验: asks every question that the prover knows of this standard. Pure; it reads no file and no clock. */
export const proveStandard = (standard: CompiledStandard, places: Places = new Map(), asking: Asking = {}): Proven => {
  const space = spaceOf([standard], asking)
  const found = proveIn(
    space,
    benchIn(space, standard, asking.overlays),
    places,
    asking.only === undefined ? {} : { only: asking.only },
  )
  return {
    facts: space.axes.length,
    classes: space.axes.reduce((sum, axis) => sum + axis.values.length, 0),
    product: space.axes.reduce((product, axis) => product * BigInt(axis.values.length), 1n),
    situations: space.situations(),
    evaluated: space.evaluated(),
    ...found,
  }
}

/** Some of the questions only. */
export type Narrowed = {
  readonly only?: readonly FaultKind[]
  readonly checks?: readonly Check[]
  readonly bears?: (inquiry: Inquiry) => boolean
}

/** The same in a space that is already laid out. */
export const proveIn = (
  space: Space,
  bench: Bench,
  places: Places,
  { only, checks = everyCheck, bears = () => true }: Narrowed = {},
): Pick<Proven, 'inquiries' | 'faults'> => {
  const inquiries = checks
    .flatMap((check) => check(bench))
    .filter((inquiry) => (only === undefined || only.includes(inquiry.kind)) && bears(inquiry))
  // What goes wrong for one party goes wrong for the other: one fault tells it.
  const told = new Set<string>()
  const faults = inquiries.flatMap((inquiry) => {
    const where = inquiry.where()
    const name = `${inquiry.line} ${inquiry.at} ${inquiry.problem.zh}`
    if (where === space.diagrams.no || told.has(name)) return []
    told.add(name)
    return [faultOf(inquiry, where, space, bench, places)]
  })
  return { inquiries: inquiries.length, faults }
}

const faultOf = (inquiry: Inquiry, where: number, space: Space, bench: Bench, places: Places): ProvenFault => {
  const { situation, on } = space.situationOf(space.diagrams.first(where) ?? new Map())
  const place = placeOf(places, inquiry.at ?? inquiry.line)
  return {
    ...place,
    kind: inquiry.kind,
    what: inquiry.what,
    of: inquiry.line,
    at: inquiry.at ?? inquiry.line,
    problem: inquiry.problem,
    remedy: inquiry.remedy,
    situation,
    ...(on === undefined ? {} : { on }),
    inWords: situationInWords(bench.standard, situation, on),
    share: space.diagrams.share(where),
  }
}

/** The nearest place that is known: that of the part, else of the line it belongs to. */
const placeOf = (places: Places, at: string): Place => {
  for (let path = at; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
    const place = places.get(path) ?? places.get(`${path}/when`)
    if (place !== undefined) return place
  }
  return { file: 'event.yaml', line: 1, column: 1 }
}
