import { useState } from 'react'
import type { StaffCaseView } from '../door/answers.ts'
import type { Acting } from '../hooks/use-act.ts'
import { ActKey } from '../kit/ActKey.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { KeyButton } from '../kit/KeyButton.tsx'
import { emptyRefusal, RefusalForm, refusalProblems } from '../kit/RefusalForm.tsx'
import { TroubleBox } from '../kit/TroubleBox.tsx'
import { basesOf, matterName } from '../model/case-view.ts'
import { general } from '../words/general.ts'
import { windowWords } from '../words/window.ts'
import { Conditions } from './PartyCard.tsx'

type Props = {
  readonly view: StaffCaseView
  readonly matter: string
  readonly acting: Acting
  readonly onClose: () => void
  readonly onLookAgain: () => void
}

/** 当场决定: the conditions with their clauses once more, then granted, or refused with reason and clause. */
export const DecideDialog = ({ view, matter, acting, onClose, onLookAgain }: Props) => {
  const [refusing, setRefusing] = useState(false)
  const [draft, setDraft] = useState(emptyRefusal)
  const [tried, setTried] = useState(false)
  const name = matterName(view, matter)
  const minutes = view.matters.find(({ id }) => id === matter)?.waitMinutes
  const unmet = view.parties
    .flatMap((party) => party.conditions)
    .filter((condition) => condition.holds !== 'yes').length
  const hint = minutes === undefined ? windowWords.decideHint : windowWords.decideSendHint(minutes)
  const grant = async (): Promise<void> => {
    const done = await acting.act({
      act: 'decide-on-the-spot',
      body: { matter, outcome: { outcome: 'granted' }, restsOn: view.restsOn },
    })
    if (done) onClose()
  }
  const refuse = async (): Promise<void> => {
    setTried(true)
    if (Object.keys(refusalProblems(draft)).length > 0) return
    const outcome = { outcome: 'refused', reason: draft.reason.trim(), basis: draft.basis.trim() } as const
    if (await acting.act({ act: 'decide-on-the-spot', body: { matter, outcome, restsOn: view.restsOn } })) onClose()
  }
  return (
    <Dialog
      title={refusing ? windowWords.refuseTitle : windowWords.decideTitle(name)}
      onClose={onClose}
      wide
      keys={
        refusing ? (
          <>
            <KeyButton label={general.cancel} onPress={() => setRefusing(false)} />
            <ActKey
              acting={acting}
              onLookAgain={onLookAgain}
              label={windowWords.decideRefuse}
              onPress={() => void refuse()}
            />
          </>
        ) : (
          <>
            <KeyButton label={general.cancel} onPress={onClose} />
            <KeyButton label={windowWords.decideRefuse} onPress={() => setRefusing(true)} />
            <span data-first="">
              <ActKey
                acting={acting}
                onLookAgain={onLookAgain}
                label={minutes === undefined ? windowWords.decideGrant : windowWords.decideSend}
                onEnter
                onPress={() => void grant()}
              />
            </span>
          </>
        )
      }
    >
      {refusing ? (
        <RefusalForm draft={draft} bases={basesOf(view, matter)} showProblems={tried} onChange={setDraft} />
      ) : (
        <>
          <p>{unmet === 0 ? hint : <b>{windowWords.decideUnmet(unmet)}</b>}</p>
          <div className="parties">
            {view.parties.map((party) => (
              <section key={party.role} aria-label={party.roleName.zh}>
                <h3>
                  {party.roleName.zh} <span className="party-name">{party.displayName}</span>
                </h3>
                <Conditions conditions={party.conditions} today={view.today} />
              </section>
            ))}
          </div>
        </>
      )}
      <TroubleBox
        view={view}
        trouble={acting.trouble}
        onAgain={() => void (refusing ? refuse() : grant())}
        onLookAgain={onLookAgain}
      />
    </Dialog>
  )
}
