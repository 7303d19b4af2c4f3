import type { Expression } from '../src/language/expression.ts'
import { sourceIdsOf } from '../src/planning/sources-in-turn.ts'
import type { Diagram } from '../src/prove/diagram.ts'
import type { Bench } from '../src/prove/inquiry.ts'
import { spokenIn } from '../src/prove/spoken.ts'
import type { CompiledStandard } from '../src/standard.ts'
import type { RoleId } from '../src/types.ts'
import type { Mutant } from './mutant.ts'

type Choices = readonly { readonly when?: Expression }[]

/** What a line says in every situation, under one aspect; `self` is whom it says it about. */
export type Face = {
  readonly name: string
  readonly self: RoleId | undefined
  readonly diagram: Diagram
  /** Where what is seen belongs to another line: that of a fact is seen in the rules that read it. */
  readonly line?: string
}

/** Contents as outcomes of diagrams: the same for the standard and for every mutant of it. */
export type Contents = Map<string, number>

const numberOf = (contents: Contents, content: unknown): number => {
  const text = JSON.stringify(content) ?? 'undefined'
  const number = contents.get(text) ?? contents.size + 1
  contents.set(text, number)
  return number
}

type Named = { readonly id: string }
const named = <T extends Named>(lines: readonly T[], id: string): readonly T[] => lines.filter((line) => line.id === id)

