import { type Digest, sealStandard } from '../compile-standard.ts'
import type { Standard } from '../standard.ts'
import { assemble } from './assemble.ts'
import { checkHallExamples } from './check-halls.ts'
import { crossCheck } from './cross-check.ts'
import type { Fault } from './fault.ts'
import { type Places, placesOf } from './places.ts'
import { readFiles } from './read-files.ts'
import { nothingGathered } from './reading.ts'
import { runExamples } from './run-examples.ts'

/**
 * Reads the folder of one life event, e.g. `standard/life-events/marriage-household`. What holds for the whole province
 * (calendar.yaml, counties.yaml) is read from `province/` inside the folder, else from `province/` two folders up.
 * `overlays` names the city files to merge (absent: all there are; empty: the province alone).
 * Either a whole standard and where its lines stand, or every fault there is, in order of file and line.
 */
export const readStandard = (
  folder: string,
  digest: Digest,
  { overlays }: { readonly overlays?: readonly string[] } = {},
): { standard: Standard; places: Places } | { faults: readonly Fault[] } => {
  const gathered = nothingGathered()
  const drafts = readFiles(folder, gathered, overlays)
  const assembled = assemble(drafts, gathered)
  const broken = crossCheck(assembled, gathered)
  runExamples(assembled, gathered, broken)
  checkHallExamples(assembled.compiled, drafts.halls?.examples ?? [], gathered)
  if (gathered.faults.length > 0) return { faults: inOrder(gathered.faults) }
  return { standard: sealStandard(assembled.compiled, digest), places: placesOf(assembled.compiled, gathered) }
}

const inOrder = (faults: readonly Fault[]) =>
  [...faults].sort((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1))
