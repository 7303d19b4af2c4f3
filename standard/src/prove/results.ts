import type { Expression } from '../language/expression.ts'
import type { RoleId } from '../types.ts'
import type { Diagram } from './diagram.ts'
import type { Bench } from './inquiry.ts'

type Choices = readonly { readonly when?: Expression; readonly by?: string }[]

/** Everything that a plan, the form and the errands make of a situation, line by line. */
export const resultsOf = ({ standard, proof, lines }: Bench): readonly Diagram[] => {
  const { diagrams, truth } = proof
  const roles = standard.parties.map((party) => party.id)
  const while_ = (when: Diagram, outcome: Diagram) =>
    diagrams.choose(
      when,
      diagrams.map(outcome, (n) => n + 1),
      0,
    )
  // Two choices of one value are one result.
  const choices = (when: Diagram, of: Choices, role?: RoleId) => {
    const values = of.map(({ when: _when, by: _by, ...is }) => JSON.stringify(is))
    const chosen = lines.chosen(of, role)
    return while_(
      when,
      diagrams.map(chosen, (n) => (n === 0 ? 0 : values.indexOf(values[n - 1] ?? '') + 1)),
    )
  }

  return [
    ...standard.matters.flatMap((matter) => {
      const planned = lines.planned(matter.id)
      return [
        planned,
        choices(planned, matter.decidedIn),
        choices(planned, matter.organ.region),
        choices(planned, matter.promisedDays),
        choices(planned, matter.result.form),
        choices(planned, matter.flow),
        choices(planned, matter.external),
        choices(planned, matter.requestValues ?? []),
      ]
    }),
    ...standard.conditions.flatMap((condition) =>
      lines.rolesOf(condition).map((role) => lines.verdict(condition, role)),
    ),
    ...standard.materials.flatMap((material) => {
      return lines.rolesOf(material).flatMap((role) => {
        const needed = lines.needed(material, role)
        return [
          role === undefined ? needed : while_(needed, lines.spoken(material, role)),
          choices(needed, material.class, role),
          choices(needed, material.supplyWithinDays ?? [], role),
        ]
      })
    }),
    ...standard.visits.flatMap((visit) => [lines.visited(visit), ...roles.map((role) => lines.comes(visit, role))]),
    ...standard.advice.flatMap((advice) => lines.rolesOf(advice).map((role) => lines.said(advice, role))),
    ...standard.windows.map((window) => lines.open(window)),
    ...roles.map((role) => lines.present(role)),
    ...standard.sources.flatMap((source) => roles.map((role) => lines.asked(source, role))),
    ...standard.scenario.map((code) => truth(code.when)),
    ...standard.questions.flatMap((group) =>
      lines.rolesAsked(group).flatMap((role) => group.facts.map((fact) => lines.factOnForm(group, fact, role))),
    ),
  ]
}
