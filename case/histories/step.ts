import type { ActType } from '../src/index.ts'
import { actTypes, allowedActs } from '../src/index.ts'
import type { Dice } from './dice.ts'
import { generators, makeAct } from './generators/all.ts'
import { isNewHere, signIn } from './generators/party-acts.ts'
import type { ActMove, Move } from './moves.ts'
import { anybody, madeOdd } from './odd.ts'
import { planOf, standardOf, type World } from './world.ts'

/** 这一段历史的脾气: how often things go wrong in it, and which acts it is fond of or shy of (swarm testing). */
export type Temper = {
  readonly oddness: number
  readonly unrest: number
  readonly fondness: ReadonlyMap<ActType, number>
  readonly steps: number
  /** 忘了补: what was promised is left lying, and time goes on. */
  readonly isForgetful: boolean
}

/** What ends a history early: nothing rare comes after it. */
const ends: readonly ActType[] = ['withdraw', 'end-as-merged', 'refuse-to-accept']

/** 少见的转折: some histories are very fond of one of them. */
const rare: readonly ActType[] = [
  'dispute-fact',
  'start-special-procedure',
  'take-task',
  'reassign-task',
  'return-to-window',
  'forward',
  'propose-void',
  'reverse-decision',
  'record-change',
  'extend-promise',
  'object',
  'move-deadlines',
  'follow-standard',
]
const fondOf = (type: ActType, dice: Dice): number =>
  rare.includes(type)
    ? ([0.1, 1, 4, 12][dice.weighted([2, 8, 3, 2])] ?? 1)
    : ([0.1, 1, 4][dice.weighted([2, 10, 3])] ?? 1)

/** Half of the histories are smooth, so that they get far; the others are not. */
export const drawTemper = (dice: Dice): Temper => ({
  oddness: [0.03, 0.12, 0.3][dice.weighted([5, 3, 2])] ?? 0.12,
  unrest: [0.015, 0.09][dice.weighted([6, 4])] ?? 0.06,
  fondness: new Map(actTypes.map((type) => [type, fondOf(type, dice)])),
  steps: 60 + dice.below(70),
  isForgetful: dice.chance(0.25),
})

/** What a forgetful couple leaves lying once it is accepted, and what it hardly does before. */
const leftLying: readonly ActType[] = ['supply', 'consent']

const isOwing = ({ file }: World): boolean => Object.values(file?.owed ?? {}).some(({ stage }) => stage === 'owed')

const weightOf = (type: ActType, world: World, { fondness, isForgetful }: Temper): number => {
  const weight = generators[type].weight * (fondness.get(type) ?? 1)
  return isForgetful && leftLying.includes(type) ? weight * (isOwing(world) ? 0.02 : 0.3) : weight
}

const moveOf = (world: World, dice: Dice, type: ActType, key: string): ActMove | undefined => {
  const proposal = makeAct(type, world, dice)
  return proposal === undefined ? undefined : { move: 'act', key, ...proposal }
}

/** Something that the tables allow now and that makes sense; whatever makes none is not tried twice. */
const sensible = (world: World, dice: Dice, temper: Temper, key: string): ActMove | undefined => {
  if (world.file === undefined) return moveOf(world, dice, 'open', key)
  let left: readonly ActType[] = allowedActs(world.file, planOf(world), world.today)
  while (left.length > 0) {
    const at = dice.weighted(left.map((type) => weightOf(type, world, temper)))
    const type = left[at]
    if (type === undefined) return undefined
    const move = moveOf(world, dice, type, key)
    if (move !== undefined) return move
    // What is rare stays rare where nothing else can be done: then time goes on.
    left = left.filter((other) => other !== type && generators[other].weight >= 1)
  }
  return undefined
}

/** 到点的差事: what our own errands look at on a day that has come, whatever the tables offer to people. */
const errandDue = (world: World, dice: Dice, key: string): ActMove | undefined => {
  const due = world.errands.flatMap((wish) =>
    (wish.kind === 'chase-deadline' || wish.kind === 'chase-ticket') && wish.on <= world.today ? [wish.kind] : [],
  )
  const kind = dice.pick(due)
  return kind === undefined ? undefined : moveOf(world, dice, kind, key)
}

/** Anything at all, allowed or not. */
const anything = (world: World, dice: Dice, key: string): ActMove | undefined => {
  for (let tried = 0; tried < 6; tried += 1) {
    const type = dice.pick(actTypes)
    const isEnd = type !== undefined && ends.includes(type)
    if (isEnd && dice.chance(0.8)) continue
    const move = type === undefined ? undefined : moveOf(world, dice, type, key)
    if (move !== undefined) return move
  }
  return undefined
}

