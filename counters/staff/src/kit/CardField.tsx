import { useId, useRef, useState } from 'react'
import { cardEnded } from '../hooks/use-keys.ts'
import { type CardRead, parseCard } from '../model/card.ts'
import { windowWords } from '../words/window.ts'

type Props = {
  readonly label: string
  readonly hint: string
  readonly goLabel: string
  readonly first?: boolean
  readonly onCard: (card: Extract<CardRead, { read: 'card' }>) => void
}

/**
 * One plain field that a card reader types into with 0 ms between its keys: it is not controlled, nothing is drawn between keys,
 * and the line is read when Enter ends it. The number leaves the field at once and is kept nowhere.
 */
export const CardField = ({ label, hint, goLabel, first = false, onCard }: Props) => {
  const field = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<string>()
  const id = useId()
  return (
    <form
      className="card-field"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        const input = field.current
        if (input === null) return
        const read = parseCard(input.value)
        cardEnded()
        input.value = ''
        input.focus()
        if (read.read === 'unreadable') {
          setProblem(windowWords.card[read.because])
          return
        }
        setProblem(undefined)
        onCard(read)
      }}
    >
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-hint`} className="soft">
        {hint}
      </p>
      <div className="card-row">
        <input
          ref={field}
          id={id}
          type="text"
          name="card"
          spellCheck={false}
          autoComplete="off"
          data-first={first ? '' : undefined}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? `${id}-hint` : `${id}-hint ${id}-problem`}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault()
          }}
        />
        <button type="submit" className="plain">
          {goLabel}
        </button>
      </div>
      {problem === undefined ? null : (
        <p id={`${id}-problem`} className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  )
}
