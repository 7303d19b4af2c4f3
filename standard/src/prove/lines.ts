import type { Expression } from '../language/expression.ts'
import { sourcesOf } from '../planning/sources-in-turn.ts'
import type {
  AdviceRule,
  Choice,
  ConditionRule,
  MaterialRule,
  MatterRule,
  QuestionRule,
  SourceRule,
  VisitRule,
  WindowRule,
} from '../standard.ts'
import type { FactId, InForce, MatterId, RoleId } from '../types.ts'
import { inForceRule } from './atoms.ts'
import type { Diagram } from './diagram.ts'
import type { Proof } from './proof.ts'

/** What a condition says: nothing here, a yes, a no, or that it has to wait. */
export const verdicts = { absent: 0, holds: 1, fails: 2, waits: 3 } as const

type Whens = readonly Pick<Choice<unknown>, 'when'>[]

/** Room for the verdicts of one source, and for its having been asked nothing. */
const verdictSpan = 8
const notAsked = verdictSpan - 1

/** An outcome of `spoken`: the place of the source, and which of its verdicts; undefined where it was not asked. */
export const heardIn = (outcome: number): { readonly at: number; readonly verdict: number | undefined } => {
  const said = outcome % verdictSpan
  return { at: Math.floor(outcome / verdictSpan), verdict: said === notAsked ? undefined : said - 1 }
}

/** What the lines of a plan say in every situation, put together from the rules they are made of. */
export type Lines = {
  readonly present: (role: RoleId | undefined) => Diagram
  readonly plays: (part: string, role: RoleId) => Diagram
  readonly planned: (matter: MatterId) => Diagram
  readonly anyPlanned: (matters: readonly MatterId[]) => Diagram
  readonly applies: (condition: ConditionRule, role: RoleId | undefined) => Diagram
  readonly verdict: (condition: ConditionRule, role: RoleId | undefined) => Diagram
  readonly needed: (material: MaterialRule, role: RoleId | undefined) => Diagram
  readonly asked: (source: SourceRule, role: RoleId) => Diagram
  /** Where a source asked about a party leaves it to the next one, or to a person. */
  readonly passesOn: (source: SourceRule, role: RoleId) => Diagram
  /** Which source speaks of a material, and what it says, as `heardIn` reads it; 0 where a person gives it. */
  readonly spoken: (material: MaterialRule, role: RoleId) => Diagram
  readonly visited: (visit: VisitRule) => Diagram
  readonly comes: (visit: VisitRule, role: RoleId) => Diagram
  readonly said: (advice: AdviceRule, role: RoleId | undefined) => Diagram
  readonly open: (window: WindowRule) => Diagram
  /** First match: n + 1 where the n-th is chosen, 0 where none is. */
  readonly chosen: (choices: Whens, self?: RoleId) => Diagram
  readonly groupAsked: (group: QuestionRule, role: RoleId | undefined) => Diagram
  /** Where the rules of a question let a fact be asked. */
  readonly factAsked: (group: QuestionRule, fact: FactId, role: RoleId | undefined) => Diagram
  /** Where it stands on the form: what a source has filled is shown, what a silent source owes is not asked. */
  readonly factOnForm: (group: QuestionRule, fact: FactId, role: RoleId | undefined) => Diagram
  /** Whom a line is about: each party, or the couple. */
  readonly rolesOf: (line: { readonly forEach: boolean }) => readonly (RoleId | undefined)[]
  readonly rolesAsked: (group: QuestionRule) => readonly (RoleId | undefined)[]
}

