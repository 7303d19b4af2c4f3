import { expect, it } from 'vitest'
import { plan, type Situation } from '../src/evaluator.ts'
import { acceptedOn, citizenNumber, readShaanxi, reference } from './province.ts'

const of = <T>(values: readonly T[], n: number): T => {
  const value = values[n % values.length]
  if (value === undefined) throw new Error('an empty list')
  return value
}

/** Ten thousand situations, no two alike: destinations, counties, verdicts, ages, addresses. */
const situations = (counties: readonly string[]): readonly Situation[] =>
  Array.from({ length: 10_000 }, (_, n) => {
    const verdict = (at: number) =>
      of(['MATCH', 'MATCH', 'MATCH', 'MATCH', 'UNAVAILABLE', 'NOT_FOUND', 'MISMATCH'], Math.floor(n / at))
    return reference({
      mover: of(['partyM', 'partyF', 'none'], n),
      settleAt: of(['spouse-property', 'spouse-household'], Math.floor(n / 3)),
      householderIsHost: n % 2 === 0,
      householderName: '王五',
      householderNumber: citizenNumber('1968-01-01', 31),
      settleHouseholdNumber: '610112000001',
      fromCounty: of(counties, n * 7),
      settleCounty: of(counties, Math.floor(n / 2)),
      settleAddress: `文景路${n}号`,
      birthRegistration: n % 5 !== 0,
      'partyM.citizenNumber': citizenNumber(`${1990 + (n % 15)}-0${1 + (n % 9)}-1${n % 10}`, 1 + 2 * (n % 400)),
      'partyM.maritalCheck': verdict(7),
      'partyF.householdCheck': verdict(11),
      'partyF.propertyCheck': verdict(13),
      'partyM.householdCheck': verdict(17),
    })
  })

it('10000 种不同情形各有一份方案,重新读一遍标准再算也一样', () => {
  const overlays = ['xian', 'xianyang', 'hanzhong']
  const standard = readShaanxi(...overlays)
  const different = situations(standard.counties.map((county) => county.code))
  const plans = different.map((situation) => plan(standard, situation, acceptedOn))
  const readAgain = readShaanxi(...overlays)

  expect(plans.reduce((lines, { materials }) => lines + materials.length, 0)).toBeGreaterThan(50_000)
  for (const [n, situation] of different.entries())
    if (n % 97 === 0) expect(plan(readAgain, situation, acceptedOn)).toEqual(plans[n])
})
