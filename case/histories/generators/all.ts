import type { ActType } from '../../src/index.ts'
import type { Dice } from '../dice.ts'
import { asJoined, type Generators, type Proposal } from '../generator.ts'
import type { World } from '../world.ts'
import { conflictActs } from './conflict-acts.ts'
import { byHelper, mandateActs } from './mandate-acts.ts'
import { matterActs } from './matter-acts.ts'
import { mergeActs } from './merge-acts.ts'
import { partyActs } from './party-acts.ts'
import { pledgeActs } from './pledge-acts.ts'
import { turnActs } from './turn-acts.ts'
import { windowActs } from './window-acts.ts'

/** Every act there is; one that is missing does not compile. */
export const generators = {
  ...partyActs,
  ...mergeActs,
  ...turnActs,
  ...windowActs,
  ...conflictActs,
  ...matterActs,
  ...pledgeActs,
  ...mandateActs,
} as const satisfies Generators<ActType>

export const makeAct = (type: ActType, world: World, dice: Dice): Proposal | undefined => {
  const made: Proposal | undefined = generators[type].make(world, dice)
  return made === undefined ? undefined : byHelper({ ...made, by: asJoined(world, made.by) }, world, dice)
}
