import { overlayList } from '../read/merge-overlays.ts'
import type { OverlayId } from '../types.ts'
import type { Diagram } from './diagram.ts'
import type { Bench } from './inquiry.ts'

/** 接缝: one matter is decided in one city and another in the other, e.g. registered here and settled there. */
export const seamOf = ({ standard, proof }: Bench, one: OverlayId, other: OverlayId): Diagram => {
  const { diagrams, truth } = proof
  const regions = standard.matters.flatMap((matter) => matter.organ.region.map(({ is }) => is))
  const facts = [...new Set(regions)].filter((is) => !/^\d{6}$/.test(is))
  const lies = (fact: string, overlay: OverlayId): Diagram =>
    truth({ op: 'in', item: { op: 'fact', of: 'joint', fact }, list: overlayList(overlay) })
  return diagrams.or(
    ...facts.flatMap((here) =>
      facts.map((there) => (here === there ? diagrams.no : diagrams.and(lies(here, one), lies(there, other)))),
    ),
  )
}
