import { type MandateAct, mandateActs } from '@xiqian/standard/evaluator'
import { useCallback, useState } from 'react'
import type { Done, StaffCaseView } from '../door/answers.ts'
import { useAct } from '../hooks/use-act.ts'
import { ActDialog } from '../kit/ActDialog.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { KeyButton } from '../kit/KeyButton.tsx'
import { general } from '../words/general.ts'
import { helpWords } from '../words/help.ts'
import { QrCode } from './QrCode.tsx'

type Props = {
  readonly view: StaffCaseView
  readonly onActed: () => Promise<void>
  readonly onClose: () => void
  readonly onLookAgain: () => void
}
type Ground = 'face' | 'paper'
const grounds: readonly Ground[] = ['face', 'paper']

/** 登记帮办委托: for whom, to whom, on what ground; the sentence is read out, and the helper takes it by the code. */
export const MandateDialog = ({ view, onActed, onClose, onLookAgain }: Props) => {
  const [role, setRole] = useState(view.parties[0]?.role ?? '')
  const [kindId, setKind] = useState(view.mandateKinds[0]?.kind ?? '')
  const [ground, setGround] = useState<Ground>('face')
  const [also, setAlso] = useState<readonly MandateAct[]>([])
  const [link, keep] = useState<string>()
  const kind = view.mandateKinds.find((one) => one.kind === kindId)
  const after = useCallback(
    (done: Done) => {
      keep(done.link)
      return onActed()
    },
    [onActed],
  )
  const acting = useAct(view.caseId, after)
  if (link !== undefined) {
    const address = `${location.origin}/h/${link}`
    return (
      <Dialog title={helpWords.record} onClose={onClose} keys={<KeyButton label={general.close} onPress={onClose} />}>
        <p>{helpWords.link}</p>
        <QrCode text={address} label={helpWords.link} />
        <p className="number address">{address}</p>
      </Dialog>
    )
  }
  const give = async (): Promise<void> => {
    if (kind === undefined) return
    const { sentenceDigest } = kind
    await acting.act({ act: 'give-mandate', body: { kind: kind.kind, also: [...also], sentenceDigest, role, ground } })
  }
  return (
    <ActDialog
      title={helpWords.record}
      view={view}
      acting={acting}
      label={helpWords.do}
      onAct={give}
      onClose={onClose}
      onLookAgain={onLookAgain}
    >
      <p className="soft">{helpWords.recordHint}</p>
      <label>
        {helpWords.forWhom}{' '}
        <select data-first="" value={role} onChange={({ target }) => setRole(target.value)}>
          {view.parties.map((party) => (
            <option key={party.role} value={party.role}>
              {party.roleName.zh} {party.displayName}
            </option>
          ))}
        </select>
      </label>
      <label>
        {helpWords.kind}{' '}
        <select
          value={kindId}
          onChange={({ target }) => {
            setKind(target.value)
            setAlso([])
          }}
        >
          {view.mandateKinds.map(({ kind: id, name }) => (
            <option key={id} value={id}>
              {name.zh}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{helpWords.ground}</legend>
        {grounds.map((one) => (
          <label key={one} className="tick">
            <input type="radio" name="ground" checked={ground === one} onChange={() => setGround(one)} />
            <span>{helpWords.grounds[one]}</span>
          </label>
        ))}
      </fieldset>
      {kind === undefined || kind.ifSaid.length === 0 ? null : (
        <fieldset>
          <legend>{helpWords.also}</legend>
          {kind.ifSaid.map(({ act, name }) => {
            const known = mandateActs.find((one) => one === act)
            return known === undefined ? null : (
              <label key={act} className="tick">
                <input
                  type="checkbox"
                  checked={also.includes(known)}
                  onChange={() =>
                    setAlso(also.includes(known) ? also.filter((one) => one !== known) : [...also, known])
                  }
                />
                <span>{name.zh}</span>
              </label>
            )
          })}
        </fieldset>
      )}
      <h3>{helpWords.read}</h3>
      <p>{kind?.sentence.zh}</p>
    </ActDialog>
  )
}
