import type { ConsentRule, MaterialRule, Standard } from '../../standard.ts'
import type { Text } from '../../types.ts'
import { line, paragraph, section, table } from '../blocks.ts'
import { numbered } from '../clauses.ts'
import type { Line } from '../document.ts'
import { factName, matterNames, sourceName } from '../names.ts'
import { sayRule } from '../rules/say-rule.ts'
import { withoutOverlays } from '../rules/without-overlays.ts'
import { sayChoices, sayDays, sayInForce, sayObtained } from '../say-lines.ts'
import { fill, joined, same, sentences, text } from '../text.ts'
import { lineWords } from '../words/line-words.ts'
import { planWords } from '../words/plan-words.ts'
import type { Chapter } from './chapter.ts'

/** 核心、可容缺 …, by situation where it differs. */
export const sayClass = (rule: MaterialRule, standard: Standard): Text =>
  joined(
    sayChoices(rule.class, standard, (is) => lineWords.class[is]),
    text('；', '; '),
  )

export const saySupply = (rule: MaterialRule, standard: Standard): Text | undefined => {
  const within = (days: number) => fill(planWords.supplyWithin, { days: sayDays(days) })
  const said = sayChoices(rule.supplyWithinDays ?? [], standard, within)
  return said.length === 0 ? undefined : joined(said, text('；', '; '))
}

export const sayNeeded = (rule: MaterialRule, standard: Standard): Text => {
  const { when, lighter } = withoutOverlays(standard, 'material', rule.id, rule.neededWhen)
  const said = when === undefined ? lineWords.whenever : sayRule(when, standard)
  return lighter === undefined ? said : joined([said, lighter], text('；', '; '))
}

const row = (rule: MaterialRule, i: number, standard: Standard): readonly Line[] => [
  line(same(i + 1)),
  line(rule.name, numbered(standard, rule.basis), sentences(rule.why, sayInForce(rule.inForce))),
  line(
    sayNeeded(rule, standard),
    undefined,
    fill(planWords.forMatters, { matters: matterNames(standard, rule.matters) }),
  ),
  line(sayObtained(rule, standard), undefined, rule.because),
  line(
    sayClass(rule, standard),
    undefined,
    sentences(
      rule.legalElement === true ? planWords.legalElement : undefined,
      saySupply(rule, standard),
      rule.ifNotSupplied,
    ),
  ),
]

/** A sentence with its blanks named: ［姓名］. */
export const sayTemplate = (sentence: Text, standard: Standard): Text => {
  const named = (language: 'zh' | 'en') =>
    sentence[language].replace(
      /\{([^{}]+)\}/g,
      (_whole, path: string) => fill(planWords.blank, { fact: factName(standard, path) })[language],
    )
  return { zh: named('zh'), en: named('en') }
}

const consentRow = (rule: ConsentRule, standard: Standard): readonly Line[] => [
  line(sayTemplate(rule.sentence, standard), numbered(standard, rule.basis), rule.why),
  line(
    rule.signer.kind === 'party'
      ? planWords.signerParty
      : fill(planWords.signerThird, { source: sourceName(standard, rule.signer.source) }),
  ),
]

export const materials: Chapter = {
  id: 'materials',
  name: planWords.materialList,
  blocks: (standard) => [
    paragraph(planWords.materialsLead, 'note'),
    ...table(
      [planWords.order, planWords.material, planWords.needed, planWords.obtained, planWords.class],
      standard.materials.map((rule, i) => row(rule, i, standard)),
    ),
    ...section(
      2,
      'consents',
      planWords.consentSentences,
      table(
        [planWords.consentSentence, planWords.consentSigner],
        standard.consents.map((rule) => consentRow(rule, standard)),
      ),
    ),
  ],
}
