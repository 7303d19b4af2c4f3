import { subExpressions } from '../language/expression.ts'
import { placesIn } from '../planning/sentence.ts'
import { sourcesOf } from '../planning/sources-in-turn.ts'
import type { CompiledStandard } from '../standard.ts'
import type { FactAddress, FactId } from '../types.ts'
import type { Diagram } from './diagram.ts'
import type { Bench } from './inquiry.ts'
import { spokenIn } from './spoken.ts'

const factOfPath = (path: string): FactId => path.slice(path.indexOf('.') + 1)

/** A region may be a code instead of a fact. */
const isCode = (region: string) => /^\d{6}$/.test(region)

/** Facts whose value goes somewhere, whatever the rules say: a request, a sentence, a signer, a source, an organ. */
const sentPaths = (standard: CompiledStandard): readonly string[] => [
  ...standard.matters.flatMap((matter) => [
    ...Object.values(matter.requestFacts),
    ...matter.organ.region.map((choice) => choice.is).filter((is) => !isCode(is)),
  ]),
  ...standard.consents.flatMap(({ sentence, signer }) => [
    ...placesIn(sentence.zh),
    ...(signer.kind === 'third' ? [signer.name, signer.number, `${signer.of}.${signer.sourceNumber}`] : []),
  ]),
  ...standard.sources.flatMap((source) => Object.values(source.sends)),
]

/** Every fact that something is done with. */
export const usesOf = (standard: CompiledStandard): ReadonlySet<FactId> => {
  const used = new Set<FactId>(sentPaths(standard).map(factOfPath))
  for (const { expression } of spokenIn(standard)) {
    for (const part of subExpressions(expression)) {
      if (part.op !== 'fact') continue
      used.add(part.fact)
      for (const fact of standard.facts) if (part.of !== 'joint' && fact.about?.as === part.fact) used.add(fact.id)
    }
  }
  for (const part of standard.partsPlayed) if ('is' in part) used.add(part.is)
  for (const material of standard.materials) {
    for (const { verdictIn } of sourcesOf(material, standard.sources)) used.add(verdictIn)
  }
  for (const fact of standard.facts) if (fact.keptFor !== undefined) used.add(fact.id)
  // What is offered to a fact, or is what a fact is worked out from, is used when that fact is.
  for (let before = -1; before < used.size; ) {
    before = used.size
    for (const fact of standard.facts) {
      if (!used.has(fact.id)) continue
      if (fact.derived !== undefined) used.add(fact.derived.from)
      for (const offer of fact.offered ?? []) used.add(offer.fact)
    }
  }
  return used
}

/** Where the value at an address itself goes somewhere, so that any two values make a difference. */
export const sentFrom = (bench: Bench): ReadonlyMap<FactAddress, Diagram> => {
  const { standard, proof, lines } = bench
  const { diagrams } = proof
  const sent = new Map<FactAddress, Diagram>()
  const add = (address: FactAddress, where: Diagram) =>
    sent.set(address, diagrams.or(sent.get(address) ?? diagrams.no, where))
  const addPath = (path: string, where: Diagram) => {
    const dot = path.indexOf('.')
    if (dot < 0) return add(path, where)
    for (const { id } of standard.parties) {
      add(`${id}.${path.slice(dot + 1)}`, diagrams.and(where, lines.plays(path.slice(0, dot), id)))
    }
    return sent
  }

  for (const matter of standard.matters) {
    const planned = lines.planned(matter.id)
    for (const path of Object.values(matter.requestFacts)) addPath(path, planned)
    const chosen = lines.chosen(matter.organ.region)
    matter.organ.region.forEach(({ is }, i) => {
      if (!isCode(is)) addPath(is, diagrams.and(planned, diagrams.is(chosen, i + 1)))
    })
  }
  for (const { material: id, sentence, signer } of standard.consents) {
    const material = standard.materials.find((one) => one.id === id)
    if (material === undefined) continue
    const needed = diagrams.or(...lines.rolesOf(material).map((role) => lines.needed(material, role)))
    for (const path of placesIn(sentence.zh)) addPath(path, needed)
    if (signer.kind === 'third') for (const path of [signer.name, signer.number]) addPath(path, needed)
  }
  for (const source of standard.sources) {
    for (const { id } of standard.parties) {
      for (const fact of Object.values(source.sends)) add(`${id}.${fact}`, lines.asked(source, id))
    }
  }
  return sent
}
