import type { ConditionRule, SourceRule } from '../../standard.ts'
import type { RoleId } from '../../types.ts'
import { readsOf } from '../atoms.ts'
import type { Diagram } from '../diagram.ts'
import type { Bench, Check } from '../inquiry.ts'
import { verdicts } from '../lines.ts'

/** A condition that rests on what a source says about a party. */
type Resting = {
  readonly condition: ConditionRule
  readonly role: RoleId | undefined
  readonly source: SourceRule
  readonly about: RoleId
}

/** What a source tells about a party: its verdict first, then what it fills. */
const answerOf = (source: SourceRule, role: RoleId): readonly string[] =>
  [source.verdictIn, ...Object.values(source.fills)].map((fact) => `${role}.${fact}`)

const readsIn = ({ words }: Bench['proof'], { holds, waitsWhen }: ConditionRule, role: RoleId | undefined) =>
  [holds, waitsWhen].flatMap((expression) =>
    expression === undefined ? [] : readsOf({ expression, self: role }, words),
  )

const restingOnSources = ({ standard, lines, proof }: Bench): readonly Resting[] =>
  standard.conditions.flatMap((condition) =>
    lines.rolesOf(condition).flatMap((role) => {
      const reads = readsIn(proof, condition, role)
      return standard.sources.flatMap((source) =>
        standard.parties.flatMap(({ id: about }): readonly Resting[] =>
          answerOf(source, about).some((address) => reads.includes(address))
            ? [{ condition, role, source, about }]
            : [],
        ),
      )
    }),
  )

/**
 * 法定禁止敞开了: while the source cannot be reached the bar is called fulfilled, although with the same other facts some
 * answer of that source would not fulfil it. Nobody is married because a system was down.
 */
export const barOpen: Check = (bench) =>
  restingOnSources(bench)
    .filter(({ condition }) => condition.kind === 'statutory-bar')
    .map((resting) => {
      const { condition, source } = resting
      return {
        kind: 'bar-open',
        what: 'open-while-down',
        line: `conditions/${condition.id}`,
        at: `conditions/${condition.id}/holds`,
        where: () => openWhere(bench, resting),
        problem: {
          zh: `“${source.name.zh}”连不上时，法定条件“${condition.name.zh}”被当作满足`,
          en: `While "${source.name.en}" is out of reach the statutory condition "${condition.name.en}" counts as fulfilled`,
        },
        remedy: {
          zh: `加上 waitsWhen: self.${source.verdictIn} == "UNAVAILABLE"`,
          en: `Add waitsWhen: self.${source.verdictIn} == "UNAVAILABLE"`,
        },
      }
    })

const openWhere = ({ proof, lines }: Bench, { condition, role, source, about }: Resting): Diagram => {
  const { diagrams, space } = proof
  const [verdictAt, ...filledAt] = answerOf(source, about)
  const axis = space.axisOf(verdictAt ?? '')
  // Where no rule asks whether the source answered, what it fills is simply not known: nothing passes unsaid.
  if (axis === undefined) return diagrams.no
  const values = space.axes[axis]?.values ?? []
  const down = values.indexOf('UNAVAILABLE')
  if (down < 0) return diagrams.no
  const filled = new Set(filledAt.flatMap((address) => space.axisOf(address) ?? []))
  const verdict = lines.verdict(condition, role)
  const passes = diagrams.is(verdict, verdicts.holds)
  const blocks = diagrams.is(verdict, verdicts.fails, verdicts.waits)
  // Unknown facts make a yes only where every value does.
  const passesWhileDown = diagrams.not(diagrams.some(diagrams.not(diagrams.at(passes, axis, down)), filled))
  const answered = values.flatMap((_value, digit) => (digit === down ? [] : [diagrams.at(blocks, axis, digit)]))
  const couldBlock = diagrams.some(diagrams.or(...answered), filled)
  return diagrams.and(lines.asked(source, about), passesWhileDown, couldBlock)
}

/** What one source alone tells, or what several may tell: it is settled once any of those who tell it is asked. */
type Telling = { readonly tellers: readonly SourceRule[]; readonly told: readonly string[] }

const tellingsOf = ({ standard, proof }: Bench, { condition, role, source, about }: Resting): readonly Telling[] => {
  const told = answerOf(source, about)
  const reads = readsIn(proof, condition, role)
  const others = standard.sources.filter(
    (other) => other.id !== source.id && answerOf(other, about).some((at) => told.includes(at) && reads.includes(at)),
  )
  const alone = told.filter((at) => !others.some((other) => answerOf(other, about).includes(at)))
  const ofAll = { tellers: [source, ...others], told }
  return others.length === 0 || !alone.some((at) => reads.includes(at))
    ? [ofAll]
    : [ofAll, { tellers: [source], told: alone }]
}

/** 永远等不到答复的条件: it rests on a source that is not asked about that party there, so it is never settled. */
export const conditionNeverTold: Check = (bench) =>
  restingOnSources(bench).map((resting) => {
    const { condition, source } = resting
    return {
      kind: 'endless-clock',
      what: 'waits-for-a-source-not-asked',
      line: `conditions/${condition.id}`,
      where: () => neverToldWhere(bench, resting),
      problem: {
        zh: `“${condition.name.zh}”要看“${source.name.zh}”的答复，而这时并不向它核验这一方，永远等不到结论`,
        en: `"${condition.name.en}" rests on "${source.name.en}", which is not asked about this party here: it is never settled`,
      },
      remedy: {
        zh: `收紧条件的 appliesWhen，或放宽来源 ${source.id} 的 askedWhen`,
        en: `Narrow appliesWhen of the condition, or widen askedWhen of ${source.id}`,
      },
    }
  })

const neverToldWhere = (bench: Bench, resting: Resting): Diagram => {
  const { diagrams, space } = bench.proof
  const { condition, role, about } = resting
  const verdict = bench.lines.verdict(condition, role)
  return diagrams.or(
    ...tellingsOf(bench, resting).map(({ tellers, told }) => {
      const axes = new Set(told.flatMap((address) => space.axisOf(address) ?? []))
      return diagrams.and(
        ...tellers.map((source) => diagrams.not(bench.lines.asked(source, about))),
        diagrams.some(diagrams.is(verdict, verdicts.holds), axes),
        diagrams.some(diagrams.is(verdict, verdicts.fails, verdicts.waits), axes),
      )
    }),
  )
}
