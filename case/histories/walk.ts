import { addDays } from '@xiqian/standard'
import type { CaseEvent, CaseFile } from '../src/index.ts'
import { decide, evolve } from '../src/index.ts'
import { diceOf } from './dice.ts'
import type { ActMove, Done, Move, Subject } from './moves.ts'
import { perform } from './moves.ts'
import { drawTruth } from './people.ts'
import type { LifeEvent } from './province.ts'
import { drawTemper, nextMove } from './step.ts'
import { newWorld, type World } from './world.ts'

/** What was found wrong: by which rule, in words. */
export type Fault = { readonly rule: string; readonly words: string }

/** 旁观的人: is told of every event and every act, and says what was wrong with it. */
export type Watcher = {
  readonly event: (world: World, event: CaseEvent, before: CaseFile | undefined, after: CaseFile) => readonly Fault[]
  readonly act: (world: World, done: Done) => readonly Fault[]
  readonly end: (world: World) => readonly Fault[]
}

export type History = {
  readonly seed: number
  readonly only: number
  readonly moves: readonly Move[]
  readonly steps: number
  readonly fault?: Fault
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

/** The `only`-th history of a seed; it ends where its steps are used up, or at the first fault. */
export const walk = (
  events: readonly LifeEvent[],
  seed: number,
  only: number,
  watcher: Watcher,
  subject: Subject = thisCase,
): History => {
  const { dice, world } = beginning(events, seed, only)
  const temper = drawTemper(dice)
  const moves: Move[] = []
  const acts: ActMove[] = []
  const over = (): boolean =>
    world.file?.intake.stage === 'withdrawn' ||
    world.file?.intake.stage === 'merged' ||
    world.file?.handOut.stage === 'done'
  let left = temper.steps
  while (left > 0) {
    left -= 1
    // What comes after the end is only ever remembered: a few steps of it will do.
    if (over()) left = Math.min(left, 6)
    const move = nextMove(world, dice, temper, acts)
    moves.push(move)
    if (move.move === 'act') acts.push(move)
    const { fault } = step(world, move, subject, watcher)
    if (fault !== undefined) return { seed, only, moves, steps: moves.length, fault }
  }
  const fault = guarded('no-accident', () => watcher.end(world))[0]
  return { seed, only, moves, steps: moves.length, ...(fault === undefined ? {} : { fault }) }
}

/** The same beginning, with these moves and no dice. */
export const replay = (
  events: readonly LifeEvent[],
  { seed, only }: Pick<History, 'seed' | 'only'>,
  moves: readonly Move[],
  watcher: Watcher,
  subject: Subject = thisCase,
): Fault | undefined => {
  const { world } = beginning(events, seed, only)
  for (const move of moves) {
    const { fault } = step(world, move, subject, watcher)
    if (fault !== undefined) return fault
  }
  return guarded('no-accident', () => watcher.end(world))[0]
}
