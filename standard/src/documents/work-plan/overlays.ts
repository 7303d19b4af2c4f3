import type { OverlayRule, ReliefRule, Standard } from '../../standard.ts'
import type { Text } from '../../types.ts'
import { line, paragraph, section, table } from '../blocks.ts'
import { numbered } from '../clauses.ts'
import { sayDay } from '../days.ts'
import { sayCounties } from '../rules/say-members.ts'
import { sayRule } from '../rules/say-rule.ts'
import { fill, joined } from '../text.ts'
import { furtherWords } from '../words/plan-words-further.ts'
import type { Chapter } from './chapter.ts'

/** Regions are counties, or cities by their code: 610100. */
const placesOf = ({ regions }: OverlayRule, standard: Standard): Text => {
  const isIn = (county: string) =>
    regions.some((region) => region === county || (region.endsWith('00') && county.startsWith(region.slice(0, 4))))
  const codes = standard.counties.flatMap(({ code }) => (isIn(code) ? [code] : []))
  return joined(sayCounties(standard, codes))
}

const longest = 120

/** Where matters of several organs are concerned the merged rule names each of them; what it means is said shorter. */
const sayWhere = ({ when }: ReliefRule, overlay: OverlayRule, standard: Standard): Text => {
  const said = sayRule(when, standard)
  return said.zh.length <= longest ? said : fill(furtherWords.decidedThere, { overlay: overlay.name })
}

export const overlays: Chapter = {
  id: 'overlays',
  name: furtherWords.overlays,
  blocks: (standard) => [
    paragraph(standard.overlays.length === 0 ? furtherWords.noOverlay : furtherWords.overlaysLead, 'note'),
    ...standard.overlays.flatMap((overlay) =>
      section(
        2,
        `overlay-${overlay.id}`,
        overlay.name,
        [
          paragraph(
            fill(furtherWords.overlayWhere, {
              places: placesOf(overlay, standard),
              version: overlay.version,
              from: sayDay(overlay.inForceFrom),
            }),
            undefined,
            numbered(standard, overlay.basis),
          ),
        ],
        table(
          [furtherWords.overlay, furtherWords.overlayWhen],
          standard.reliefs
            .filter((relief) => relief.overlay === overlay.id)
            .map((relief) => [
              line(relief.what, numbered(standard, relief.basis)),
              line(sayWhere(relief, overlay, standard)),
            ]),
        ),
      ),
    ),
  ],
}
