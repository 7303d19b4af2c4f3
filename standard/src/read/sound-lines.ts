import { type Expression, subExpressions } from '../language/expression.ts'
import type { Gathered } from './reading.ts'
import type { Assembled, Ruling } from './ruling.ts'

type Start = { readonly line: number; readonly name: string }

const nameOf = ({ section, of }: Ruling): string => `${section}/${of}`

/** Where each line of each file begins, in order, so that a fault is known to belong to one. */
const startsOf = ({ compiled, rulings }: Assembled, gathered: Gathered): ReadonlyMap<string, readonly Start[]> => {
  const starts = new Map<string, Start[]>()
  const begin = (at: object, name: string) => {
    const place = gathered.places.get(at)
    if (place === undefined) return
    const ofFile = starts.get(place.file) ?? []
    starts.set(place.file, ofFile)
    ofFile.push({ line: place.line, name })
  }
  for (const ruling of rulings) if (ruling.examples !== undefined) begin(ruling.at, nameOf(ruling))
  for (const fact of compiled.facts) begin(fact, `facts/${fact.id}`)
  for (const ofFile of starts.values()) ofFile.sort((a, b) => a.line - b.line)
  return starts
}

/**
 * Lines whose examples can be tried. Where a line is at fault, or a fact or a term that it reads, its examples would only
 * say so once more: one slip is told once.
 */
export const soundRulings = (
  assembled: Assembled,
  gathered: Gathered,
  broken: ReadonlySet<Ruling>,
): readonly Ruling[] => {
  const starts = startsOf(assembled, gathered)
  const faulty = new Set([...broken].map(nameOf))
  const files = new Set<string>()
  for (const { file, line } of gathered.faults) {
    files.add(file)
    const enclosing = starts.get(file)?.findLast((start) => start.line <= line)
    if (enclosing !== undefined) faulty.add(enclosing.name)
  }
  const { facts } = assembled.compiled
  const names = new Set(facts.flatMap(({ id, about }) => (faulty.has(`facts/${id}`) ? [id, about?.as ?? id] : [])))
  const isFaulty = (expression: Expression | undefined): boolean =>
    expression !== undefined &&
    subExpressions(expression).some(
      (part) =>
        (part.op === 'fact' && names.has(part.fact)) || (part.op === 'term' && faulty.has(`terms/${part.name}`)),
    )
  for (const ruling of assembled.rulings) if (isFaulty(ruling.expression)) faulty.add(nameOf(ruling))

  // What an overlay makes of a line hangs on where the overlay holds; sums over matters hang on every matter.
  const hasMatterFault = [...files].some((file) => file.startsWith('matters/'))
  return assembled.rulings.filter(
    (ruling) =>
      !faulty.has(nameOf(ruling)) &&
      !(hasMatterFault && ['promise', 'steps'].includes(ruling.section)) &&
      !(ruling.section === 'overlays' && files.has(gathered.places.get(ruling.at)?.file ?? '')),
  )
}
