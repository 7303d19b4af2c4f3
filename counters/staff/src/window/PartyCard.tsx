import type { Fact, PartyAtWindow } from '../door/answers.ts'
import { SignPill } from '../kit/SignPill.tsx'
import { dayWords, timeWords } from '../model/days.ts'
import { checkSign, conditionSigns, type Sign } from '../words/signs.ts'
import { windowWords } from '../words/window.ts'

export const FactRows = ({ facts, today }: { readonly facts: readonly Fact[]; readonly today: string }) => (
  <dl className="facts">
    {facts.map((fact) => (
      <div key={fact.fact}>
        <dt>{fact.name.zh}</dt>
        <dd>{fact.masked}</dd>
        <dd className={fact.verdict === 'MATCH' ? 'fact-from fact-held' : 'fact-from'}>
          {fact.from.zh}
          {fact.verdict === undefined ? '' : ` ${checkSign(fact.verdict).sign}${checkSign(fact.verdict).word}`}
          {fact.at === undefined ? '' : ` ${timeWords(fact.at, today)}`}
        </dd>
      </div>
    ))}
  </dl>
)

const verifiedSign = (party: PartyAtWindow): Sign => {
  if (party.verified) return { sign: '✓', word: windowWords.verified, tone: 'done' }
  return party.arrived
    ? { sign: '●', word: windowWords.notVerified, tone: 'now' }
    : { sign: '○', word: windowWords.notArrived, tone: 'plain' }
}

/** One party: who, what the live checks say and when, which conditions hold by which clause. */
export const PartyCard = ({ party, today }: { readonly party: PartyAtWindow; readonly today: string }) => (
  <section className="card party" aria-label={party.roleName.zh}>
    <h3>
      <span>
        {party.roleName.zh} <span className="party-name">{party.displayName}</span>
      </span>
      <SignPill sign={verifiedSign(party)} />
    </h3>
    {party.facts.length === 0 ? (
      <p className="soft">{windowWords.noFacts}</p>
    ) : (
      <FactRows facts={party.facts} today={today} />
    )}
    <h4>{windowWords.checks}</h4>
    {party.checks.length === 0 ? (
      <p className="soft">{windowWords.noChecks}</p>
    ) : (
      <ul className="checks">
        {party.checks.map((check) => (
          <li key={check.source}>
            <span>{check.name.zh}</span>
            <SignPill
              sign={checkSign(check.state)}
              {...(check.at === undefined ? {} : { more: timeWords(check.at, today) })}
            />
          </li>
        ))}
      </ul>
    )}
    {party.conditions.length === 0 ? null : (
      <>
        <h4>{windowWords.conditions}</h4>
        <ul className="conditions">
          {party.conditions.map((condition) => (
            <li key={condition.id} className={condition.holds === 'no' ? 'condition-no' : undefined}>
              <SignPill sign={conditionSigns[condition.holds]} />
              <span>
                {condition.holds === 'yes' ? condition.name.zh : condition.words.zh}
                {condition.earliestDay === undefined
                  ? ''
                  : ` ${windowWords.earliest(dayWords(condition.earliestDay, today))}`}{' '}
                <span className="clause">{condition.basis}</span>
              </span>
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
)
