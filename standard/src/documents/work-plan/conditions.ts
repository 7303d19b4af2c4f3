import type { ConditionRule, Standard } from '../../standard.ts'
import type { Text } from '../../types.ts'
import { line, paragraph, section, table } from '../blocks.ts'
import { numbered } from '../clauses.ts'
import type { Line } from '../document.ts'
import { matterName, partyName } from '../names.ts'
import { saidOf } from '../rules/said.ts'
import { sayRule } from '../rules/say-rule.ts'
import { withoutOverlays } from '../rules/without-overlays.ts'
import { sayInForce } from '../say-lines.ts'
import { fill, joined, sentences, text } from '../text.ts'
import { lineWords } from '../words/line-words.ts'
import { planWords } from '../words/plan-words.ts'
import type { Chapter } from './chapter.ts'

/** 适用于: each party or the couple, and where. */
export const sayApplies = (
  { id, forEach, appliesWhen }: Pick<ConditionRule, 'id' | 'forEach' | 'appliesWhen'>,
  standard: Standard,
): Text => {
  const { when, lighter } = withoutOverlays(standard, 'condition', id, appliesWhen)
  const applies = sayWhen(when, forEach, standard)
  return lighter === undefined ? applies : joined([applies, lighter], text('；', '; '))
}

const sayWhen = (when: ConditionRule['appliesWhen'], forEach: boolean, standard: Standard): Text => {
  if (when === undefined) return forEach ? lineWords.eachParty : lineWords.whenever
  const said = saidOf(when, standard)
  if (said.is === 'party' && said.holds) return partyName(standard, said.role)
  return fill(forEach ? planWords.eachWhere : planWords.where, { when: sayRule(when, standard) })
}

const row = (rule: ConditionRule, standard: Standard): readonly Line[] => {
  const kind = joined([lineWords.kind[rule.kind], lineWords.lifetime[rule.lifetime]], text('，', ', '))
  const inForce = sayInForce(rule.inForce)
  const about = inForce === undefined ? kind : sentences(kind, inForce)
  const waits =
    rule.waitsWhen === undefined ? undefined : fill(planWords.waits, { when: sayRule(rule.waitsWhen, standard) })
  return [
    line(rule.name, numbered(standard, rule.basis), about),
    line(sayApplies(rule, standard)),
    line(sayRule(rule.holds, standard), undefined, waits),
    line(rule.words),
  ]
}

const columns = [planWords.condition, planWords.appliesTo, planWords.mustHold, planWords.saidIfNot]

export const conditions: Chapter = {
  id: 'conditions',
  name: planWords.conditions,
  blocks: (standard) => [
    paragraph(planWords.conditionsLead, 'note'),
    ...standard.matters.flatMap((matter) =>
      section(
        2,
        `conditions-${matter.id}`,
        matter.name,
        table(
          columns,
          standard.conditions.filter((rule) => rule.matter === matter.id).map((rule) => row(rule, standard)),
        ),
      ),
    ),
    ...section(
      2,
      'declarations',
      planWords.declarations,
      table(
        [planWords.declaration, planWords.signedBy, planWords.forMatter],
        standard.declarations.map(({ sentence, signedBy, matter, basis }) => [
          line(sentence, numbered(standard, basis)),
          line(joined(signedBy.map((role) => partyName(standard, role)))),
          line(matterName(standard, matter)),
        ]),
      ),
    ),
  ],
}
