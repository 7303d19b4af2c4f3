import type { Refusal } from '@xiqian/case'
import type { Answer } from '@xiqian/departments'
import type { FactId, RoleId, Source, Value } from '@xiqian/standard'
import type { Office } from '../office.ts'
import { asSystem } from './actors.ts'
import { sealFacts } from './facts.ts'
import { type Performed, perform } from './perform.ts'

export type Checked = {
  readonly caseId: string
  readonly source: Source
  readonly role: RoleId
  readonly answer: Answer
  /** The errand that asked; done with this append unless the source is to be asked again. */
  readonly errand: string
  readonly finishes: boolean
  readonly attempt: number
}

/** 核验结果: the verdict and what it fills go into that party's own part, and nowhere else. */
export const recordCheck = (office: Office, checked: Checked): Promise<Performed | Refusal> => {
  const { caseId, source, role, answer, errand } = checked
  const key = `${errand}-${answer.answer === 'UNAVAILABLE' ? `down-${checked.attempt}` : 'answer'}`
  return perform(office, { caseId, key, requestDigest: key, by: () => asSystem('live-check') }, (loaded) => {
    const at = 'at' in answer ? answer.at : office.clocks.legalNow()
    const values = new Map<FactId, Value>([[source.verdictIn, answer.answer]])
    if ('values' in answer) {
      for (const [name, fact] of Object.entries(source.fills)) {
        const value = answer.values[name]
        if (value !== undefined) values.set(fact, value)
      }
    }
    const sealed = sealFacts(office, loaded, role, values, source.id, at, [source.verdictIn])
    return {
      act: {
        type: 'record-check',
        source: source.id,
        role,
        facts: sealed.facts,
        reachable: answer.answer !== 'UNAVAILABLE',
        ...('receipt' in answer ? { receipt: answer.receipt } : {}),
      },
      parts: sealed.parts,
      situation: sealed.situation,
      ...(checked.finishes ? { finishes: errand } : {}),
    }
  })
}
