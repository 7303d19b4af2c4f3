import { describe, expect, test } from 'vitest'
import { guidancePlan, plan, questionsFor } from '../src/index.ts'
import { readShaanxi, reference } from './province.ts'

const standard = readShaanxi()
const on = '2026-03-02'
const groups = (situation: Readonly<Record<string, string | boolean>>, unsure: readonly string[]) =>
  questionsFor(standard, situation, { stage: 'guidance', on, unsure }).map(({ group }) => group.id)

describe('不清楚', () => {
  test('说不清楚的，通常情形也不当真：身份未定，方案就说还要看这一问', () => {
    const said = { registerCounty: '610113', mover: 'partyF', settleAt: 'spouse-household' }
    const { plan: usual } = guidancePlan(standard, said, on)
    expect(usual.dependsOn).not.toContain('brideKind')
    expect(usual.matters.map(({ id }) => id)).toContain('hukou-migration')

    const { plan: open } = guidancePlan(standard, said, on, ['brideKind'])
    expect(open.dependsOn).toContain('brideKind')
    expect(open.matters.map(({ id }) => id)).not.toContain('hukou-migration')
  })

  test('只由说不清楚的那一问引出的问题，不再问', () => {
    const said = { registerCounty: '610113', mover: 'partyM', fromCounty: '610113', settleCounty: '610112' }
    expect(groups(said, [])).toContain('household-head')
    expect(groups(said, ['settleAt'])).not.toContain('household-head')
    expect(groups(said, ['settleAt'])).not.toContain('co-ownership')
    expect(groups(said, ['settleAt'])).toContain('where-to-settle')
  })

  test('没有人说不清楚，方案一字不差', () => {
    expect(plan(standard, reference(), on, on, [])).toEqual(plan(standard, reference(), on))
  })
})

describe('一页上的问题', () => {
  const factsIn = (group: string, situation: Readonly<Record<string, string | boolean>>, role?: string) =>
    questionsFor(standard, situation, role === undefined ? { stage: 'guidance', on } : { stage: 'own', role, on })
      .find((asked) => asked.group.id === group)
      ?.facts.map(({ id }) => id)

  test('同一页上另一问才引得出的，等那一问答了再问：选了不办的，不用填在哪里办', () => {
    const foreign = { brideKind: 'foreigner', bridePapersFrom: 'USA' }
    expect(factsIn('birth', foreign)).toEqual(['birthRegistration'])
    expect(factsIn('birth', { ...foreign, birthRegistration: true })).toEqual(['birthRegistration', 'birthCounty'])
    expect(factsIn('birth', { ...foreign, birthRegistration: false })).toEqual(['birthRegistration'])
  })

  test('没说离过婚的，不问怎么离的', () => {
    expect(factsIn('your-marital-status', {}, 'partyM')).toEqual(['saidMaritalStatus', 'kinship'])
    const divorced = { 'partyM.saidMaritalStatus': 'divorced', 'partyM.maritalCheck': 'NOT_FOUND' }
    expect(factsIn('your-marital-status', divorced, 'partyM')).toContain('divorcedBy')
  })
})
