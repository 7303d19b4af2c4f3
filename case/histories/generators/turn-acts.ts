import type { TurnWithReason } from '@xiqian/standard'
import type { Dice } from '../dice.ts'
import {
  aMatterIn,
  type Generators,
  holderOf,
  joinedRoles,
  officerOf,
  organOf,
  party,
  say,
  staff,
  withFile,
} from '../generator.ts'
import { standardOf, type World } from '../world.ts'

const reasonFor = (world: World, dice: Dice, turn: TurnWithReason): string =>
  dice.pick(standardOf(world).reasons.filter((reason) => reason.for === turn))?.id ?? 'none'

/** By somebody else; by the same hand now and then, where two are wanted. */
const other = (dice: Dice, one: string | undefined) => {
  if (one !== undefined && dice.chance(0.2)) return { ...second, who: one }
  return one === second.who ? staff('legal-reviewer', 'organ-1') : second
}
const second = staff('supervisor', 'organ-1')

/** 转折 at an officer's desk, and what a party may do against how a matter ended. */
export const turnActs = {
  'take-task': {
    weight: 1,
    onward: false,
    make: (world, dice) => {
      const matter = aMatterIn(world, dice, 'in-inbox', 'paused')
      if (matter === undefined || world.file?.takers[matter] !== undefined) return undefined
      return { by: officerOf(world, matter), act: { type: 'take-task', matter } }
    },
  },
  'give-back-task': {
    weight: 0.5,
    onward: false,
    make: (world, dice) => {
      const matter = aMatterIn(world, dice, 'in-inbox', 'paused')
      if (matter === undefined || world.file?.takers[matter] === undefined) return undefined
      return { by: holderOf(world, dice, matter), act: { type: 'give-back-task', matter } }
    },
  },
  'reassign-task': {
    weight: 0.5,
    onward: false,
    make: (world, dice) => {
      const matter = aMatterIn(world, dice, 'in-inbox', 'paused', 'correcting')
      if (matter === undefined) return undefined
      const reason = reasonFor(world, dice, 'reassign-task')
      const to = dice.chance(0.5) ? 'officer-b' : officerOf(world, matter).who
      return { by: second, act: { type: 'reassign-task', matter, to, reason } }
    },
  },
  'return-to-window': {
    weight: 0.5,
    onward: false,
    make: (world, dice) => {
      const matter = aMatterIn(world, dice, 'in-inbox')
      if (matter === undefined) return undefined
      const reason = reasonFor(world, dice, 'return-to-window')
      return { by: holderOf(world, dice, matter), act: { type: 'return-to-window', matter, reason } }
    },
  },
  'send-again': {
    weight: 6,
    onward: true,
    make: (world, dice) =>
      withFile(world, (file) => {
        const matter = aMatterIn(world, dice, 'returned')
        const state = matter === undefined ? undefined : file.matters[matter]
        if (matter === undefined || state?.stage !== 'returned') return undefined
        return { by: staff('clerk', state.organ), act: { type: 'send-again', matter } }
      }),
  },
  forward: {
    weight: 0.3,
    onward: false,
    make: (world, dice) => {
      const matter = aMatterIn(world, dice, 'in-inbox')
      if (matter === undefined) return undefined
      const reason = reasonFor(world, dice, 'forward')
      return { by: holderOf(world, dice, matter), act: { type: 'forward', matter, reason, to: 'organ-3' } }
    },
  },
  'propose-void': {
    weight: 0.3,
    onward: false,
    make: (world, dice) => {
      const matter = aMatterIn(world, dice, 'decided', 'issued')
      if (matter === undefined) return undefined
      return {
        by: staff('registrar', organOf(world)),
        act: { type: 'propose-void', matter, reason: reasonFor(world, dice, 'propose-void') },
      }
    },
  },
  'answer-void': {
    weight: 6,
    onward: true,
    make: (world, dice) => {
      const matter = aMatterIn(world, dice, 'void-proposed')
      if (matter === undefined) return undefined
      const state = world.file?.matters[matter]
      const by = other(dice, state?.stage === 'void-proposed' ? state.by : undefined)
      return { by, act: { type: 'answer-void', matter, agrees: dice.chance(0.5) } }
    },
  },
  object: {
    weight: 1,
    onward: false,
    make: (world, dice) =>
      withFile(world, (file) => {
        const matter = aMatterIn(world, dice, 'ended')
        const role = dice.pick(joinedRoles(file))
        if (matter === undefined || role === undefined) return undefined
        return { by: party(role), act: { type: 'object', role, matter } }
      }),
  },
  'answer-objection': {
    weight: 6,
    onward: true,
    make: (world, dice) => {
      const matter = aMatterIn(world, dice, 'objected')
      if (matter === undefined) return undefined
      const answer = dice.chance(0.5) ? 'upheld' : 'reopened'
      const state = world.file?.matters[matter]
      return {
        by: other(dice, state?.stage === 'objected' ? state.before.decidedBy : undefined),
        act: { type: 'answer-objection', matter, answer, reason: say('looked again'), basis: 'law' },
      }
    },
  },
  'reverse-decision': {
    weight: 0.15,
    onward: false,
    make: (world, dice) => {
      const matter = aMatterIn(world, dice, 'decided', 'issued')
      if (matter === undefined) return undefined
      return {
        by: second,
        act: { type: 'reverse-decision', matter, reason: reasonFor(world, dice, 'reverse-decision') },
      }
    },
  },
  'record-change': {
    weight: 0.3,
    onward: false,
    make: (world, dice) =>
      withFile(world, (file) => {
        const matter = aMatterIn(world, dice, 'asked', 'in-inbox', 'paused', 'correcting', 'returned')
        if (matter === undefined) return undefined
        const of = dice.chance(0.5) ? dice.pick(file.roles) : undefined
        const reason = reasonFor(world, dice, 'record-change')
        return { by: second, act: { type: 'record-change', matter, reason, ...(of === undefined ? {} : { of }) } }
      }),
  },
  'extend-promise': {
    weight: 1,
    onward: false,
    make: (world, dice) =>
      withFile(world, (file) => {
        const owed = Object.entries(file.owed).filter(([, state]) => state.stage === 'owed' && state.by === 'couple')
        const material = dice.pick(owed)?.[0]
        if (material === undefined) return undefined
        const reason = reasonFor(world, dice, 'extend-promise')
        return { by: second, act: { type: 'extend-promise', material, reason, days: 1 + dice.below(6) } }
      }),
  },
} as const satisfies Generators<
  | 'take-task'
  | 'give-back-task'
  | 'reassign-task'
  | 'return-to-window'
  | 'send-again'
  | 'forward'
  | 'propose-void'
  | 'answer-void'
  | 'object'
  | 'answer-objection'
  | 'reverse-decision'
  | 'record-change'
  | 'extend-promise'
>
