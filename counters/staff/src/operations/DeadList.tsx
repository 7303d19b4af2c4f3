import type { DeadErrand, OperationsAnswer } from '../door/answers.ts'
import type { RepairName } from '../door/operations-acts.ts'
import { timeWords } from '../model/days.ts'
import { operationsWords } from '../words/operations.ts'

type Props = {
  readonly answer: OperationsAnswer
  readonly onRepair: (act: RepairName, errands: readonly DeadErrand[]) => void
}

/** 死信: each says what was not done, of which case, why and since when; and what can be done about it. */
export const DeadList = ({ answer: { dead, today }, onRepair }: Props) => (
  <section aria-labelledby="dead">
    <h2 id="dead">
      {operationsWords.dead} <span className="soft">{operationsWords.deadNote}</span>
    </h2>
    {dead.errands.length === 0 ? (
      <p className="card">{operationsWords.deadNone}</p>
    ) : (
      <>
        <p className="retry-all">
          {groupsOf(dead.errands).map(({ name, errands }) => (
            <button key={name} type="button" className="plain" onClick={() => onRepair('retry-errand', errands)}>
              {operationsWords.retryAll(errands.length, name)}
            </button>
          ))}
        </p>
        <ul className="dead-list">
          {dead.errands.map((errand) => (
            <DeadLine key={`${errand.region} ${errand.errand}`} errand={errand} today={today} onRepair={onRepair} />
          ))}
        </ul>
        {dead.of > dead.errands.length ? (
          <p className="soft">{operationsWords.deadMore(dead.errands.length, dead.of)}</p>
        ) : null}
      </>
    )}
  </section>
)

type LineProps = { readonly errand: DeadErrand; readonly today: string; readonly onRepair: Props['onRepair'] }

const DeadLine = ({ errand, today, onRepair }: LineProps) => {
  const { kindName, source, caseId, problem, attempts, failingSince, deadSince } = errand
  return (
    <li className="card dead">
      <div>
        <h3>
          {kindName.zh}
          {source === undefined ? '' : ` · ${source.zh}`}
        </h3>
        <p className="number">{caseId ?? operationsWords.ofNone}</p>
      </div>
      <div>
        <p>{problem.zh}</p>
        <p className="soft">
          {[
            operationsWords.tries(attempts),
            ...(failingSince === undefined ? [] : [operationsWords.failingSince(timeWords(failingSince, today))]),
            ...(deadSince === undefined ? [] : [operationsWords.deadSince(timeWords(deadSince, today))]),
          ].join('，')}
        </p>
      </div>
      <p className="ways">
        <button type="button" className="plain" onClick={() => onRepair('retry-errand', [errand])}>
          {operationsWords.retry}
        </button>
        <button type="button" className="quiet" onClick={() => onRepair('settle-errand', [errand])}>
          {operationsWords.settle}
        </button>
      </p>
    </li>
  )
}

/** Those that asked the same and failed alike, where there is more than one: after a long silence there are many. */
export const groupsOf = (
  errands: readonly DeadErrand[],
): readonly { readonly name: string; readonly errands: readonly DeadErrand[] }[] => {
  const nameOf = ({ kindName, source }: DeadErrand): string => source?.zh ?? kindName.zh
  return [...new Set(errands.map(nameOf))]
    .map((name) => ({ name, errands: errands.filter((errand) => nameOf(errand) === name) }))
    .filter((group) => group.errands.length > 1)
}
