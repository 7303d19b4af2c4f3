import { addDays, type LegalDay, type Situation, type SourceId } from '@xiqian/standard'
import type { Act, Actor, CaseEvent, CaseFile, Circumstances, Decision, ErrandWish } from '../src/index.ts'
import { conflictKey } from '../src/index.ts'
import { circumstancesOf, settled } from './circumstances.ts'
import { nowKnown, type World } from './world.ts'

/** 一步: written down whole, so that a history can be done again without the dice. */
export type Move =
  | {
      readonly move: 'act'
      readonly by: Actor
      readonly act: Act
      readonly key: string
      /** Values that are sealed with it, by address. */
      readonly values?: Situation
      /** The day whose law is asked about, where it is not today. */
      readonly on?: LegalDay
    }
  | { readonly move: 'wait'; readonly minutes: number }
  | { readonly move: 'source'; readonly source: SourceId; readonly isDown: boolean }
  | { readonly move: 'calendar'; readonly calendar: number }
  | { readonly move: 'standard'; readonly newer: number }
  | { readonly move: 'hall'; readonly isOpen: boolean }

export type ActMove = Extract<Move, { move: 'act' }>

/** The code that is walked through; a test puts a faulty one in its place. */
export type Subject = {
  readonly decide: (act: Act, file: CaseFile | undefined, circumstances: Circumstances) => Decision
  readonly evolve: (file: CaseFile | undefined, event: CaseEvent, stream?: CaseFile['stream']) => CaseFile
}

export type Done = {
  readonly move: ActMove
  readonly act: Act
  readonly circumstances: Circumstances
  readonly before: CaseFile | undefined
  readonly decision: Decision
  /** What was remembered: nothing where the act was refused, had nothing to say, or came twice under one key. */
  readonly events: readonly CaseEvent[]
  readonly isRepeated: boolean
}

const stream = { region: '610112', id: 'case-1' } as const
const minutesADay = 24 * 60

const passes = (world: World, minutes: number): void => {
  const all = world.minute + minutes
  world.today = addDays(world.today, Math.floor(all / minutesADay))
  world.minute = all % minutesADay
}

/** The ledger fills the number in before it remembers. */
const numbered = (event: CaseEvent, world: World): CaseEvent => {
  if (event.type !== 'DecidedOnTheSpot' && event.type !== 'DecidedFromInbox') return event
  if (event.number === undefined) return event
  world.count += 1
  return { ...event, number: `N${world.count}` }
}

/** Addresses that an event makes known. */
const namedBy = (event: CaseEvent): readonly string[] => {
  const own = (of: string, facts: readonly { readonly fact: string }[]): readonly string[] =>
    facts.map(({ fact }) => (of === 'joint' ? fact : `${of}.${fact}`))
  switch (event.type) {
    case 'Answered':
      return own(event.of, event.facts)
    case 'SourceAnswered':
    case 'ConflictSettled':
      return own(event.role, event.facts)
    case 'TakenOver':
      return [...own('joint', event.joint), ...own(event.role, event.own), ...own('other', event.differing)]
    default:
      return []
  }
}

/** Values become known with the events that name them, and only those they name. */
const keepValues = (
  world: World,
  { values = {} }: ActMove,
  events: readonly CaseEvent[],
  { plan }: Circumstances,
): void => {
  const isTaken = events.some((event) => event.type === 'Chosen')
  if (Object.keys(values).length === 0 && !isTaken) return
  const known = { ...world.situation }
  let kept = 0
  let isChanged = isTaken
  for (const event of events) {
    // 二选一: what the other draft said takes the place of what stood here.
    const other = event.type === 'Chosen' && event.take === 'there' ? known[`other.${event.fact}`] : undefined
    if (event.type === 'Chosen' && other !== undefined) known[event.fact] = other
    for (const address of namedBy(event)) {
      const value = values[address]
      if (value === undefined) continue
      isChanged ||= known[address] !== value
      known[address] = value
      kept += 1
    }
  }
  const isSame = kept > 0 && kept === Object.keys(values).length
  if (isChanged) nowKnown(world, known, isSame ? plan : undefined)
}

