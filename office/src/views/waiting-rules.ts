import type { FactId, PlannedCondition, Situation, Source, Standard, Text } from '@xiqian/standard'
import { grouped, listed, type RuleBeside, roleName } from './side-by-side.ts'

/** What a condition that nobody can judge yet waits for. */
type Waits =
  | { readonly for: 'source'; readonly source: Source; readonly isDown: boolean }
  | { readonly for: 'declaration' }
  | { readonly for: 'answers'; readonly facts: readonly FactId[] }

type Open = { readonly condition: PlannedCondition; readonly waits: Waits }

const factIn = (address: string): FactId => address.slice(address.indexOf('.') + 1)

const dependsOn = ({ verdict }: PlannedCondition): readonly string[] =>
  verdict.holds === 'unknown' ? verdict.dependsOn : []

const waitsOf = (standard: Standard, condition: PlannedCondition, situation: Situation): Waits => {
  const addresses = dependsOn(condition)
  for (const address of addresses) {
    const fact = factIn(address)
    const source = standard.sources.find(
      ({ verdictIn, fills }) => verdictIn === fact || Object.values(fills).includes(fact),
    )
    if (source === undefined) continue
    const role = address.slice(0, Math.max(0, address.indexOf('.')))
    return { for: 'source', source, isDown: situation[`${role}.${source.verdictIn}`] === 'UNAVAILABLE' }
  }
  const declared = standard.declarations.flatMap(({ sets }) => Object.keys(sets ?? {}))
  const facts = addresses.map(factIn)
  return facts.some((fact) => declared.includes(fact)) ? { for: 'declaration' } : { for: 'answers', facts }
}

const keyOf = ({ waits, condition }: Open): string => {
  const what = waits.for === 'source' ? `${waits.source.id} ${waits.isDown}` : ''
  return `${waits.for} ${what} ${condition.matter}`
}

const titleOf = (waits: Waits): Text => {
  if (waits.for === 'declaration') return { zh: '等当面声明', en: 'Waits for the declaration in person' }
  if (waits.for === 'answers') return { zh: '还没有填全', en: 'Not all is answered yet' }
  const { name } = waits.source
  return waits.isDown
    ? { zh: `${name.zh}停机，还在核`, en: `${name.en} is down; still being checked` }
    : { zh: `${name.zh}：正在核`, en: `${name.en}: being checked` }
}

const wordsOf = (standard: Standard, waits: Waits, what: Text): Text => {
  if (waits.for === 'declaration')
    return { zh: `签了声明书才能判断：${what.zh}`, en: `Known once the declaration is signed: ${what.en}` }
  if (waits.for === 'answers') {
    const asked = listed(waits.facts.flatMap((fact) => standard.facts.find(({ id }) => id === fact)?.name ?? []))
    return { zh: `还差：${asked.zh}。补上才能判断：${what.zh}`, en: `Missing: ${asked.en}. Then known: ${what.en}` }
  }
  if (!waits.isDown)
    return {
      zh: `还没有答复：${what.zh}。一般几秒就好，不用当事人做什么`,
      en: `No answer yet: ${what.en}. Mostly seconds; nothing is asked of the applicants`,
    }
  const whose = standard.departments.find(({ id }) => id === waits.source.department)?.name ?? waits.source.name
  return {
    zh: `还没有核到：${what.zh}。这是${whose.zh}的延误，不是当事人的原因；恢复后自动再核，不要当事人补材料`,
    en: `Not checked yet: ${what.en}. The delay is that of ${whose.en}, not of the applicants; it is checked by itself later, and no paper is asked`,
  }
}

/** 还在核: one line for each thing that is waited for, saying whose delay it is; nothing of what the rule would say of anybody. */
export const openConditions = (
  standard: Standard,
  conditions: readonly PlannedCondition[],
  situation: Situation,
): readonly RuleBeside[] =>
  grouped(
    conditions.map((condition): Open => ({ condition, waits: waitsOf(standard, condition, situation) })),
    keyOf,
  ).map((open) => {
    const [{ waits, condition }] = open
    const of = grouped(open, ({ condition: { id } }) => id).map((same): Text => {
      const [{ condition: first }] = same
      const whom = listed(
        same.flatMap(({ condition: { about } }) => (about === undefined ? [] : [roleName(standard, about)])),
      )
      const { name } = first
      return whom.zh === '' ? name : { zh: `${name.zh}（${whom.zh}）`, en: `${name.en} (${whom.en})` }
    })
    return {
      title: titleOf(waits),
      words: wordsOf(standard, waits, listed(of)),
      basis: [...new Set(open.map(({ condition: { basis } }) => basis))].join('；'),
      tone: 'waiting',
      matter: condition.matter,
    }
  })
