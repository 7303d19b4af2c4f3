import type { Group } from '@xiqian/parts'

/** 一步: what stands on one page of the guidance. */
export type GuideStep = {
  /** The first group of it, by which the form says where it was. */
  readonly id: string
  readonly groups: readonly Group[]
  /** Everything on it is chosen already, as it usually is. */
  readonly isUsual: boolean
}

const isUsual = ({ fields }: Group): boolean => fields.every(({ usual }) => usual !== undefined)

/** One group of questions a page; groups in a row of which nothing has to be answered stand on one page together. */
export const stepsOf = (groups: readonly Group[]): readonly GuideStep[] => {
  const steps: GuideStep[] = []
  for (const group of groups) {
    const last = steps.at(-1)
    if (last?.isUsual === true && isUsual(group)) steps[steps.length - 1] = { ...last, groups: [...last.groups, group] }
    else steps.push({ id: group.id, groups: [group], isUsual: isUsual(group) })
  }
  return steps
}

/** A step with these questions only, e.g. with the one that an answer on it has just brought. */
export const onlyAsking = (step: GuideStep, facts: readonly string[]): GuideStep => ({
  ...step,
  groups: step.groups
    .map((group) => ({ ...group, fields: group.fields.filter(({ fact }) => facts.includes(fact)) }))
    .filter(({ fields }) => fields.length > 0),
  isUsual: false,
})

export const factsOf = ({ groups }: GuideStep): readonly string[] =>
  groups.flatMap(({ fields }) => fields.map(({ fact }) => fact))

/** What of these groups nobody has answered yet and must. */
export const stillOpen = (groups: readonly Group[]): readonly string[] =>
  groups.flatMap(({ fields }) =>
    fields.flatMap(({ fact, value, required, isUnsure }) =>
      required && value === undefined && isUnsure !== true ? [fact] : [],
    ),
  )
