import { expect, it } from 'vitest'
import { plan, type Standard, withLawOfTheDay } from '../src/evaluator.ts'
import { acceptedOn, citizenNumber, readShaanxi, reference } from './province.ts'

const accepted = readShaanxi()
const young = reference({ 'partyM.citizenNumber': citizenNumber('2004-05-20', 11) })

/** The law changes: no age is asked any more, and a paper is dropped from the list. */
const later: Standard = {
  ...accepted,
  conditions: accepted.conditions.filter((rule) => rule.id !== 'groom-is-22'),
  materials: accepted.materials.filter((rule) => rule.id !== 'joint-photo'),
}

it('已受理的件:当日法定条件随现行版本,材料仍按受理时的版本', () => {
  const before = plan(accepted, young, acceptedOn)
  const now = withLawOfTheDay(before, plan(later, young, acceptedOn))
  expect(before.conditions.filter((line) => line.verdict.holds === false).map((line) => line.id)).toEqual([
    'groom-is-22',
  ])
  expect(now.conditions.filter((line) => line.verdict.holds === false)).toEqual([])
  expect(now.materials).toEqual(before.materials)
  expect(now.promise).toEqual(before.promise)
})

it('现行版本多出来的事项,不给已受理的件添条件', () => {
  const without = { ...accepted, matters: accepted.matters.filter((rule) => rule.id !== 'hukou-migration') }
  const before = plan(without, young, acceptedOn)
  const now = withLawOfTheDay(before, plan(accepted, young, acceptedOn))
  expect(now.conditions.some((line) => line.matter === 'hukou-migration')).toBe(false)
})

it('受理时就有效的条件,现行版本去掉了也照旧', () => {
  const operational = accepted.conditions.map((rule) => ({ ...rule, lifetime: 'until-acceptance' as const }))
  const pinned: Standard = { ...accepted, conditions: operational }
  const before = plan(pinned, young, acceptedOn)
  expect(withLawOfTheDay(before, plan(later, young, acceptedOn)).conditions.map((line) => line.id)).toContain(
    'groom-is-22',
  )
})
