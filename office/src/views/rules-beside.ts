import type { CaseFile } from '@xiqian/case'
import type { Fact, LegalDay, Plan, PlannedCondition, Situation, Standard } from '@xiqian/standard'
import { leftOpen } from './form.ts'
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

/** 还没定的: the question that was left open, how it is found out, and that nothing is accepted before. */
const leftOpenRules = (facts: readonly Fact[]): readonly RuleBeside[] =>
  facts.flatMap(({ name, unsure, basis }): RuleBeside[] =>
    unsure === undefined
      ? []
      : [
          {
            title: { zh: `还没定：${name.zh}`, en: `Still open: ${name.en}` },
            words: {
              zh: `${unsure.zh}。请当事人在手机上答好、双方再确认一次；没定之前不能受理`,
              en: `${unsure.en}. They answer on the phone and confirm once more; nothing is accepted before`,
            },
            basis,
            tone: 'waiting',
          },
        ],
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
  on: LegalDay,
): readonly RuleBeside[] => [
  ...bars(standard, plan),
  ...(file.intake.stage === 'accepted' ? [] : leftOpenRules(leftOpen({ standard, situation, on }))),
  ...openConditions(standard, plan.conditions.filter(isOpen), situation),
  ...owedBySources(standard, plan),
  ...advised(plan),
  ...ordinary(plan, file),
]
