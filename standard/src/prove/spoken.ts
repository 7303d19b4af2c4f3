import type { Expression } from '../language/expression.ts'
import type { CompiledStandard } from '../standard.ts'
import type { InForce, RoleId } from '../types.ts'
import { inForceRule } from './atoms.ts'

/** An expression of a standard, the line it belongs to (`materials/id-card`), and where in the line it stands. */
export type Said = {
  readonly line: string
  readonly at: string
  readonly expression: Expression
  readonly self: RoleId | undefined
}

type Choices = readonly { readonly when?: Expression }[]

/** Every expression of a standard; one that is about each party stands once a party. */
export const spokenIn = (standard: CompiledStandard): readonly Said[] => {
  const roles = standard.parties.map((party) => party.id)
  const said: Said[] = []
  const say = (line: string, member: string, expression: Expression | undefined, isEach = false) => {
    if (expression === undefined) return
    for (const self of isEach ? roles : [undefined]) said.push({ line, at: `${line}/${member}`, expression, self })
  }
  const choose = (line: string, member: string, choices: Choices | undefined, isEach = false) => {
    for (const [i, { when }] of (choices ?? []).entries()) say(line, `${member}/${i}/when`, when, isEach)
  }
  const dated = (line: string, inForce: InForce | undefined) => {
    if (inForce !== undefined) say(line, 'inForce', inForceRule(inForce))
  }

  for (const party of standard.parties) say(`parties/${party.id}`, 'when', party.when)
  for (const matter of standard.matters) {
    const line = `matters/${matter.id}`
    dated(line, matter.inForce)
    say(line, 'when', matter.when)
    choose(line, 'decidedIn', matter.decidedIn)
    choose(line, 'organ/region', matter.organ.region)
    choose(line, 'promisedDays', matter.promisedDays)
    choose(line, 'external', matter.external)
    choose(line, 'result/form', matter.result.form)
    choose(line, 'flow', matter.flow)
    choose(line, 'requestValues', matter.requestValues)
  }
  for (const condition of standard.conditions) {
    const line = `conditions/${condition.id}`
    dated(line, condition.inForce)
    say(line, 'appliesWhen', condition.appliesWhen, condition.forEach)
    say(line, 'waitsWhen', condition.waitsWhen, condition.forEach)
    say(line, 'holds', condition.holds, condition.forEach)
  }
  for (const material of standard.materials) {
    const line = `materials/${material.id}`
    dated(line, material.inForce)
    say(line, 'neededWhen', material.neededWhen, material.forEach)
    choose(line, 'class', material.class, material.forEach)
    choose(line, 'supplyWithinDays', material.supplyWithinDays, material.forEach)
  }
  for (const source of standard.sources) say(`sources/${source.id}`, 'askedWhen', source.askedWhen, true)
  for (const group of standard.questions) {
    const line = `questions/${group.id}`
    dated(line, group.inForce)
    say(line, 'askedWhen', group.askedWhen, group.stage === 'own')
    for (const [fact, when] of Object.entries(group.factWhen))
      say(line, `factWhen/${fact}`, when, group.stage === 'own')
  }
  for (const visit of standard.visits) {
    dated(`visits/${visit.id}`, visit.inForce)
    say(`visits/${visit.id}`, 'when', visit.when)
  }
  for (const advice of standard.advice) {
    dated(`advice/${advice.id}`, advice.inForce)
    say(`advice/${advice.id}`, 'when', advice.when, advice.forEach)
  }
  for (const window of standard.windows) {
    dated(`windows/${window.id}`, window.inForce)
    say(`windows/${window.id}`, 'when', window.when)
  }
  choose('scenario', '', standard.scenario)
  return said
}
