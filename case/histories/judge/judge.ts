import { type CaseStage, fileOf } from '../../src/index.ts'
import type { Fault, Watcher } from '../walk.ts'
import { afterEvent } from './after-event.ts'
import { beside } from './beside.ts'
import { books } from './books.ts'
import { clocks, daysIn } from './clocks.ts'
import { materials } from './materials.ts'
import { type Claimed, isShownBy, nextStep, ownerAndTime, type Shown } from './next-step.ts'
import { combinationOf, parentStage } from './parent-stage.ts'
import { pledges } from './pledges.ts'
import { read } from './read-event.ts'
import { nothingRead, type Reading } from './reading.ts'

/** 裁判: reads the events of one history by itself, and says what may not be. */
export type Judge = Omit<Watcher, 'fork'> & {
  readonly fork: () => Judge
  readonly reading: () => Reading
}

/** Where all machines stood together, over all histories of a run, and the one parent stage of it. */
export type Combinations = Map<string, CaseStage>

/** `thorough`: every history is folded anew at its end; else one in four of them, the same ones every time. */
export const newJudge = (
  of: { readonly thorough?: boolean; readonly combinations?: Combinations } = {},
  reading: Reading = nothingRead(),
): Judge => {
  const { thorough = true, combinations = new Map<string, CaseStage>() } = of
  let before = daysIn(reading)
  let claimed: Claimed | undefined
  const shown: Shown = { last: undefined }
  const stands = (): readonly Fault[] => {
    const stage = parentStage(reading)
    if (stage === undefined) return []
    const combination = combinationOf(reading)
    const known = combinations.get(combination)
    combinations.set(combination, stage)
    return known === undefined || known === stage
      ? []
      : [{ rule: 'one-stage', words: `${combination}: ${known}, ${stage}` }]
  }
  return {
    reading: () => reading,
    // What is still to be shown is shown where it came up.
    fork: () => newJudge(of, structuredClone(reading)),
    event: (world, event, _from, after) => {
      read(reading, event)
      return [...afterEvent(event, after, reading), ...pledges(world, event), ...stands()]
    },
    act: (world, done) => {
      const unshown = claimed === undefined || isShownBy(claimed, done) ? [] : nextStep(claimed, shown)
      claimed = undefined
      const faults = [
        ...unshown,
        ...books(world, done, reading),
        ...clocks(done, before, reading),
        ...materials(done, reading),
        ...beside(world, done, before),
      ]
      if (done.events.length === 0) return faults
      before = daysIn(reading)
      const owned = ownerAndTime(world, reading)
      claimed = owned.claimed
      return [...faults, ...owned.faults]
    },
    end: ({ file, events }) => {
      if (file === undefined) return []
      const unshown = claimed === undefined ? [] : nextStep(claimed, shown)
      if (unshown.length > 0) return unshown
      // Every event was read by itself already; that a stored stream folds to the same file is the same for many.
      if (!thorough && events.length % 4 !== 0) return []
      const again = fileOf(file.stream, JSON.parse(JSON.stringify(events)))
      const isSame = JSON.stringify(again) === JSON.stringify(file)
      return isSame ? [] : [{ rule: 'file-is-not-its-events', words: 'folded anew, the events give another file' }]
    },
  }
}
