import { addDays } from '@xiqian/standard'
import type { CaseEvent, CaseFile } from '../src/index.ts'
import { decide, evolve } from '../src/index.ts'
import { type Dice, diceOf } from './dice.ts'
import type { ActMove, Done, Move, Subject } from './moves.ts'
import { perform } from './moves.ts'
import { drawTruth } from './people.ts'
import type { LifeEvent } from './province.ts'
import { drawTemper, nextMove, type Temper } from './step.ts'
import { copyOf, newWorld, type World } from './world.ts'

/** What was found wrong: by which rule, in words. */
export type Fault = { readonly rule: string; readonly words: string }

/** 旁观的人: is told of every event and every act, and says what was wrong with it; `fork`: the same from here on, twice. */
export type Watcher = {
  readonly event: (world: World, event: CaseEvent, before: CaseFile | undefined, after: CaseFile) => readonly Fault[]
  readonly act: (world: World, done: Done) => readonly Fault[]
  readonly end: (world: World) => readonly Fault[]
  readonly fork: () => Watcher
}

/** `root`: the history whose beginning it has. `moves` are all, from the opening on; `steps` those it walked itself. */
export type History = {
  readonly seed: number
  readonly only: number
  readonly root: number
  readonly moves: readonly Move[]
  readonly steps: number
  readonly fault?: Fault
}

/** How far a history came, as far as others may branch off it. */
const milestones = ['submitted', 'ready', 'accepted'] as const
type Milestone = (typeof milestones)[number]
const isMilestone = (stage: string | undefined): stage is Milestone => milestones.some((each) => each === stage)

/** 分岔: where a history stood when it had come as far as it would; others walk on from there, each its own way. */
type Branch = {
  readonly stage: Milestone
  readonly world: World
  readonly moves: readonly Move[]
  readonly acts: readonly ActMove[]
  readonly watcher: Watcher
}

export const thisCase: Subject = { decide, evolve }

/** Where and when a history begins: mostly in the announced time, now and then near its end. */
const beginning = (events: readonly LifeEvent[], seed: number, only: number) => {
  const dice = diceOf(seed * 1_000_003 + only)
  const event = events[dice.weighted(events.map((_, at) => (at === 0 ? 9 : 1)))] ?? events[0]
  if (event === undefined) throw new Error('no life event to walk through')
  const { calendar, inForceFrom } = event.standard
  const today = dice.chance(0.015)
    ? addDays(calendar.horizon, -2 - dice.below(25))
    : addDays(inForceFrom, 5 + dice.below(250))
  const world = newWorld(event, drawTruth(event.standard, dice, today), today)
  const silent = dice.pick(event.standard.sources)
  if (silent !== undefined && dice.chance(0.2)) world.down.add(silent.id)
  // What need not be waited for is silent more often: something is owed by it then.
  const late = dice.pick(event.standard.sources.filter(({ whenUnavailable }) => whenUnavailable === 'defer'))
  if (late !== undefined && dice.chance(0.12)) world.down.add(late.id)
  return { dice, event, world }
}

/** An accident is a fault as well: nothing here may throw. */
const guarded = (rule: string, work: () => readonly Fault[]): readonly Fault[] => {
  try {
    return work()
  } catch (accident) {
    return [{ rule, words: accident instanceof Error ? (accident.stack ?? accident.message) : String(accident) }]
  }
}

const step = (world: World, move: Move, subject: Subject, watcher: Watcher): { fault?: Fault; done?: Done } => {
  const found: Fault[] = []
  let done: Done | undefined
  const accidents = guarded('no-accident', () => {
    done = perform(world, move, subject, (event, before, after) => {
      found.push(...watcher.event(world, event, before, after))
    })
    return done === undefined ? [] : watcher.act(world, done)
  })
  const fault = found[0] ?? accidents[0]
  return { ...(fault === undefined ? {} : { fault }), ...(done === undefined ? {} : { done }) }
}

const isOver = ({ file }: World): boolean =>
  file?.intake.stage === 'withdrawn' || file?.intake.stage === 'merged' || file?.handOut.stage === 'done'

type Walking = {
  readonly world: World
  readonly dice: Dice
  readonly temper: Temper
  readonly moves: Move[]
  readonly acts: ActMove[]
  readonly watcher: Watcher
  readonly subject: Subject
}

