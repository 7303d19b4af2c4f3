import { type CaseStage, stageOf } from '../src/index.ts'
import { type Counted, newCount, sumOf } from './count.ts'
import { newJudge } from './judge/judge.ts'
import type { Subject } from './moves.ts'
import type { LifeEvent } from './province.ts'
import { type Fault, type History, replay, thisCase, type Watcher, type Which, walkAll } from './walk.ts'

export type Run = {
  readonly histories: number
  readonly steps: number
  readonly counted: Counted
  /** Where all machines stood together, each with its parent stage. */
  readonly combinations: ReadonlyMap<string, string>
  readonly faulty: readonly History[]
}

const watched = (judge: Watcher, count: ReturnType<typeof newCount>, from = ''): Watcher => {
  let stage = from
  return {
    fork: () => watched(judge.fork(), count, stage),
    event: (world, event, before, after) => {
      count.event(event, before, after)
      const now = stageOf(after)
      if (now !== stage) count.stage(now)
      stage = now
      return judge.event(world, event, before, after)
    },
    act: (world, done) => {
      count.act(done)
      return judge.act(world, done)
    },
    end: judge.end,
  }
}

/** Walks histories `from` to `to` of a seed, each judged; `told` hears of each when it is over. */
export const run = (
  events: readonly LifeEvent[],
  which: Which,
  {
    thorough = true,
    subject = thisCase,
    told = () => {},
    also,
  }: {
    readonly thorough?: boolean
    readonly subject?: Subject
    readonly told?: (done: number, history: History) => void
    readonly also?: Watcher
  } = {},
): Run => {
  const count = newCount()
  const combinations = new Map<string, CaseStage>()
  const faulty: History[] = []
  let steps = 0
  let histories = 0
  const watch = (): Watcher => {
    const judge = newJudge({ thorough, combinations })
    return watched(also === undefined ? judge : both(judge, also), count)
  }
  walkAll(events, which, { watch, subject }, (history) => {
    steps += history.steps
    histories += 1
    if (history.fault !== undefined) faulty.push(history)
    told(histories, history)
  })
  return { histories, steps, counted: count.counted, combinations, faulty }
}

const both = (one: Watcher, other: Watcher): Watcher => ({
  fork: () => both(one.fork(), other.fork()),
  event: (...of) => [...one.event(...of), ...other.event(...of)],
  act: (...of) => [...one.act(...of), ...other.act(...of)],
  end: (of) => [...one.end(of), ...other.end(of)],
})

export const joined = (a: Run, b: Run): Run => ({
  histories: a.histories + b.histories,
  steps: a.steps + b.steps,
  counted: sumOf(a.counted, b.counted),
  combinations: new Map([...a.combinations, ...b.combinations]),
  faulty: [...a.faulty, ...b.faulty],
})

/**
 * The fewest of its moves that still show the same fault: parts are left out, halves first, then smaller ones, as long as the
 * same rule finds it.
 */
export const shrunk = (events: readonly LifeEvent[], history: History, subject: Subject = thisCase): History => {
  const shows = (moves: History['moves']): Fault | undefined => {
    const fault = replay(events, history, moves, newJudge(), subject)
    return fault?.rule === history.fault?.rule ? fault : undefined
  }
  let { moves, fault } = history
  for (let size = Math.ceil(moves.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < moves.length; ) {
      const fewer = [...moves.slice(0, at), ...moves.slice(at + size)]
      const still = fewer.length < moves.length ? shows(fewer) : undefined
      if (still === undefined) at += size
      else {
        moves = fewer
        fault = still
      }
    }
  }
  return { ...history, moves, ...(fault === undefined ? {} : { fault }) }
}
