import type { MaterialRule } from '../../standard.ts'
import type { RoleId } from '../../types.ts'
import type { Diagram, Joining } from '../diagram.ts'
import type { Bench, Check } from '../inquiry.ts'

type Line = { readonly material: MaterialRule; readonly role: RoleId | undefined }

const rowOf = ({ material: { kpiRow }, role }: Line) =>
  typeof kpiRow === 'string' ? kpiRow : (kpiRow[role ?? ''] ?? '')
const whoseOf = ({ material, role }: Line) => (material.whose === 'self' ? (role ?? 'couple') : material.whose)

/** The class of a needed line as an outcome; 0 where it is not needed. */
const classOf = ({ proof: { diagrams }, lines }: Bench, { material, role }: Line): Diagram => {
  const classes = ['', 'core', 'deferrable', 'on-site', 'promise']
  const chosen = diagrams.map(lines.chosen(material.class, role), (n) =>
    classes.indexOf(material.class[n - 1]?.is ?? ''),
  )
  return diagrams.choose(lines.needed(material, role), chosen, 0)
}

const inTwoClasses: Joining = { of: (a, b) => (a !== 0 && b !== 0 && a !== b ? 1 : 0) }

/** 同一件材料两种说法: one item of one person is needed twice at once, once strictly and once leniently. */
export const askedTwice: Check = (bench) => {
  const { standard, lines, proof } = bench
  const all = standard.materials.flatMap((material) =>
    lines.rolesOf(material).map((role): Line => ({ material, role })),
  )
  return all.flatMap((one, i) =>
    all.slice(i + 1).flatMap((other) => {
      const isOneItem = rowOf(one) === rowOf(other) && whoseOf(one) === whoseOf(other)
      if (!isOneItem || one.material.id === other.material.id) return []
      return [
        {
          kind: 'contradiction' as const,
          what: 'asked-in-two-classes',
          line: `materials/${other.material.id}`,
          about: [`materials/${one.material.id}`],
          where: () => proof.diagrams.join(classOf(bench, one), classOf(bench, other), inTwoClasses),
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
