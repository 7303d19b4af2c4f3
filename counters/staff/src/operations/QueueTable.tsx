import type { OperationsAnswer } from '../door/answers.ts'
import { ageWords } from '../model/ages.ts'
import { operationsWords } from '../words/operations.ts'

/** 队列: what waits, runs, was put off, sleeps; how long the first of those due has waited. */
export const QueueTable = ({ answer: { queues } }: { readonly answer: OperationsAnswer }) => (
  <div className="block">
    <h2 id="queues">{operationsWords.queues}</h2>
    {queues.length === 0 ? (
      <p className="card">{operationsWords.queuesNone}</p>
    ) : (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      <section className="sideways" aria-labelledby="queues" tabIndex={0}>
        <table className="figures figures-queues">
          <thead>
            <tr>
              {operationsWords.queueHeads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {queues.map((queue) => (
              <tr key={`${queue.kind} ${queue.source?.zh ?? ''}`}>
                <th scope="row">
                  {queue.kindName.zh} <small>{queue.source?.zh}</small>
                </th>
                {[queue.due, queue.running, queue.delayed, queue.asleep, queue.failing, queue.dead].map(
                  (count, place) => (
                    <td key={operationsWords.queueHeads[place + 1]} className="figure">
                      {count}
                    </td>
                  ),
                )}
                <td>{queue.lagSeconds === undefined ? '' : ageWords(queue.lagSeconds)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    )}
  </div>
)
