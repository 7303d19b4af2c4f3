import { setTimeout as pause } from 'node:timers/promises'
import {
  type Applied,
  book,
  clockOf,
  decideInInbox,
  drawCouple,
  fillAndSend,
  newCount,
  open,
  type PartyView,
  phoneOf,
  RefusedByOffice,
  viewOf,
  visit,
  type Walk,
} from '../../walkthrough/src/index.ts'
import type { Days } from './days.ts'
import { NobodyAnswers } from './phone.ts'

/** 一对新人 who do what their page says is next, as often as it takes. */
export type Town = {
  readonly url: string
  readonly simulatorUrl: string
  readonly send: typeof fetch
  readonly days: Days
  /** Numbers of people who are under way: nobody marries twice. */
  readonly taken: Set<string>
  readonly cases: Applied[]
  readonly isOver: () => boolean
  /** What did not go as they thought, for who looks at the run. */
  readonly note: (line: string) => void
}

export type Who = { readonly fits: string; readonly seed: number; readonly birthRegistration: boolean }

const overStages = new Set(['finished', 'withdrawn', 'ended'])
/** So often one begins again at once before one waits for another hour. */
const attemptsAnHour = 4
const breathMs = 250

const walkOf = async (town: Town, who: Who): Promise<Walk> => {
  for (let seed = who.seed; seed < who.seed + 100; seed += 1) {
    const drawn = await drawCouple(town.simulatorUrl, who.fits, seed)
    const numbers = [drawn.man.citizenNumber, drawn.woman.citizenNumber]
    if (numbers.some((number) => town.taken.has(number))) continue
    for (const number of numbers) town.taken.add(number)
    return {
      tools: {
        url: town.url,
        newKey: () => crypto.randomUUID(),
        send: town.send,
        pause: () => pause(breathMs),
      },
      drawn,
      wishes: { birthRegistration: who.birthRegistration, resultBy: 'electronic' },
      count: newCount(),
      say: () => undefined,
      at: async () => undefined,
      lifeEvent: 'marriage-household',
      uploads: 'all',
    }
  }
  throw new Error(`nobody is left for ${who.fits}`)
}

/** What is done now for the case; false where it is not theirs to do anything. */
const doNext = async (walk: Walk, applied: Applied, view: PartyView): Promise<boolean> => {
  switch (view.stage) {
    case 'draft':
    case 'waiting-for-party':
    case 'returned':
    case 'not-accepted':
      await fillAndSend(walk, applied)
      return true
    case 'ready':
      await book(walk, applied)
      return true
    case 'booked': {
      const { today } = await clockOf(walk)
      const day = view.visit.day ?? today
      if (day > today) return false
      if (day < today) await book(walk, applied)
      else await visit(walk, applied)
      return true
    }
    case 'at-the-window':
      return visit(walk, applied)
    default:
      return workOffInboxes(walk, applied, view)
  }
}

const workOffInboxes = async (walk: Walk, { caseId }: Applied, view: PartyView): Promise<boolean> => {
  const here = view.plan.matters.filter(({ stage }) => stage === 'in-inbox')
  for (const { id, holder } of here) await decideInInbox(walk, caseId, id, holder.zh)
  return here.length > 0
}

/** From the first question until nothing is open; whatever the world does meanwhile. */
export const walkPatiently = async (town: Town, who: Who): Promise<void> => {
  town.days.come()
  try {
    const walk = await walkOf(town, who)
    const applied = await open(walk)
    town.cases.push(applied)
    let attempts = 0
    while (!town.isOver()) {
      const view = await viewOf(phoneOf(applied), applied.caseId)
      if (overStages.has(view.stage)) return
      const did = await doNext(walk, applied, view).catch(async (problem: unknown) => {
        if (problem instanceof NobodyAnswers) throw problem
        town.note(`${applied.caseId} ${view.stage}: ${problem instanceof Error ? problem.message : String(problem)}`)
        attempts += 1
        await pause(breathMs)
        return attempts % attemptsAnHour !== 0
      })
      if (!did) await town.days.later()
    }
  } catch (problem) {
    if (!town.isOver())
      town.note(
        `${who.fits} ${who.seed}: ${problem instanceof RefusedByOffice || problem instanceof Error ? problem.message : String(problem)}`,
      )
  } finally {
    town.days.leave()
  }
}
