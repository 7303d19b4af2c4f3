import type { MaterialRule } from '../../standard.ts'
import type { RoleId } from '../../types.ts'
import type { Check } from '../inquiry.ts'

type Line = { readonly material: MaterialRule; readonly role: RoleId | undefined }

const rowOf = ({ material: { kpiRow }, role }: Line) => (typeof kpiRow === 'string' ? kpiRow : (kpiRow[role ?? ''] ?? ''))
const whoseOf = ({ material, role }: Line) => (material.whose === 'self' ? (role ?? 'couple') : material.whose)

/** 同一件材料两种说法: one item of one person is needed twice at once, once strictly and once leniently. */
export const askedTwice: Check = ({ standard, proof: { diagrams }, lines }) => {
  const all = standard.materials.flatMap((material) => lines.rolesOf(material).map((role): Line => ({ material, role })))
  return all.flatMap((one, i) =>
    all.slice(i + 1).flatMap((other) => {
      const isSame = one.material.id !== other.material.id && rowOf(one) === rowOf(other) && whoseOf(one) === whoseOf(other)
      if (!isSame || one.material.class === other.material.class) return []
      return [
        {
          kind: 'contradiction' as const,
          line: `materials/${other.material.id}`,
          where: () => diagrams.and(lines.needed(one.material, one.role), lines.needed(other.material, other.role)),
          problem: {
            zh: `同一个人的同一件材料（${rowOf(one)}）同时按两种类别要：${one.material.id} 与 ${other.material.id}`,
            en: `One item (${rowOf(one)}) of one person is asked in two classes at once: ${one.material.id} and ${other.material.id}`,
          },
          remedy: {
            zh: '让两行的 neededWhen 互相排除，或写同一个类别',
            en: 'Let the two neededWhen exclude each other, or write one class',
          },
        },
      ]
    }),
  )
}
