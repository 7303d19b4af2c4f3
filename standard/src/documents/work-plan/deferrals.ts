import type { MaterialRule, Standard } from '../../standard.ts'
import { line, list, paragraph, section, table } from '../blocks.ts'
import { numbered } from '../clauses.ts'
import { overlayName } from '../names.ts'
import { sayRule } from '../rules/say-rule.ts'
import { fill, joined, text } from '../text.ts'
import { lineWords } from '../words/line-words.ts'
import { planWords } from '../words/plan-words.ts'
import { furtherWords } from '../words/plan-words-further.ts'
import type { Chapter } from './chapter.ts'
import { sayNeeded, saySupply } from './materials.ts'

export const isEver = (rule: MaterialRule, kind: MaterialRule['class'][number]['is']): boolean =>
  rule.class.some(({ is }) => is === kind)

/** Where a material may be deferred: the situations of its class, all where it always may. */
const sayWhere = (rule: MaterialRule, standard: Standard) =>
  joined(
    rule.class.flatMap(({ is, when, by }) => {
      if (is !== 'deferrable') return []
      if (by !== undefined) return [fill(furtherWords.decidedThere, { overlay: overlayName(standard, by) })]
      if (when !== undefined) return [sayRule(when, standard)]
      return [
        rule.class.length === 1 ? sayNeeded(rule, standard) : fill(lineWords.otherwise, { is: lineWords.class[is] }),
      ]
    }),
    text('；', '; '),
  )

const neverRows = (standard: Standard) =>
  standard.materials.filter((rule) => isEver(rule, 'core') && !isEver(rule, 'deferrable'))

const others = (standard: Standard) =>
  standard.materials.filter((rule) => !isEver(rule, 'core') && !isEver(rule, 'deferrable'))

/** 容缺范围: all that may follow later, and all that never may. */
export const deferrals: Chapter = {
  id: 'deferrals',
  name: furtherWords.deferrals,
  blocks: (standard) => {
    const may = standard.materials.filter((rule) => isEver(rule, 'deferrable'))
    return [
      paragraph(furtherWords.deferralsLead, 'note'),
      ...(may.length === 0 ? [paragraph(furtherWords.noDeferral)] : []),
      ...table(
        [furtherWords.deferrable, furtherWords.deferrableWhen, furtherWords.deferDays, furtherWords.deferLoss],
        may.map((rule) => [
          line(rule.name, numbered(standard, rule.basis)),
          line(sayWhere(rule, standard)),
          line(saySupply(rule, standard) ?? lineWords.onTheSpot),
          line(rule.ifNotSupplied ?? rule.why),
        ]),
      ),
      ...section(
        2,
        'never-deferred',
        furtherWords.never,
        table(
          [planWords.material, furtherWords.neverBecause],
          neverRows(standard).map((rule) => [
            line(rule.name, numbered(standard, rule.basis)),
            line(rule.why, undefined, rule.legalElement === true ? planWords.legalElement : undefined),
          ]),
        ),
      ),
      ...section(
        2,
        'not-prepared',
        furtherWords.otherwiseGiven,
        list(
          others(standard).map((rule) =>
            line(
              joined([rule.name, joined(rule.class.map(({ is }) => lineWords.class[is]))], text('：', ': ')),
              numbered(standard, rule.basis),
              rule.because,
            ),
          ),
        ),
      ),
    ]
  },
}