export const linesOf = (proof: Proof): Lines => {
  const { standard, diagrams, truth, once } = proof
  const { and, or } = diagrams
  const parties = standard.parties.map((party) => party.id)
  const matters = new Map(standard.matters.map((matter): [MatterId, MatterRule] => [matter.id, matter]))
  const inForce = (days: InForce | undefined) => (days === undefined ? diagrams.yes : truth(inForceRule(days)))

  const present = (role: RoleId | undefined) => truth(standard.parties.find((party) => party.id === role)?.when)
  const plays = (part: string, role: RoleId): Diagram => {
    if (parties.includes(part)) return part === role ? diagrams.yes : diagrams.no
    const played = standard.partsPlayed.find((one) => one.id === part)
    if (played === undefined) return diagrams.no
    if ('is' in played) {
      const is: Expression = { op: 'fact', of: 'joint', fact: played.is }
      return truth({ op: '==', left: is, right: { op: 'value', value: role } })
    }
    return or(...parties.filter((one) => one !== role).map((one) => plays(played.otherThan, one)))
  }
  const planned = (id: MatterId) => {
    const matter = matters.get(id)
    return matter === undefined ? diagrams.no : and(inForce(matter.inForce), truth(matter.when))
  }
  const anyPlanned = (ids: readonly MatterId[]) => or(...ids.map(planned))
  const applies = (condition: ConditionRule, role: RoleId | undefined) =>
    and(planned(condition.matter), present(role), inForce(condition.inForce), truth(condition.appliesWhen, role))
  const visited = (visit: VisitRule) => and(inForce(visit.inForce), anyPlanned(visit.matters), truth(visit.when))
  const groupAsked = (group: QuestionRule, role: RoleId | undefined) =>
    and(present(role), inForce(group.inForce), truth(group.askedWhen, role))

  const passesOn = (source: SourceRule, role: RoleId) =>
    or(
      answered(proof, source, role, 'NOT_FOUND'),
      source.whenUnavailable === 'declare' ? answered(proof, source, role, 'UNAVAILABLE') : diagrams.no,
    )

  const factAsked = (group: QuestionRule, fact: FactId, role: RoleId | undefined) =>
    and(groupAsked(group, role), truth(group.factWhen[fact], role))

  return {
    present,
    plays,
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
    needed: (material, role) =>
      and(anyPlanned(material.matters), present(role), inForce(material.inForce), truth(material.neededWhen, role)),
    asked: (source, role) => and(present(role), truth(source.askedWhen, role)),
    passesOn,
    spoken: (material, role) =>
      sourcesOf(material, standard.sources).reduceRight<Diagram>((rest, source, at) => {
        const said = proof.valueAt(`${role}.${source.verdictIn}`)
        if (said === undefined) return at * verdictSpan + notAsked
        const heard = diagrams.map(said, (n) => at * verdictSpan + n + 1)
        return diagrams.choose(passesOn(source, role), rest, heard)
      }, 0),
    visited,
    comes: (visit, role) => and(visited(visit), present(role), or(...visit.who.map((part) => plays(part, role)))),
    said: (advice, role) => and(present(role), inForce(advice.inForce), truth(advice.when, role)),
    open: (window) => and(inForce(window.inForce), anyPlanned(window.matters), truth(window.when)),
    chosen: (choices, self) =>
      choices.reduceRight<Diagram>((rest, { when }, i) => diagrams.choose(truth(when, self), i + 1, rest), 0),
    groupAsked,
    factAsked,
    factOnForm: (group, fact, role) =>
      and(
        factAsked(group, fact, role),
        diagrams.not(or(filledBySource(proof, fact, role), owedBySource(proof, fact, plays))),
      ),
    rolesOf: ({ forEach }) => (forEach ? parties : [undefined]),
    rolesAsked: (group) => (group.stage === 'own' ? parties : [undefined]),
  }
}

/** Where the verdict of a source about a party is this one. */
const answered = ({ truth }: Proof, source: SourceRule, role: RoleId, verdict: string): Diagram =>
  truth({ op: '==', left: { op: 'fact', of: role, fact: source.verdictIn }, right: { op: 'value', value: verdict } })

/** A fact that is there, of a source that answered: it is shown and not asked. What no rule reads is not filled yet. */
const filledBySource = (proof: Proof, id: FactId, role: RoleId | undefined): Diagram => {
  const fact = proof.standard.facts.find((one) => one.id === id)
  if (role === undefined || proof.space.axisOf(`${role}.${id}`) === undefined) return 0
  const sources = proof.standard.sources.filter((source) => fact?.from.includes(source.id))
  return proof.diagrams.or(...sources.map((source) => answered(proof, source, role, 'MATCH')))
}

/** What one party's source would say, and does not while it is out of reach: nobody is asked in its place. */
const owedBySource = (proof: Proof, id: FactId, plays: Lines['plays']): Diagram => {
  const { standard, diagrams, truth } = proof
  const offers = standard.facts.find((one) => one.id === id)?.offered ?? []
  const owed = offers.map((offer): Diagram => {
    const origin = standard.facts.find((one) => one.id === offer.fact)
    const sources = standard.sources.filter((one) => origin?.from.includes(one.id))
    if (offer.owedBy !== 'source') return 0
    return diagrams.or(
      ...standard.parties.flatMap(({ id: role }) =>
        proof.space.axisOf(`${role}.${offer.fact}`) === undefined
          ? sources.map((source) => diagrams.and(plays(offer.of, role), answered(proof, source, role, 'UNAVAILABLE')))
          : [],
      ),
    )
  })
  // The first offer that fits the situation is the one that is made.
  return offers.reduceRight<Diagram>((rest, { when = {} }, i) => {
    const fits = Object.entries(when).map(([fact, value]) =>
      truth({ op: '==', left: { op: 'fact', of: 'joint', fact }, right: { op: 'value', value } }),
    )
    return diagrams.choose(diagrams.and(...fits), owed[i] ?? 0, rest)
  }, 0)
}
