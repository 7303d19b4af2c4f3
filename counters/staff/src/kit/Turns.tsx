import { useState } from 'react'
import type { StaffCaseView } from '../door/answers.ts'
import type { Acting } from '../hooks/use-act.ts'
import { dayWords } from '../model/days.ts'
import { emptyTurn, fieldsOf, type Turn, turnIntent } from '../model/turn-intent.ts'
import { turnWords } from '../words/turns.ts'
import { KeyButton } from './KeyButton.tsx'
import { TurnDialog } from './TurnDialog.tsx'

type Props = {
  readonly view: StaffCaseView
  /** Only the turns of this matter; absent: all. */
  readonly matter?: string
  readonly acting: Acting
  readonly onLookAgain: () => void
}

/** What is open about this matter, or about the whole case, e.g. a promise that has to be judged. */
export const turnsAbout = (view: StaffCaseView, matter?: string): readonly Turn[] =>
  view.turns.filter((turn) => matter === undefined || turn.matter === undefined || turn.matter === matter)

/** 转折 that are open to this officer: a key each; one that needs nothing more is sent at once. */
export const Turns = ({ view, matter, acting, onLookAgain }: Props) => {
  const [opened, setOpened] = useState<Turn>()
  const turns = turnsAbout(view, matter)
  if (turns.length === 0) return null
  const press = (turn: Turn): void => {
    acting.clear()
    const intent = turnIntent(turn, emptyTurn)
    if (fieldsOf(turn).length === 0 && intent !== undefined) void acting.act(intent)
    else setOpened(turn)
  }
  return (
    <section aria-labelledby="turns-head">
      <h2 id="turns-head">{turnWords.heading}</h2>
      <ul className="rules">
        {turns.map((turn) => (
          <li key={`${turn.act} ${turn.matter ?? ''} ${turn.material ?? ''}`} className="rule">
            {turn.note === undefined && matter !== undefined ? null : (
              <p className="soft">
                {turn.of.zh}
                {turn.note === undefined ? '' : `：${turn.note.zh}`}
                {turn.until === undefined ? '' : ` · ${turnWords.until(dayWords(turn.until, view.today))}`}
              </p>
            )}
            <KeyButton label={turn.name.zh} busy={acting.busy} onPress={() => press(turn)} />
          </li>
        ))}
      </ul>
      {opened === undefined ? null : (
        <TurnDialog
          view={view}
          turn={opened}
          acting={acting}
          onClose={() => setOpened(undefined)}
          onLookAgain={() => {
            setOpened(undefined)
            onLookAgain()
          }}
        />
      )}
    </section>
  )
}
