import type { Check } from '../inquiry.ts'

/** 又办又不办: a matter is planned here, and the couple are told that it is done elsewhere. */
export const plannedAndElsewhere: Check = ({ standard, proof: { diagrams }, lines }) =>
  standard.advice.flatMap((advice) =>
    (advice.insteadOf ?? []).flatMap((id) => {
      const matter = standard.matters.find((one) => one.id === id)
      return lines.rolesOf(advice).map((role) => ({
        kind: 'contradiction' as const,
        what: 'planned-and-elsewhere',
        line: `advice/${advice.id}`,
        at: `advice/${advice.id}/when`,
        about: [`matters/${id}`],
        where: () => diagrams.and(lines.said(advice, role), lines.planned(id)),
        problem: {
          zh: `“${matter?.name.zh ?? id}”已经安排在这里办，又说要到别处办`,
          en: `"${matter?.name.en ?? id}" is planned here, and is said to be done elsewhere`,
        },
        remedy: {
          zh: '让提示的 when 与事项的 when 互相排除',
          en: 'Let `when` of the advice and of the matter exclude each other',
        },
      }))
    }),
  )
