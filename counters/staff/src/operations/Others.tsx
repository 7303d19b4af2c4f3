import type { OperationsAnswer } from '../door/answers.ts'
import { ageWords } from '../model/ages.ts'
import { dayWithWeekday, timeWords } from '../model/days.ts'
import { operationsWords } from '../words/operations.ts'

/** Who holds what, which time it is by law, by which standard is judged. */
export const Others = ({ answer }: { readonly answer: OperationsAnswer }) => (
  <section aria-labelledby="others">
    <h2 id="others">{operationsWords.others}</h2>
    <dl className="card version-facts">
      <div>
        <dt>{operationsWords.leases}</dt>
        <dd>
          {answer.leases.length === 0 ? operationsWords.leasesNone : null}
          {answer.leases.map(({ by, held, lapsed }) => (
            <span key={by} className="case-line">
              <code>{by.slice(0, 15)}</code> {operationsWords.leaseOf(held, lapsed)}
            </span>
          ))}
        </dd>
      </div>
      <div>
        <dt>{operationsWords.clock}</dt>
        <dd>
          {dayWithWeekday(answer.today)} {timeWords(answer.now, answer.today)}{' '}
          <span className="soft">{clockWords(answer.clock.aheadSeconds)}</span>
        </dd>
      </div>
      <div>
        <dt>{operationsWords.standards}</dt>
        <dd>
          {answer.standards.map(({ name, version, digest, development }) => (
            <span key={digest} className="case-line">
              {name.zh} {version} <code>{digest.slice(0, 12)}</code>{' '}
              {development ? <span className="soft">{operationsWords.development}</span> : null}
            </span>
          ))}
        </dd>
      </div>
    </dl>
  </section>
)

const clockWords = (ahead: number): string => {
  if (ahead === 0) return operationsWords.clockSame
  return ahead > 0 ? operationsWords.clockAhead(ageWords(ahead)) : operationsWords.clockBehind(ageWords(-ahead))
}
