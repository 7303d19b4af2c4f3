import type { Rule } from '../door/answers.ts'
import { general } from '../words/general.ts'
import { windowWords } from '../words/window.ts'

const signs: Readonly<Record<Rule['tone'], string>> = { plain: '', waiting: '◷ ', bar: '✕ ' }

const keyOf = (rule: Rule): string => `${rule.title.zh} ${rule.words.zh} ${rule.basis}`

/** A rule that speaks of both parties is read once. */
const once = (rules: readonly Rule[]): readonly Rule[] => [
  ...new Map(rules.map((rule) => [keyOf(rule), rule])).values(),
]

/** 标准怎么说: the rule beside the act, with its clause; what bars stands first. */
export const RuleCards = ({ rules }: { readonly rules: readonly Rule[] }) => {
  if (rules.length === 0) return <p className="soft">{windowWords.rulesNone}</p>
  const weight: Readonly<Record<Rule['tone'], number>> = { bar: 0, waiting: 1, plain: 2 }
  return (
    <ul className="rules">
      {once(rules)
        .toSorted((one, other) => weight[one.tone] - weight[other.tone])
        .map((rule) => (
          <li key={keyOf(rule)} className={`rule rule-${rule.tone}`}>
            <h3>
              <span aria-hidden="true">{signs[rule.tone]}</span>
              {rule.title.zh}
            </h3>
            <p>{rule.words.zh}</p>
            <p className="clause">{general.basis(rule.basis)}</p>
          </li>
        ))}
    </ul>
  )
}
