import type { Check } from '../inquiry.ts'
import { usesOf } from '../uses.ts'

/** 没有用处的事实: read by no rule, sent nowhere, in no sentence, kept for no stated reason. */
export const unreadFact: Check = ({ standard, proof: { diagrams } }) => {
  const used = usesOf(standard)
  return standard.facts.map((fact) => ({
    kind: 'unread-fact',
    what: 'read-by-nothing',
    line: `facts/${fact.id}`,
    where: () => (used.has(fact.id) ? diagrams.no : diagrams.yes),
    problem: {
      zh: `“${fact.name.zh}”没有规则看它，也不送往任何部门，不写进任何句子`,
      en: `"${fact.name.en}" is read by no rule, sent to no department, and stands in no sentence`,
    },
    remedy: {
      zh: '删去这个事实，或写明 keptFor：为什么要留着它',
      en: 'Delete the fact, or say in keptFor why it is kept',
    },
  }))
}
