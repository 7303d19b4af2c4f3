import { useState } from 'react'
import type { Said } from '../door/said.ts'
import { useDoor } from '../hooks/use-session.ts'
import { CardField } from '../kit/CardField.tsx'
import { RefusedPane, Unreachable } from '../kit/PaneState.tsx'
import type { CardRead } from '../model/card.ts'
import { windowWords } from '../words/window.ts'
import { OpenHere } from './OpenHere.tsx'

type Card = Extract<CardRead, { read: 'card' }>

/** Finds the case of the person whose card lies on the reader; the number goes in the body, never into an address. */
export const FindByCard = ({ onFound }: { readonly onFound: (caseId: string) => void }) => {
  const door = useDoor()
  const [said, keep] = useState<Said<readonly string[]>>()
  const [card, read] = useState<Card>()
  const find = async (lying: Card): Promise<void> => {
    read(lying)
    const answer = await door.find(lying.citizenNumber)
    keep(answer)
    const only = answer.said === 'yes' && answer.value.length === 1 ? answer.value[0] : undefined
    if (only !== undefined) onFound(only)
  }
  return (
    <div className="find">
      <CardField
        label={windowWords.find}
        hint={windowWords.findHint}
        goLabel={windowWords.findGo}
        onCard={(lying) => void find(lying)}
      />
      {said === undefined ? null : <Found said={said} onFound={onFound} />}
      {card !== undefined && said?.said === 'yes' && said.value.length === 0 ? (
        <OpenHere key={card.citizenNumber} first={card} onOpened={onFound} />
      ) : null}
    </div>
  )
}

const Found = ({
  said,
  onFound,
}: {
  readonly said: Said<readonly string[]>
  readonly onFound: (caseId: string) => void
}) => {
  if (said.said === 'nothing') return <Unreachable />
  if (said.said === 'no') return <RefusedPane refusal={said.refusal} />
  if (said.value.length === 0)
    return (
      <p className="field-problem" role="alert">
        {windowWords.findNone}
      </p>
    )
  if (said.value.length === 1) return null
  return (
    <div role="alert">
      <p>{windowWords.findMany(said.value.length)}</p>
      <ul className="found">
        {said.value.map((caseId) => (
          <li key={caseId}>
            <button type="button" className="plain" onClick={() => onFound(caseId)}>
              {caseId}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
