import type { Expression } from '../language/expression.ts'
import type { Choice, ConditionRule, MaterialRule, MatterRule, QuestionRule, SourceRule, VisitRule } from '../standard.ts'
import type { FactId, MatterId, RoleId } from '../types.ts'
import type { Diagram } from './diagram.ts'
import type { Proof } from './proof.ts'

/** What a condition says: nothing here, a yes, a no, or that it has to wait. */
export const verdicts = { absent: 0, holds: 1, fails: 2, waits: 3 } as const

/** What the lines of a plan say in every situation, put together from the rules they are made of. */
export type Lines = {
  readonly planned: (matter: MatterId) => Diagram
  readonly anyPlanned: (matters: readonly MatterId[]) => Diagram
  readonly applies: (condition: ConditionRule, role: RoleId | undefined) => Diagram
  readonly verdict: (condition: ConditionRule, role: RoleId | undefined) => Diagram
  readonly needed: (material: MaterialRule, role: RoleId | undefined) => Diagram
  readonly asked: (source: SourceRule, role: RoleId) => Diagram
  readonly visited: (visit: VisitRule) => Diagram
  /** First match: n + 1 where the n-th is chosen, 0 where none is. */
  readonly chosen: (choices: readonly Pick<Choice<unknown>, 'when'>[], self?: RoleId) => Diagram
  readonly groupAsked: (group: QuestionRule, role: RoleId | undefined) => Diagram
  readonly factAsked: (group: QuestionRule, fact: FactId, role: RoleId | undefined) => Diagram
  /** Whom a line is about: each party, or the couple. */
  readonly rolesOf: (line: { readonly forEach: boolean }) => readonly (RoleId | undefined)[]
}

export const linesOf = (proof: Proof): Lines => {
  const { standard, diagrams, truth, once } = proof
  const matters = new Map(standard.matters.map((matter): [MatterId, MatterRule] => [matter.id, matter]))

  const planned = (id: MatterId) => {
    const matter = matters.get(id)
    return matter === undefined ? diagrams.no : truth(matter.when)
  }
  const anyPlanned = (ids: readonly MatterId[]) => diagrams.or(...ids.map(planned))
  const applies = (condition: ConditionRule, role: RoleId | undefined) =>
    diagrams.and(planned(condition.matter), truth(condition.appliesWhen, role))
  const fold = (whens: readonly (Expression | undefined)[], self?: RoleId) =>
    whens.reduceRight<Diagram>((rest, when, i) => diagrams.choose(truth(when, self), i + 1, rest), 0)

  return {
    planned,
    anyPlanned,
    applies,
    verdict: (condition, role) =>
      once(`verdict ${condition.matter} ${condition.id} ${role}`, () => {
        const { absent, holds, fails, waits } = verdicts
        const waiting = condition.waitsWhen === undefined ? diagrams.no : truth(condition.waitsWhen, role)
        const said = diagrams.choose(truth(condition.holds, role), holds, fails)
        return diagrams.choose(applies(condition, role), diagrams.choose(waiting, waits, said), absent)
      }),
    needed: (material, role) => diagrams.and(anyPlanned(material.matters), truth(material.neededWhen, role)),
    asked: (source, role) => truth(source.askedWhen, role),
    visited: (visit) => truth(visit.when),
    chosen: (choices, self) =>
      fold(
        choices.map((choice) => choice.when),
        self,
      ),
    groupAsked: (group, role) => truth(group.askedWhen, role),
    factAsked: (group, fact, role) => diagrams.and(truth(group.askedWhen, role), truth(group.factWhen[fact], role)),
    rolesOf: ({ forEach }) => (forEach ? standard.parties.map((party) => party.id) : [undefined]),
  }
}
