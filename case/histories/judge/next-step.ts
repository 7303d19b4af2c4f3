import {
  type Act,
  type ActType,
  actTypes,
  allowedActs,
  conflictKey,
  decide,
  type Owner,
  ownerOf,
} from '../../src/index.ts'
import { circumstancesOf, settled } from '../circumstances.ts'
import { diceOf } from '../dice.ts'
import type { Proposal } from '../generator.ts'
import { generators, makeAct } from '../generators/all.ts'
import type { Done } from '../moves.ts'
import type { Fault } from '../walk.ts'
import { planOf, standardOf, type World } from '../world.ts'
import { isOver, parentStage } from './parent-stage.ts'
import type { Reading } from './reading.ts'

/** What is quickly tried comes first. */
const onward: readonly ActType[] = [
  ...actTypes.filter((type) => generators[type].onward && type !== 'open' && type !== 'answer' && type !== 'confirm'),
  'cancel-booking',
  'confirm',
  'answer',
  // Last: a step only where an answer was refused because it would be another matter, and the refusal says so.
  'withdraw',
]

/** Whether this act of this actor is one of the owner's. */
const isTheirs = (
  owner: Owner,
  { by: { as, forWhom }, act }: Pick<Proposal, 'by'> & { readonly act: Act },
  world: World,
): boolean => {
  switch (owner.holder) {
    case 'party':
      // On the booked day they appear, and the officer says so.
      if (act.type === 'check-in') return true
      if (as.kind === 'helper') return owner.roles.includes(forWhom ?? '')
      return as.kind === 'party' && owner.roles.includes(as.role)
    case 'third':
      return as.kind === 'third' && as.consent === owner.consent
    case 'officer':
      // What is asked again while they stand there comes by its errand, and whoever has to agree may sign there.
      if (act.type === 'record-check') return isAtWindow(world) && isUnderWay(world, act.source)
      if (act.type === 'consent') return isAtWindow(world)
      return (
        as.kind === 'staff' &&
        (owner.staffRole === undefined || as.staffRole === owner.staffRole) &&
        (owner.organ === undefined || as.organ === owner.organ)
      )
    case 'department':
      return act.type === 'record-reply' && isOf(world, act.matter, owner.department)
    case 'source':
      if (act.type === 'record-ticket') return isAskedToCorrect(world, act, owner.source)
      return act.type === 'record-check' && act.source === owner.source && isUnderWay(world, owner.source)
    case 'system':
      return as.kind === 'system'
    case 'matter':
    case 'nobody':
      return false
  }
}

const isUnderWay = ({ errands }: World, source: string): boolean =>
  errands.some((wish) => wish.kind === 'ask-source' && wish.source === source)

const isAtWindow = ({ file }: World): boolean => file?.visit.stage === 'arrived' || file?.visit.stage === 'verified'

/** The ticket lies with this provider. */
const isAskedToCorrect = ({ file }: World, about: Parameters<typeof conflictKey>[0], source: string): boolean => {
  const state = file?.conflicts[conflictKey(about)]
  return state?.stage === 'asked' && state.to === source
}

const isOf = (world: World, matter: string, department: string): boolean =>
  planOf(world).matters.some((planned) => planned.id === matter && planned.department === department)

/** What is no next step of a case: a reason that claims nothing, giving up a place whose day has not passed. */
const isNoStep = (world: World, { act }: Proposal): boolean => {
  const { visit } = world.file ?? { visit: { stage: 'none' } as const }
  if (act.type === 'cancel-booking') return visit.stage !== 'booked' || visit.day >= world.today
  if (act.type !== 'refuse-to-accept') return false
  return standardOf(world).reasons.find(({ id }) => id === act.reason)?.claims === undefined
}

/** What decide says to it: yes with something remembered, for what is not remembered wishes nothing either. */
type Tried = 'goes-on' | 'another-matter' | 'nothing'
const tried = (world: World, proposal: Proposal): Tried => {
  const circumstances = circumstancesOf(world, proposal)
  const decision = decide(settled(proposal.act, circumstances), world.file, circumstances)
  if (!('refused' in decision)) return decision.events.length > 0 ? 'goes-on' : 'nothing'
  return proposal.act.type === 'answer' && decision.refused === 'fact-invalid' ? 'another-matter' : 'nothing'
}

/** 怎样证明的: what was shown last, tried first. */
export type Shown = { last: Proposal | undefined }

const canStill = (owner: Owner, world: World, { last }: Shown): boolean =>
  last !== undefined && isTheirs(owner, last, world) && isOpen(world, last) && tried(world, last) === 'goes-on'

