import type { OperationsAnswer } from '../door/answers.ts'
import { SignPill } from '../kit/SignPill.tsx'
import { ageWords } from '../model/ages.ts'
import { timeWords } from '../model/days.ts'
import { general } from '../words/general.ts'
import { operationsWords, sourceSigns } from '../words/operations.ts'

/** 数据源: does it answer, how old is its last good answer, how many were as agreed. What is down stands first. */
export const SourceTable = ({ answer: { sources, today } }: { readonly answer: OperationsAnswer }) => (
  <div className="block">
    <h2 id="sources">{operationsWords.sources}</h2>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
    <section className="sideways" aria-labelledby="sources" tabIndex={0}>
      <table className="figures figures-sources">
        <thead>
          <tr>
            {operationsWords.sourceHeads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sources
            .toSorted((one, other) => Number(other.state === 'down') - Number(one.state === 'down'))
            .map((source) => (
              <tr key={source.id}>
                <th scope="row">
                  {source.name.zh} <small>{source.department?.zh}</small>
                </th>
                <td>
                  <SignPill sign={sourceSigns[source.state]} />
                  {source.state === 'down' ? (
                    <small>
                      {[
                        source.since === undefined ? '' : general.since(timeWords(source.since, today)),
                        source.because?.zh ?? '',
                        source.restsUntil === undefined
                          ? ''
                          : operationsWords.restsUntil(timeWords(source.restsUntil, today)),
                      ]
                        .filter((words) => words !== '')
                        .join('，')}
                    </small>
                  ) : null}
                </td>
                <td>
                  {source.lastGoodSeconds === undefined
                    ? operationsWords.never
                    : operationsWords.lastGood(ageWords(source.lastGoodSeconds))}
                </td>
                <Count value={source.answered} />
                <Count value={source.silent} of={source.answered + source.silent + source.broken} />
                <Count value={source.broken} of={source.answered + source.broken} />
                <Count value={source.refused} />
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  </div>
)

/** A figure, and which share of the whole it is where it is not nothing. */
const Count = ({ value, of }: { readonly value: number; readonly of?: number }) => (
  <td className="figure">
    {value}
    {of === undefined || value === 0 ? null : <small>{Math.round((100 * value) / of)}%</small>}
  </td>
)
