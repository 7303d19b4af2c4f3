import type { Generators } from '../generator.ts'
import { joinedRoles, party, sealed, system, withFile } from '../generator.ts'
import { otherwise } from '../people.ts'
import { factsAsked, standardOf } from '../world.ts'

/** Two drafts of one couple that become one. */
export const mergeActs = {
  'take-over': {
    weight: 0.5,
    onward: false,
    make: (world, dice) =>
      withFile(world, (file) => {
        const role = dice.pick(joinedRoles(file))
        if (role === undefined || file.roles.length < 2 || dice.chance(0.7)) return undefined
        const standard = standardOf(world)
        const asked = factsAsked(world, 'joint').filter(({ domain }) => domain.kind === 'text')
        const fact = dice.pick(asked)
        const from = `draft-${dice.below(3)}`
        world.count += 1
        const common = { type: 'take-over', role, from, upTo: world.count, own: [], supplied: [] } as const
        if (fact === undefined) return { by: system, act: { ...common, joint: [], differing: [] } }
        const value = otherwise(fact, standard, dice, world.today)
        const isKnown = world.situation[fact.id] !== undefined
        const { facts, values } = sealed(world, isKnown ? 'other' : 'joint', { [fact.id]: value }, 'asked')
        const act = { ...common, joint: isKnown ? [] : facts, differing: isKnown ? facts : [] }
        return { by: dice.chance(0.5) ? system : party(role), act, values }
      }),
  },
  choose: {
    weight: 8,
    onward: true,
    make: (world, dice) =>
      withFile(world, (file) => {
        const role = dice.pick(joinedRoles(file))
        const fact = dice.pick(Object.keys(file.differing))
        if (role === undefined || fact === undefined) return undefined
        return { by: party(role), act: { type: 'choose', fact, take: dice.chance(0.5) ? 'here' : 'there' } }
      }),
  },
  'end-as-merged': {
    weight: 0.03,
    onward: false,
    make: (world) =>
      withFile(world, ({ intake }) =>
        intake.stage === 'draft' ? { by: system, act: { type: 'end-as-merged', into: 'case-2' } } : undefined,
      ),
  },
} as const satisfies Generators<'take-over' | 'choose' | 'end-as-merged'>
