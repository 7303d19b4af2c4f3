import type { Actor, CaseFile } from '../../src/index.ts'
import { mandatesHeldBy } from '../../src/index.ts'
import type { Dice } from '../dice.ts'
import { clerk, type Generators, joinedRoles, type Proposal, party, withFile } from '../generator.ts'
import { standardOf, type World } from '../world.ts'

const helper = (mandate: string, forWhom?: string): Actor => ({
  who: `acc-helper-${mandate}`,
  as: { kind: 'helper', mandate },
  ...(forWhom === undefined ? {} : { forWhom }),
  purpose: 'help',
})

const aMandate = (file: CaseFile, dice: Dice, ...stages: readonly string[]) =>
  dice.pick(Object.entries(file.mandates).filter(([, { stage }]) => stages.includes(stage)))

/** 帮办人替着做: now and then what a party was about to do is done by whoever has its mandate, also by one that is over. */
export const byHelper = (made: Proposal, { file, today }: World, dice: Dice): Proposal => {
  const { by } = made
  if (file === undefined || by.as.kind !== 'party' || Object.keys(file.mandates).length === 0) return made
  const { role } = by.as
  const theirs = Object.entries(file.mandates).filter(([, state]) => state.role === role && state.stage !== 'given')
  const [id] = dice.pick(theirs) ?? []
  if (id === undefined || !dice.chance(0.5)) return made
  const acting = helper(id, role)
  const mandate = mandatesHeldBy(file, acting.who, today).find((held) => held.id === id)?.mandate
  const granted: readonly string[] = mandate?.acts ?? []
  return granted.includes(made.act.type) || dice.chance(0.05) ? { ...made, by: acting } : made
}

/** 帮办代办 */
export const mandateActs = {
  'give-mandate': {
    weight: 0.35,
    onward: false,
    make: (world, dice) =>
      withFile(world, (file) => {
        const role = dice.pick(joinedRoles(file))
        const kind = dice.pick(standardOf(world).turns.mandates.kinds)
        const ground = dice.pick(kind?.grounds ?? [])
        if (role === undefined || kind === undefined || ground === undefined) return undefined
        world.count += 1
        const also = dice.chance(0.5) ? kind.ifSaid : []
        const mandate = `mandate-${world.count}`
        const tokenDigest = `token-${world.count}`
        return {
          by: ground === 'phone' ? party(role) : clerk(world, role),
          act: { type: 'give-mandate', mandate, role, kind: kind.id, also, ground, sentenceDigest: 's', tokenDigest },
        }
      }),
  },
  'take-mandate': {
    weight: 3,
    onward: false,
    make: (world, dice) =>
      withFile(world, (file) => {
        const [mandate, state] = aMandate(file, dice, 'given') ?? []
        if (mandate === undefined || state?.stage !== 'given') return undefined
        return { by: helper(mandate), act: { type: 'take-mandate', mandate, tokenDigest: state.tokenDigest } }
      }),
  },
  'end-mandate': {
    weight: 0.2,
    onward: false,
    make: (world, dice) =>
      withFile(world, (file) => {
        const [mandate, state] = aMandate(file, dice, 'given', 'taken') ?? []
        if (mandate === undefined || state === undefined) return undefined
        const by = [party(state.role), helper(mandate, state.role), clerk(world, state.role)]
        return { by: dice.pick(by) ?? party(state.role), act: { type: 'end-mandate', mandate } }
      }),
  },
} as const satisfies Generators<'give-mandate' | 'take-mandate' | 'end-mandate'>
