import { useState } from 'react'
import type { StaffCaseView } from '../door/answers.ts'
import type { Acting } from '../hooks/use-act.ts'
import { ActKey } from '../kit/ActKey.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { KeyButton } from '../kit/KeyButton.tsx'
import { TroubleBox } from '../kit/TroubleBox.tsx'
import { toHandOut } from '../model/case-view.ts'
import { general } from '../words/general.ts'
import { helpWords } from '../words/help.ts'
import { windowWords } from '../words/window.ts'

type Props = {
  readonly view: StaffCaseView
  readonly acting: Acting
  readonly onClose: () => void
  readonly onLookAgain: () => void
}
type Way = 'window' | 'post'

/** 统一出件: what exists on paper leaves in one hand. */
export const HandOutDialog = ({ view, acting, onClose, onLookAgain }: Props) => {
  const ready = toHandOut(view)
  const [chosen, setChosen] = useState<readonly string[]>(ready.map((matter) => matter.id))
  const [way, setWay] = useState<Way>()
  // The couple's own wish stands beside the choice; nothing is ticked for the clerk, since a wrong tick counts as a visit of theirs.
  const wish = view.joint.find((fact) => fact.fact === 'resultBy')
  const [mandate, setMandate] = useState<string>()
  const [typed, setTyped] = useState('')
  // A scanner may send full-width figures, small letters and blanks.
  const tracking = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  const byPost = way === 'post' ? { tracking } : {}
  const isReady = way !== undefined && (way !== 'post' || /^[A-Z0-9]{8,24}$/.test(tracking))
  const helpers = view.mandates.filter(({ state, receives }) => state === 'taken' && receives)
  const receiver = way === 'window' && mandate !== undefined ? { mandate } : {}
  const handOut = async (): Promise<void> => {
    if (
      isReady &&
      way !== undefined &&
      chosen.length > 0 &&
      (await acting.act({ act: 'hand-out', body: { matters: [...chosen], way, ...byPost, ...receiver } }))
    )
      onClose()
  }
  const ways: readonly (readonly [Way, string])[] = [
    ['window', windowWords.handOutWindow],
    ['post', windowWords.handOutPost],
  ]
  return (
    <Dialog
      title={windowWords.handOutTitle}
      onClose={onClose}
      keys={
        <>
          <KeyButton label={general.cancel} onPress={onClose} />
          {ready.length === 0 ? null : (
            <span>
              <ActKey
                acting={acting}
                onLookAgain={onLookAgain}
                label={windowWords.handOutDo}
                onEnter
                disabled={chosen.length === 0 || !isReady}
                onPress={() => void handOut()}
              />
            </span>
          )}
        </>
      }
    >
      {ready.length === 0 ? (
        <p>{windowWords.handOutNone}</p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void handOut()
          }}
        >
          <fieldset>
            <legend>{windowWords.handOutHint}</legend>
            {ready.map((matter) => (
              <label key={matter.id} className="tick">
                <input
                  type="checkbox"
                  checked={chosen.includes(matter.id)}
                  onChange={() =>
                    setChosen(
                      chosen.includes(matter.id) ? chosen.filter((id) => id !== matter.id) : [...chosen, matter.id],
                    )
                  }
                />
                <span>
                  <b>{matter.result.zh}</b> <span className="number">{matter.number ?? ''}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend>
              {windowWords.handOutWay}
              {wish === undefined ? '' : `（${wish.name.zh}：${wish.masked}）`}
            </legend>
            {ways.map(([value, words], index) => (
              <label key={value} className="tick">
                <input
                  type="radio"
                  name="way"
                  data-first={index === 0 ? '' : undefined}
                  checked={way === value}
                  onChange={() => setWay(value)}
                />
                <span>{words}</span>
              </label>
            ))}
          </fieldset>
          {way !== 'post' ? null : (
            <div>
              <label htmlFor="tracking">{windowWords.handOutTracking}</label>
              <p className="soft" id="tracking-hint">
                {windowWords.handOutTrackingHint}
              </p>
              <input
                id="tracking"
                type="text"
                spellCheck={false}
                value={typed}
                autoComplete="off"
                aria-describedby="tracking-hint"
                onChange={(event) => setTyped(event.target.value)}
              />
            </div>
          )}
          {helpers.length === 0 || way !== 'window' ? null : (
            <fieldset>
              <legend>{helpWords.receiver}</legend>
              <label className="tick">
                <input
                  type="radio"
                  name="receiver"
                  checked={mandate === undefined}
                  onChange={() => setMandate(undefined)}
                />
                <span>{helpWords.self}</span>
              </label>
              {helpers.map((one) => (
                <label key={one.mandate} className="tick">
                  <input
                    type="radio"
                    name="receiver"
                    checked={mandate === one.mandate}
                    onChange={() => setMandate(one.mandate)}
                  />
                  <span>
                    {helpWords.line(one.roleName.zh, one.kindName.zh)} {one.helper ?? ''}
                  </span>
                </label>
              ))}
            </fieldset>
          )}
          {/* Enter in a choice sends the form: the same act as the red key. */}
          <button type="submit" className="only-for-enter" tabIndex={-1} aria-hidden="true" />
        </form>
      )}
      <TroubleBox view={view} trouble={acting.trouble} onAgain={() => void handOut()} onLookAgain={onLookAgain} />
    </Dialog>
  )
}
