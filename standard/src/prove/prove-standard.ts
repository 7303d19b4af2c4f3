import type { Place } from '../read/fault.ts'
import type { Places } from '../read/places.ts'
import type { CompiledStandard } from '../standard.ts'
import { everyCheck } from './checks/every-check.ts'
import type { FaultKind, Inquiry, ProvenFault } from './inquiry.ts'
import { linesOf } from './lines.ts'
import { type Proof, proofIn } from './proof.ts'
import { type Scope, spaceOf } from './space.ts'
import { situationInWords } from './situation-words.ts'

export type Proven = {
  /** Addresses that some rule reads, the day included. */
  readonly facts: number
  /** Values that rules tell apart, over all addresses. */
  readonly classes: number
  readonly product: bigint
  /** Different combinations of values that rules were asked about. */
  readonly evaluated: number
  readonly faults: readonly ProvenFault[]
  readonly inquiries: number
}

export type Asking = Scope & { readonly only?: readonly FaultKind[] }

/** 查验: asks every question that the prover knows of this standard. Pure; it reads no file and no clock. */
export const proveStandard = (standard: CompiledStandard, places: Places = new Map(), asking: Asking = {}): Proven => {
  const space = spaceOf([standard], asking)
  const proof = proofIn(space, standard)
  const bench = { standard, proof, lines: linesOf(proof) }
  const inquiries = everyCheck
    .flatMap((check) => check(bench))
    .filter((inquiry) => asking.only === undefined || asking.only.includes(inquiry.kind))
  // What goes wrong for one party goes wrong for the other: one fault tells it.
  const told = new Set<string>()
  const faults = inquiries.flatMap((inquiry) => {
    const where = inquiry.where()
    const name = `${inquiry.line} ${inquiry.at} ${inquiry.problem.zh}`
    if (where === proof.diagrams.no || told.has(name)) return []
    told.add(name)
    return [faultOf(inquiry, where, proof, places)]
  })
  return {
    facts: space.axes.length,
    classes: space.axes.reduce((sum, axis) => sum + axis.values.length, 0),
    product: space.axes.reduce((product, axis) => product * BigInt(axis.values.length), 1n),
    evaluated: space.asked(),
    faults,
    inquiries: inquiries.length,
  }
}

const faultOf = (inquiry: Inquiry, where: number, proof: Proof, places: Places): ProvenFault => {
  const { situation, on } = proof.space.situationOf(proof.diagrams.first(where) ?? new Map())
  const place = placeOf(places, inquiry.at ?? inquiry.line)
  return {
    ...place,
    kind: inquiry.kind,
    of: inquiry.line,
    problem: inquiry.problem,
    remedy: inquiry.remedy,
    situation,
    ...(on === undefined ? {} : { on }),
    inWords: situationInWords(proof.standard, situation, on),
    share: proof.diagrams.share(where),
  }
}

/** The nearest place that is known: that of the part, else of the line it belongs to. */
const placeOf = (places: Places, at: string): Place => {
  for (let path = at; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
    const place = places.get(path) ?? places.get(`${path}/when`)
    if (place !== undefined) return place
  }
  return { file: '', line: 1, column: 1 }
}
