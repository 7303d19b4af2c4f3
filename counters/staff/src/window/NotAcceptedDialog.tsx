import { useId, useState } from 'react'
import type { StaffCaseView } from '../door/answers.ts'
import type { Acting } from '../hooks/use-act.ts'
import { ActDialog } from '../kit/ActDialog.tsx'
import { ReasonField } from '../kit/ReasonField.tsx'
import { notBroughtOf } from '../model/case-view.ts'
import { reasonsFor } from '../model/reasons.ts'
import { windowWords } from '../words/window.ts'

type Props = {
  readonly view: StaffCaseView
  readonly acting: Acting
  readonly onClose: () => void
  readonly onLookAgain: () => void
}

const toggled = (list: readonly string[], one: string): readonly string[] =>
  list.includes(one) ? list.filter((each) => each !== one) : [...list, one]

/** 不予受理: a reason of the standard, what was not brought, who came in vain; and the words the couple will read. */
export const NotAcceptedDialog = ({ view, acting, onClose, onLookAgain }: Props) => {
  const reasons = reasonsFor(view, 'refuse-to-accept')
  const [chosen, setChosen] = useState('')
  const [missing, setMissing] = useState<readonly string[]>([])
  const [present, setPresent] = useState<readonly string[]>(
    view.parties.filter(({ arrived }) => arrived).map(({ role }) => role),
  )
  const [tried, setTried] = useState(false)
  const id = useId()
  const reason = reasons.find((each) => each.id === chosen)
  const away = notBroughtOf(view)
  const asksWhat = reason?.claims === 'core-missing'
  const refuse = async (): Promise<void> => {
    setTried(true)
    if (reason === undefined) return
    const body = { reason: reason.id, materials: asksWhat ? [...missing] : [], present: [...present] }
    if (await acting.act({ act: 'refuse-to-accept', body })) onClose()
  }
  return (
    <ActDialog
      title={windowWords.notAcceptedTitle}
      view={view}
      acting={acting}
      label={windowWords.notAcceptedDo}
      onAct={refuse}
      onClose={onClose}
      onLookAgain={onLookAgain}
    >
      <p className="soft">{windowWords.notAcceptedHint}</p>
      <ReasonField
        label={windowWords.notAcceptedReason}
        reasons={reasons}
        chosen={chosen}
        problem={tried && reason === undefined ? windowWords.notAcceptedChoose : undefined}
        onChoose={setChosen}
      />
      {asksWhat ? (
        <fieldset>
          <legend>{windowWords.notAcceptedWhat}</legend>
          {away.length === 0 ? <p className="soft">{windowWords.notAcceptedWhatNone}</p> : null}
          {away.map((material) => (
            <label key={material.key} className="tick">
              <input
                type="checkbox"
                checked={missing.includes(material.key)}
                onChange={() => setMissing(toggled(missing, material.key))}
              />
              <span>{material.name.zh}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <fieldset aria-describedby={`${id}-who`}>
        <legend id={`${id}-who`}>{windowWords.notAcceptedWho}</legend>
        {view.parties.map((party) => (
          <label key={party.role} className="tick">
            <input
              type="checkbox"
              checked={present.includes(party.role)}
              onChange={() => setPresent(toggled(present, party.role))}
            />
            <span>
              {party.roleName.zh} {party.displayName}
            </span>
          </label>
        ))}
      </fieldset>
    </ActDialog>
  )
}
