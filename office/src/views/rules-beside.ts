import type { Static } from '@sinclair/typebox'
import type { CaseFile } from '@xiqian/case'
import type { Plan, Text } from '@xiqian/standard'
import type { ConditionShape } from '../shapes/parts.ts'

export type RuleBeside = { title: Text; words: Text; basis: string; tone: 'plain' | 'waiting' | 'bar' }

/** 标准怎么说: what bars, what waits and whose delay it is, and the ordinary rule of each matter, with the clause. */
export const rulesBeside = (
  plan: Plan,
  file: CaseFile,
  conditions: readonly Static<typeof ConditionShape>[],
): readonly RuleBeside[] => [
  ...conditions.flatMap(({ holds, name, words, basis }): RuleBeside[] =>
    holds === 'no' || holds === 'not-yet' ? [{ title: name, words, basis, tone: 'bar' }] : [],
  ),
  ...conditions.flatMap(({ holds, name, words, basis }): RuleBeside[] =>
    holds === 'unknown'
      ? [{ title: { zh: `${name.zh}：还在核`, en: `${name.en}: being checked` }, words, basis, tone: 'waiting' }]
      : [],
  ),
  ...plan.materials.flatMap((material): RuleBeside[] => {
    const isOwed = material.comes.by === 'source' && material.comes.state === 'owed-by-source'
    if (!isOwed) return []
    return [
      {
        title: { zh: `${material.name.zh}由部门补核`, en: `${material.name.en}: the register owes it` },
        words: {
          zh: '数据源停机，不得要求群众提供纸质材料。时限算部门的，恢复后自动补核',
          en: 'The register is down: ask no paper of the couple. The delay is the department’s; it is checked by itself later',
        },
        basis: material.basis,
        tone: 'waiting',
      },
    ]
  }),
  ...plan.matters.flatMap((matter): RuleBeside[] =>
    matter.silent || file.matters[matter.id]?.stage === 'issued'
      ? []
      : [{ title: matter.name, words: matter.flow, basis: matter.basis, tone: 'plain' }],
  ),
]
