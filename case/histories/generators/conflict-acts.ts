import type { ConflictState } from '../../src/index.ts'
import type { Dice } from '../dice.ts'
import {
  clerk,
  department,
  type Generators,
  joinedRoles,
  officerOf,
  party,
  say,
  sealed,
  withFile,
} from '../generator.ts'
import { otherwise } from '../people.ts'
import { standardOf, type World } from '../world.ts'

const aConflict = (world: World, dice: Dice, ...stages: readonly ConflictState['stage'][]): ConflictState | undefined =>
  dice.pick(Object.values(world.file?.conflicts ?? {}).filter(({ stage }) => stages.includes(stage)))

const ruleIn = (world: World, id: string) => standardOf(world).conflicts.find((rule) => rule.id === id)

/** 数据不一致: who says so, who is asked, who settles it. */
export const conflictActs = {
  'dispute-fact': {
    weight: 0.25,
    onward: false,
    make: (world, dice) =>
      withFile(world, (file) => {
        const role = dice.pick(joinedRoles(file))
        const rule = dice.pick(standardOf(world).conflicts)
        const told = rule?.says.find(({ source }) => source === rule.authoritative)?.fact
        const fact = standardOf(world).facts.find(({ id }) => id === told)
        if (role === undefined || rule === undefined || fact === undefined) return undefined
        if (file.saved[role]?.[fact.id] === undefined && dice.chance(0.9)) return undefined
        const { facts } = sealed(
          world,
          role,
          { [fact.id]: otherwise(fact, standardOf(world), dice, world.today) },
          'asked',
        )
        const claim = facts[0]
        if (claim === undefined) return undefined
        return { by: party(role), act: { type: 'dispute-fact', role, conflict: rule.id, claim } }
      }),
  },
  'record-ticket': {
    weight: 9,
    onward: true,
    make: (world, dice) =>
      withFile(world, () => {
        const isOpen = dice.chance(0.95)
        const state = isOpen
          ? aConflict(world, dice, 'asked')
          : aConflict(world, dice, 'rechecking', 'by-eye', 'settled')
        if (state === undefined) return undefined
        const { conflict, role } = state
        const to = state.stage === 'asked' ? state.to : (state.asked.at(-1) ?? '')
        const known = state.stage === 'asked' ? state.receipt : undefined
        if (known === undefined) world.count += 1
        const receipt = known ?? `t${world.count}`
        const answer = (['taken', 'corrected', 'stands', 'not-ours'] as const)[dice.weighted([2, 4, 3, 1])] ?? 'taken'
        const act = { type: 'record-ticket', conflict, role, receipt, answer, words: say('looked into') } as const
        return { by: department(to.split('.')[0] ?? ''), act }
      }),
  },
  'chase-ticket': {
    weight: 1,
    onward: false,
    make: (world, dice) =>
      withFile(world, () => {
        const state = aConflict(world, dice, 'asked', ...(dice.chance(0.1) ? (['settled'] as const) : []))
        if (state === undefined) return undefined
        const { conflict, role } = state
        const by = { who: 'system', as: { kind: 'system' }, purpose: 'errand' } as const
        const isDue = state.stage !== 'asked' || state.until < world.today
        return isDue || dice.chance(0.1) ? { by, act: { type: 'chase-ticket', conflict, role } } : undefined
      }),
  },
  'settle-conflict': {
    weight: 6,
    onward: true,
    make: (world, dice) =>
      withFile(world, (file) => {
        const state = aConflict(world, dice, 'by-eye', 'asked')
        const rule = state === undefined ? undefined : ruleIn(world, state.conflict)
        const side = dice.pick(state?.sides ?? [])
        if (state === undefined || rule === undefined || side === undefined) return undefined
        if (state.stage === 'asked' && rule.whenConflicting !== 'by-eye' && dice.chance(0.9)) return undefined
        const { conflict, role } = state
        const counts = rule.says.find(({ source }) => source === rule.authoritative)?.fact
        const isVerdict = side.fact !== counts || file.checks[`${rule.authoritative}@${role}`]?.verdictIn === counts
        const value = side.commitment.split('=')[1] ?? ''
        const { facts, values } =
          isVerdict || counts === undefined
            ? { facts: [], values: {} }
            : sealed(world, role, { [counts]: value }, side.from)
        const matter = rule.matters.find((id) => file.matters[id]?.stage === 'in-inbox')
        const by = matter === undefined ? clerk(world) : officerOf(world, matter)
        return { by, act: { type: 'settle-conflict', conflict, role, take: side.from, facts }, values }
      }),
  },
} as const satisfies Generators<'dispute-fact' | 'record-ticket' | 'chase-ticket' | 'settle-conflict'>
