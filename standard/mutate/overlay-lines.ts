import { addDays } from '../src/days.ts'
import type { Drafts } from '../src/read/read-files.ts'
import { couple } from '../src/read/rulings.ts'
import { type Changes, instead, shifted } from './changes.ts'
import { classes, ofWindow } from './listed-lines.ts'
import type { Change, Mutant } from './mutant.ts'

type Overlay = Drafts['overlays'][number]

const ofOverlay = (
  overlay: Overlay,
  put: (overlay: Overlay) => Drafts,
  organs: readonly string[],
  changes: Changes,
): readonly (Change & { readonly of: string })[] => {
  const { expression, vary, shortened } = changes
  const lines = <T extends { readonly id: string }>(
    all: readonly T[] | undefined,
    putAll: (all: readonly T[]) => Overlay,
    of: (line: T, put: (line: T) => Drafts) => readonly Change[],
  ) =>
    (all ?? []).flatMap((line, i, lines) =>
      of(line, (other) => put(putAll(lines.with(i, other)))).map((change) => ({
        ...change,
        of: `${overlay.id}/${line.id}`,
      })),
    )
  return [
    ...lines(
      overlay.materials,
      (materials) => ({ ...overlay, materials }),
      (line, putLine) => [
        ...expression(line.when, couple, (when) => putLine({ ...line, when })),
        ...(line.class === undefined
          ? []
          : vary(line, instead(line.class, classes, 'class-flipped'), (is) => putLine({ ...line, class: is }))),
        ...(line.supplyWithinDays === undefined
          ? []
          : vary(line, shifted(line.supplyWithinDays), (supplyWithinDays) => putLine({ ...line, supplyWithinDays }))),
      ],
    ),
    ...lines(
      overlay.matters,
      (matters) => ({ ...overlay, matters }),
      (line, putLine) => [
        ...expression(line.when, couple, (when) => putLine({ ...line, when })),
        ...(line.promisedDays === undefined
          ? []
          : vary(line, shifted(line.promisedDays), (promisedDays) => putLine({ ...line, promisedDays }))),
        ...(line.externalDays === undefined
          ? []
          : vary(line, shifted(line.externalDays), (externalDays) => putLine({ ...line, externalDays }))),
      ],
    ),
    ...lines(
      overlay.visits,
      (visits) => ({ ...overlay, visits }),
      (line, putLine) => expression(line.when, couple, (when) => putLine({ ...line, when })),
    ),
    ...lines(
      overlay.conditions,
      (conditions) => ({ ...overlay, conditions }),
      (line, putLine) => expression(line.when, couple, (when) => putLine({ ...line, when })),
    ),
    ...lines(
      overlay.windows,
      (windows) => ({ ...overlay, windows }),
      (line, putLine) => ofWindow(line, putLine, organs, changes),
    ),
    ...[
      ...vary(
        overlay,
        [1, -1].map((by) => ({
          kind: 'period-moved' as const,
          detail: `inForceFrom: ${overlay.inForceFrom} → ${addDays(overlay.inForceFrom, by)}`,
          is: addDays(overlay.inForceFrom, by),
        })),
        (inForceFrom) => put({ ...overlay, inForceFrom }),
      ),
      ...shortened(overlay, 'regions', overlay.regions, (regions) => put({ ...overlay, regions })).map((change) => ({
        ...change,
        isBase: true,
      })),
    ].map((change) => ({ ...change, of: overlay.id })),
  ]
}

/** 市县优化. */
export const overlayMutants = (drafts: Drafts, changes: Changes): readonly Mutant[] => {
  const organs = (drafts.event?.organs ?? []).map(({ id }) => id)
  return drafts.overlays.flatMap((overlay, i) =>
    ofOverlay(overlay, (other) => ({ ...drafts, overlays: drafts.overlays.with(i, other) }), organs, changes).map(
      (change): Mutant => ({ ...change, section: 'overlays' }),
    ),
  )
}
