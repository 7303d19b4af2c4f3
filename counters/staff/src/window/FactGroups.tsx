import type { Fact, PartyAtWindow } from '../door/answers.ts'
import { SignPill } from '../kit/SignPill.tsx'
import { timeWords } from '../model/days.ts'
import { factGroups } from '../model/party-facts.ts'
import { checkSign } from '../words/signs.ts'
import { windowWords } from '../words/window.ts'

export const FactLine = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className="facts">
    {facts.map((fact) => (
      <div key={fact.fact}>
        <dt>{fact.name.zh}</dt>
        <dd>{fact.masked}</dd>
      </div>
    ))}
  </dl>
)

type Props = { readonly party: Pick<PartyAtWindow, 'facts' | 'checks'>; readonly today: string }

/** Every value stands under the source that said it; a live check shows its state and time. */
export const FactGroups = ({ party, today }: Props) => {
  const groups = factGroups(party)
  if (groups.length === 0) return <p className="soft">{windowWords.noFacts}</p>
  return (
    <ul className="fact-groups">
      {groups.map(({ origin, check, facts }) => (
        <li key={origin}>
          <p className="origin">
            <span>{origin}</span>
            {check === undefined ? null : (
              <SignPill
                sign={checkSign(check.state)}
                {...(check.at === undefined ? {} : { more: timeWords(check.at, today) })}
              />
            )}
          </p>
          {facts.length === 0 ? null : <FactLine facts={facts} />}
        </li>
      ))}
    </ul>
  )
}
