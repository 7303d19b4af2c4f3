import { useId, useState } from 'react'
import type { Intent } from '../door/acts.ts'
import type { StaffCaseView } from '../door/answers.ts'
import { useAct } from '../hooks/use-act.ts'
import { useFunctionKeys } from '../hooks/use-function-keys.ts'
import { useKeys } from '../hooks/use-keys.ts'
import { Changes } from '../kit/Changes.tsx'
import { KeyBar } from '../kit/KeyBar.tsx'
import { KeyButton } from '../kit/KeyButton.tsx'
import { Pane } from '../kit/Pane.tsx'
import { emptyRefusal } from '../kit/RefusalForm.tsx'
import { TroubleBox } from '../kit/TroubleBox.tsx'
import { Turns, turnsAbout } from '../kit/Turns.tsx'
import { approvalWords } from '../words/approval.ts'
import { turnWords } from '../words/turns.ts'
import { CaseToDecide } from './CaseToDecide.tsx'
import { CorrectionDialog, firstDraft } from './CorrectionDialog.tsx'
import { GrantDialog } from './GrantDialog.tsx'
import { RefuseDialog } from './RefuseDialog.tsx'
import { SpecialDialog } from './SpecialDialog.tsx'

type Props = {
  readonly view: StaffCaseView
  readonly matter: string
  readonly onActed: () => Promise<void>
  readonly onLookAgain: () => void
  readonly onNext: (() => void) | undefined
}

type Opened = 'grant' | 'correction' | 'refuse' | 'special'

/** After these the same officer goes on with the task: nothing was decided yet. */
const goesOn: readonly Intent['act'][] = ['end-special-procedure', 'take-task', 'give-back-task']

/** What was done just now, in words; a decision ends the task, a pause does not. */
const saidOf = ({ act, body }: Intent): string => {
  if (act === 'ask-correction') return approvalWords.corrected
  if (act === 'start-special-procedure') return approvalWords.specialStarted
  if (!('outcome' in body)) return turnWords.done
  const isRefusal = body.outcome.outcome === 'refused'
  return isRefusal ? approvalWords.refused : approvalWords.decided
}

/** One task: look, then decide. What is typed lives here and survives a refusal, a fresh look and a closed dialog. */
export const ToDecide = ({ view, matter, onActed, onLookAgain, onNext }: Props) => {
  const [opened, setOpened] = useState<Opened>()
  const [reason, setReason] = useState('')
  const [correction, setCorrection] = useState(firstDraft)
  const [refusal, setRefusal] = useState(emptyRefusal)
  const [looked, setLooked] = useState<StaffCaseView>()
  const [said, setSaid] = useState<string>()
  const acting = useAct(view.caseId, async (_done, intent) => {
    setSaid(goesOn.includes(intent.act) ? undefined : saidOf(intent))
    await onActed()
  })
  const { on } = useFunctionKeys()
  const id = useId()

  const mayDecide = view.allowed.includes('decide-from-inbox') && said === undefined
  const mayCorrect = view.allowed.includes('ask-correction') && said === undefined
  const isPaused = view.matters.some(({ id, stage }) => id === matter && stage === 'paused')
  const mayEnd = isPaused && view.allowed.includes('end-special-procedure')
  const mayPause = !isPaused && said === undefined && view.allowed.includes('start-special-procedure') && mayCorrect
  const open = (next: Opened, may: boolean): void => {
    if (!may) return
    acting.clear()
    setOpened(next)
  }
  const grant = (): void => open('grant', mayDecide)
  const correct = (): void => open('correction', mayCorrect)
  const refuse = (): void => open('refuse', mayDecide)
  const special = (): void => {
    if (mayEnd) {
      setSaid(undefined)
      void acting.act({ act: 'end-special-procedure', body: { matter } })
    } else open('special', mayPause)
  }
  const pressRed = (): void => {
    if (mayDecide) grant()
    else onNext?.()
  }
  useKeys({ Enter: pressRed, F6: correct, F7: special, F8: refuse, F9: () => onNext?.() }, { functionKeys: on })

  const close = (): void => setOpened(undefined)
  const lookAgain = (): void => {
    acting.clear()
    close()
    setLooked(view)
    onLookAgain()
  }
  const given = { view, matter, acting, onClose: close, onLookAgain: lookAgain }
  const matterNow = view.matters.find((one) => one.id === matter)
  return (
    <>
      <Pane kind="case" label={approvalWords.pane}>
        <CaseToDecide
          view={view}
          matter={matter}
          notices={
            <>
              {said === undefined ? null : (
                <p className="notice notice-jade" role="status">
                  ✓ {said} · {matterNow?.stageName.zh} <span className="number">{matterNow?.number ?? ''}</span>
                  {matterNow?.reason === undefined ? '' : ` · ${approvalWords.reason}：${matterNow.reason.zh}`}
                </p>
              )}
              {said === undefined ? <Changes before={looked} now={view} /> : null}
              <Turns view={view} matter={matter} acting={acting} onLookAgain={lookAgain} />
              {opened === undefined ? (
                <TroubleBox
                  view={view}
                  trouble={acting.trouble}
                  onAgain={() => acting.trouble !== undefined && void acting.act(acting.trouble.intent)}
                  onLookAgain={lookAgain}
                />
              ) : null}
            </>
          }
          reason={
            mayDecide ? (
              <div className="entry reason">
                <label htmlFor={id}>{approvalWords.reason}</label>
                <p id={`${id}-hint`} className="soft">
                  {approvalWords.reasonHint}
                </p>
                <textarea
                  id={id}
                  rows={2}
                  maxLength={500}
                  aria-describedby={`${id}-hint`}
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
              </div>
            ) : said === undefined && turnsAbout(view, matter).length === 0 ? (
              <p className="notice notice-amber">{approvalWords.notHere}</p>
            ) : null
          }
        />
      </Pane>
      <KeyBar
        keys={
          <>
            <KeyButton label={approvalWords.correction} keyName="F6" disabled={!mayCorrect} onPress={correct} />
            <KeyButton
              label={mayEnd ? approvalWords.specialEnd : approvalWords.special}
              keyName="F7"
              disabled={!mayEnd && !mayPause}
              onPress={special}
            />
            <KeyButton label={approvalWords.refuse} keyName="F8" disabled={!mayDecide} onPress={refuse} />
            <KeyButton
              label={approvalWords.next}
              keyName="F9"
              disabled={onNext === undefined}
              onPress={() => onNext?.()}
            />
          </>
        }
        red={
          mayDecide ? (
            <KeyButton label={approvalWords.grant} keyName="Enter" red busy={acting.busy} onPress={pressRed} />
          ) : (
            <KeyButton
              label={
                onNext !== undefined ? approvalWords.next : isPaused ? approvalWords.paused : approvalWords.noneLeft
              }
              keyName="Enter"
              red
              disabled={onNext === undefined}
              onPress={pressRed}
            />
          )
        }
      />
      {opened === 'grant' ? <GrantDialog {...given} reason={reason} /> : null}
      {opened === 'correction' ? <CorrectionDialog {...given} draft={correction} onDraft={setCorrection} /> : null}
      {opened === 'special' ? <SpecialDialog {...given} /> : null}
      {opened === 'refuse' ? <RefuseDialog {...given} draft={refusal} onDraft={setRefusal} /> : null}
    </>
  )
}