/** On until the steps are used up, or to the first fault; `after` is told of each step. */
const goOn = (
  walking: Walking,
  steps: number,
  after: () => void,
): { readonly steps: number; readonly fault?: Fault } => {
  const { world, dice, temper, moves, acts, watcher, subject } = walking
  let left = steps
  let walked = 0
  while (left > 0) {
    left -= 1
    // What comes after the end is only ever remembered: a few steps of it will do.
    if (isOver(world)) left = Math.min(left, 6)
    const move = nextMove(world, dice, temper, acts)
    moves.push(move)
    walked += 1
    if (move.move === 'act') acts.push(move)
    const { fault } = step(world, move, subject, watcher)
    if (fault !== undefined) return { steps: walked, fault }
    after()
  }
  const fault = guarded('no-accident', () => watcher.end(world))[0]
  return { steps: walked, ...(fault === undefined ? {} : { fault }) }
}

/** The `only`-th history of a seed, from the opening on, and where others can branch off it. */
const walk = (
  events: readonly LifeEvent[],
  seed: number,
  only: number,
  watcher: Watcher,
  subject: Subject = thisCase,
): { readonly history: History; readonly branch?: Branch } => {
  const { dice, world } = beginning(events, seed, only)
  const temper = drawTemper(dice)
  const moves: Move[] = []
  const acts: ActMove[] = []
  let branch: Branch | undefined
  const came = goOn({ world, dice, temper, moves, acts, watcher, subject }, temper.steps, () => {
    const stage = world.file?.intake.stage
    if (!isMilestone(stage)) return
    if (branch !== undefined && milestones.indexOf(branch.stage) >= milestones.indexOf(stage)) return
    branch = { stage, world: copyOf(world), moves: [...moves], acts: [...acts], watcher: watcher.fork() }
  })
  return { history: { seed, only, root: only, moves, ...came }, ...(branch === undefined ? {} : { branch }) }
}

/** 从分岔走下去: another history with the same beginning. */
const walkOn = (
  { world, moves, acts }: Branch,
  { seed, only, root }: Pick<History, 'seed' | 'only' | 'root'>,
  watcher: Watcher,
  subject: Subject = thisCase,
): History => {
  const dice = diceOf(seed * 1_000_003 + only)
  const temper = drawTemper(dice)
  const walking = { world: copyOf(world), dice, temper, moves: [...moves], acts: [...acts], watcher, subject }
  const came = goOn(walking, Math.ceil(temper.steps * 0.45), () => {})
  return { seed, only, root, moves: walking.moves, ...came }
}

/** The same beginning, with these moves and no dice. */
export const replay = (
  events: readonly LifeEvent[],
  { seed, root }: Pick<History, 'seed' | 'root'>,
  moves: readonly Move[],
  watcher: Watcher,
  subject: Subject = thisCase,
): Fault | undefined => {
  const { world } = beginning(events, seed, root)
  for (const move of moves) {
    const { fault } = step(world, move, subject, watcher)
    if (fault !== undefined) return fault
  }
  return guarded('no-accident', () => watcher.end(world))[0]
}

/** `of`: of every so many groups the one at that place. */
export type Which = {
  readonly seed: number
  readonly from: number
  readonly to: number
  readonly of?: { readonly groups: number; readonly at: number }
}

/** 一组: the first walks from the opening; the others branch off where it was submitted, ready or accepted, and have its beginning. */
const group = 8

/** Walks histories `from` to `to` of a seed; `kept` is given each when it is over. */
export const walkAll = (
  events: readonly LifeEvent[],
  { seed, from, to, of = { groups: 1, at: 0 } }: Which,
  { watch, subject = thisCase }: { readonly watch: () => Watcher; readonly subject?: Subject },
  kept: (history: History) => void,
): void => {
  for (let root = from - (from % group); root < to; root += group) {
    if ((root / group) % of.groups !== of.at) continue
    const { history, branch } = walk(events, seed, root, watch(), subject)
    if (root >= from) kept(history)
    for (let only = Math.max(from, root + 1); only < Math.min(to, root + group); only += 1)
      kept(
        branch === undefined
          ? walk(events, seed, only, watch(), subject).history
          : walkOn(branch, { seed, only, root }, branch.watcher.fork(), subject),
      )
  }
}
