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

/** Where the machines lie in a file: one of a kind, or many under their ids. */
const alone = { intake: 'intake', visit: 'visit', 'hand-out': 'handOut' } as const
const many = {
  party: 'parties',
  consent: 'consents',
  conflict: 'conflicts',
  matter: 'matters',
  owed: 'owed',
  pledge: 'pledges',
  mandate: 'mandates',
} as const
const held = { ...alone, ...many } as const satisfies Record<Exclude<keyof typeof stagesOf, 'case'>, keyof CaseFile>

type Alone = keyof typeof alone
type Many = keyof typeof many
const isAlone = (machine: Alone | Many): machine is Alone => machine in alone
const machines = Object.keys(held).filter((name): name is Alone | Many => name in held)

type Standing = readonly [machine: string, id: string, stage: string]

/** Each machine that stands elsewhere than before, with where; all of them where there is no before. */
export const movedIn = (before: CaseFile | undefined, after: CaseFile): readonly Standing[] => {
  const moved: Standing[] = []
  for (const machine of machines) {
    if (before !== undefined && before[held[machine]] === after[held[machine]]) continue
    if (isAlone(machine)) {
      const { stage } = after[alone[machine]]
      if (before?.[alone[machine]].stage !== stage) moved.push([machine, '', stage])
      continue
    }
    const was: Readonly<Record<string, { readonly stage: string }>> = before?.[many[machine]] ?? {}
    for (const [id, { stage }] of Object.entries(after[many[machine]]))
      if (was[id]?.stage !== stage) moved.push([machine, id, stage])
  }
  return moved
}

/** The machines of a file, each with where it stands. */
export const standing = (file: CaseFile): readonly Standing[] => movedIn(undefined, file)

/** Counts into it: what is counted in a walk is counted on one sheet. */
export const newCount = () => {
  const counted = { stages: zeroes(namesOf()), acts: zeroes(actTypes), refusals: nothingCounted().refusals }
  const refusals: Record<string, number> = { ...counted.refusals }
  const stages: Record<string, number> = counted.stages
  const acts: Record<string, number> = counted.acts
  return {
    counted: { stages, acts, refusals } satisfies Counted,
    event: (_event: CaseEvent, before: CaseFile | undefined, after: CaseFile): void => {
      for (const [machine, , stage] of movedIn(before, after)) add(stages, `${machine} ${stage}`)
    },
    stage: (stage: CaseStage): void => add(stages, `case ${stage}`),
    act: ({ decision, act, events }: Done): void => {
      if ('refused' in decision) add(refusals, decision.refused)
      if ('refused' in decision) return
      if (events.length > 0) add(acts, act.type)
    },
  }
}

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
