import type { Expression } from '../../language/expression.ts'
import type { RoleId } from '../../types.ts'
import type { Diagram } from '../diagram.ts'
import type { Check, Inquiry } from '../inquiry.ts'

type Choices = readonly { readonly when?: Expression; readonly by?: string }[]

/** 轮不到的选择: an entry of a first-match list that an earlier one always forestalls, or whose own rule never holds. */
export const choiceNeverMade: Check = ({ standard, overlays, proof: { diagrams }, lines }) => {
  // What belongs to a city that is not looked at has no say here.
  const isOurs = ({ by }: { readonly by?: string }) => by === undefined || overlays?.includes(by) !== false
  const never = (
    line: string,
    member: string,
    choices: Choices | undefined,
    ...there: readonly (readonly [() => Diagram, RoleId | undefined])[]
  ): readonly Inquiry[] =>
    (choices ?? []).flatMap((choice, i) => {
      if (!isOurs(choice)) return []
      return [
        {
          kind: 'contradiction',
          what: 'choice-never-made',
          line,
          at: `${line}/${member}/${i}`,
          where: () => {
            const isMade = there.some(
              ([isThere, role]) =>
                diagrams.and(isThere(), diagrams.is(lines.chosen(choices ?? [], role), i + 1)) !== diagrams.no,
            )
            return isMade ? diagrams.no : diagrams.yes
          },
          problem: {
            zh: `${member} 的第 ${i + 1} 项在任何情形下都轮不到`,
            en: `Entry ${i + 1} of ${member} is chosen in no situation`,
          },
          remedy: {
            zh: '删去这一项，或把它移到挡住它的那一项之前',
            en: 'Delete the entry, or put it before the one that forestalls it',
          },
        },
      ]
    })
  return [
    ...standard.matters.flatMap((matter) => {
      const line = `matters/${matter.id}`
      const isPlanned = [() => lines.planned(matter.id), undefined] as const
      return [
        ...never(line, 'decidedIn', matter.decidedIn, isPlanned),
        ...never(line, 'organ/region', matter.organ.region, isPlanned),
        ...never(line, 'promisedDays', matter.promisedDays, isPlanned),
        ...never(line, 'result/form', matter.result.form, isPlanned),
        ...never(line, 'flow', matter.flow, isPlanned),
        ...never(line, 'external', matter.external, isPlanned),
        ...never(line, 'requestValues', matter.requestValues, isPlanned),
      ]
    }),
    ...standard.materials.flatMap((material) => {
      const line = `materials/${material.id}`
      const isNeeded = lines.rolesOf(material).map((role) => [() => lines.needed(material, role), role] as const)
      return [
        ...never(line, 'class', material.class, ...isNeeded),
        ...never(line, 'supplyWithinDays', material.supplyWithinDays, ...isNeeded),
      ]
    }),
  ]
}
