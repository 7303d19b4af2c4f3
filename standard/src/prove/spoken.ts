import type { Expression } from '../language/expression.ts'
import type { CompiledStandard } from '../standard.ts'
import type { RoleId } from '../types.ts'

/** An expression of a standard, the line it belongs to (`materials/id-card`), and where in the line it stands. */
export type Said = {
  readonly line: string
  readonly at: string
  readonly expression: Expression
  readonly self: RoleId | undefined
}

type Choices = readonly { readonly when?: Expression }[]

/** Every expression of a standard; one that is about each party stands once a party. */
export const spokenIn = (standard: Omit<CompiledStandard, 'calendar'>): readonly Said[] => {
  const roles = standard.parties.map((party) => party.id)
  const said: Said[] = []
  const say = (line: string, member: string, expression: Expression | undefined, isEach = false) => {
    if (expression === undefined) return
    for (const self of isEach ? roles : [undefined]) said.push({ line, at: `${line}/${member}`, expression, self })
  }
  const choose = (line: string, member: string, choices: Choices | undefined, isEach = false) =>
    (choices ?? []).forEach(({ when }, i) => say(line, `${member}/${i}/when`, when, isEach))

  for (const matter of standard.matters) {
    const line = `matters/${matter.id}`
    say(line, 'when', matter.when)
    choose(line, 'decidedIn', matter.decidedIn)
    choose(line, 'organ/region', matter.organ.region)
    choose(line, 'promisedDays', matter.promisedDays)
    choose(line, 'result/form', matter.result.form)
    choose(line, 'flow', matter.flow)
    choose(line, 'requestValues', matter.requestValues)
  }
  for (const condition of standard.conditions) {
    const line = `conditions/${condition.id}`
    say(line, 'appliesWhen', condition.appliesWhen, condition.forEach)
    say(line, 'waitsWhen', condition.waitsWhen, condition.forEach)
    say(line, 'holds', condition.holds, condition.forEach)
  }
  for (const material of standard.materials) {
    say(`materials/${material.id}`, 'neededWhen', material.neededWhen, material.forEach)
  }
  for (const source of standard.sources) say(`sources/${source.id}`, 'askedWhen', source.askedWhen, true)
  for (const group of standard.questions) {
    const line = `questions/${group.id}`
    say(line, 'askedWhen', group.askedWhen, group.stage === 'own')
    for (const [fact, when] of Object.entries(group.factWhen)) say(line, `facts/${fact}`, when, group.stage === 'own')
  }
  for (const visit of standard.visits) say(`visits/${visit.id}`, 'when', visit.when)
  choose('promises', 'workingDays', standard.promises)
  choose('scenario', 'is', standard.scenario)
  return said
}
