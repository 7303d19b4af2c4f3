import type { SourceState } from '../door/answers.ts'
import type { Loaded } from '../hooks/use-answer.ts'
import { legalDay, timeWords } from '../model/days.ts'
import { general } from '../words/general.ts'

/** 通 or 停机 of every source, always on top; what is down stands first. */
export const SourcesStrip = ({
  loaded,
  today,
}: {
  readonly loaded: Loaded<readonly SourceState[]>
  readonly today: string
}) => {
  if (loaded.at === 'loading') return <p className="sources soft">{general.loading}</p>
  if (loaded.at !== 'ready') return <p className="sources soft">{general.sourcesUnknown}</p>
  const downFirst = loaded.value.toSorted((one, other) => Number(one.state === 'up') - Number(other.state === 'up'))
  return (
    <ul className="sources" aria-label={general.sources}>
      {downFirst.map((source) => (
        <li key={source.department} className={source.state === 'up' ? 'pill pill-done' : 'pill pill-owed'}>
          {source.name.zh} <span aria-hidden="true">{source.state === 'up' ? '✓' : '‖'}</span>{' '}
          {source.state === 'up' ? general.sourceUp : general.sourceDown}
          {source.state === 'down' && source.since !== undefined && legalDay(source.since) === today
            ? ` ${general.since(timeWords(source.since))}`
            : ''}
        </li>
      ))}
    </ul>
  )
}
