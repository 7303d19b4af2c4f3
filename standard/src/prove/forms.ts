import { sourcesOf } from '../planning/sources-in-turn.ts'
import type { ConditionRule, ConsentRule, MaterialRule, MatterRule, VisitRule, WindowRule } from '../standard.ts'
import type { Comes, Plan, PlannedCondition, RoleId } from '../types.ts'
import type { Diagram, Diagrams } from './diagram.ts'
import type { Bench } from './inquiry.ts'
import { heardIn, verdicts } from './lines.ts'
import { promiseDays } from './promise-days.ts'

/** One line of a plan in all its forms: which form it has in every situation, and what a form puts into the plan. */
export type Form = {
  /** As two plans are laid side by side: `hukou-migration`, `id-card@partyM`. */
  readonly key: string
  readonly line: string
  readonly diagram: Diagram
  readonly piece: (outcome: number) => Partial<Plan>
}

type Tuple = { readonly diagram: Diagram; readonly read: (outcome: number) => readonly number[] }

/** Several outcomes as one; only combinations that occur are numbered. */
const tupled = (diagrams: Diagrams, parts: readonly Diagram[]): Tuple => {
  const tuples: (readonly number[])[] = [[]]
  const numbers = new Map<string, number>([['', 0]])
  const diagram = parts.reduce<Diagram>(
    (f, g) =>
      diagrams.join(f, g, {
        of: (a, b) => {
          const tuple = [...(tuples[a] ?? []), b]
          const before = numbers.get(tuple.join())
          if (before !== undefined) return before
          numbers.set(tuple.join(), tuples.length)
          return tuples.push(tuple) - 1
        },
      }),
    0,
  )
  return { diagram, read: (outcome) => tuples[outcome] ?? [] }
}

export const formsOf = (bench: Bench): readonly Form[] => {
  const { standard, lines } = bench
  return [
    ...standard.matters.map((matter) => matterForm(bench, matter)),
    ...standard.conditions.flatMap((one) => lines.rolesOf(one).map((role) => conditionForm(bench, one, role))),
    ...standard.materials.flatMap((one) => lines.rolesOf(one).map((role) => materialForm(bench, one, role))),
    ...standard.consents.flatMap((one) => consentForms(bench, one)),
    ...standard.visits.map((visit) => visitForm(bench, visit)),
    ...standard.windows.map((window) => windowForm(bench, window)),
    {
      key: 'promise',
      line: 'promise',
      diagram: promiseDays(bench),
      piece: (workingDays) => ({ promise: { workingDays, basis: standard.promise.basis } }),
    },
  ]
}

const matterForm = (bench: Bench, of: MatterRule): Form => {
  const { proof, lines } = bench
  const planned = lines.planned(of.id)
  const choices = [of.decidedIn, of.organ.region, of.promisedDays, of.external, of.result.form, of.flow]
  const { diagram, read } = tupled(proof.diagrams, [
    planned,
    ...choices.map((choice) => kept(bench, planned, lines.chosen(choice))),
    ...of.after.map((id) => proof.diagrams.and(planned, lines.planned(id))),
  ])
  return {
    key: of.id,
    line: `matters/${of.id}`,
    diagram,
    piece: (outcome) => {
      const [isPlanned, decided = 0, region = 0, days = 0, external = 0, form = 0, flow = 0, ...after] = read(outcome)
      if (isPlanned !== 1) return {}
      const decider = of.decidedIn[decided - 1]
      const clock = of.external[external - 1]?.is
      return {
        matters: [
          {
            id: of.id,
            name: of.name,
            department: of.department,
            after: of.after.filter((_id, i) => after[i] === 1),
            decidedIn: decider?.is ?? 'our-inbox',
            decider: decider?.decider ?? '',
            ...(decider?.whileTheyWait === undefined ? {} : { whileTheyWait: decider.whileTheyWait }),
            organ: { kind: of.organ.kind, region: of.organ.region[region - 1]?.is ?? '' },
            promisedDays: of.promisedDays[days - 1]?.is ?? 0,
            statutoryDays: of.statutoryDays,
            silent: of.silent,
            ...(of.clock === undefined ? {} : { clock: of.clock }),
            ...(of.stages === undefined ? {} : { stages: of.stages }),
            ...(clock === undefined ? {} : { external: clock }),
            requestFacts: {},
            result: { name: of.result.name, form: of.result.form[form - 1]?.is ?? 'none' },
            flow: of.flow[flow - 1]?.is ?? of.name,
            why: of.why,
            basis: of.basis,
            sees: 'all',
          },
        ],
      }
    },
  }
}

/** The outcome where the line is there, else 0: what is chosen for an absent line makes no difference. */
const kept = ({ proof: { diagrams } }: Bench, there: Diagram, outcome: Diagram): Diagram =>
  diagrams.choose(there, outcome, 0)

