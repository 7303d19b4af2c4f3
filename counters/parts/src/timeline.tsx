import type { ReactElement } from 'react'
import { dayWords, instantWords } from './days.ts'
import type { Lang } from './language.ts'
import { say } from './language.ts'
import type { TimelineEntry } from './shapes.ts'
import { partsWords } from './words.ts'

/** 进度: what is done, what is happening now and who holds it until when, what comes next. */
export const Timeline = ({
  lang,
  entries,
  today,
}: {
  readonly lang: Lang
  readonly entries: readonly TimelineEntry[]
  readonly today?: string
}): ReactElement => {
  const words = partsWords[lang]
  return (
    <ol className="timeline">
      {entries.map((entry, at) => {
        const until = entry.until === undefined ? undefined : words.until(dayWords(lang, entry.until, today))
        const holder = entry.holder === undefined ? undefined : words.heldBy(say(lang, entry.holder))
        const held = entry.state === 'now' ? [holder, until].filter((line) => line !== undefined) : []
        const facts = [
          // What is running or still to come has no moment of its own.
          entry.state === 'done' && entry.at !== '' ? instantWords(lang, entry.at, today) : undefined,
          entry.note === undefined ? undefined : say(lang, entry.note),
          entry.state === 'next' ? until : undefined,
        ].filter((line) => line !== undefined && line !== '')
        return (
          <li className={`step step-${entry.state}`} key={`${entry.at} ${at}`}>
            <p className="step-title">
              <span className="unseen">{words[entry.state]} </span>
              {say(lang, entry.title)}
            </p>
            {facts.length === 0 ? null : <p className="step-note">{facts.join(' · ')}</p>}
            {held.length === 0 ? null : <p className="step-holder">{held.join(' · ')}</p>}
          </li>
        )
      })}
    </ol>
  )
}