const minutesADay = 24 * 60
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** Time goes on: a few minutes, to the next morning, to the day that something is waited for, or past it. */
const waiting = (world: World, dice: Dice): Move => {
  const until = (day: string): number => Math.max(1, daysBetween(world.today, day)) * minutesADay - world.minute + 540
  const { visit } = world.file ?? { visit: { stage: 'none' } as const }
  if (visit.stage === 'booked' && visit.day > world.today && dice.chance(0.85))
    return { move: 'wait', minutes: until(visit.day) + dice.below(60) }
  const days = world.errands.flatMap((wish) =>
    (wish.kind === 'chase-deadline' || wish.kind === 'chase-ticket') && wish.on > world.today ? [wish.on] : [],
  )
  const next = days.sort()[0]
  if (next !== undefined && dice.chance(0.6)) return { move: 'wait', minutes: until(next) }
  const ended = Object.values(world.file?.matters ?? {}).some(({ stage }) => stage === 'ended')
  // 过了异议的期限
  if (ended && dice.chance(0.2))
    return { move: 'wait', minutes: (standardOf(world).turns.objection.withinDays + 1) * minutesADay }
  if (dice.chance(0.3)) return { move: 'wait', minutes: 1 + dice.below(90) }
  return { move: 'wait', minutes: (1 + dice.below(dice.chance(0.1) ? 30 : 3)) * minutesADay }
}

/** A source that is waited for comes back sooner or later. */
const isHeldUp = (world: World): boolean => isOwing(world) || world.file?.intake.stage === 'submitted'

/** What happens around the case: a source falls silent or comes back, the hall closes, a notice or a version comes. */
const happening = (world: World, dice: Dice): Move => {
  switch (dice.weighted([6, 0.6, 5, 4])) {
    case 0: {
      const [down] = world.down
      if (down !== undefined && dice.chance(0.6)) return { move: 'source', source: down, isDown: false }
      return { move: 'source', source: dice.pick(standardOf(world).sources)?.id ?? '', isDown: true }
    }
    case 1:
      return { move: 'hall', isOpen: !world.hallIsOpen }
    case 2:
      return { move: 'calendar', calendar: Math.min(world.calendar + 1, world.event.calendars.length - 1) }
    default:
      return { move: 'standard', newer: dice.below(world.event.newer.length) }
  }
}

/** How often it is the turn of time, the likelier where nothing can be done before a day comes. */
const waitShare = ({ file, today, errands }: World): number => {
  if (file?.visit.stage === 'booked' && file.visit.day > today) return 0.35
  if (file?.visit.stage === 'arrived' || file?.visit.stage === 'verified') return 0.01
  return file?.intake.stage === 'accepted' && errands.some(({ kind }) => kind === 'chase-deadline') ? 0.1 : 0.03
}

/** The next step of a walk; `earlier` are its acts so far, which may come once more. */
export const nextMove = (world: World, dice: Dice, temper: Temper, earlier: readonly ActMove[]): Move => {
  const key = `k${world.events.length}-${earlier.length}`
  const signedIn = world.file?.roles.find((role) => isNewHere(world, role))
  if (signedIn !== undefined) {
    return { move: 'act', key, ...signIn(world, signedIn) }
  }
  if (world.file !== undefined) {
    const [down] = world.down
    if (down !== undefined && isHeldUp(world) && dice.chance(0.3))
      return { move: 'source', source: down, isDown: false }
    if (dice.chance(temper.unrest)) return happening(world, dice)
    const idle = temper.isForgetful && isOwing(world) ? 0.3 : 0
    if (dice.chance(idle + waitShare(world))) return waiting(world, dice)
    const due = dice.chance(0.4) ? errandDue(world, dice, key) : undefined
    if (due !== undefined) return due
    if (dice.chance(0.02)) {
      const again = dice.pick(earlier.slice(-12))
      if (again !== undefined) return dice.chance(0.5) ? again : { ...again, key }
    }
  }
  const isOdd = world.file !== undefined && dice.chance(temper.oddness)
  const isOf = isOdd && dice.chance(0.6) ? anything(world, dice, key) : undefined
  const move = isOf ?? sensible(world, dice, temper, key)
  if (move === undefined) return waiting(world, dice)
  if (!isOdd) return move
  switch (dice.weighted([5, 3, 2])) {
    case 0:
      return madeOdd(move, world, dice)
    case 1:
      return { ...move, by: anybody(world, dice) }
    default:
      return move
  }
}
