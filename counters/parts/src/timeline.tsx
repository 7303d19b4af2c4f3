import type { ReactElement } from 'react'
import { dayWords, instantWords } from './days.ts'
import type { Lang } from './language.ts'
import { say } from './language.ts'
import type { TimelineEntry } from './shapes.ts'
import { partsWords } from './words.ts'

export type TimelineProps = {
  readonly lang: Lang
  readonly entries: readonly TimelineEntry[]
  readonly today?: string
  /** An entry that ended without being done: it is no longer under way, but nothing to tick off either. */
  readonly isStopped?: (entry: TimelineEntry) => boolean
}

/** Who holds it and until when; past that day it says so, and that it is not theirs to chase. */
const heldWords = ({ lang, today }: TimelineProps, entry: TimelineEntry): string => {
  const words = partsWords[lang]
  const isLate = entry.until !== undefined && today !== undefined && entry.until < today
  const day = entry.until === undefined ? undefined : dayWords(lang, entry.until, today)
  const until = day === undefined ? undefined : isLate ? words.late(day) : words.until(day)
  const holder = entry.holder === undefined ? undefined : words.heldBy(say(lang, entry.holder))
  return [holder, until].filter((line) => line !== undefined).join(' · ')
}

/** 进度: what is done, what is happening now and who holds it until when, what comes next. */
export const Timeline = (props: TimelineProps): ReactElement => {
  const { lang, entries, today, isStopped } = props
  const words = partsWords[lang]
  return (
    <ol className="timeline">
      {entries.map((entry, at) => {
        const state = isStopped?.(entry) === true ? 'stopped' : entry.state
        const note = entry.note === undefined ? '' : say(lang, entry.note)
        // What is running or still to come has no moment of its own.
        const when = entry.state === 'done' && entry.at !== '' ? instantWords(lang, entry.at, today) : ''
        const held = entry.state === 'now' ? heldWords(props, entry) : ''
        return (
          <li className={`step step-${state}`} key={`${entry.at} ${at}`}>
            <p className="step-title">
              <span className="unseen">{words[state]} </span>
              {say(lang, entry.title)}
            </p>
            {note === '' ? null : <p className="step-note">{note}</p>}
            {when === '' ? null : <p className="step-when">{when}</p>}
            {held === '' ? null : <p className="step-holder">{held}</p>}
          </li>
        )
      })}
    </ol>
  )
}