/** What the tables close is refused whatever it says, and a screen would not offer it. */
const isOpen = (world: World, { act }: Proposal): boolean =>
  world.file !== undefined && allowedActs(world.file, planOf(world), world.today).includes(act.type)

const canMove = (owner: Owner, world: World, tries: number, shown: Shown): boolean => {
  const { file } = world
  if (file === undefined) return false
  const dice = diceOf(world.events.length)
  const open = new Set(allowedActs(file, planOf(world), world.today))
  const types = onward.filter((type) => open.has(type))
  let isAnotherMatter = false
  for (let again = 0; again < tries; again += 1)
    for (const type of types) {
      if (type === 'withdraw' && !isAnotherMatter) continue
      const proposal = makeAct(type, world, dice)
      if (proposal === undefined || !isTheirs(owner, proposal, world) || isNoStep(world, proposal)) continue
      const came = tried(world, proposal)
      if (came === 'goes-on') {
        // Withdrawing is shown anew each time: only beside an answer that was refused.
        if (type !== 'withdraw') shown.last = proposal
        return true
      }
      isAnotherMatter ||= came === 'another-matter'
    }
  return false
}

/**
 * A day; for whoever applies none before acceptance, since no clock runs against them; for a source that is silent the
 * errand that asks it again, and for ourselves the one that does it.
 */
const hasTime = (owner: Owner, world: World, reading: Reading): boolean => {
  if (owner.until !== undefined) return true
  switch (owner.holder) {
    case 'party':
      return reading.intake !== 'accepted'
    case 'source':
      return isUnderWay(world, owner.source)
    case 'system':
      return reading.intake === 'submitted' && world.errands.some(({ kind }) => kind === 'pre-review')
    default:
      return false
  }
}

/** Past the announced calendar no day can be named: it goes on with the next notice. */
const isAnnounced = (world: World): boolean =>
  Date.parse(standardOf(world).calendar.horizon) - Date.parse(world.today) > 100 * 86_400_000

/** 欠着的证明: an owner of whom it is not shown yet that a next step of theirs is really allowed. */
export type Claimed = { readonly world: World; readonly owner: Owner; readonly stage: string }

/** 在谁手里、到哪天: every case that is not over has both; what is left to show is a step of that owner. */
export const ownerAndTime = (
  world: World,
  reading: Reading,
): { readonly faults: readonly Fault[]; readonly claimed?: Claimed } => {
  const { file } = world
  if (file === undefined) return { faults: [] }
  const stage = parentStage(reading) ?? ''
  const owner = ownerOf(file, planOf(world))
  const say = (rule: string) => ({ faults: [{ rule, words: `${stage}: ${JSON.stringify(owner)}` }] })
  if (isOver(parentStage(reading))) return owner.holder === 'nobody' ? { faults: [] } : say('owner-of-nothing')
  if (owner.holder === 'nobody' || owner.holder === 'matter') return say('no-owner')
  if (owner.holder === 'party' && owner.roles.length === 0) return say('no-owner')
  if (!isAnnounced(world)) return { faults: [] }
  if (!hasTime(owner, world, reading)) return say('no-time')
  return { faults: [], claimed: { world: onTheDay(world), owner, stage } }
}

/** When the day comes that is waited for, the hall is open and every source answers. */
const onTheDay = (world: World): World => {
  const { visit } = world.file ?? { visit: { stage: 'none' } as const }
  const day = visit.stage === 'booked' && visit.day > world.today ? visit.day : world.today
  return { ...world, today: day, hallIsOpen: true, down: new Set() }
}

/** The same once every source that is being asked has answered: who waits for one of them can go on then. */
const heardOf = (world: World): World => ({
  ...world,
  errands: world.errands.filter(({ kind }) => kind !== 'ask-source'),
})

/** Shown by what really came next: an act of that owner which went through. */
export const isShownBy = ({ owner, world }: Claimed, { act, move, events }: Done): boolean =>
  events.length > 0 && generators[act.type].onward && isTheirs(owner, { by: move.by, act }, world)

/** 下一步: shown by trying, where nothing that happened has shown it. */
export const nextStep = ({ world, owner, stage }: Claimed, shown: Shown): readonly Fault[] =>
  canStill(owner, world, shown) ||
  canMove(owner, world, 2, shown) ||
  canMove(owner, heardOf(world), 40, shown) ||
  canMove(owner, world, 400, shown)
    ? []
    : [{ rule: 'no-next-step', words: `${stage}: ${JSON.stringify(owner)}` }]
