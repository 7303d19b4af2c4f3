import type { Answers } from './answers.ts'
import { type Applied, phoneOf } from './applicants.ts'
import { book, visit } from './at-the-window.ts'
import { newCount, nextWorkday, workingDays } from './count.ts'
import { type SourceName, setFault, sources } from './faults.ts'
import { apply, moveClock, viewOf, type Walk } from './journey.ts'
import { look } from './look.ts'
import { drawPeople, type PeopleDrawn } from './people.ts'
import { RefusedByOffice } from './person.ts'
import { handOut, settle, supplyLater } from './settle.ts'
import { type Turn, type TurnName, turnOf } from './turns/index.ts'
import type { PartyView, Tally } from './views.ts'

export type WalkOptions = {
  readonly url: string
  readonly simulatorUrl: string
  readonly seed: number
  readonly fits?: string
  /** 一件事: its id; by default the first one. */
  readonly event?: string
  /** How many apply together, for an event that can be either. */
  readonly parents?: 1 | 2
  /** Answers that are wished, whatever the form would lead to. */
  readonly said?: Answers
  readonly down?: { readonly source: SourceName; readonly when: 'before' | 'visit' }
  readonly handOut?: 'window' | 'post'
  /** The land register has no record: the paper is promised, the certificates leave, the move waits. */
  readonly promise?: boolean
  /** Each has begun a draft alone before they join. */
  readonly eachBegins?: boolean
  /** 转折: what happens otherwise than most. */
  readonly turn?: TurnName
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
  readonly drawn: PeopleDrawn
  readonly differences: readonly string[]
}

const marriage = 'marriage-household'

/** Who walks where nobody is asked for: a couple that marries; for any other event people who may have a child. */
const usualFits = ({ event = marriage, promise, parents = 2 }: WalkOptions): string => {
  if (event === marriage) return promise === true ? 'not-found-property' : 'reference'
  return parents === 1 ? 'single-mother' : 'married-couple'
}

/** 走一遍: from the first question to the last result, over HTTP, counted on both sides. */
export const walkThrough = async (options: WalkOptions): Promise<WalkedThrough> => {
  const { simulatorUrl, down, say } = options
  const switched = (mode: 'up' | 'down') =>
    down === undefined ? undefined : setFault(simulatorUrl, sources[down.source].service, mode)
  const newWalk = (drawn: PeopleDrawn): Walk => walkOf(options, drawn, switched)
  try {
    const { walk, applied } = await begin(options, newWalk)
    const { count } = walk
    const today = async () => (await phoneOf(applied).get<PartyView>(`/cases/${applied.caseId}`)).today
    if (down !== undefined && down.when === 'before' && sources[down.source].holds) {
      count.steps += 1
      say('预审在等数据源；申请人不用做什么 pre-review waits for the register; the applicants do nothing')
      await switched('up')
      await moveClock(walk, `${nextWorkday(await today())}T09:00:00.000+08:00`)
    }
    const turning = options.turn === undefined ? undefined : turnOf(options.turn)
    const turnAt = async (when: Turn['when']): Promise<void> => {
      if (turning?.when === when) await turning.take({ walk, applied, simulatorUrl })
    }
    await turnAt('ready')
    let view = turning?.isTheEnd === true ? await look(walk, applied) : await toTheEnd(options, walk, applied, turnAt)
    await turnAt('settled')
    if (options.handOut !== undefined) view = await handOut(walk, applied, options.handOut)
    view = await look(walk, applied)
    const tally = await phoneOf(applied).get<Tally>(`/cases/${applied.caseId}/tally`)
    return compared(walk, view, tally, applied.caseId)
  } finally {
    await switched('up')
  }
}

/** From the free time at the window to the last result. */
const toTheEnd = async (
  { down, promise = false, simulatorUrl }: WalkOptions,
  walk: Walk,
  applied: Applied,
  turnAt: (when: Turn['when']) => Promise<void>,
): Promise<PartyView> => {
  const back = () => (down === undefined ? undefined : setFault(simulatorUrl, sources[down.source].service, 'up'))
  // A helper may have booked for them.
  if ((await viewOf(phoneOf(applied), applied.caseId)).visit.stage !== 'booked') await book(walk, applied)
  if (!(await visit(walk, applied, promise))) {
    await back()
    await visit(walk, applied)
  }
  if (down !== undefined && !sources[down.source].holds) {
    // They have what the window gives; the source stays silent for two more working days.
    const { today } = await look(walk, applied)
    await moveClock(walk, `${nextWorkday(nextWorkday(today))}T08:30:00.000+08:00`)
    await back()
  }
  await turnAt('owed')
  if (promise) await supplyLater(walk, applied)
  if (walk.count.acceptedOn !== undefined) await turnAt('in-review')
  return settle(walk, applied)
}

const walkOf = (
  { url, event = marriage, handOut, promise, eachBegins, said, down, say }: WalkOptions,
  drawn: PeopleDrawn,
  switched: (mode: 'up' | 'down') => Promise<void> | undefined,
): Walk => {
  const count = newCount()
  return {
    tools: { url, newKey: () => globalThis.crypto.randomUUID() },
    drawn,
    wishes: {
      birthRegistration: true,
      resultBy: handOut ?? 'electronic',
      ...(said === undefined ? {} : { said }),
    },
    count,
    say,
    lifeEvent: event,
    uploads: promise === true ? 'core' : 'all',
    ...(eachBegins === undefined ? {} : { eachBegins }),
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
}

/** Draws and applies; people who are in the middle of such a case already are passed over. */
const begin = async (
  options: WalkOptions,
  newWalk: (drawn: PeopleDrawn) => Walk,
): Promise<{ readonly walk: Walk; readonly applied: Applied }> => {
  const fits = options.fits ?? usualFits(options)
  for (let seed = options.seed; seed < options.seed + 200; seed += 1) {
    const drawn = await drawPeople(options.simulatorUrl, fits, seed)
    const walk = newWalk(drawn)
    try {
      if (options.turn !== undefined) await turnOf(options.turn).before?.(drawn, options.simulatorUrl)
      return { walk, applied: await apply(walk) }
    } catch (problem) {
      if (!(problem instanceof RefusedByOffice) || problem.refusal.refused !== 'already-elsewhere') throw problem
    }
  }
  throw new Error(`everybody for ${fits} near seed ${options.seed} has such a case: start with an empty data folder`)
}

const compared = ({ count, drawn }: Walk, view: PartyView, tally: Tally, caseId: string): WalkedThrough => {
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
