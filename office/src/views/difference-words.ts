import type { Difference, Plan, Text } from '@xiqian/standard'

type Plans = { readonly before: Plan; readonly after: Plan }

const text = (zh: string, en: string): Text => ({ zh, en })

/** 变了什么 in plain sentences, each once; what a reader could not name is left out. */
export const differenceWords = (plans: Plans, differences: readonly Difference[]): readonly Text[] => {
  const said = differences.flatMap((difference) => sentenceOf(plans, difference) ?? [])
  return [...new Map(said.map((one) => [one.zh, one])).values()]
}

const sentenceOf = (plans: Plans, difference: Difference): Text | undefined => {
  const { component, before, after, direction } = difference
  const name = nameOf(plans, difference)
  if (component === 'promise') return days(text('承诺时限', 'The promised time'), before, after)
  if (name === undefined) return undefined
  const isNew = before === ''
  const isGone = after === ''
  switch (component) {
    case 'material':
      return isGone
        ? text(`不再要：${name.zh}`, `No longer needed: ${name.en}`)
        : text(`现在要有：${name.zh}`, `Now needed: ${name.en}`)
    case 'giving':
      return after.includes(' by ')
        ? text(`${name.zh}的交法有变化`, `${name.en} is given in another way`)
        : text(`${name.zh}由系统核验，不用您给`, `${name.en} comes from a register, you need not bring it`)
    case 'material-class':
      return direction === 'lighter'
        ? text(`${name.zh}可以更晚再交`, `${name.en} may come later`)
        : text(`${name.zh}要更早交齐`, `${name.en} must be there earlier`)
    case 'supply-days':
      return days(text(`${name.zh}的补交期限`, `The time to supply ${name.en}`), before, after)
    case 'matter-days':
    case 'external-days':
      return text(`${name.zh}的办理时间有变化`, `The time that ${name.en} takes has changed`)
    case 'matter':
      if (isNew) return text(`多办一项：${name.zh}`, `One thing more is done: ${name.en}`)
      if (isGone) return text(`不再包括：${name.zh}`, `No longer part of it: ${name.en}`)
      return text(`${name.zh}的办法有变化`, `${name.en} is handled in another way`)
    case 'visit':
      if (isNew) return text(`要多来一趟：${name.zh}`, `One visit more: ${name.en}`)
      return isGone ? text(`少跑一趟：${name.zh}`, `One visit fewer: ${name.en}`) : undefined
    case 'consent':
      if (isNew) return text(`多一份同意：${name.zh}`, `One consent more: ${name.en}`)
      if (isGone) return text(`少一份同意：${name.zh}`, `One consent fewer: ${name.en}`)
      return text(`${name.zh}要重新签`, `${name.en} has to be signed again`)
    case 'condition':
      if (isNew) return text(`多一个条件：${name.zh}`, `One condition more: ${name.en}`)
      return isGone ? text(`少一个条件：${name.zh}`, `One condition fewer: ${name.en}`) : undefined
    case 'window':
      if (isNew) return text(`多一处可以办：${name.zh}`, `One more place to do it: ${name.en}`)
      return isGone ? text(`不再受理：${name.zh}`, `No longer taken at: ${name.en}`) : undefined
  }
}

const days = (of: Text, before: string, after: string): Text =>
  text(
    `${of.zh}：${before || '—'} → ${after || '—'} 个工作日`,
    `${of.en}: ${before || '—'} → ${after || '—'} working days`,
  )

/** What people call the line; of the later plan where it is in both. */
const nameOf = ({ before, after }: Plans, { component, line }: Difference): Text | undefined => {
  for (const plan of [after, before]) {
    const name = nameIn(plan, component, line)
    if (name !== undefined) return name
  }
  return undefined
}

const nameIn = (plan: Plan, component: Difference['component'], line: string): Text | undefined => {
  switch (component) {
    case 'promise':
      return undefined
    case 'material':
    case 'giving':
    case 'material-class':
    case 'supply-days':
      return plan.materials.find(({ key }) => key === line)?.name
    case 'matter':
    case 'matter-days':
    case 'external-days':
      return plan.matters.find(({ id }) => id === line)?.name
    case 'visit':
      return plan.visits.find(({ id }) => id === line)?.name
    case 'window':
      return plan.windows.find(({ id }) => id === line)?.name
    case 'condition':
      return plan.conditions.find(({ id, about }) => line === id || line === `${id}@${about ?? ''}`)?.name
    case 'consent': {
      const material = plan.consents.find((consent) => `${consent.id}:${consent.material}` === line)?.material
      return plan.materials.find(({ key }) => key === material)?.name
    }
  }
}
