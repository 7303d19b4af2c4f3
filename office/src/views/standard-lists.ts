import type { Static } from '@sinclair/typebox'
import type { Refusal } from '@xiqian/case'
import type { Standard, Text } from '@xiqian/standard'
import type { Office } from '../office.ts'
import type { StandardCalendar, StandardCounties, StandardList, StandardQuestions } from '../shapes/standard.ts'
import { nothingSuch } from './words.ts'

type Line = Static<typeof StandardList>['lines'][number]
type Rule = { readonly id: string; readonly name: Text; readonly basis: string }

/** One line of the standard with its clause; the whole rule stands beside it as it was hashed. */
const lineOf = (rule: Rule & { readonly why?: Text; readonly lifetime?: string }): Line => ({
  id: rule.id,
  name: rule.name,
  basis: rule.basis,
  ...(rule.why === undefined ? {} : { why: rule.why }),
  ...(rule.lifetime === undefined ? {} : { lifetime: rule.lifetime }),
  rule,
})

const listOf =
  (linesOf: (standard: Standard) => readonly Line[]) =>
  async (office: Office, id: string): Promise<Static<typeof StandardList> | Refusal> => {
    const standard = office.standards.inForce(id)
    if (standard === undefined) return nothingSuch
    const { digest, version } = standard
    return { lifeEvent: id, digest, version, lines: [...linesOf(standard)] }
  }

/** 事项、材料、条件 of the version in force, one list each. */
export const standardMatters = listOf(({ matters }) => matters.map(lineOf))
export const standardMaterials = listOf(({ materials }) => materials.map(lineOf))
export const standardConditions = listOf(({ conditions }) => conditions.map(lineOf))

/** 数据共享责任清单 of the version in force. */
export const standardDuties = listOf(({ duties }) =>
  duties.map((duty) => ({ id: duty.id, name: duty.data, basis: duty.basis, why: duty.purpose, rule: duty })),
)

export const standardQuestions = async (
  office: Office,
  id: string,
): Promise<Static<typeof StandardQuestions> | Refusal> => {
  const standard = office.standards.inForce(id)
  if (standard === undefined) return nothingSuch
  const { digest, version, questions, facts } = standard
  return {
    lifeEvent: id,
    digest,
    version,
    groups: questions.map(({ id: group, title, stage, facts: asked }) => ({
      id: group,
      title,
      stage,
      facts: asked.flatMap((name) => facts.filter((fact) => fact.id === name).map(lineOf)),
    })),
  }
}

export const standardCalendar = async (
  office: Office,
  id: string,
): Promise<Static<typeof StandardCalendar> | Refusal> => {
  const standard = office.standards.inForce(id)
  if (standard === undefined) return nothingSuch
  const { from, horizon, holidays, workdays, basis } = standard.calendar
  return { digest: standard.digest, from, horizon, holidays: [...holidays], workdays: [...workdays], basis }
}

export const standardCounties = async (
  office: Office,
  id: string,
): Promise<Static<typeof StandardCounties> | Refusal> => {
  const standard = office.standards.inForce(id)
  if (standard === undefined) return nothingSuch
  return {
    digest: standard.digest,
    basis: 'GB/T 2260',
    counties: standard.counties.map(({ code, name, city }) => ({ code, name, city })),
  }
}
