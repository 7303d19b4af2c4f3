import type { CompiledStandard } from '../standard.ts'
import type { OverlayId } from '../types.ts'
import type { Bench } from './inquiry.ts'
import { linesOf } from './lines.ts'
import { proofIn } from './proof.ts'
import type { Space } from './space.ts'

/** A standard on the bench, under the overlays named (all of them without a word), beside what the province alone says. */
export const benchIn = (space: Space, standard: CompiledStandard, overlays?: readonly OverlayId[]): Bench => {
  const made = (under?: readonly OverlayId[]): Bench => {
    const proof = proofIn(space, standard, under)
    const said = { standard: proof.standard, proof, lines: linesOf(proof) }
    return under === undefined ? said : { ...said, overlays: under }
  }
  const bench = made(overlays)
  const isProvince = standard.overlays.length === 0 || overlays?.length === 0
  return isProvince ? bench : { ...bench, province: made([]) }
}
