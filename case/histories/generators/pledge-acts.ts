import type { Dice } from '../dice.ts'
import { type Generators, officerOf, party, say, staff, system, withFile } from '../generator.ts'
import { standardOf, type World } from '../world.ts'

const pledgesIn = (world: World, ...stages: readonly string[]) =>
  Object.entries(world.file?.pledges ?? {}).filter(([, { stage }]) => stages.includes(stage))

const found = (dice: Dice) => (['true', 'untrue', 'no-record'] as const)[dice.weighted([3, 4, 3])] ?? 'true'

/** 告知承诺: looked up or looked at, doubted, heard and found; the source answers only while it is not down. */
export const pledgeActs = {
  'record-pledge-check': {
    weight: 5,
    onward: true,
    make: (world, dice) => {
      const [material, state] = dice.pick(pledgesIn(world, 'to-check')) ?? []
      if (material === undefined || state?.stage !== 'to-check') return undefined
      const { checker } = state
      if (checker.of === 'source' && !world.errands.some((wish) => wish.kind === 'check-pledge')) return undefined
      const by = checker.of === 'source' ? system : staff(checker.staffRole, 'organ-1')
      return { by, act: { type: 'record-pledge-check', material, found: found(dice) } }
    },
  },
  'answer-doubt': {
    weight: 4,
    onward: true,
    make: (world, dice) => {
      const [material, state] = dice.pick(pledgesIn(world, 'doubted', 'false')) ?? []
      if (material === undefined || state === undefined) return undefined
      return { by: party(state.role), act: { type: 'answer-doubt', material, role: state.role } }
    },
  },
  'close-pledge': {
    weight: 4,
    onward: true,
    make: (world, dice) =>
      withFile(world, () => {
        const [material, state] = dice.pick(pledgesIn(world, 'doubted', 'answered')) ?? []
        const matter = state?.matters[0]
        if (material === undefined || matter === undefined) return undefined
        const finding = dice.chance(0.7) ? 'false' : 'kept'
        const reason = say(standardOf(world).event.id)
        return { by: officerOf(world, matter), act: { type: 'close-pledge', material, finding, reason, basis: 'law' } }
      }),
  },
} as const satisfies Generators<'record-pledge-check' | 'answer-doubt' | 'close-pledge'>
