import type { Expression } from '../../language/expression.ts'
import type { ReliefRule, Standard } from '../../standard.ts'
import type { Text } from '../../types.ts'
import { overlayName } from '../names.ts'
import { fill, joined, text } from '../text.ts'
import { lineWords } from '../words/line-words.ts'

/** What the province decides of a line, and where a city does without it: two sentences are read, one of both is not. */
export type WithoutOverlays = {
  readonly when: Expression | undefined
  /** 按西安市的优化：社区意见由派出所直接征求，不用提交. */
  readonly lighter?: Text
}

/** Merged, a relief that does without the line stands in its condition as "and not where the relief holds". */
export const withoutOverlays = (
  standard: Standard,
  kind: ReliefRule['kind'],
  of: string,
  merged: Expression | undefined,
): WithoutOverlays => {
  const written = JSON.stringify(merged ?? null)
  const reliefs = standard.reliefs.filter(
    (relief) =>
      relief.kind === kind && relief.of === of && written.includes(JSON.stringify({ op: '!', part: relief.when })),
  )
  const [first] = reliefs
  if (first === undefined) return { when: merged }
  const said = reliefs.map(({ overlay, what }) =>
    fill(lineWords.byOverlay, { is: what, overlay: overlayName(standard, overlay) }),
  )
  return { when: first.line?.when, lighter: joined(said, text('；', '; ')) }
}
