import {
  actTypes,
  type CaseEvent,
  type CaseFile,
  type CaseStage,
  type ConflictState,
  type ConsentState,
  type HandOut,
  type Intake,
  type MandateState,
  type MatterState,
  type OwedState,
  type PartyState,
  type PledgeState,
  type Visit,
} from '../src/index.ts'
import type { Done } from './moves.ts'
import { answeredBy } from './refusals.ts'

/** 走到过哪里: how often each stage was entered, each act went through, each refusal was given. */
export type Counted = {
  readonly stages: Readonly<Record<string, number>>
  readonly acts: Readonly<Record<string, number>>
  readonly refusals: Readonly<Record<string, number>>
}

/** Every stage of every machine and of the whole; one that is missing does not compile. */
export const stagesOf = {
  intake: {
    draft: 0,
    submitted: 0,
    'in-pre-review': 0,
    returned: 0,
    ready: 0,
    'not-accepted': 0,
    accepted: 0,
    withdrawn: 0,
    merged: 0,
  },
  party: { expected: 0, invited: 0, joined: 0, confirmed: 0 },
  consent: { asked: 0, given: 0, refused: 0, lapsed: 0 },
  conflict: { asked: 0, rechecking: 0, 'by-eye': 0, settled: 0 },
  visit: { none: 0, booked: 0, arrived: 0, verified: 0 },
  matter: {
    planned: 0,
    waiting: 0,
    asked: 0,
    'in-inbox': 0,
    correcting: 0,
    paused: 0,
    returned: 0,
    'void-proposed': 0,
    objected: 0,
    decided: 0,
    issued: 0,
    ended: 0,
  },
  owed: { owed: 0, supplied: 0, waived: 0, broken: 0 },
  pledge: { given: 0, 'to-check': 0, doubted: 0, answered: 0, false: 0, closed: 0 },
  'hand-out': { 'nothing-yet': 0, waiting: 0, done: 0 },
  mandate: { given: 0, taken: 0, ended: 0 },
  case: {
    draft: 0,
    'waiting-for-party': 0,
    submitted: 0,
    returned: 0,
    ready: 0,
    'not-accepted': 0,
    booked: 0,
    'at-the-window': 0,
    'in-review': 0,
    correction: 0,
    'to-hand-out': 0,
    finished: 0,
    withdrawn: 0,
    merged: 0,
    ended: 0,
  },
} as const satisfies {
  readonly intake: Record<Intake['stage'], 0>
  readonly party: Record<PartyState['stage'], 0>
  readonly consent: Record<ConsentState['stage'], 0>
  readonly conflict: Record<ConflictState['stage'], 0>
  readonly visit: Record<Visit['stage'], 0>
  readonly matter: Record<MatterState['stage'], 0>
  readonly owed: Record<OwedState['stage'], 0>
  readonly pledge: Record<PledgeState['stage'], 0>
  readonly 'hand-out': Record<HandOut['stage'], 0>
  readonly mandate: Record<MandateState['stage'], 0>
  readonly case: Record<CaseStage, 0>
}

const namesOf = (): readonly string[] =>
  Object.entries(stagesOf).flatMap(([machine, stages]) => Object.keys(stages).map((stage) => `${machine} ${stage}`))

const zeroes = (names: readonly string[]): Record<string, number> => Object.fromEntries(names.map((name) => [name, 0]))

export const nothingCounted = (): Counted => ({
  stages: zeroes(namesOf()),
  acts: zeroes(actTypes),
  refusals: zeroes(Object.entries(answeredBy).flatMap(([code, by]) => (by === 'door' ? [] : [code]))),
})

const add = (to: Record<string, number>, name: string): void => {
  to[name] = (to[name] ?? 0) + 1
}

/** The machines of a file, each with where it stands. */
export const standing = (file: CaseFile): readonly (readonly [machine: string, id: string, stage: string])[] => [
  ['intake', '', file.intake.stage],
  ...Object.entries(file.parties).map(([id, { stage }]) => ['party', id, stage] as const),
  ...Object.entries(file.consents).map(([id, { stage }]) => ['consent', id, stage] as const),
  ...Object.entries(file.conflicts).map(([id, { stage }]) => ['conflict', id, stage] as const),
  ['visit', '', file.visit.stage],
  ...Object.entries(file.matters).map(([id, { stage }]) => ['matter', id, stage] as const),
  ...Object.entries(file.owed).map(([id, { stage }]) => ['owed', id, stage] as const),
  ...Object.entries(file.pledges).map(([id, { stage }]) => ['pledge', id, stage] as const),
  ['hand-out', '', file.handOut.stage],
  ...Object.entries(file.mandates).map(([id, { stage }]) => ['mandate', id, stage] as const),
]

/** Counts into it: what is counted in a walk is counted on one sheet. */
export const newCount = () => {
  const counted = { stages: zeroes(namesOf()), acts: zeroes(actTypes), refusals: nothingCounted().refusals }
  const refusals: Record<string, number> = { ...counted.refusals }
  const stages: Record<string, number> = counted.stages
  const acts: Record<string, number> = counted.acts
  return {
    counted: { stages, acts, refusals } satisfies Counted,
    event: (_event: CaseEvent, before: CaseFile | undefined, after: CaseFile): void => {
      if (before !== undefined && isUnmoved(before, after)) return
      const was = new Map(
        (before === undefined ? [] : standing(before)).map(([machine, id, stage]) => [`${machine} ${id}`, stage]),
      )
      for (const [machine, id, stage] of standing(after))
        if (was.get(`${machine} ${id}`) !== stage) add(stages, `${machine} ${stage}`)
    },
    stage: (stage: CaseStage): void => add(stages, `case ${stage}`),
    act: ({ decision, act, events }: Done): void => {
      if ('refused' in decision) add(refusals, decision.refused)
      if ('refused' in decision) return
      if (events.length > 0) add(acts, act.type)
    },
  }
}

const isUnmoved = (before: CaseFile, after: CaseFile): boolean =>
  before.intake === after.intake &&
  before.parties === after.parties &&
  before.consents === after.consents &&
  before.conflicts === after.conflicts &&
  before.visit === after.visit &&
  before.matters === after.matters &&
  before.owed === after.owed &&
  before.handOut === after.handOut &&
  before.mandates === after.mandates

const summed = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>) =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]),
  )

export const sumOf = (a: Counted, b: Counted): Counted => ({
  stages: summed(a.stages, b.stages),
  acts: summed(a.acts, b.acts),
  refusals: summed(a.refusals, b.refusals),
})

/** The rarest of them, and how often. */
export const leastOf = (of: Readonly<Record<string, number>>): { readonly name: string; readonly times: number } =>
  Object.entries(of).reduce((least, [name, times]) => (times < least.times ? { name, times } : least), {
    name: '',
    times: Number.POSITIVE_INFINITY,
  })
