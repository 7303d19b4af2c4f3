import { type Act, type ActType, actTypes, allowedActs, decide, type Owner, ownerOf } from '../../src/index.ts'
import { diceOf } from '../dice.ts'
import type { Proposal } from '../generator.ts'
import { generators, makeAct } from '../generators/all.ts'
import type { Done } from '../moves.ts'
import type { Fault } from '../walk.ts'
import { circumstancesOf, planOf, settled, standardOf, type World } from '../world.ts'
import { isOver, parentStage } from './parent-stage.ts'
import type { Reading } from './reading.ts'

/** What is quickly tried comes first. */
const onward: readonly ActType[] = [
  ...actTypes.filter((type) => generators[type].onward && type !== 'open' && type !== 'answer' && type !== 'confirm'),
  'confirm',
  'answer',
  // Where the only other answer would be another matter, it is withdrawn and applied for anew: the refusal says so.
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
      // What is asked again while they stand there comes by its errand.
      if (act.type === 'record-check') return isUnderWay(world, act.source)
      // Whoever has to agree may sign at the window as well.
      if (act.type === 'consent') return true
      return as.kind === 'staff' && (owner.staffRole === undefined || as.staffRole === owner.staffRole)
    case 'department':
      return act.type === 'record-reply' && isOf(world, act.matter, owner.department)
    case 'source':
      // One that need not be waited for holds up nothing: pre-review goes on without it.
      if (act.type === 'record-ticket') return true
      // Of several, those that are under way are heard first.
      return (
        act.type === 'pre-review' ||
        (act.type === 'record-check' && (act.source === owner.source || isUnderWay(world, act.source)))
      )
    case 'system':
      return as.kind === 'system'
    case 'matter':
    case 'nobody':
      return false
  }
}

const isUnderWay = ({ errands }: World, source: string): boolean =>
  errands.some((wish) => wish.kind === 'ask-source' && wish.source === source)

const isOf = (world: World, matter: string, department: string): boolean =>
  planOf(world).matters.some((planned) => planned.id === matter && planned.department === department)

/** 让人回去要有理由: a reason that claims nothing is not the next step of a case. */
const isNoStep = (world: World, { act }: Proposal): boolean =>
  act.type === 'withdraw'
    ? !Object.values(world.file?.matters ?? {}).some(({ stage }) => stage === 'correcting')
    : act.type === 'refuse-to-accept' &&
      standardOf(world).reasons.find(({ id }) => id === act.reason)?.claims === undefined

/** Whether decide says yes to it, with something happening: an event, or a silent source that is asked again. */
const isReallyAllowed = (world: World, proposal: Proposal): boolean => {
  const circumstances = circumstancesOf(world, proposal)
  const decision = decide(settled(proposal.act, circumstances), world.file, circumstances)
  if ('refused' in decision) return false
  return decision.events.length > 0 || decision.errands.some(({ kind }) => kind === 'ask-source')
}

const canMove = (owner: Owner, world: World, tries: number): boolean => {
  const { file } = world
  if (file === undefined) return false
  const dice = diceOf(world.events.length)
  // What the tables close is refused whatever it says, and a screen would not offer it.
  const open = new Set(allowedActs(file, planOf(world), world.today))
  const types = onward.filter((type) => open.has(type))
  for (let tried = 0; tried < tries; tried += 1)
    for (const type of types) {
      const proposal = makeAct(type, world, dice)
      if (proposal === undefined || !isTheirs(owner, proposal, world) || isNoStep(world, proposal)) continue
      if (isReallyAllowed(world, proposal)) return true
    }
  return false
}

/** Before acceptance no clock runs against anybody who applies: they may take as long as they like. */
const isTheirOwnTime = (owner: Owner, reading: Reading): boolean =>
  owner.holder === 'party' && (reading.intake !== 'accepted' || reading.due !== undefined)

const hasTime = (owner: Owner, world: World, reading: Reading): boolean => {
  if (owner.until !== undefined || isTheirOwnTime(owner, reading)) return true
  // Pre-review asks a silent source again.
  if (owner.holder === 'source')
    return isUnderWay(world, owner.source) || world.errands.some(({ kind }) => kind === 'pre-review')
  return owner.holder === 'system' && world.errands.length > 0
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
export const nextStep = ({ world, owner, stage }: Claimed): readonly Fault[] =>
  canMove(owner, world, 2) || canMove(owner, heardOf(world), 40) || canMove(owner, world, 400)
    ? []
    : [{ rule: 'no-next-step', words: `${stage}: ${JSON.stringify(owner)}` }]
