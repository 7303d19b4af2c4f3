import type { Refusal } from '@xiqian/case'
import { checkValue, type FactId, type RoleId, type Standard, type Value } from '@xiqian/standard'

export type ReadAnswers = { readonly joint: ReadonlyMap<FactId, Value>; readonly own: ReadonlyMap<FactId, Value> }

/**
 * Answers as they came in, by fact id, sorted into the joint part and the own part of `role`. Every problem is said at once;
 * a fact that nobody may answer (a verdict, something derived) is refused, not ignored.
 */
export const readAnswers = (
  standard: Standard,
  answers: Readonly<Record<string, unknown>>,
  role: RoleId,
  of?: 'joint' | 'own',
): ReadAnswers | Refusal => {
  const joint = new Map<FactId, Value>()
  const own = new Map<FactId, Value>()
  const problems: { fact: string; problem: { zh: string; en: string } }[] = []
  for (const [address, raw] of Object.entries(answers)) {
    const id = address.startsWith(`${role}.`) ? address.slice(role.length + 1) : address
    const fact = standard.facts.find((one) => one.id === id)
    if (fact === undefined || !fact.from.includes('asked') || (of !== undefined && fact.part !== of)) {
      problems.push({ fact: address, problem: { zh: '这一项不由您填写', en: 'This is not for you to fill in' } })
      continue
    }
    const checked = checkValue(fact, raw, standard)
    if (!checked.ok) problems.push({ fact: id, problem: checked.problem })
    else (fact.part === 'joint' ? joint : own).set(id, checked.value)
  }
  return problems.length > 0 ? { refused: 'fact-invalid', problems } : { joint, own }
}
