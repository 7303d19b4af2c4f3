import {
  type Plan,
  type PlannedCondition,
  type PlannedMaterial,
  type PlannedMatter,
  questionsFor,
  type Situation,
} from '../src/evaluator.ts'
import { addressOf } from '../src/planning/parts-played.ts'
import { placesIn } from '../src/planning/sentence.ts'
import type { Standard } from '../src/standard.ts'
import { chosenIn } from './interpreter.ts'
import { type SubSpace, sizeOf, strideOf, withoutFacts } from './sub-space.ts'
import type { Seen, Witness } from './witness.ts'

/** Questions that are asked where no answer can change anything, whatever is still open will be. */
export const idleQuestions = (standard: Standard, sub: SubSpace): Witness => {
  const size = sizeOf(sub)
  const results = new Int32Array(size)
  const numbers = new Map<string, number>()
  const roles = standard.parties.map((party) => party.id)
  const questions = standard.questions.flatMap((group) =>
    (group.stage === 'own' ? roles : [undefined]).flatMap((role) =>
      group.facts.flatMap((id) => {
        const fact = standard.facts.find((one) => one.id === id)
        if (fact === undefined || fact.keptFor !== undefined || !fact.from.includes('asked')) return []
        const derived = standard.facts.filter((one) => one.derived?.from === id).map((one) => one.id)
        const addresses = [id, ...derived].map((one) => (role === undefined ? one : `${role}.${one}`))
        const isHeld = addresses.some((address) => address in sub.fixed)
        const free = addresses.filter((address) => strideOf(sub, address) > 0)
        // A fact that this part holds at one value has no second answer here.
        if (isHeld && free.length === 0) return []
        const known = knownBefore(standard, group.id, role)
        const open = sub.free.flatMap(({ address }) => (known.has(address) ? [] : [address]))
        return [
          {
            group: group.id,
            stage: group.stage,
            role,
            id,
            free,
            address: addresses[0] ?? '',
            place: withoutFacts(sub, open),
            /** Bit 0: asked; bit 1: an answer makes a difference. */
            bits: new Uint8Array(size),
          },
        ]
      }),
    ),
  )

  return {
    look: (seen) => {
      const { situation, on, number, plan } = seen
      const asked = new Map<string, ReadonlySet<string>>()
      for (const at of [
        { stage: 'guidance' as const, on },
        { stage: 'joint' as const, on },
        ...roles.map((role) => ({ stage: 'own' as const, role, on })),
      ]) {
        for (const { group, facts } of questionsFor(standard, situation, at)) {
          asked.set(`${group.id}@${'role' in at ? at.role : undefined}`, new Set(facts.map((fact) => fact.id)))
        }
      }
      const whole = resultOf(plan, asked)
      const result = numbers.get(whole) ?? numbers.size
      numbers.set(whole, result)
      results[number] = result
      const sent = sentIn(standard, seen)
      for (const { group, role, id, address, place, bits } of questions) {
        const at = place(number)
        const bit = (asked.get(`${group}@${role}`)?.has(id) ? 1 : 0) | (sent.has(address) ? 2 : 0)
        bits[at] = (bits[at] ?? 0) | bit
      }
    },
    found: () => {
      for (const { free, place, bits } of questions) {
        for (const address of free) {
          const stride = strideOf(sub, address)
          const values = sub.free.find((axis) => axis.address === address)?.values.length ?? 1
          for (let number = 0; number < size; number++) {
            const first = number - (Math.floor(number / stride) % values) * stride
            if (results[number] === results[first]) continue
            bits[place(number)] = (bits[place(number)] ?? 0) | 2
          }
        }
      }
      return questions.flatMap(({ group, id, bits }) =>
        bits.includes(1) ? [`no-answer-matters questions/${group}/factWhen/${id}`] : [],
      )
    },
  }
}

const knownBefore = (standard: Standard, id: string, role: string | undefined): ReadonlySet<string> => {
  const at = standard.questions.findIndex((group) => group.id === id)
  const stage = standard.questions[at]?.stage
  return new Set(
    standard.questions
      .slice(0, at)
      .filter((group) => group.stage === 'guidance' || group.stage === stage)
      .flatMap((group) => group.facts.map((fact) => (group.stage === 'own' ? `${role}.${fact}` : fact))),
  )
}

const told = new WeakMap<object, string>()

/** The planner makes equal lines once, so each is put into words once. */
const once = <T extends object>(line: T, tell: (line: T) => string): string => {
  const before = told.get(line)
  if (before !== undefined) return before
  const said = tell(line)
  told.set(line, said)
  return said
}

const tellMatter = (matter: PlannedMatter): string => {
  const {
    id,
    decidedIn,
    decider,
    request,
    whileTheyWait: waits,
    organ,
    promisedDays,
    external,
    result,
    flow,
    requestValues,
  } = matter
  const clock = `${external?.by.zh} ${external?.days}`
  const values = JSON.stringify(requestValues)
  return [
    id,
    decidedIn,
    decider,
    request,
    waits?.minutes,
    organ.region,
    promisedDays,
    clock,
    result.form,
    flow.zh,
    values,
  ].join()
}

const tellMaterial = ({ key, class: kind, comes, supplyWithinDays }: PlannedMaterial): string =>
  `${key}:${kind}:${supplyWithinDays}:${comes.by === 'source' ? comes.state : `${comes.giving} ${comes.whose}`}`

const tellCondition = ({ id, about, verdict }: PlannedCondition): string => `${id}@${about}:${verdict.holds}`

/** All that a plan and the form say, as one text: two situations of one text are treated alike. */
const resultOf = (plan: Plan, asked: ReadonlyMap<string, ReadonlySet<string>>): string =>
  [
    plan.scenario,
    ...plan.matters.map((line) => once(line, tellMatter)),
    ...plan.conditions.map((line) => once(line, tellCondition)),
    ...plan.materials.map((line) => once(line, tellMaterial)),
    ...plan.visits.map(({ id, who }) => `${id}:${who.join()}`),
    ...plan.advice.map(({ id, about }) => `${id}@${about}`),
    ...plan.windows.map(({ id }) => id),
    ...(plan.checks ?? []).map(({ source, of }) => `${source}@${of}`),
    ...[...asked].map(([group, facts]) => `${group}?${[...facts].join()}`),
  ].join('|')

/** Addresses whose value itself goes out: in a request, a sentence, to a signer, a source, or as the place of an organ. */
const sentIn = (standard: Standard, { plan, situation, on }: Seen): ReadonlySet<string> => {
  const sent = new Set<string>()
  const add = (path: string, in_: Situation) => {
    const address = addressOf(standard, in_, path)
    if (address !== undefined) sent.add(address)
  }
  for (const { id, requestFacts } of plan.matters) {
    for (const address of Object.values(requestFacts)) sent.add(address)
    const region = standard.matters.find((one) => one.id === id)?.organ.region ?? []
    const at = chosenIn(standard, region, situation, on)
    if (at > 0) sent.add(region[at - 1]?.is ?? '')
  }
  for (const { id } of plan.consents) {
    const rule = standard.consents.find((one) => one.id === id)
    if (rule === undefined) continue
    for (const path of placesIn(rule.sentence.zh)) add(path, situation)
    if (rule.signer.kind === 'third') for (const fact of [rule.signer.name, rule.signer.number]) sent.add(fact)
  }
  for (const { source, of } of plan.checks ?? []) {
    const rule = standard.sources.find((one) => one.id === source)
    for (const fact of Object.values(rule?.sends ?? {})) sent.add(`${of}.${fact}`)
  }
  return sent
}
