import { useEffect, useState } from 'react'
import type { Intent } from '../door/acts.ts'
import type { StaffCaseView } from '../door/answers.ts'
import type { Acting } from '../hooks/use-act.ts'
import { CardField } from '../kit/CardField.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { KeyButton } from '../kit/KeyButton.tsx'
import { SignPill } from '../kit/SignPill.tsx'
import { TroubleBox } from '../kit/TroubleBox.tsx'
import { whoseCard } from '../model/card.ts'
import { timeWords } from '../model/days.ts'
import { general } from '../words/general.ts'
import { checkSign } from '../words/signs.ts'
import { windowWords } from '../words/window.ts'

type Props = {
  readonly view: StaffCaseView
  readonly acting: Acting
  readonly onClose: () => void
  readonly onLookAgain: () => void
}

/** 核验身份: the cards of those who came, one after the other, into one field; the live checks stand beside. It closes when all are verified. */
export const VerifyDialog = ({ view, acting, onClose, onLookAgain }: Props) => {
  const [nobody, setNobody] = useState(false)
  const here = view.parties.filter((party) => party.arrived || party.verified)
  const all = here.every((party) => party.verified)
  useEffect(() => {
    if (all) onClose()
  }, [all, onClose])

  const verify = (body: Extract<Intent, { act: 'verify' }>['body']): void => {
    setNobody(false)
    void acting.act({ act: 'verify', body })
  }
  return (
    <Dialog
      title={windowWords.verifyTitle}
      onClose={onClose}
      wide
      keys={<KeyButton label={general.cancel} onPress={onClose} />}
    >
      <CardField
        first
        label={windowWords.verifyField}
        hint={windowWords.verifyHint}
        goLabel={windowWords.verifyRead}
        onCard={({ name, citizenNumber }) => {
          const party = whoseCard(here, citizenNumber)
          if (party === undefined) setNobody(true)
          else verify({ role: party.role, with: 'card', citizenNumber, ...(name === undefined ? {} : { name }) })
        }}
      />
      {nobody ? (
        <p className="field-problem" role="alert">
          {windowWords.verifyNobody}
        </p>
      ) : null}
      <TroubleBox
        view={view}
        trouble={acting.trouble}
        onAgain={() => acting.trouble !== undefined && void acting.act(acting.trouble.intent)}
        onLookAgain={onLookAgain}
      />
      <div className="parties">
        {here.map((party) => (
          <section key={party.role} className="card" aria-label={party.roleName.zh}>
            <h3>
              <span>
                {party.roleName.zh} <span className="party-name">{party.displayName}</span>
              </span>
              <SignPill
                sign={
                  party.verified
                    ? { sign: '✓', word: windowWords.verified, tone: 'done' }
                    : { sign: '●', word: windowWords.notVerified, tone: 'now' }
                }
              />
            </h3>
            <ul className="checks">
              {party.checks.map((check) => (
                <li key={check.source}>
                  <span>{check.name.zh}</span>
                  <SignPill
                    sign={checkSign(check.state)}
                    {...(check.at === undefined ? {} : { more: timeWords(check.at, view.today) })}
                  />
                </li>
              ))}
            </ul>
            {party.verified ? null : (
              <button type="button" className="plain" onClick={() => verify({ role: party.role, with: 'by-eye' })}>
                {windowWords.verifyByEye(party.roleName.zh)}
              </button>
            )}
          </section>
        ))}
      </div>
      <p className="soft">{windowWords.verifyByEyeHint}</p>
    </Dialog>
  )
}
