import { type CaseEvent, ownersOfPledges } from '../../src/index.ts'
import type { Fault } from '../walk.ts'
import type { World } from '../world.ts'

const said = (world: World, type: CaseEvent['type'], material: string): number =>
  world.events.filter((event) => event.type === type && 'material' in event && event.material === material).length

/** 告知承诺: each that is open has somebody and a day; nobody is found false unless doubted before, and let answer. */
export const pledges = (world: World, event: CaseEvent): readonly Fault[] => {
  const { file, today } = world
  if (file === undefined) return []
  const timeless = ownersOfPledges(file, today).find(({ owner }) => owner.until === undefined)
  if (timeless !== undefined) return [{ rule: 'pledge-without-day', words: JSON.stringify(timeless) }]
  if (event.type !== 'PledgeFoundFalse') return []
  const { material } = event
  const doubted = world.events.find((each) => each.type === 'PledgeDoubted' && each.material === material)
  const isHeard = said(world, 'DoubtAnswered', material) > 0
  const isOver = doubted?.type === 'PledgeDoubted' && doubted.until < today
  return isHeard || isOver ? [] : [{ rule: 'false-unheard', words: `${material} is found false and nobody was heard` }]
}
