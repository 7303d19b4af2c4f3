import type { AdviceRule, Standard } from '../../standard.ts'
import { line, list, section } from '../blocks.ts'
import { numbered } from '../clauses.ts'
import type { Line } from '../document.ts'
import { sayRule } from '../rules/say-rule.ts'
import { sayInForce, sayTelephone } from '../say-lines.ts'
import { fill, joined, sentences, text } from '../text.ts'
import { lineWords } from '../words/line-words.ts'
import { furtherWords } from '../words/plan-words-further.ts'
import type { Chapter } from './chapter.ts'

const kinds = ['elsewhere', 'route', 'warning', 'help'] as const

const adviceLine = (advice: AdviceRule, standard: Standard): Line => {
  const when =
    advice.when === undefined
      ? undefined
      : fill(advice.forEach ? furtherWords.adviceEach : furtherWords.adviceWhen, {
          when: sayRule(advice.when, standard),
        })
  const channel = advice.channel === undefined ? undefined : fill(furtherWords.channel, { channel: advice.channel })
  return line(
    joined([advice.title, advice.words], text('：', ': ')),
    numbered(standard, advice.basis),
    sentences(when, channel, sayTelephone(advice.telephone), sayInForce(advice.inForce)),
  )
}

export const advice: Chapter = {
  id: 'advice',
  name: furtherWords.advice,
  blocks: (standard) =>
    kinds.flatMap((kind) =>
      section(
        2,
        `advice-${kind}`,
        lineWords.adviceKind[kind],
        list(standard.advice.filter((one) => one.kind === kind).map((one) => adviceLine(one, standard))),
      ),
    ),
}
