import type { Text } from '../../types.ts'
import { line, table } from '../blocks.ts'
import { numbered } from '../clauses.ts'
import { matterName } from '../names.ts'
import { fill } from '../text.ts'
import { furtherWords } from '../words/plan-words-further.ts'
import type { Chapter } from './chapter.ts'

/** J［区县代码］-［年］-［6 位流水号］. */
export const sayPattern = (pattern: string): Text => {
  const said = (language: 'zh' | 'en') =>
    pattern
      .replace('{region}', furtherWords.region[language])
      .replace('{year}', furtherWords.year[language])
      .replace(/\{serial:(\d+)\}/, (_whole, digits: string) => fill(furtherWords.serial, { digits })[language])
  return { zh: said('zh'), en: said('en') }
}

export const serials: Chapter = {
  id: 'serials',
  name: furtherWords.serials,
  blocks: (standard) =>
    table(
      [furtherWords.serialOf, furtherWords.serialPattern],
      standard.serials.map(({ matter, pattern, basis }) => [
        line(
          standard.matters.find(({ id }) => id === matter)?.result.name ?? matterName(standard, matter),
          numbered(standard, basis),
        ),
        line(sayPattern(pattern)),
      ]),
    ),
}