/** Whether what happened is what the errand was sent for. */
const isSettledBy = (
  wish: ErrandWish,
  { act, events }: Pick<Done, 'act' | 'events'>,
  { file, today }: { readonly file: CaseFile; readonly today: LegalDay },
): boolean => {
  switch (wish.kind) {
    case 'ask-source':
      return events.some(
        (event) =>
          event.type === 'SourceAnswered' &&
          event.source === wish.source &&
          event.role === wish.role &&
          event.reachable,
      )
    case 'send-ticket': {
      const state = file.conflicts[conflictKey(wish)]
      return state?.stage !== 'asked' || state.to !== wish.to
    }
    case 'chase-ticket':
      return isLookedAt(wish, act, today)
    case 'chase-deadline': {
      if (wish.at === undefined) return isLookedAt(wish, act, today)
      const awaited = file.matters[wish.matter ?? '']
      return awaited?.stage !== 'asked' || awaited.late !== undefined
    }
    case 'pre-review':
      return file.intake.stage !== 'submitted'
    case 'chase-pre-review':
      return file.intake.stage !== 'in-pre-review' || act.type === wish.kind
    case 'ask-department':
      return file.matters[wish.matter]?.stage !== 'asked'
    case 'check-pledge':
      return act.type === 'record-pledge-check' || file.pledges[wish.material]?.stage !== 'to-check'
    case 'open-task':
    case 'tell-undoing':
    case 'void-number':
      return true
  }
}

/** A day that was waited for has come, and this is who looked. */
const isLookedAt = (wish: ErrandWish, act: Act, today: LegalDay): boolean => {
  if (wish.kind === 'chase-ticket')
    return act.type === wish.kind && wish.on <= today && act.conflict === wish.conflict && act.role === wish.role
  return (
    wish.kind === 'chase-deadline' &&
    act.type === wish.kind &&
    wish.on <= today &&
    wish.material === act.material &&
    wish.matter === act.matter &&
    wish.pledge === act.pledge
  )
}

/** Does the move; what an act came to, undefined for what only changes the world around the case. */
export const perform = (
  world: World,
  move: Move,
  subject: Subject,
  watch: (event: CaseEvent, before: CaseFile | undefined, after: CaseFile) => void,
): Done | undefined => {
  switch (move.move) {
    case 'wait':
      passes(world, move.minutes)
      return undefined
    case 'source':
      if (move.isDown) world.down.add(move.source)
      else world.down.delete(move.source)
      return undefined
    case 'calendar':
      world.calendar = move.calendar
      return undefined
    case 'standard':
      world.inForce = world.event.newer[move.newer] ?? world.event.standard
      return undefined
    case 'hall':
      world.hallIsOpen = move.isOpen
      return undefined
    case 'act':
      return performAct(world, move, subject, watch)
  }
}

/** Whoever heard that a source is silent asks it again. */
const askedAgain = ({ errands }: World, events: readonly CaseEvent[]): readonly ErrandWish[] =>
  events.flatMap((event): readonly ErrandWish[] => {
    if (event.type !== 'SourceAnswered' || event.reachable) return []
    const { source, role } = event
    const isAsking = errands.some((wish) => wish.kind === 'ask-source' && wish.source === source && wish.role === role)
    return isAsking ? [] : [{ kind: 'ask-source', source, role, asap: false }]
  })

const performAct = (world: World, move: ActMove, subject: Subject, watch: Parameters<typeof perform>[3]): Done => {
  const circumstances = circumstancesOf(world, move)
  const act = settled(move.act, circumstances)
  const before = world.file
  const done = { move, act, circumstances, before }
  const isRepeated = world.keys.has(move.key)
  if (isRepeated)
    return { ...done, decision: { events: [], errands: [], claims: [], serials: [] }, events: [], isRepeated }
  const decision = subject.decide(act, before, circumstances)
  if ('refused' in decision) {
    // Our own errand that hears a no is done with it.
    if (move.by.as.kind === 'system')
      world.errands = world.errands.filter((wish) => !isLookedAt(wish, act, world.today))
    return { ...done, decision, events: [], isRepeated }
  }
  const { file: held, today: now } = world
  if (decision.events.length === 0 && held !== undefined) {
    // Nothing is written where nothing happened: the errand that asked goes on, unless there was nothing more to do.
    world.errands = world.errands.filter((wish) => !isSettledBy(wish, { act, events: [] }, { file: held, today: now }))
    return { ...done, decision, events: [], isRepeated }
  }

  world.keys.add(move.key)
  const events = decision.events.map((event) => numbered(event, world))
  for (const event of events) {
    const from = world.file
    const after = subject.evolve(from, event, stream)
    world.file = after
    world.events.push(event)
    watch(event, from, after)
  }
  keepValues(world, move, events, circumstances)
  const { file, today } = world
  if (file !== undefined)
    world.errands = [...world.errands, ...decision.errands, ...askedAgain(world, events)].filter(
      (wish) => !isSettledBy(wish, { act, events }, { file, today }),
    )
  return { ...done, decision, events, isRepeated }
}
