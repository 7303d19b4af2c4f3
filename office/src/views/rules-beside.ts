import type { CaseFile } from '@xiqian/case'
import type { Plan, PlannedCondition, Situation, Standard } from '@xiqian/standard'
import { grouped, listed, type RuleBeside, roleName } from './side-by-side.ts'
import { openConditions } from './waiting-rules.ts'

/** What bars, once for all whom it concerns. */
const bars = (standard: Standard, plan: Plan): readonly RuleBeside[] =>
  grouped(
    plan.conditions.filter(({ verdict }) => verdict.holds === false),
    ({ id }) => id,
  ).map((same) => {
    const [{ name, words, basis, matter }] = same
    const whom = listed(same.flatMap(({ about }) => (about === undefined ? [] : [roleName(standard, about)])))
    const title = whom.zh === '' ? name : { zh: `${whom.zh}：${name.zh}`, en: `${whom.en}: ${name.en}` }
    return { title, words, basis, tone: 'bar', matter }
  })

/** What a source that is down owes: nothing of it is asked of the couple. */
const owedBySources = (standard: Standard, plan: Plan): readonly RuleBeside[] =>
  grouped(
    plan.materials.filter(({ comes }) => comes.by === 'source' && comes.state === 'owed-by-source'),
    ({ comes }) => (comes.by === 'source' ? comes.source : ''),
  ).map((owed) => {
    const [{ comes, basis, matters }] = owed
    const source = standard.sources.find(({ id }) => comes.by === 'source' && id === comes.source)?.name
    const names = listed(owed.map(({ name }) => name))
    const matter = matters[0]
    return {
      title: { zh: `${names.zh}由部门补核`, en: `${names.en}: the register owes it` },
      words: {
        zh: `${source?.zh ?? '数据源'}停机，不得要求群众提供纸质材料。时限算部门的，恢复后自动补核`,
        en: `${source?.en ?? 'The register'} is down: ask no paper of the applicants. The delay is the department’s; it is checked by itself later`,
      },
      basis,
      tone: 'waiting',
      ...(matter === undefined ? {} : { matter }),
    }
  })

const ordinary = (plan: Plan, file: CaseFile): readonly RuleBeside[] =>
  plan.matters.flatMap((matter): RuleBeside[] =>
    matter.silent || file.matters[matter.id]?.stage === 'issued'
      ? []
      : [{ title: matter.name, words: matter.flow, basis: matter.basis, tone: 'plain', matter: matter.id }],
  )

/** 提示: what the standard says beside the matters, the warnings and what is done elsewhere before the rest. */
const advised = (plan: Plan): readonly RuleBeside[] =>
  plan.advice.map(({ kind, title, words, basis }) => ({
    title,
    words,
    basis,
    tone: kind === 'elsewhere' || kind === 'warning' ? 'waiting' : 'plain',
  }))

const isOpen = ({ verdict }: PlannedCondition): boolean => verdict.holds === 'unknown'

/** 标准怎么说: what bars, what waits and whose delay it is, and the ordinary rule of each matter, with the clause. */
export const rulesBeside = (
  standard: Standard,
  plan: Plan,
  file: CaseFile,
  situation: Situation,
): readonly RuleBeside[] => [
  ...bars(standard, plan),
  ...openConditions(standard, plan.conditions.filter(isOpen), situation),
  ...owedBySources(standard, plan),
  ...advised(plan),
  ...ordinary(plan, file),
]
