import { useEffect, useState } from 'react'
import type { Done, LifeEventNamed } from '../door/answers.ts'
import type { CardOfParty } from '../door/door.ts'
import type { Said } from '../door/said.ts'
import { useDoor } from '../hooks/use-session.ts'
import { CardField } from '../kit/CardField.tsx'
import { RefusedPane, Unreachable } from '../kit/PaneState.tsx'
import type { CardRead } from '../model/card.ts'
import { helpWords } from '../words/help.ts'

type Card = Extract<CardRead, { read: 'card' }>
type Props = { readonly first: Card; readonly onOpened: (caseId: string) => void }

const withRoles = (cards: readonly Card[], roles: readonly string[]): readonly CardOfParty[] =>
  cards.flatMap(({ name, citizenNumber }, at) => {
    const role = roles[at]
    return name === undefined || role === undefined ? [] : [{ role, name, citizenNumber }]
  })

/** 窗口代开: nobody has a case under this card, so one is opened for those who stand here, with what their cards say. */
export const OpenHere = ({ first, onOpened }: Props) => {
  const door = useDoor()
  const [events, setEvents] = useState<readonly LifeEventNamed[]>([])
  const [chosen, choose] = useState<string>()
  const [second, setSecond] = useState<Card>()
  const [swapped, setSwapped] = useState(false)
  const [said, keep] = useState<Said<Done>>()
  useEffect(() => {
    void door.lifeEvents().then((all) => setEvents(all.said === 'yes' ? all.value : []))
  }, [door])

  const event = events.find(({ id }) => id === chosen) ?? events[0]
  const parties = swapped ? [...(event?.parties ?? [])].reverse() : (event?.parties ?? [])
  const cards = second === undefined ? [first] : [first, second]
  const isNamed = cards.every(({ name }) => name !== undefined)
  const open = async (): Promise<void> => {
    if (event === undefined || !isNamed) return
    const roles = parties.map(({ id }) => id)
    const answer = await door.openHere(event.id, withRoles(cards, roles))
    keep(answer)
    if (answer.said === 'yes') onOpened(answer.value.caseId)
  }
  if (event === undefined) return null
  return (
    <section className="open-here" aria-label={helpWords.openTitle}>
      <h3>{helpWords.openTitle}</h3>
      <p className="soft">{helpWords.openHint}</p>
      {events.length < 2 ? null : (
        <label>
          {helpWords.openEvent}{' '}
          <select value={event.id} onChange={({ target }) => choose(target.value)}>
            {events.map(({ id, name }) => (
              <option key={id} value={id}>
                {name.zh}
              </option>
            ))}
          </select>
        </label>
      )}
      {cards.map(({ citizenNumber, name }, at) => (
        <label key={citizenNumber}>
          {helpWords.openRole(at + 1)}{' '}
          <select value={parties[at]?.id ?? ''} onChange={() => setSwapped(!swapped)}>
            {event.parties.map((party) => (
              <option key={party.id} value={party.id}>
                {party.name.zh}
              </option>
            ))}
          </select>{' '}
          {name ?? ''}
        </label>
      ))}
      {isNamed ? null : (
        <p className="field-problem" role="alert">
          {helpWords.openNameless}
        </p>
      )}
      {second === undefined && event.parties.length > 1 ? (
        <CardField
          label={helpWords.openSecond}
          hint={helpWords.openFirst}
          goLabel={helpWords.openRead}
          onCard={setSecond}
        />
      ) : null}
      <button type="button" className="plain" disabled={!isNamed} onClick={() => void open()}>
        {helpWords.openDo}
      </button>
      {said?.said === 'nothing' ? <Unreachable /> : null}
      {said?.said === 'no' ? <RefusedPane refusal={said.refusal} /> : null}
      {said?.said === 'yes' ? <p role="status">{helpWords.openDone(said.value.caseId)}</p> : null}
    </section>
  )
}
