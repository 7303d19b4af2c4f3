import type { ConditionRule } from '../../standard.ts'
import type { RoleId } from '../../types.ts'
import type { Diagram } from '../diagram.ts'
import type { Check, Inquiry } from '../inquiry.ts'
import { verdicts } from '../lines.ts'

type Line = { readonly condition: ConditionRule; readonly role: RoleId | undefined }

/**
 * 互相打架的条件: for what the couple say together each condition alone can be fulfilled by somebody, but never both: the
 * matter is planned and can never be granted.
 */
export const neverTogether: Check = ({ standard, proof, lines }) => {
  const { diagrams } = proof
  const own = new Set(proof.space.axes.flatMap((axis, i) => (axis.address.includes('.') ? [i] : [])))
  const ok = ({ condition, role }: Line) => diagrams.is(lines.verdict(condition, role), verdicts.absent, verdicts.holds)
  const canBe = (what: Diagram) => diagrams.some(what, own)

  return standard.matters.flatMap((matter): readonly Inquiry[] => {
    const conditions = standard.conditions.filter((condition) => condition.matter === matter.id)
    const all = conditions.flatMap((condition) => lines.rolesOf(condition).map((role): Line => ({ condition, role })))
    const pairs = all.flatMap((one, i) =>
      all.slice(i + 1).map((other): Inquiry => {
        const alone = (line: Line) => canBe(diagrams.and(both(), ok(line)))
        const both = () =>
          diagrams.and(lines.applies(one.condition, one.role), lines.applies(other.condition, other.role))
        return {
          kind: 'contradiction',
          what: 'conditions-never-together',
          line: `conditions/${other.condition.id}`,
          about: [`conditions/${one.condition.id}`],
          where: () =>
            diagrams.and(alone(one), alone(other), diagrams.not(canBe(diagrams.and(both(), ok(one), ok(other))))),
          problem: {
            zh: `“${one.condition.name.zh}”与“${other.condition.name.zh}”不可能同时满足，“${matter.name.zh}”永远批不下来`,
            en: `"${one.condition.name.en}" and "${other.condition.name.en}" can never both hold, so "${matter.name.en}" can never be granted`,
          },
          remedy: {
            zh: '改其中一个条件的 appliesWhen 或 holds，或在这种情形下不安排这个事项',
            en: 'Correct appliesWhen or holds of one of them, or do not plan the matter in this situation',
          },
        }
      }),
    )
    const whole: Inquiry = {
      kind: 'contradiction',
      what: 'never-granted',
      line: `matters/${matter.id}`,
      about: conditions.map((condition) => `conditions/${condition.id}`),
      where: () =>
        diagrams.and(
          canBe(lines.planned(matter.id)),
          ...all.map((line) => canBe(diagrams.and(lines.planned(matter.id), ok(line)))),
          diagrams.not(canBe(diagrams.and(lines.planned(matter.id), ...all.map(ok)))),
        ),
      problem: {
        zh: `“${matter.name.zh}”的条件各自都能满足，合在一起却永远不能`,
        en: `Each condition of "${matter.name.en}" can hold, but all of them together never do`,
      },
      remedy: {
        zh: '改其中一个条件，或不安排这个事项',
        en: 'Correct one of the conditions, or do not plan the matter',
      },
    }
    return [...pairs, whole]
  })
}
