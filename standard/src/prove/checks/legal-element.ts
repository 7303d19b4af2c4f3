import type { Diagram } from '../diagram.ts'
import type { Bench, Check, Inquiry } from '../inquiry.ts'

/** 法定要件可以容缺了: what the law itself requires is neither there from the start nor made at the window. */
export const legalElement: Check = (bench) => {
  const { standard, proof, lines } = bench
  const { diagrams } = proof
  const lenient = standard.materials
    .filter((material) => material.legalElement === true)
    .flatMap((material) =>
      lines.rolesOf(material).flatMap((role) =>
        material.class.map(({ is }, i) => ({
          kind: 'legal-element-deferrable' as const,
          what: 'element-lenient',
          line: `materials/${material.id}`,
          at: `materials/${material.id}/class/${i}`,
          where: () =>
            is === 'core' || is === 'on-site'
              ? diagrams.no
              : diagrams.and(lines.needed(material, role), diagrams.is(lines.chosen(material.class, role), i + 1)),
          problem: {
            zh: `“${material.name.zh}”是法定要件，这时却可以容缺或以承诺代替`,
            en: `"${material.name.en}" is an element of the law, but here it may come later or be promised`,
          },
          remedy: { zh: '类别写 core 或 on-site', en: 'Let its class be core or on-site' },
        })),
      ),
    )
  return [...lenient, ...dropped(bench)]
}

/** What the province has by law and an overlay leaves out. */
const dropped = (bench: Bench): readonly Inquiry[] => {
  const { standard, province, proof, lines } = bench
  if (province === undefined) return []
  const missing = (line: string, name: { zh: string; en: string }, was: () => Diagram, is: () => Diagram): Inquiry => ({
    kind: 'legal-element-deferrable',
    what: 'element-left-out',
    line,
    where: () => proof.diagrams.and(was(), proof.diagrams.not(is())),
    problem: {
      zh: `“${name.zh}”是法律规定的，市县优化却把它去掉了`,
      en: `"${name.en}" is required by law, but the overlay leaves it out`,
    },
    remedy: { zh: '从市县文件里删去这一行', en: 'Delete the line from the overlay' },
  })
  return [
    ...standard.materials
      .filter((material) => material.legalElement === true)
      .flatMap((material) =>
        lines.rolesOf(material).map((role) =>
          missing(
            `materials/${material.id}`,
            material.name,
            () => province.lines.needed(material, role),
            () => lines.needed(material, role),
          ),
        ),
      ),
    ...standard.conditions
      .filter((condition) => condition.kind === 'statutory-bar')
      .flatMap((condition) =>
        lines.rolesOf(condition).map((role) =>
          missing(
            `conditions/${condition.id}`,
            condition.name,
            () => province.lines.applies(condition, role),
            () => lines.applies(condition, role),
          ),
        ),
      ),
    ...standard.visits
      .filter((visit) => visit.statutory === true)
      .map((visit) =>
        missing(
          `visits/${visit.id}`,
          visit.name,
          () => province.lines.visited(visit),
          () => lines.visited(visit),
        ),
      ),
  ]
}