const conditionForm = ({ lines }: Bench, of: ConditionRule, role: RoleId | undefined): Form => {
  const { id, matter, name, words, kind, lifetime, basis } = of
  const said: Readonly<Record<number, PlannedCondition['verdict']>> = {
    [verdicts.holds]: { holds: true },
    [verdicts.fails]: { holds: false },
    [verdicts.waits]: { holds: 'unknown', dependsOn: [] },
  }
  return {
    key: role === undefined ? id : `${id}@${role}`,
    line: `conditions/${id}`,
    diagram: lines.verdict(of, role),
    piece: (outcome) => {
      const verdict = said[outcome]
      if (verdict === undefined) return {}
      const about = role === undefined ? {} : { about: role }
      return { conditions: [{ id, matter, ...about, name, words, verdict, kind, lifetime, basis, sees: 'all' }] }
    },
  }
}

const comesBy = ({ standard, proof }: Bench, of: MaterialRule, role: RoleId | undefined, spoken: number): Comes => {
  const { at, verdict } = heardIn(spoken)
  const source = spoken === 0 ? undefined : sourcesOf(of, standard.sources)[at]
  const whose = of.whose === 'self' ? (role ?? 'couple') : of.whose
  if (source === undefined) return { by: 'person', giving: of.giving, whose, because: of.because }
  const axis = proof.space.axisOf(`${role}.${source.verdictIn}`) ?? -1
  const said = verdict === undefined ? undefined : proof.space.axes[axis]?.values[verdict]
  const state = said === undefined ? 'not-asked-yet' : said === 'MATCH' ? 'held' : 'owed-by-source'
  return { by: 'source', source: source.id, state }
}

const materialForm = (bench: Bench, of: MaterialRule, role: RoleId | undefined): Form => {
  const { proof, lines } = bench
  const needed = lines.needed(of, role)
  const key = role === undefined ? of.id : `${of.id}@${role}`
  const { diagram, read } = tupled(proof.diagrams, [
    needed,
    kept(bench, needed, lines.chosen(of.class, role)),
    kept(bench, needed, lines.chosen(of.supplyWithinDays ?? [], role)),
    kept(bench, needed, role === undefined ? 0 : lines.spoken(of, role)),
  ])
  return {
    key,
    line: `materials/${of.id}`,
    diagram,
    piece: (outcome) => {
      const [isNeeded, kind = 0, days = 0, spoken = 0] = read(outcome)
      if (isNeeded !== 1) return {}
      const within = of.supplyWithinDays?.[days - 1]?.is
      return {
        materials: [
          {
            key,
            id: of.id,
            kpiRow: typeof of.kpiRow === 'string' ? of.kpiRow : (of.kpiRow[role ?? ''] ?? ''),
            ...(role === undefined ? {} : { of: role }),
            name: of.name,
            matters: of.matters,
            class: of.class[kind - 1]?.is ?? 'core',
            comes: comesBy(bench, of, role, spoken),
            ...(within === undefined ? {} : { supplyWithinDays: within }),
            why: of.why,
            basis: of.basis,
            sees: 'all',
          },
        ],
      }
    },
  }
}

const consentForms = ({ standard, lines }: Bench, of: ConsentRule): readonly Form[] => {
  const material = standard.materials.find((one) => one.id === of.material)
  if (material === undefined) return []
  return lines.rolesOf(material).map((role) => {
    const key = role === undefined ? of.material : `${of.material}@${role}`
    const { id, matter, sentence, why, basis } = of
    return {
      key: `${id}:${key}`,
      line: `consents/${id}`,
      diagram: lines.needed(material, role),
      piece: (outcome) => ({
        consents:
          outcome === 0
            ? []
            : [
                {
                  id,
                  material: key,
                  matter,
                  signer:
                    of.signer.kind === 'party'
                      ? { kind: 'party' as const, role: role ?? '' }
                      : { kind: 'third' as const, namedBy: 'couple' },
                  sentence,
                  why,
                  basis,
                },
              ],
      }),
    }
  })
}

const visitForm = (bench: Bench, of: VisitRule): Form => {
  const { standard, proof, lines } = bench
  const roles = standard.parties.map((party) => party.id)
  const { diagram, read } = tupled(proof.diagrams, [lines.visited(of), ...roles.map((role) => lines.comes(of, role))])
  const { id, place, name, why, basis } = of
  return {
    key: id,
    line: `visits/${id}`,
    diagram,
    piece: (outcome) => {
      const [isMade, ...come] = read(outcome)
      const who = roles.filter((_role, i) => come[i] === 1)
      return isMade === 1 ? { visits: [{ id, who, place, name, why, basis }] } : {}
    },
  }
}

const windowForm = (bench: Bench, of: WindowRule): Form => {
  const { proof, lines } = bench
  const open = lines.open(of)
  const { diagram, read } = tupled(proof.diagrams, [
    open,
    ...of.matters.map((id) => proof.diagrams.and(open, lines.planned(id))),
  ])
  const { id, kind, name, organ, acts, hours, telephone, basis } = of
  return {
    key: id,
    line: `windows/${id}`,
    diagram,
    piece: (outcome) => {
      const [isOpen, ...planned] = read(outcome)
      const matters = of.matters.filter((_id, i) => planned[i] === 1)
      const times = hours === undefined ? {} : { hours }
      return isOpen === 1 ? { windows: [{ id, kind, name, organ, acts, matters, ...times, telephone, basis }] } : {}
    },
  }
}
