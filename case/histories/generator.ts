import type { LegalDay, MatterId, RoleId, Situation, Value } from '@xiqian/standard'
import type { Act, Actor, ActType, CaseFile, MatterState, PartOf, SavedFact } from '../src/index.ts'
import { isDecidedHere } from '../src/index.ts'
import type { Dice } from './dice.ts'
import { nowIn, planOf, type World } from './world.ts'

/** An act as somebody would sensibly do it now, with whatever the house would put beside it. */
export type Proposal<T extends ActType = ActType> = {
  readonly by: Actor
  readonly act: Extract<Act, { readonly type: T }>
  readonly values?: Situation
  readonly on?: LegalDay
}

/**
 * 一种动作怎样发生: `make` gives the act with contents and actor that fit the case as it stands, undefined where it makes no
 * sense now. Wrong contents, wrong actors and repetitions are made of it elsewhere, for every act alike. `weight` is how
 * often it is chosen among those that the tables allow; `onward`: it brings the case nearer to its end, or out of a halt.
 *
 * A new act does not compile until it has its line in one of the files beside `all.ts`, and that is five lines:
 *
 *     'void-case': {
 *       weight: 1,
 *       onward: false,
 *       make: (world, dice) => withFile(world, () => ({ by: officer(world), act: { type: 'void-case', reason: 'x' } })),
 *     },
 */
export type Generator<T extends ActType> = {
  readonly weight: number
  readonly onward: boolean
  readonly make: (world: World, dice: Dice) => Proposal<T> | undefined
}
export type Generators<T extends ActType> = { readonly [K in T]: Generator<K> }

export const system: Actor = { who: 'system', as: { kind: 'system' }, purpose: 'errand' }
export const party = (role: RoleId): Actor => ({ who: `acc-${role}`, as: { kind: 'party', role }, purpose: 'apply' })
/** The account that took this place, whoever it is: a link works for who has it. */
export const asJoined = ({ file }: World, by: Actor): Actor => {
  const state = by.as.kind === 'party' ? file?.parties[by.as.role] : undefined
  return state !== undefined && 'who' in state ? { ...by, who: state.who } : by
}
export const third = (consent: string): Actor => ({ who: 'acc-3', as: { kind: 'third', consent }, purpose: 'agree' })
export const department = (id: string): Actor => ({
  who: id,
  as: { kind: 'department', department: id },
  purpose: 'decide',
})
export const staff = (staffRole: string, organ: string, forWhom?: RoleId): Actor => ({
  who: `officer-${staffRole}`,
  as: { kind: 'staff', staffRole, organ, region: '610112' },
  ...(forWhom === undefined ? {} : { forWhom }),
  purpose: 'window',
})

export const withFile = <T>(world: World, then: (file: CaseFile) => T | undefined): T | undefined =>
  world.file === undefined ? undefined : then(world.file)

/** Where the couple comes to, and who sits there. */
export const organOf = (world: World): string => {
  const { visit } = world.file ?? { visit: { stage: 'none' } as const }
  return 'organ' in visit ? visit.organ : 'organ-1'
}
export const clerk = (world: World, forWhom?: RoleId): Actor => staff('clerk', organOf(world), forWhom)

export const officerOf = (world: World, matter: MatterId): Actor => {
  const planned = planOf(world).matters.find(({ id }) => id === matter)
  return staff(
    planned?.decider ?? 'clerk',
    planned !== undefined && isDecidedHere(planned) ? organOf(world) : 'organ-1',
  )
}

/** Whoever has taken the task, else the officer of the matter; now and then a colleague who has not. */
export const holderOf = (world: World, dice: Dice, matter: MatterId): Actor => {
  const by = officerOf(world, matter)
  const who = world.file?.takers[matter]
  if (who === undefined) return by
  return { ...by, who: dice.chance(0.06) ? 'officer-colleague' : who }
}

export const joinedRoles = ({ roles, parties }: CaseFile): readonly RoleId[] =>
  roles.filter((role) => parties[role]?.stage === 'joined' || parties[role]?.stage === 'confirmed')

export const mattersIn = ({ matters }: CaseFile, ...stages: readonly MatterState['stage'][]): readonly MatterId[] =>
  Object.entries(matters).flatMap(([id, { stage }]) => (stages.includes(stage) ? [id] : []))

/** A matter in one of these stages, or none. */
export const aMatterIn = (
  world: World,
  dice: Dice,
  ...stages: readonly MatterState['stage'][]
): MatterId | undefined => (world.file === undefined ? undefined : dice.pick(mattersIn(world.file, ...stages)))

/** Whether a source is still to be heard, about this party or about anybody; one that is known to be silent is not waited for. */
export const isAsking = ({ errands, down, file }: World, role?: RoleId): boolean =>
  errands.some(
    (wish) =>
      wish.kind === 'ask-source' &&
      (role === undefined || wish.role === role) &&
      !(down.has(wish.source) && file?.checks[`${wish.source}@${wish.role}`]?.reachable === false),
  )

/** Whether pre-review would only hear again that a source is silent, or that a provider still looks. */
export const isSilent = ({ errands, down, file }: World): boolean =>
  errands.some((wish) => wish.kind === 'ask-source' && down.has(wish.source)) ||
  Object.values(file?.conflicts ?? {}).some(
    ({ stage, meanwhile }) => meanwhile === 'wait' && (stage === 'asked' || stage === 'rechecking'),
  )

/** Values sealed under new names; what did not change keeps its commitment, a verdict never does. */
export const sealed = (
  world: World,
  of: PartOf,
  values: Readonly<Record<string, Value>>,
  from: string,
  verdict?: string,
): { readonly facts: readonly SavedFact[]; readonly values: Situation } => {
  const at = nowIn(world)
  const known: Record<string, Value> = {}
  const facts = Object.entries(values).map(([fact, value]): SavedFact => {
    world.count += 1
    known[of === 'joint' ? fact : `${of}.${fact}`] = value
    const salt = fact === verdict ? `#${world.count}` : ''
    return { fact, part: `p${world.count}`, commitment: `${fact}=${value}${salt}`, from, at }
  })
  return { facts, values: known }
}

export const say = (words: string) => ({ zh: words, en: words })