/** 一条规则的样子: all that can be seen of one line, over the situations in which it is there. */
export const facesOf = (
  bench: Bench,
  { section, of }: Pick<Mutant, 'section' | 'of'>,
  contents: Contents,
): readonly Face[] => {
  const { standard, proof, lines } = bench
  const { diagrams, truth } = proof
  const couple = undefined
  const face = (name: string, diagram: Diagram, self: RoleId | undefined = couple): Face => ({ name, self, diagram })
  const always = (when: Diagram, content: unknown): Diagram =>
    diagrams.choose(when, diagrams.outcome(numberOf(contents, content)), diagrams.no)
  const chosen = (when: Diagram, choices: Choices | undefined, self?: RoleId): Diagram => {
    const all = choices ?? []
    const numbers = all.map(({ when: _when, ...is }) => numberOf(contents, is))
    return diagrams.choose(
      when,
      diagrams.map(lines.chosen(all, self), (n) => (n === 0 ? 0 : (numbers[n - 1] ?? 0))),
      diagrams.no,
    )
  }
  const roles = standard.parties.map(({ id }) => id)
  /** For which of its matters a line is there. */
  const forMatters = (there: Diagram, matters: readonly string[], self?: RoleId) =>
    standard.matters.map(({ id }) =>
      face(`matters.${id}`, matters.includes(id) ? diagrams.and(there, lines.planned(id)) : diagrams.no, self),
    )

  switch (section) {
    case 'terms':
      return standard.terms
        .filter(({ name }) => name === of)
        .flatMap(({ is }) => roles.map((role) => face('holds', truth(is, role), role)))
    case 'parties':
      return named(standard.parties, of).map(({ when }) => face('there', truth(when)))
    case 'scenario':
      return standard.scenario.filter(({ is }) => is === of).map(({ when }) => face('holds', truth(when)))
    case 'matters':
      return named(standard.matters, of).flatMap((matter) => {
        const planned = lines.planned(matter.id)
        const { decidedIn, promisedDays, external, organ, result, flow, requestValues, after } = matter
        const {
          when: _when,
          decidedIn: _d,
          promisedDays: _p,
          external: _e,
          flow: _f,
          requestValues: _r,
          ...rest
        } = matter
        const { after: _after, inForce: _inForce, ...shown } = rest
        return [
          face('planned', planned),
          face('decidedIn', chosen(planned, decidedIn)),
          face('promisedDays', chosen(planned, promisedDays)),
          face('externalDays', chosen(planned, external)),
          face('organRegion', chosen(planned, organ.region)),
          face('resultForm', chosen(planned, result.form)),
          face('flow', chosen(planned, flow)),
          face('requestValues', chosen(planned, requestValues)),
          ...standard.matters.map(({ id }) =>
            face('after', after.includes(id) ? diagrams.and(planned, lines.planned(id)) : diagrams.no),
          ),
          face('constants', always(planned, { ...shown, organ: organ.kind, result: { ...result, form: undefined } })),
        ]
      })
    case 'conditions':
      return named(standard.conditions, of).flatMap((condition) =>
        lines
          .rolesOf(condition)
          .flatMap((role) => [
            face('holds', lines.verdict(condition, role), role),
            face('constants', always(lines.applies(condition, role), [condition.kind, condition.lifetime]), role),
          ]),
      )
    case 'materials':
      return named(standard.materials, of).flatMap((material) =>
        lines.rolesOf(material).flatMap((role) => {
          const needed = lines.needed(material, role)
          return [
            face('needed', needed, role),
            face('class', chosen(needed, material.class, role), role),
            face('supplyWithinDays', chosen(needed, material.supplyWithinDays, role), role),
            face('constants', always(needed, [sourceIdsOf(material), material.legalElement === true]), role),
            ...forMatters(needed, material.matters, role),
          ]
        }),
      )
    case 'questions':
      return named(standard.questions, of).flatMap((group) =>
        lines
          .rolesAsked(group)
          .flatMap((role) => [
            face('asked', lines.groupAsked(group, role), role),
            ...standard.facts.map(({ id }) =>
              face('asks', group.facts.includes(id) ? lines.factAsked(group, id, role) : diagrams.no, role),
            ),
          ]),
      )
    case 'sources':
      return named(standard.sources, of).flatMap((source) =>
        roles.flatMap((role) => {
          const asked = lines.asked(source, role)
          return [
            face('asked', asked, role),
            face('constants', always(asked, [source.whenUnavailable, source.recheckedAtWindow]), role),
          ]
        }),
      )
    case 'visits':
      return named(standard.visits, of).flatMap((visit) => [
        face('needed', lines.visited(visit)),
        ...roles.map((role) => face('who', lines.comes(visit, role))),
        face('constants', always(lines.visited(visit), [visit.place, visit.statutory === true])),
        ...forMatters(lines.visited(visit), visit.matters),
      ])
    case 'advice':
      return named(standard.advice, of).flatMap((advice) =>
        lines
          .rolesOf(advice)
          .flatMap((role) => [
            face('said', lines.said(advice, role), role),
            face('constants', always(lines.said(advice, role), advice.kind), role),
          ]),
      )
    case 'windows':
      return windowFaces(of)
    case 'steps':
      return named(standard.steps, of).flatMap((step) => forMatters(diagrams.yes, step.matters))
    case 'overlays':
      return overlayFaces()
    case 'facts':
      return named(standard.facts, of).flatMap((fact) => usualFaces(fact))
    case 'promise':
    case 'pauses':
      return constants(standard, section, of).map((content) => face('constants', always(diagrams.yes, content)))
  }

  /** What every rule says that reads the fact, where nobody has said anything of it. */
  function usualFaces({ id, usual, part }: CompiledStandard['facts'][number]): readonly Face[] {
    const open = diagrams.outcome(2)
    return (part === 'own' ? roles.map((role) => `${role}.${id}`) : [id]).flatMap((address) => {
      const axis = proof.space.axisOf(address)
      if (axis === undefined) return []
      const digit = usual === undefined ? -1 : (proof.space.axes[axis]?.values.indexOf(usual) ?? -1)
      return spokenIn(standard).flatMap(({ expression, self, line }) => {
        const rule = truth(expression, self)
        if (!diagrams.axesOf(rule).includes(axis)) return []
        const unsaid =
          digit < 0
            ? diagrams.choose(diagrams.hangsOn(rule, axis), open, diagrams.at(rule, axis, 0))
            : diagrams.at(rule, axis, digit)
        return [{ ...face('usual', unsaid, self), line }]
      })
    })
  }

  function windowFaces(id: string): readonly Face[] {
    return named(standard.windows, id).flatMap((window) => {
      const open = lines.open(window)
      return [
        face('open', open),
        face('constants', always(open, [window.organ, window.acts])),
        ...forMatters(open, window.matters),
      ]
    })
  }

  /** Of one line what it makes lighter; of an overlay as a whole all of its lines. */
  function overlayFaces(): readonly Face[] {
    const [overlay, id] = of.split('/')
    const reliefs = standard.reliefs.filter(
      (relief) => relief.overlay === overlay && (id === undefined || relief.of === id),
    )
    return reliefs.flatMap((relief) => {
      const targets = {
        material: 'materials',
        matter: 'matters',
        visit: 'visits',
        condition: 'conditions',
        window: 'windows',
      }
      const about = roles.map((role) => {
        const there =
          relief.line === undefined ? diagrams.yes : truth(relief.line.when, relief.line.forEach ? role : undefined)
        return face('applies', diagrams.and(truth(relief.when), there), role)
      })
      const section = targets[relief.kind]
      const target =
        section === 'windows'
          ? windowFaces(relief.of)
          : isTarget(section)
            ? facesOf(bench, { section, of: relief.of }, contents)
            : []
      return [...about, ...target]
    })
  }
}

const isTarget = (section: string): section is 'materials' | 'matters' | 'visits' | 'conditions' =>
  ['materials', 'matters', 'visits', 'conditions'].includes(section)

const constants = (standard: CompiledStandard, section: 'promise' | 'pauses', of: string): readonly unknown[] =>
  section === 'promise' ? [standard.promise] : named<Named>(standard[section], of)
