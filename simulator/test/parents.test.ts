import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ParentsAnswer, Simulator } from '../src/index.ts'
import { get, start } from './client.ts'

let simulator: Simulator
beforeAll(async () => {
  simulator = await start()
})
afterAll(() => simulator.close())

const find = (fits: string, seed = 1) => get<ParentsAnswer>(simulator.url, `/dev/people?fits=${fits}&seed=${seed}`)

describe('GET /dev/people gives parents', () => {
  it('married-couple: both married, in one household, nothing wrong in any register', async () => {
    const { man, woman, situation, third } = await find('married-couple')
    expect([man?.says, woman.says]).toEqual(['married', 'married'])
    expect(man?.householdNumber).toBe(woman.householdNumber)
    expect(situation).toMatchObject({ toCounty: woman.county, address: woman.address })
    expect([...(man?.quirks ?? []), ...woman.quirks, ...third]).toEqual([])
    expect(2026 - Number(woman.birthDate.slice(0, 4))).toBeLessThanOrEqual(40)
  })

  it('single-mother: a woman alone, who never married', async () => {
    const { man, woman } = await find('single-mother')
    expect(man).toBeUndefined()
    expect(woman).toMatchObject({ sex: 'female', says: 'never-married', quirks: [] })
  })

  it('enough of both are kept', async () => {
    const { parents } = await get<{ parents: Record<string, number> }>(simulator.url, '/about')
    expect(parents['married-couple']).toBeGreaterThanOrEqual(40)
    expect(parents['single-mother']).toBeGreaterThanOrEqual(40)
  })

  it('the same seed gives the same people, the next one others', async () => {
    for (const fits of ['married-couple', 'single-mother']) {
      expect(await find(fits, 5)).toEqual(await find(fits, 5))
      expect((await find(fits, 6)).woman.citizenNumber).not.toBe((await find(fits, 5)).woman.citizenNumber)
    }
  })
})
