import type { OperationsAnswer } from '../door/answers.ts'
import { ageWords } from '../model/ages.ts'
import { operationsWords } from '../words/operations.ts'

type Tile = { readonly name: string; readonly value: string; readonly tone: 'bad' | 'owed' | 'plain' }

/** What an operator looks at first; each with a word, the colour only repeats it. */
export const tilesOf = ({ dead, queues, sources }: OperationsAnswer): readonly Tile[] => {
  const { tiles } = operationsWords
  const sum = (count: (queue: OperationsAnswer['queues'][number]) => number): number =>
    queues.reduce((total, queue) => total + count(queue), 0)
  const lag = Math.max(0, ...queues.map(({ lagSeconds }) => lagSeconds ?? 0))
  const down = sources.filter(({ state }) => state === 'down').length
  const failing = sum((queue) => queue.failing)
  const outbox = sum((queue) => (queue.kind === 'send-notice' ? queue.due + queue.delayed + queue.running : 0))
  return [
    { name: tiles.dead, value: String(dead.of), tone: dead.of > 0 ? 'bad' : 'plain' },
    { name: tiles.down, value: String(down), tone: down > 0 ? 'bad' : 'plain' },
    { name: tiles.failing, value: String(failing), tone: failing > 0 ? 'owed' : 'plain' },
    { name: tiles.lag, value: ageWords(lag), tone: lag >= 300 ? 'owed' : 'plain' },
    { name: tiles.outbox, value: String(outbox), tone: 'plain' },
  ]
}

export const Tiles = ({ answer }: { readonly answer: OperationsAnswer }) => (
  <dl className="tiles">
    {tilesOf(answer).map(({ name, value, tone }) => (
      <div key={name} className={`tile tile-${tone}`}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
