import { useEffect } from 'react'
import type { LineAsked, TodayAnswer, TodayRow } from '../door/answers.ts'
import { usePages } from '../hooks/use-pages.ts'
import { useDoor } from '../hooks/use-session.ts'
import { lineWords } from '../words/line.ts'

type Props = { readonly taken: readonly string[]; readonly onStep: (asked: LineAsked) => void }

/** 约了的来了: their number bears their own time. */
export const BookedToCome = ({ taken, onStep }: Props) => {
  const door = useDoor()
  const { loaded, reload } = usePages<TodayRow, TodayAnswer>(door.today)
  const count = taken.length
  useEffect(() => {
    if (count >= 0) void reload()
  }, [count, reload])
  if (loaded.at !== 'ready') return null
  const rows = loaded.value.rows.filter(({ state, caseId }) => state === 'booked' && !taken.includes(caseId))
  if (rows.length === 0) return null
  return (
    <>
      <h2>{lineWords.toCome}</h2>
      <p className="line-keys">
        {rows.map(({ caseId, time, names }) => (
          <button key={caseId} type="button" className="press" onClick={() => onStep({ act: 'queue-up', caseId })}>
            {time} {names} {lineWords.keys.takeBooked}
          </button>
        ))}
      </p>
    </>
  )
}
