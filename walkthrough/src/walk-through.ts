import { book, visit } from './at-the-window.ts'
import { newCount, nextWorkday, workingDays } from './count.ts'
import { type Drawn, drawCouple } from './couple.ts'
import { type SourceName, setFault, sources } from './faults.ts'
import { apply, moveClock, type Walk } from './journey.ts'
import { handOutAtWindow, settle, supplyLater } from './settle.ts'
import type { PartyView, Tally } from './views.ts'

export type WalkOptions = {
  readonly url: string
  readonly simulatorUrl: string
  readonly seed: number
  readonly fits?: string
  readonly down?: { readonly source: SourceName; readonly when: 'before' | 'visit' }
  readonly handOut?: 'window'
  /** The land register has no record: the paper is promised, the certificates leave, the move waits. */
  readonly promise?: boolean
  readonly say: (line: string) => void
}

/** The last line. `workingDays` by the client's own calendar; `ours` are visits that a silent source cost. */
export type Figures = {
  readonly declared: number
  readonly acts: number
  readonly touches: number
  readonly papers: number
  readonly steps: number
  readonly visits: number
  readonly visitsOurs: number
  readonly workingDays: number | null
  readonly externalDays: number
  readonly tallyAgrees: boolean
  readonly waitedFor: readonly string[]
  readonly scenario: string
  readonly caseId: string
  readonly stage: string
}

export type WalkedThrough = {
  readonly figures: Figures
  readonly view: PartyView
  readonly tally: Tally
  readonly drawn: Drawn
  readonly differences: readonly string[]
}

/** 走一遍: one couple from the first question to the last result, over HTTP, counted on both sides. */
export const walkThrough = async (options: WalkOptions): Promise<WalkedThrough> => {
  const { url, simulatorUrl, seed, down, say } = options
  const fits = options.fits ?? (options.promise === true ? 'not-found-property' : 'reference')
  const drawn = await drawCouple(simulatorUrl, fits, seed)
  const count = newCount()
  const switched = (mode: 'up' | 'down') =>
    down === undefined ? undefined : setFault(simulatorUrl, sources[down.source].service, mode)
  const walk: Walk = {
    tools: { url, newKey: () => globalThis.crypto.randomUUID() },
    drawn,
    wishes: { birthRegistration: true, resultBy: options.handOut === 'window' ? 'window' : 'electronic' },
    count,
    say,
    lifeEvent: 'marriage-household',
    at: async (moment) => {
      if (down === undefined) return
      if (moment === 'before-application' && down.when === 'before') {
        say(`${down.source} 停机 down`)
        await switched('down')
      }
      if (moment === 'before-visit' && down.when === 'visit' && count.visitsOurs.size === 0) {
        say(`${down.source} 停机（到场时）down, as they stand at the window`)
        await switched('down')
      }
      if (moment === 'after-not-registered') await switched('up')
    },
  }
  try {
    const applied = await apply(walk)
    const isHeld = down !== undefined && down.when === 'before' && sources[down.source].holds
    if (isHeld) {
      count.steps += 1
      say('预审在等数据源；夫妻不用做什么 pre-review waits for the register; the couple does nothing')
      await switched('up')
      await moveClock(
        walk,
        `${nextWorkday((await applied.man.get<PartyView>(`/cases/${applied.caseId}`)).today)}T09:00:00.000+08:00`,
      )
    }
    await book(walk, applied)
    const registered = await visit(walk, applied, options.promise === true)
    if (!registered) {
      await switched('up')
      await visit(walk, applied)
    }
    if (down !== undefined && !sources[down.source].holds) {
      // The couple has its certificates; the source stays silent for two more working days.
      const today = (await applied.man.get<PartyView>(`/cases/${applied.caseId}`)).today
      await moveClock(walk, `${nextWorkday(nextWorkday(today))}T08:30:00.000+08:00`)
      await switched('up')
    }
    if (options.promise === true) await supplyLater(walk, applied)
    let view = await settle(walk, applied)
    if (options.handOut === 'window') view = await handOutAtWindow(walk, applied)
    const tally = await applied.man.get<Tally>(`/cases/${applied.caseId}/tally`)
    return compared(walk, view, tally, drawn, applied.caseId)
  } finally {
    await switched('up')
  }
}

const compared = ({ count }: Walk, view: PartyView, tally: Tally, drawn: Drawn, caseId: string): WalkedThrough => {
  const mine = {
    declared: count.declared.size,
    acts: count.acts.size,
    papers: count.papers,
    steps: count.steps,
    visits: count.visits.size,
    visitsOurs: count.visitsOurs.size,
    workingDays: workingDays(count),
  }
  const differences = Object.entries(mine).flatMap(([name, value]) => {
    const theirs = tally[name as keyof typeof mine]
    return theirs === value ? [] : [`${name}: client ${value}, office ${theirs}`]
  })
  return {
    figures: {
      ...mine,
      touches: count.touches,
      externalDays: 0,
      tallyAgrees: differences.length === 0,
      waitedFor: tally.waitedFor.map(({ who, workingDays: days }) => `${who.zh} ${days}`),
      scenario: view.plan.scenario,
      caseId,
      stage: view.stage,
    },
    view,
    tally,
    drawn,
    differences,
  }
}
