import type { Refusal } from '@xiqian/case'
import {
  type FactId,
  type LegalDay,
  partiesIn,
  type RoleId,
  type Situation,
  type Standard,
  subExpressions,
  type Text,
  type Value,
} from '@xiqian/standard'

/** Joint facts that say who the parties are, e.g. whether a second parent is on the certificate. */
const factsThatSayWho = ({ parties }: Pick<Standard, 'parties'>): readonly FactId[] =>
  parties.flatMap(({ when }) =>
    when === undefined
      ? []
      : subExpressions(when).flatMap((part) => (part.op === 'fact' && part.of === 'joint' ? [part.fact] : [])),
  )

/** 当事人 of a case that is opened in this situation; what still has to be said where it is not known who they are. */
export const partiesToOpen = (standard: Standard, situation: Situation, on: LegalDay): readonly RoleId[] | Refusal => {
  const isSaid = (fact: FactId): boolean =>
    situation[fact] !== undefined || standard.facts.some(({ id, usual }) => id === fact && usual !== undefined)
  const facts = factsThatSayWho(standard).filter((fact) => !isSaid(fact))
  return facts.length > 0
    ? { refused: 'facts-missing', facts: [...new Set(facts)] }
    : partiesIn(standard, situation, on)
}

const toStartAnew: Text = {
  zh: '这一项决定由谁一起申请，开始办理以后不能改。要改，请撤回这一件，重新开始',
  en: 'This says who applies together and cannot change once it is begun. To change it, withdraw this one and start anew',
}

/** An answer that would make the parties of a begun case others than they are: refused, with the way on. */
export const otherParties = (
  standard: Standard,
  { roles, situation, on }: { readonly roles: readonly RoleId[]; readonly situation: Situation; readonly on: LegalDay },
  said: ReadonlyMap<FactId, Value>,
): Refusal | undefined => {
  const isSame = (fact: FactId): boolean => {
    const value = said.get(fact)
    const after = partiesIn(standard, value === undefined ? situation : { ...situation, [fact]: value }, on)
    return after.length === roles.length && after.every((role) => roles.includes(role))
  }
  const wrong = [...new Set(factsThatSayWho(standard))].filter((fact) => said.has(fact) && !isSame(fact))
  return wrong.length === 0
    ? undefined
    : { refused: 'fact-invalid', problems: wrong.map((fact) => ({ fact, problem: toStartAnew })) }
}
