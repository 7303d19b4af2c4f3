import { benchIn } from '../src/prove/bench.ts'
import type { Diagram } from '../src/prove/diagram.ts'
import { type Space, spaceOf } from '../src/prove/space.ts'
import type { CompiledStandard } from '../src/standard.ts'
import type { LegalDay, RoleId, Situation } from '../src/types.ts'
import { type Contents, type Face, facesOf } from './faces.ts'
import type { Mutant, MutationKind } from './mutant.ts'

/** A situation in which a mutant says something else than the standard. */
export type Difference = {
  readonly face: string
  /** The line that says it, where it is not the line that was changed. */
  readonly line?: string
  readonly self: RoleId | undefined
  readonly situation: Situation
  /** The same with a value for everything else that the line reads. */
  readonly whole: Situation
  readonly on: LegalDay | undefined
}

/** Changes of these kinds can name a day, a number or a fact that no rule named before: they have a space of their own. */
const newValues: readonly MutationKind[] = ['constant-shifted', 'bound-moved', 'period-moved', 'party-exchanged']
const isOfOldValues = ({ kind, isBase, section }: Mutant): boolean =>
  isBase !== true && !newValues.includes(kind) && !(section === 'matters' && kind === 'value-replaced')

/** 等价: whether a mutant says the same as the standard in every situation; else the first in which it does not. */
export const differences = (standard: CompiledStandard) => {
  const space = spaceOf([standard])
  const contents: Contents = new Map()
  const facesIn = (of: Space, which: CompiledStandard, line: Mutant): readonly Face[] =>
    facesOf(benchIn(of, which), line, contents)

  return (mutant: Mutant, mutated: CompiledStandard): Difference | undefined => {
    const here = isOfOldValues(mutant) ? space : spaceOf([standard, mutated])
    const was = facesIn(here, standard, mutant)
    const is = facesIn(here, mutated, mutant)
    for (const [i, face] of was.entries()) {
      const other = is[i]?.diagram ?? here.diagrams.no
      const where = here.diagrams.differs(face.diagram, other)
      if (where === here.diagrams.no) continue
      const reads = [...here.diagrams.axesOf(face.diagram), ...here.diagrams.axesOf(other)]
      const elsewhere = face.line === undefined ? {} : { line: face.line }
      return { face: face.name, ...elsewhere, self: face.self, ...situationIn(here, where, reads) }
    }
    return undefined
  }
}

const situationIn = (
  space: Space,
  where: Diagram,
  reads: readonly number[],
): Pick<Difference, 'situation' | 'whole' | 'on'> => {
  const digits = space.diagrams.first(where) ?? new Map<number, number>()
  const rest = reads.flatMap((axis) => (digits.has(axis) ? [] : [[axis, 0] as const]))
  return { ...space.situationOf(digits), whole: space.situationOf(new Map([...digits, ...rest])).situation }
}
