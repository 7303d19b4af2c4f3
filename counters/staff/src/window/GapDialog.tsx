import { useState } from 'react'
import type { StaffCaseView } from '../door/answers.ts'
import type { Acting } from '../hooks/use-act.ts'
import { ActKey } from '../kit/ActKey.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { KeyButton } from '../kit/KeyButton.tsx'
import { TroubleBox } from '../kit/TroubleBox.tsx'
import { deferrableOf, matterName, whoPromises } from '../model/case-view.ts'
import { dayWords } from '../model/days.ts'
import { general } from '../words/general.ts'
import { windowWords } from '../words/window.ts'

type Props = {
  readonly view: StaffCaseView
  readonly acting: Acting
  readonly onClose: () => void
  readonly onLookAgain: () => void
}

/** 容缺受理: only what the standard lets be missing; the couple chooses, hears what is lost, and promises. */
export const GapDialog = ({ view, acting, onClose, onLookAgain }: Props) => {
  const items = deferrableOf(view)
  const [promised, setPromised] = useState<readonly string[]>([])
  const [heard, setHeard] = useState(false)
  const [asked, setAsked] = useState(false)
  const mayAccept = view.allowed.includes('accept-at-window')
  const accept = async (): Promise<void> => {
    if (promised.length > 0 && !heard) {
      setAsked(true)
      return
    }
    if (await acting.act({ act: 'accept-at-window', body: { promised: [...promised], restsOn: view.restsOn } }))
      onClose()
  }
  return (
    <Dialog
      title={windowWords.gapTitle}
      onClose={onClose}
      wide
      keys={
        <>
          <KeyButton label={general.cancel} onPress={onClose} />
          {items.length === 0 ? null : (
            <ActKey
              acting={acting}
              onLookAgain={onLookAgain}
              label={promised.length === 0 ? windowWords.red.accept : windowWords.gapAccept}
              onEnter
              disabled={!mayAccept}
              onPress={() => void accept()}
            />
          )}
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void accept()
        }}
      >
        <p>{items.length === 0 ? windowWords.gapNone : windowWords.gapIntro}</p>
        <ul className="gap-items">
          {items.map((material, index) => {
            const matters = material.matters.map((matter) => matterName(view, matter)).join('、')
            const chosen = promised.includes(material.key)
            return (
              <li key={material.key} className="card">
                <label className="tick">
                  <input
                    type="checkbox"
                    data-first={index === 0 ? '' : undefined}
                    checked={chosen}
                    onChange={() =>
                      setPromised(chosen ? promised.filter((key) => key !== material.key) : [...promised, material.key])
                    }
                  />
                  <span>
                    <b>{material.name.zh}</b> {windowWords.gapPromiseBy(whoPromises(view, material.whose))}
                    {material.whose === 'third' ? windowWords.gapThirdSigns : ''}
                    {' · '}
                    {material.dueIfPromised === undefined
                      ? windowWords.gapDueUnknown
                      : windowWords.gapDue(dayWords(material.dueIfPromised, view.today))}
                  </span>
                </label>
                <p className="consequence">{material.ifNotSupplied?.zh ?? windowWords.gapConsequence(matters)}</p>
                <p className="soft">
                  {material.why.zh} <span className="clause">{material.basis}</span>
                </p>
              </li>
            )
          })}
        </ul>
        {promised.length === 0 ? null : (
          <label className="tick">
            <input type="checkbox" checked={heard} onChange={() => setHeard(!heard)} />
            <span>{windowWords.gapRead}</span>
          </label>
        )}
        {asked && !heard && promised.length > 0 ? (
          <p className="field-problem" role="alert">
            {windowWords.gapMustRead}
          </p>
        ) : null}
        {/* Enter in a tick box sends the form: the same act as the red key. */}
        <button type="submit" className="only-for-enter" tabIndex={-1} aria-hidden="true" />
      </form>
      <TroubleBox
        view={view}
        trouble={acting.trouble}
        onAgain={() => acting.trouble !== undefined && void acting.act(acting.trouble.intent)}
        onLookAgain={onLookAgain}
      />
    </Dialog>
  )
}
