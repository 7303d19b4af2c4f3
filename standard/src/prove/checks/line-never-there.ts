import type { Diagram } from '../diagram.ts'
import type { Check, Inquiry } from '../inquiry.ts'

/** 永远用不上的一行: its rule, together with that of its matter, holds in no situation. */
export const lineNeverThere: Check = ({ standard, overlays, proof: { diagrams, truth }, lines }) => {
  // A window of a city that is not looked at is not open here.
  const isOurs = ({ by }: { readonly by?: string }) => by === undefined || overlays?.includes(by) !== false
  const never = (line: string, ...there: readonly (() => Diagram)[]): Inquiry => ({
    kind: 'contradiction',
    what: 'line-never-there',
    line,
    where: () => (there.every((one) => one() === diagrams.no) ? diagrams.yes : diagrams.no),
    problem: { zh: '这一行在任何情形下都用不上', en: 'This line is there in no situation' },
    remedy: {
      zh: '改它的条件（也看它所属事项的 when），或删去这一行',
      en: 'Correct its rule (look at the `when` of its matter too), or delete the line',
    },
  })
  return [
    ...standard.matters.map((matter) => never(`matters/${matter.id}`, () => lines.planned(matter.id))),
    ...standard.materials.map((material) =>
      never(`materials/${material.id}`, ...lines.rolesOf(material).map((role) => () => lines.needed(material, role))),
    ),
    ...standard.conditions.map((condition) =>
      never(
        `conditions/${condition.id}`,
        ...lines.rolesOf(condition).map((role) => () => lines.applies(condition, role)),
      ),
    ),
    ...standard.consents.map((consent) => {
      const material = standard.materials.find((one) => one.id === consent.material)
      const there =
        material === undefined ? [] : lines.rolesOf(material).map((role) => () => lines.needed(material, role))
      const isTheirs = () => lines.planned(consent.matter)
      return never(`consents/${consent.id}`, ...there.map((one) => () => diagrams.and(one(), isTheirs())))
    }),
    ...standard.visits.map((visit) => never(`visits/${visit.id}`, () => lines.visited(visit))),
    ...standard.scenario.map((code, i) => never(`scenario/${i}`, () => truth(code.when))),
    ...standard.sources.map((source) =>
      never(`sources/${source.id}`, ...standard.parties.map((party) => () => lines.asked(source, party.id))),
    ),
    ...standard.questions.flatMap((group) =>
      group.facts.map((fact) => ({
        ...never(
          `questions/${group.id}`,
          ...lines.rolesAsked(group).map((role) => () => lines.factAsked(group, fact, role)),
        ),
        at: `questions/${group.id}/factWhen/${fact}`,
      })),
    ),
    ...standard.advice.map((advice) =>
      never(`advice/${advice.id}`, ...lines.rolesOf(advice).map((role) => () => lines.said(advice, role))),
    ),
    ...standard.windows.filter(isOurs).map((window) => never(`windows/${window.id}`, () => lines.open(window))),
    ...standard.parties.map((party) => never(`parties/${party.id}`, () => lines.present(party.id))),
  ]
}
