import type { StandardFault } from '@xiqian/case'
import { type Domain, type Fact, plan, type Situation, type Standard, type Value } from '@xiqian/standard'
import type { Proof } from './version.ts'

/** Counties that stand for all: one on each side of what rules tell apart. */
const countiesTried = 2

/**
 * 逐一走过: every combination of what is asked before sign-in gives a plan in which each matter has somebody to decide it and
 * something is promised. `now` in milliseconds.
 */
export const proofByGuidance = (standard: Standard, now: () => number): Proof => {
  const began = now()
  const asked = standard.questions
    .filter(({ stage }) => stage === 'guidance')
    .flatMap(({ facts }) => standard.facts.filter(({ id }) => facts.includes(id)))
    .filter(({ domain }) => valuesOf(standard, domain).length > 0)
  const faults: StandardFault[] = []
  let situations = 0
  for (const situation of combinations(standard, asked)) {
    situations += 1
    const fault = faultIn(standard, situation)
    if (fault !== undefined && !faults.some(({ where }) => where === fault.where)) faults.push(fault)
  }
  return { situations, faults, ms: now() - began }
}

const faultIn = (standard: Standard, situation: Situation): StandardFault | undefined => {
  const { matters, promise } = plan(standard, situation, standard.inForceFrom)
  const undecided = matters.find(({ decider }) => decider === '')
  if (undecided !== undefined) {
    return {
      where: `matters/${undecided.id}`,
      problem: { zh: '有一种情形没有人决定这一事项', en: 'In one situation nobody decides this matter' },
      remedy: { zh: '在 decidedIn 最后加一条不带 when 的', en: 'End decidedIn with a choice that has no when' },
    }
  }
  if (matters.length > 0 && promise.basis !== '') return undefined
  return {
    where: 'event.yaml/promise',
    problem: { zh: '有一种情形没有承诺时限', en: 'In one situation nothing is promised' },
    remedy: { zh: '补上承诺时限及其依据', en: 'Say what is promised, and on what basis' },
  }
}

function* combinations(standard: Standard, facts: readonly Fact[]): Generator<Situation> {
  const [fact, ...rest] = facts
  if (fact === undefined) return yield {}
  for (const others of combinations(standard, rest)) {
    for (const value of valuesOf(standard, fact.domain)) yield { ...others, [fact.id]: value }
  }
}

const valuesOf = (standard: Standard, domain: Domain): readonly Value[] => {
  switch (domain.kind) {
    case 'choice':
      return domain.options.map(({ value }) => value)
    case 'yes-no':
      return [true, false]
    case 'role':
      return standard.parties.map(({ id }) => id)
    case 'county':
      return standard.counties.slice(0, countiesTried).map(({ code }) => code)
    default:
      return []
  }
}
