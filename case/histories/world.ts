import {
  type Fact,
  type LegalDay,
  type Plan,
  plan,
  questionsFor,
  type Situation,
  type SourceId,
  type Standard,
  type Value,
  withLawOfTheDay,
} from '@xiqian/standard'
import type { CaseEvent, CaseFile, Circumstances, ErrandWish, PartOf } from '../src/index.ts'
import type { Truth } from './people.ts'
import type { LifeEvent } from './province.ts'

/** One case and all around it: what the office, the hall and the sources would be, without any of them. */
export type World = {
  readonly event: LifeEvent
  readonly truth: Truth
  file: CaseFile | undefined
  readonly events: CaseEvent[]
  situation: Readonly<Record<string, Value>>
  today: LegalDay
  /** Minutes since midnight. */
  minute: number
  calendar: number
  inForce: Standard
  readonly down: Set<SourceId>
  hallIsOpen: boolean
  /** 差事 that are not done yet. */
  errands: readonly ErrandWish[]
  /** 幂等键: what the house remembers of keys already used. */
  readonly keys: Set<string>
  /** How many parts were sealed and receipts given so far, for new names. */
  count: number
  /** Counts the changes of `situation`, so that what rests on it is worked out once. */
  version: number
  readonly known: Known
  digested: { readonly file: CaseFile; readonly planned: Plan; readonly digests: Circumstances['digests'] } | undefined
}

/** 算过的: plans and questions of a situation, by everything they rest on. */
type Known = { readonly plans: Map<string, Plan>; readonly questions: Map<string, readonly Fact[]> }
const mostKnown = 40

export const newWorld = (event: LifeEvent, truth: Truth, today: LegalDay): World => ({
  event,
  truth,
  file: undefined,
  events: [],
  situation: {},
  today,
  minute: 9 * 60,
  calendar: 0,
  inForce: event.standard,
  down: new Set(),
  hallIsOpen: true,
  errands: [],
  keys: new Set(),
  count: 0,
  version: 0,
  known: { plans: new Map(), questions: new Map() },
  digested: undefined,
})

/** The same once more: what happens in one does not in the other. */
export const copyOf = (world: World): World => ({
  ...world,
  events: [...world.events],
  down: new Set(world.down),
  keys: new Set(world.keys),
  known: { plans: new Map(world.known.plans), questions: new Map(world.known.questions) },
})

/** What stands for a digest of the content as it is when the act is done; a replay works it out anew. */
export const asItStands = 'as-it-stands'

const two = (n: number): string => (n < 10 ? `0${n}` : String(n))
export const nowIn = ({ today, minute }: World): string =>
  `${today}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00+08:00`

export const standardOf = ({ event, file, inForce }: World): Standard => {
  const { intake } = file ?? {}
  if (intake?.stage !== 'accepted') return inForce
  return [event.standard, ...event.newer].find(({ digest }) => digest === intake.standard) ?? inForce
}

/** 方案 by the version the case is judged by, the law of the day by the version in force. */
const planWith = (world: World, situation: Situation, on: LegalDay): Plan => {
  const standard = standardOf(world)
  const { intake } = world.file ?? {}
  if (intake?.stage !== 'accepted') return plan(standard, situation, on)
  const accepted = plan(standard, situation, on, intake.on)
  return standard === world.inForce
    ? accepted
    : withLawOfTheDay(accepted, plan(world.inForce, situation, on, intake.on))
}

const restsOn = ({ version, inForce, file }: World, on: LegalDay): string => {
  const { intake } = file ?? {}
  return intake?.stage === 'accepted'
    ? `${version} ${on} ${inForce.digest} ${intake.on} ${intake.standard}`
    : `${version} ${on} ${inForce.digest}`
}

const remembered = <T>(known: Map<string, T>, of: string, work: () => T): T => {
  const before = known.get(of)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const made = work()
  known.set(of, made)
  return made
}

export const planOf = (world: World): Plan =>
  remembered(world.known.plans, restsOn(world, world.today), () => planWith(world, world.situation, world.today))

/** The plan with these values done, on that day; what an act says once more changes nothing. */
export const planOnceKnown = (world: World, values: Situation, on: LegalDay): Plan => {
  const changed = Object.entries(values).filter(([address, value]) => world.situation[address] !== value)
  const of = restsOn(world, on)
  return changed.length === 0
    ? remembered(world.known.plans, of, () => planWith(world, world.situation, on))
    : remembered(world.known.plans, `${of} ${JSON.stringify(changed)}`, () =>
        planWith(world, { ...world.situation, ...values }, on),
      )
}

/** The situation as it is from now on; `planned` is the plan of it, where that is known already. */
export const nowKnown = (world: World, situation: Situation, planned: Plan | undefined): void => {
  world.situation = situation
  world.version += 1
  if (planned !== undefined) world.known.plans.set(restsOn(world, world.today), planned)
}

/** 问什么: what the form asks in this part, as far as can be told by now. */
export const factsAsked = (world: World, of: PartOf): readonly Fact[] => {
  const standard = standardOf(world)
  const stage = of === 'joint' ? ({ stage: 'joint' } as const) : ({ stage: 'own', role: of } as const)
  return remembered(world.known.questions, `${world.version} ${standard.digest} ${of}`, () =>
    questionsFor(standard, world.situation, stage).flatMap((group) => group.facts),
  )
}

/** What is asked of this party and has no usual answer; what nobody need know may stay open. */
export const mustAnswer = (world: World, role: string): readonly string[] =>
  (['joint', role] as const).flatMap((of) =>
    factsAsked(world, of)
      .filter(({ usual, unsure }) => usual === undefined && unsure === undefined)
      .map(({ id }) => (of === 'joint' ? id : `${role}.${id}`)),
  )
