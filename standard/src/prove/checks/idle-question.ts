import type { QuestionRule } from '../../standard.ts'
import type { FactAddress, RoleId } from '../../types.ts'
import type { Diagram } from '../diagram.ts'
import type { Bench, Check, Inquiry } from '../inquiry.ts'
import { resultsOf } from '../results.ts'
import { sentFrom } from '../uses.ts'

/**
 * 问了也白问: a fact is asked although, by what is known at that point of the form, no answer can change anything: no line
 * of any plan, no further question, no check, no request; whatever the facts that are still open will be.
 */
export const idleQuestion: Check = (bench) => {
  const { standard } = bench
  let results: readonly Diagram[] | undefined
  let sent: ReadonlyMap<FactAddress, Diagram> | undefined
  return standard.questions.flatMap((group) => {
    return bench.lines.rolesAsked(group).flatMap((role) =>
      group.facts.flatMap((id): readonly Inquiry[] => {
        const fact = standard.facts.find((one) => one.id === id)
        if (fact?.keptFor !== undefined || fact?.from.includes('asked') === false) return []
        return [
          {
            kind: 'idle-question',
            what: 'no-answer-matters',
            line: `questions/${group.id}`,
            at: `questions/${group.id}/factWhen/${id}`,
            where: () => {
              results ??= resultsOf(bench)
              sent ??= sentFrom(bench)
              return idleWhere(bench, group, role, id, results, sent)
            },
            problem: {
              zh: `这时问“${fact?.name.zh ?? id}”，怎么答都不会改变任何事`,
              en: `Here "${fact?.name.en ?? id}" is asked, and no answer changes anything`,
            },
            remedy: {
              zh: '给这一组或这个事实加上 askedWhen，只在有用时问；或写明 keptFor',
              en: 'Add askedWhen to the group or the fact, so that it is asked where it matters; or say keptFor',
            },
          },
        ]
      }),
    )
  })
}

const idleWhere = (
  bench: Bench,
  group: QuestionRule,
  role: RoleId | undefined,
  id: string,
  results: readonly Diagram[],
  sent: ReadonlyMap<FactAddress, Diagram>,
): Diagram => {
  const { proof, lines, standard } = bench
  const { diagrams } = proof
  const address = role === undefined ? id : `${role}.${id}`
  const known = knownBefore(bench, group, role)
  const open = new Set(proof.space.axes.flatMap((axis, i) => (known.has(axis.address) ? [] : [i])))
  const canBe = (what: Diagram) => diagrams.some(what, open)

  const asked = canBe(lines.factOnForm(group, id, role))
  const derived = standard.facts.filter((fact) => fact.derived?.from === id).map((fact) => fact.id)
  const own = [id, ...derived].flatMap((one) => proof.space.axisOf(role === undefined ? one : `${role}.${one}`) ?? [])
  // A part of the space that holds a fact at one value has no second answer to it.
  if (own.length > 0 && own.every((axis) => proof.space.axes[axis]?.values.length === 1)) return diagrams.no
  const matters = [
    ...own.flatMap((axis) => results.map((result) => diagrams.hangsOn(result, axis))),
    sent.get(address) ?? diagrams.no,
  ]
  return diagrams.and(asked, diagrams.not(diagrams.or(...matters.map(canBe))))
}

/** What has been answered when a group is shown: the guidance, then the groups of this part before it. */
const knownBefore = ({ standard }: Bench, group: QuestionRule, role: RoleId | undefined): ReadonlySet<FactAddress> => {
  const known = new Set<FactAddress>()
  for (const other of standard.questions) {
    if (other === group) break
    if (other.stage !== 'guidance' && other.stage !== group.stage) continue
    for (const fact of other.facts) known.add(other.stage === 'own' ? `${role}.${fact}` : fact)
  }
  return known
}
