import type { ConditionRule, SourceRule } from '../../standard.ts'
import type { RoleId } from '../../types.ts'
import type { Diagram } from '../diagram.ts'
import type { Bench, Check, Inquiry } from '../inquiry.ts'
import { readsOf } from '../atoms.ts'
import { verdicts } from '../lines.ts'

/**
 * 法定禁止敞开了: while the source cannot be reached the bar is called fulfilled, although with the same other facts some
 * answer of that source would not fulfil it. Nobody is married because a system was down.
 */
export const barOpen: Check = (bench) => {
  const { standard, lines } = bench
  return standard.conditions
    .filter((condition) => condition.kind === 'statutory-bar')
    .flatMap((condition) =>
      lines.rolesOf(condition).flatMap((role) =>
        standard.sources.flatMap((source) =>
          standard.parties.flatMap((party): readonly Inquiry[] => {
            const answer = answerOf(source, party.id)
            if (!readsOfCondition(bench, condition, role).some((address) => answer.includes(address))) return []
            return [
              {
                kind: 'bar-open',
                what: 'open-while-down',
                line: `conditions/${condition.id}`,
                at: `conditions/${condition.id}/holds`,
                where: () => openWhere(bench, condition, role, source, party.id),
                problem: {
                  zh: `“${source.name.zh}”连不上时，法定条件“${condition.name.zh}”被当作满足`,
                  en: `While "${source.name.en}" is out of reach the statutory condition "${condition.name.en}" counts as fulfilled`,
                },
                remedy: {
                  zh: `加上 waitsWhen: self.${source.verdictIn} == "UNAVAILABLE"`,
                  en: `Add waitsWhen: self.${source.verdictIn} == "UNAVAILABLE"`,
                },
              },
            ]
          }),
        ),
      ),
    )
}

/** The addresses that a source fills about one party: its verdict first. */
const answerOf = (source: SourceRule, role: RoleId): readonly string[] =>
  [source.verdictIn, ...Object.values(source.fills)].map((fact) => `${role}.${fact}`)

const readsOfCondition = ({ proof }: Bench, condition: ConditionRule, self: RoleId | undefined) =>
  [condition.holds, condition.waitsWhen].flatMap((expression) =>
    expression === undefined ? [] : readsOf({ expression, self }, proof.words),
  )

const openWhere = (
  bench: Bench,
  condition: ConditionRule,
  role: RoleId | undefined,
  source: SourceRule,
  about: RoleId,
): Diagram => {
  const { proof, lines } = bench
  const { diagrams, space } = proof
  const [verdictAt, ...filledAt] = answerOf(source, about)
  const axis = space.axisOf(verdictAt ?? '')
  const filled = new Set(filledAt.flatMap((address) => space.axisOf(address) ?? []))
  const verdict = lines.verdict(condition, role)
  const passes = diagrams.is(verdict, verdicts.holds)
  const blocks = diagrams.is(verdict, verdicts.fails, verdicts.waits)
  if (axis === undefined) {
    // No rule asks whether the source answered: what it fills is then simply not known, and nothing passes unsaid.
    return diagrams.no
  }
  const values = space.axes[axis]?.values ?? []
  const down = values.indexOf('UNAVAILABLE')
  if (down < 0) return diagrams.no
  // Unknown facts make a yes only where every value does.
  const passesWhileDown = diagrams.not(diagrams.some(diagrams.not(diagrams.at(passes, axis, down)), filled))
  const answered = values.flatMap((_value, digit) => (digit === down ? [] : [diagrams.at(blocks, axis, digit)]))
  const couldBlock = diagrams.some(diagrams.or(...answered), filled)
  return diagrams.and(lines.asked(source, about), passesWhileDown, couldBlock)
}
