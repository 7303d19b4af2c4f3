import { line, table } from '../blocks.ts'
import { numbered } from '../clauses.ts'
import { overlayName } from '../names.ts'
import { sayRule } from '../rules/say-rule.ts'
import { sayInForce, sayTelephone, sayWindow, sayWindowPlace } from '../say-lines.ts'
import { sentences } from '../text.ts'
import { lineWords } from '../words/line-words.ts'
import { furtherWords } from '../words/plan-words-further.ts'
import type { Chapter } from './chapter.ts'

export const windows: Chapter = {
  id: 'windows',
  name: furtherWords.windows,
  blocks: (standard) =>
    table(
      [furtherWords.window, furtherWords.windowWhen, furtherWords.windowDoes, furtherWords.windowWhere],
      standard.windows.map((window) => [
        line(
          window.name,
          numbered(standard, window.basis),
          sentences(
            lineWords.windowKind[window.kind],
            window.by === undefined ? undefined : overlayName(standard, window.by),
          ),
        ),
        line(
          window.when === undefined ? lineWords.whenever : sayRule(window.when, standard),
          undefined,
          sayInForce(window.inForce),
        ),
        line(sayWindow(window, standard)),
        line(sayWindowPlace(standard, window), undefined, sentences(window.hours, sayTelephone(window.telephone))),
      ]),
    ),
}
