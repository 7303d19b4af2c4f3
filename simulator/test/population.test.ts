import { describe, expect, it, vi } from 'vitest'
import { populate } from '../src/people/populate.ts'
import { readContracts } from '../src/platform/contracts.ts'
import { registersOf } from '../src/registers/ask.ts'

const { province, free } = populate('1', 2026)
const people = [...province.people.values()]

/** Written again here from the standard's formula, on purpose: sum of digit times 2 to the (17 minus place), modulo 11. */
const isNumberValid = (number: string): boolean => {
  const digits = [...number].map((digit) => (digit === 'X' ? 10 : Number(digit)))
  const total = digits.reduce((sum, digit, at) => sum + digit * (2 ** (17 - at) % 11), 0)
  return number.length === 18 && total % 11 === 1
}

describe('5,000 people in 2,000 households', () => {
  it('every citizen number is well-formed, of no real region, and fits birth date and sex', () => {
    expect(people).toHaveLength(5_000)
    expect(people.filter(({ number }) => !isNumberValid(number))).toEqual([])
    expect(people.filter(({ number }) => !number.startsWith('6199'))).toEqual([])
    expect(people.filter(({ number, birth }) => number.slice(6, 14) !== birth)).toEqual([])
    expect(people.filter(({ number, sex }) => Number(number[16]) % 2 !== (sex === '1' ? 1 : 0))).toEqual([])
    expect(new Set(people.map(({ number }) => number)).size).toBe(5_000)
  })

  it('the living stand in one household each, the dead in none, and each head stands in the own one', () => {
    expect(province.households.size).toBe(2_000)
    expect(people.filter(({ number, diedOn }) => province.places.has(number) !== (diedOn === undefined))).toEqual([])
    const headless = [...province.households.values()].filter(({ number, head }) => {
      const place = province.places.get(head)
      return place?.household !== number || place.relation !== '02'
    })
    expect(headless).toEqual([])
  })

  it('family, collective and village households, in all 107 counties', () => {
    const households = [...province.households.values()]
    const count = (wanted: string) => households.filter(({ kind }) => kind === wanted).length
    expect([count('1'), count('2'), count('3')]).toEqual([1_680, 60, 260])
    expect(new Set(households.map(({ county }) => county)).size).toBeGreaterThan(100)
  })

  it('of those free to marry nearly a quarter were married before', () => {
    const before = free.filter(({ number }) => province.statusCodes.get(number) !== '10').length / free.length
    expect(before).toBeGreaterThan(0.2)
    expect(before).toBeLessThan(0.3)
  })

  it('rare characters and the middle dot occur in names', () => {
    const names = people.map(({ name }) => name)
    expect(names.some((name) => [...name].some((letter) => (letter.codePointAt(0) ?? 0) > 0xffff))).toBe(true)
    expect(names.some((name) => name.includes('·'))).toBe(true)
    expect(names.every((name) => name === name.normalize('NFC'))).toBe(true)
  })

  it('old certificates keep the dead codes of their counties', () => {
    const codes = [...province.marriageLines.values()].flat().map(({ certNo }) => certNo.slice(1, 7))
    expect(codes.some((code) => ['610322', '610721', '610928', '610125', '610126'].includes(code))).toBe(true)
    expect(codes).not.toContain(undefined)
  })

  it('before 2005 lines are missing and some carry numbers of 15 digits', () => {
    const lines = [...province.marriageLines.values()].flat()
    expect(lines.some(({ oldNumbers }) => oldNumbers)).toBe(true)
    const parents = people.filter(({ birth, diedOn }) => birth < '1976' && diedOn === undefined)
    const gaps = parents.filter(
      ({ number }) => province.statusCodes.get(number) === '20' && !province.marriageLines.has(number),
    )
    expect(gaps.length).toBeGreaterThan(100)
  })

  it('3 % are not found and 0.5 % do not fit, over all registers', () => {
    const registers = registersOf(readContracts())
    const idCard = readContracts().licenceTypes.find(({ id }) => id === 'resident-id-card')?.code ?? ''
    let asked = 0
    const heard: Record<string, number> = { '1': 0, '2': 0, '3': 0 }
    for (const { name: xm, number: gmsfhm, diedOn } of people) {
      if (diedOn !== undefined) continue
      const question = { xm, gmsfhm, zzlxdm: idCard, czzt: xm, czztdm: gmsfhm }
      const standsIn = {
        'public-security.person': true,
        'public-security.household': true,
        'civil-affairs.marital-status': province.marriageLines.has(gmsfhm),
        'natural-resources.property': province.properties.has(gmsfhm),
        'e-licence.licence': true,
      }
      for (const [service, isThere] of Object.entries(standsIn)) {
        if (!isThere) continue
        asked += 1
        const { hyjg } = registers[service]?.(province, question) ?? { hyjg: 'none' }
        heard[hyjg] = (heard[hyjg] ?? 0) + 1
      }
    }
    const wrongSex = [...province.quirks].filter(
      ([key, quirk]) => quirk === 'wrong-sex' && key.includes('person'),
    ).length
    expect(Math.abs((heard['3'] ?? 0) / asked - 0.03)).toBeLessThan(0.004)
    expect(Math.abs(((heard['2'] ?? 0) + wrongSex) / asked - 0.005)).toBeLessThan(0.002)
    expect(asked).toBeGreaterThan(15_000)
  })

  it('the same seed makes the same province, another seed another', async () => {
    vi.resetModules()
    const { populate } = await import('../src/people/populate.ts')
    const names = (seed: string) =>
      [...populate(seed, 2026).province.people.values()].map(({ name, number }) => name + number)
    expect(names('1')).toEqual(people.map(({ name, number }) => name + number))
    const others = new Set(names('2'))
    expect(people.filter(({ name, number }) => others.has(name + number)).length).toBeLessThan(5)
  })
})
