import type { Condition, PartyAtWindow } from '../door/answers.ts'
import { SignPill } from '../kit/SignPill.tsx'
import { dayWords } from '../model/days.ts'
import { conditionSigns, type Sign } from '../words/signs.ts'
import { windowWords } from '../words/window.ts'
import { FactGroups } from './FactGroups.tsx'

const verifiedSign = (party: PartyAtWindow): Sign => {
  if (party.verified) return { sign: '✓', word: windowWords.verified, tone: 'done' }
  return party.arrived
    ? { sign: '●', word: windowWords.notVerified, tone: 'now' }
    : { sign: '○', word: windowWords.notArrived, tone: 'plain' }
}

export const PartyHeading = ({ party }: { readonly party: PartyAtWindow }) => (
  <h2>
    <span>
      {party.roleName.zh} <span className="party-name">{party.displayName}</span>
    </span>
    <SignPill sign={verifiedSign(party)} />
  </h2>
)

/** 生僻字: said before anything is printed, so that nobody signs a code in place of a name. */
export const ToWriteIn = ({ party }: { readonly party: PartyAtWindow }) =>
  party.toWriteIn.length === 0 ? null : (
    <p className="notice notice-amber">{windowWords.toWriteIn(party.roleName.zh, party.toWriteIn)}</p>
  )

const ConditionLine = ({ condition, today }: { readonly condition: Condition; readonly today: string }) => (
  <li className={condition.holds === 'no' ? 'condition-no' : undefined}>
    <SignPill sign={conditionSigns[condition.holds]} />
    <span>
      {condition.holds === 'yes' || condition.holds === 'unknown' ? condition.name.zh : condition.words.zh}
      {condition.earliestDay === undefined ? '' : ` ${windowWords.earliest(dayWords(condition.earliestDay, today))}`}{' '}
      <span className="clause">{condition.basis}</span>
    </span>
  </li>
)

type ConditionsProps = { readonly conditions: readonly Condition[]; readonly today: string; readonly folded?: boolean }

/**
 * 法定条件: sign, name and clause; what does not hold stands first, in the rule's own words. `folded`: those that hold are one
 * line, opened for their clauses; at the decision they all stand open.
 */
export const Conditions = ({ conditions, today, folded = false }: ConditionsProps) => {
  const met = conditions.filter((condition) => condition.holds === 'yes')
  const unmet = conditions.filter((condition) => condition.holds !== 'yes')
  const lines = (some: readonly Condition[]) => (
    <ul className="conditions">
      {some.map((condition) => (
        <ConditionLine key={condition.id} condition={condition} today={today} />
      ))}
    </ul>
  )
  if (!folded) return lines([...unmet, ...met])
  return (
    <>
      {unmet.length === 0 ? null : lines(unmet)}
      {met.length === 0 ? null : (
        <details className="folded">
          <summary>
            <SignPill sign={conditionSigns.yes} /> {windowWords.conditionsMet(met.length, unmet.length === 0)}
          </summary>
          {lines(met)}
        </details>
      )}
    </>
  )
}

/** One party: who, which conditions hold by which clause, what each source said and when. */
export const PartyCard = ({ party, today }: { readonly party: PartyAtWindow; readonly today: string }) => (
  <section className="card party" aria-label={party.roleName.zh}>
    <PartyHeading party={party} />
    <Conditions conditions={party.conditions} today={today} folded />
    <FactGroups party={party} today={today} />
  </section>
)
