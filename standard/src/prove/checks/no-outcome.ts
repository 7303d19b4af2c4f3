import type { Check } from '../inquiry.ts'

/** 没有出路: a situation in which nothing is planned, and nothing says where else to go. */
export const noOutcome: Check = ({ standard, proof: { diagrams }, lines }) => {
  const first = standard.matters[0]
  if (first === undefined) return []
  return [
    {
      kind: 'no-outcome',
      what: 'no-way-on',
      line: `matters/${first.id}`,
      where: () => {
        const elsewhere = standard.advice
          .filter((advice) => advice.kind === 'elsewhere')
          .flatMap((advice) => lines.rolesOf(advice).map((role) => lines.said(advice, role)))
        const planned = standard.matters.map((matter) => lines.planned(matter.id))
        return diagrams.not(diagrams.or(...planned, ...elsewhere))
      },
      problem: {
        zh: '这样的两人没有任何事项可办，也没有告诉他们去哪里办',
        en: 'Such a couple has no matter here, and is not told where else to go',
      },
      remedy: {
        zh: '放宽某个事项的 when，或在 advice.yaml 写一条 elsewhere',
        en: 'Widen the `when` of a matter, or add an `elsewhere` to advice.yaml',
      },
    },
  ]
}
