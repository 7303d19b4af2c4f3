import type { Check } from '../inquiry.ts'

/** 法定要件可以容缺了: what the law itself requires is neither there from the start nor made at the window. */
export const legalElement: Check = ({ standard, proof: { diagrams }, lines }) =>
  standard.materials
    .filter((material) => material.legalElement === true)
    .flatMap((material) =>
      lines.rolesOf(material).map((role) => ({
        kind: 'legal-element-deferrable' as const,
        line: `materials/${material.id}`,
        at: `materials/${material.id}/class`,
        where: () => {
          const isLenient = diagrams.map(lines.chosen(material.class, role), (n) => {
            const kind = material.class[n - 1]?.is
            return kind === 'core' || kind === 'on-site' ? 0 : 1
          })
          return diagrams.and(lines.needed(material, role), isLenient)
        },
        problem: {
          zh: `“${material.name.zh}”是法定要件，这时却可以容缺或以承诺代替`,
          en: `"${material.name.en}" is an element of the law, but here it may come later or be promised`,
        },
        remedy: { zh: '类别写 core 或 on-site', en: 'Let its class be core or on-site' },
      })),
    )
