import type { Place } from '../read/fault.ts'
import type { CompiledStandard } from '../standard.ts'
import type { LegalDay, OverlayId, Situation, Text } from '../types.ts'
import type { Diagram } from './diagram.ts'
import type { Lines } from './lines.ts'
import type { Proof } from './proof.ts'

/** The ways in which a standard can be at fault although every file of it reads well. */
export const faultKinds = [
  'no-outcome',
  'contradiction',
  'idle-question',
  'unread-fact',
  'material-nobody-can-supply',
  'endless-clock',
  'legal-element-deferrable',
  'bar-open',
  'handbook-row',
  'heavier-than-the-province',
] as const
export type FaultKind = (typeof faultKinds)[number]

/** What a check has before it. `province`: the same standard where no overlay is in force. */
export type Bench = {
  readonly standard: CompiledStandard
  readonly proof: Proof
  readonly lines: Lines
  readonly province?: Bench
  /** The overlays that are in force; all of them where nothing is said. */
  readonly overlays?: readonly OverlayId[]
}

/** One question that the prover puts to one line; `where` are the situations in which it is at fault. */
export type Inquiry = {
  readonly kind: FaultKind
  /** Which fault of that kind, e.g. `choice-never-made`. */
  readonly what: string
  /** `materials/id-card`; the file's own words for it are looked up by this. */
  readonly line: string
  /** Where in the line, e.g. `materials/id-card/neededWhen`. */
  readonly at?: string
  /** Other lines that it is about, too. */
  readonly about?: readonly string[]
  readonly where: () => Diagram
  readonly problem: Text
  readonly remedy: Text
}

export type Check = (bench: Bench) => readonly Inquiry[]

/** 查出的问题: where it stands in the files, what is wrong and what to do, and one situation that shows it. */
export type ProvenFault = Place & {
  readonly kind: FaultKind
  readonly what: string
  /** The line of the standard: `materials/id-card`. */
  readonly of: string
  /** Where in the line: `materials/id-card/class/1`. */
  readonly at: string
  readonly problem: Text
  readonly remedy: Text
  readonly situation: Situation
  readonly on?: LegalDay
  readonly inWords: Text
  /** The part of all combinations of the facts concerned in which it happens. */
  readonly share: number
}
