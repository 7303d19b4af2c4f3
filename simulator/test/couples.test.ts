import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolsOf } from '../src/couples/pools.ts'
import type { CoupleAnswer, Simulator } from '../src/index.ts'
import { populate } from '../src/people/populate.ts'
import { coupleFor, get, marriageBody, marriages, post, say, start } from './client.ts'

let simulator: Simulator
let kept: Readonly<Record<string, number>>

beforeAll(async () => {
  simulator = await start()
  kept = (await get<{ couples: Record<string, number> }>(simulator.url, '/about')).couples
})
afterAll(() => simulator.close())

const find = (fits: string, seed = 1, more = '') => coupleFor(simulator.url, fits, seed, more)
const mover = (couple: CoupleAnswer) => couple[couple.situation.mover]
const host = (couple: CoupleAnswer) => couple[couple.situation.host]
const statuses = ({ man, woman }: CoupleAnswer) => [man.says, woman.says].sort()

describe('GET /dev/people gives a couple that fits', () => {
  it.each([0, 1, 2, 57])(
    'reference: one divorced, to the own home of the other in another county with an interface (seed %i)',
    async (seed) => {
      const couple = await find('reference', seed)
      const { situation } = couple
      expect(statuses(couple)).toEqual(['divorced', 'never-married'])
      expect(situation).toMatchObject({ destination: 'own-property', sameCounty: false, interface: true })
      expect(Number(situation.toCounty) % 2).toBe(0)
      expect(situation.propertyNumber).toMatch(/^陕\(20\d\d\).+不动产权第\d{7}号$/)
      expect(mover(couple).county).not.toBe(situation.toCounty)
      expect(situation.toOrgan).toMatch(new RegExp(`^${situation.toCounty}\\d{6}$`))
      expect(couple.third).toEqual([])
      expect([couple.man.sex, couple.woman.sex]).toEqual(['male', 'female'])
      expect(couple.man.mobile).toMatch(/^154\d{8}$/)
      expect([...couple.man.quirks, ...couple.woman.quirks]).toEqual([])
    },
  )

  it('reference-inbox: the same without an interface', async () => {
    const couple = await find('reference-inbox')
    expect(statuses(couple)).toEqual(['divorced', 'never-married'])
    expect(couple.situation).toMatchObject({ destination: 'own-property', sameCounty: false, interface: false })
  })

  it('household: the head is a third person; household-head: the host is', async () => {
    const household = await find('household')
    expect(household.situation).toMatchObject({
      destination: 'family-household',
      householdNumber: host(household).householdNumber,
    })
    expect(household.third).toMatchObject([{ as: 'head', citizenNumber: expect.stringMatching(/^6199/) }])
    const headed = await find('household-head')
    expect(host(headed).isHead).toBe(true)
    expect(headed.third).toEqual([])
  })

  it('same-county, first-marriage, widowed, co-owned', async () => {
    const near = await find('same-county')
    expect(near.situation.sameCounty).toBe(true)
    expect(mover(near).county).toBe(near.situation.toCounty)
    expect(statuses(await find('first-marriage'))).toEqual(['never-married', 'never-married'])
    expect(statuses(await find('widowed'))).toEqual(['never-married', 'widowed'])
    const shared = await find('co-owned')
    expect(shared.third).toMatchObject([{ as: 'co-owner' }])
    expect([shared.man.citizenNumber, shared.woman.citizenNumber]).not.toContain(shared.third[0]?.citizenNumber)
  })

  it('married-already, not-found-marital, mismatch', async () => {
    expect(mover(await find('married-already')).says).toBe('married')
    const gap = mover(await find('not-found-marital'))
    expect(gap).toMatchObject({
      says: 'divorced',
      quirks: [{ service: 'civil-affairs.marital-status', quirk: 'missing' }],
    })
    const odd = mover(await find('mismatch'))
    expect(odd.quirks).toMatchObject([{ service: 'public-security.person' }])
  })

  it('young-man: turns 22 in as many days as asked, on the legal clock', async () => {
    const soon = mover(await find('young-man', 1, '&days=10'))
    expect(soon).toMatchObject({ sex: 'male', birthDate: '2004-03-12', says: 'never-married' })
    expect(mover(await find('young-man', 1, '&days=0')).birthDate).toBe('2004-03-02')
    expect(mover(await find('young-man', 1, '&days=-1')).birthDate).toBe('2004-03-01')
    expect(mover(await find('young-man', 1, '&days=10'))).toEqual(soon)
    expect(mover(await find('young-man', 2, '&days=10')).citizenNumber).not.toBe(soon.citizenNumber)
  })

  it('settle: only couples that settle in that county', async () => {
    const couple = await find('reference', 3, '&settle=610112')
    expect(couple.situation.toCounty).toBe('610112')
    expect(couple.situation.toCountyName).toBe('未央区')
  })

  it('a wrong wish is answered with what could be wished', async () => {
    const answer = await fetch(`${simulator.url}/dev/people?fits=unknown`)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('reference-inbox')
    expect((await fetch(`${simulator.url}/dev/people?fits=reference&seed=x`)).status).toBe(400)
  })
})

describe('couples follow from the seed', () => {
  it('enough of each kind are kept, for a hundred at one slot and two hundred submits', () => {
    expect(kept.reference).toBeGreaterThanOrEqual(100)
    expect((kept.reference ?? 0) + (kept['reference-inbox'] ?? 0)).toBeGreaterThanOrEqual(200)
    for (const [name, count] of Object.entries(kept)) expect(count, name).toBeGreaterThanOrEqual(4)
  })

  it('nobody is in two couples, whatever the situation', () => {
    const { pools, brides } = poolsOf(populate('1', 2026), '1')
    const couples = [...pools.values()].flat().flatMap(({ mover: one, host: other }) => [one, other])
    const numbers = [...couples, ...brides].map(({ person }) => person.number)
    expect(numbers.length).toBeGreaterThan(1_000)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('every seed of the province keeps couples of every kind, none of them dead or under age', async () => {
    for (const seed of [2, 3, 4]) {
      const other = await start({ seed })
      try {
        const { couples } = await get<{ couples: Record<string, number> }>(other.url, '/about')
        for (const fits of Object.keys(couples)) {
          const { man, woman } = await coupleFor(other.url, fits, 1)
          expect(man.birthDate < '2004-03-13' && woman.birthDate < '2006-03-02', fits).toBe(true)
          expect([man.householdNumber, woman.householdNumber]).not.toContain('')
        }
        expect((await coupleFor(other.url, 'reference')).man).not.toEqual((await find('reference')).man)
      } finally {
        await other.close()
      }
    }
  })

  it('unused: passes over a couple whose marriage was reported', async () => {
    const couple = await find('reference', 9)
    expect(couple.used).toBe(false)
    await say(simulator.url, { ...marriages, body: marriageBody(couple) })
    expect(await find('reference', 9)).toEqual({ ...couple, used: true })
    const next = await find('reference', 9, '&unused=yes')
    expect(next.used).toBe(false)
    expect(next.man.citizenNumber).not.toBe(couple.man.citizenNumber)
  })

  it('the clock does not change who they are', async () => {
    const before = await find('reference', 20)
    await post(simulator.url, '/dev/clock', { legalNow: '2026-06-01T09:00:00+08:00' })
    expect(await find('reference', 20)).toEqual(before)
  })
})
