import { useCallback, useState } from 'react'
import type { StaffCaseView } from '../door/answers.ts'
import { useAct } from '../hooks/use-act.ts'
import { useFunctionKeys } from '../hooks/use-function-keys.ts'
import { useKeys } from '../hooks/use-keys.ts'
import { Changes } from '../kit/Changes.tsx'
import { KeyBar } from '../kit/KeyBar.tsx'
import { KeyButton } from '../kit/KeyButton.tsx'
import { Pane } from '../kit/Pane.tsx'
import { TroubleBox } from '../kit/TroubleBox.tsx'
import type { PrintChoice } from '../model/print-sheets.ts'
import { hasChanged, reasonsFor } from '../model/reasons.ts'
import { openTodo, redKey } from '../model/red-key.ts'
import { general } from '../words/general.ts'
import { windowWords } from '../words/window.ts'
import { AwaitedNotice } from './Awaited.tsx'
import { Couple } from './Couple.tsx'
import { KeepPlace } from './KeepPlace.tsx'
import { PrintSheets } from './PrintSheets.tsx'
import { RedKeyButton } from './RedKeyButton.tsx'
import { SidePane } from './SidePane.tsx'
import { usePrinting } from './use-printing.ts'
import { type Opened, WindowDialog } from './WindowDialog.tsx'

type Props = {
  readonly view: StaffCaseView
  readonly onActed: () => Promise<void>
  readonly onLookAgain: () => void
  readonly onNext: () => void
  /** Nothing of this couple lies ready: the list of what does. */
  readonly onHandOuts: () => void
}

/** One couple at the window with everything that can be done for it. */
export const AtWindow = ({ view, onActed, onLookAgain, onNext, onHandOuts }: Props) => {
  const [opened, setOpened] = useState<Opened>()
  const [looked, setLooked] = useState<StaffCaseView>()
  const close = useCallback(() => setOpened(undefined), [])
  const acted = useCallback(async () => {
    setLooked(undefined)
    await onActed()
  }, [onActed])
  const acting = useAct(view.caseId, acted)
  const { choice, printed, print } = usePrinting()
  const { on } = useFunctionKeys()

  const held = acting.trouble?.trouble === 'refused' && acting.trouble.refusal.refused === 'source-down'
  const offersPlace = held || openTodo(view)[0]?.act === 'keep-place'
  const red = redKey(view, { printed, heldBySource: held })
  const open = (next: Opened): void => {
    if (!held) acting.clear()
    setOpened(next)
  }
  const changed = hasChanged(acting.trouble)
  const again = (): void => {
    if (acting.trouble !== undefined) void acting.act(acting.trouble.intent)
  }
  const keepPlace = (): void => void acting.act({ act: 'keep-place', body: {} })
  const lookAgain = (): void => {
    acting.clear()
    setLooked(view)
    onLookAgain()
  }
  const pressRed = (): void => {
    if (opened !== undefined || acting.busy) return
    if (changed) lookAgain()
    else if (red.press === 'check-in') void acting.act({ act: 'check-in', body: { present: [...red.present] } })
    else if (red.press === 'accept' && !red.promising)
      void acting.act({ act: 'accept-at-window', body: { promised: [], restsOn: view.restsOn } })
    else if (red.press === 'accept') open({ dialog: 'gap' })
    else if (red.press === 'photo')
      void acting.act({ act: 'supply', body: { material: red.material.key, giving: 'photo-on-site' } })
    else if (red.press === 'verify') open({ dialog: 'verify' })
    else if (red.press === 'declare') open({ dialog: 'declare', declaration: red.declaration })
    else if (red.press === 'decide') open({ dialog: 'decide', matter: red.matter })
    else if (red.press === 'hand-out') open({ dialog: 'hand-out' })
    else if (red.press === 'print') print({ receipt: true, declarations: false })
    else if (red.press === 'keep-place') keepPlace()
    else if (red.press === 'next') onNext()
  }
  const mayPromise = view.deferrable.length > 0 && view.allowed.includes('accept-at-window')
  const maySendAway = view.allowed.includes('refuse-to-accept') && reasonsFor(view, 'refuse-to-accept').length > 0
  const mayHandOut = view.allowed.includes('hand-out')
  const presses = {
    Enter: pressRed,
    F2: () => open({ dialog: 'verify' }),
    F4: () => {
      if (mayPromise) open({ dialog: 'gap' })
    },
    F6: () => {
      if (maySendAway) open({ dialog: 'not-accepted' })
    },
    F7: () => open({ dialog: 'print' }),
    F8: () => {
      if (mayHandOut) open({ dialog: 'hand-out' })
      else onHandOuts()
    },
    F9: onNext,
  }
  useKeys(presses, { functionKeys: on })

  const notices = (
    <>
      <AwaitedNotice view={view} />
      {offersPlace ? (
        <KeepPlace view={view} busy={acting.busy} onKeep={keepPlace} onAgain={held ? again : undefined} />
      ) : null}
      {acting.trouble === undefined ? <Changes before={looked} now={view} /> : null}
      {opened === undefined && !held ? (
        <TroubleBox view={view} trouble={acting.trouble} onAgain={again} onLookAgain={lookAgain} />
      ) : null}
    </>
  )
  const { keys } = windowWords
  return (
    <>
      <Pane kind="couple" label={windowWords.couple}>
        <Couple view={view} notices={notices} />
      </Pane>
      <Pane kind="side" label={windowWords.side}>
        <SidePane view={view} acting={acting} onActed={acted} onLookAgain={lookAgain} />
      </Pane>
      <KeyBar
        keys={
          <>
            <KeyButton label={keys.verify} keyName="F2" onPress={presses.F2} />
            <KeyButton label={keys.gap} keyName="F4" disabled={!mayPromise} onPress={presses.F4} />
            <KeyButton label={keys.refuse} keyName="F6" disabled={!maySendAway} onPress={presses.F6} />
            <KeyButton label={keys.print} keyName="F7" onPress={presses.F7} />
            <KeyButton label={keys.handOut} keyName="F8" onPress={presses.F8} />
            <KeyButton label={keys.next} keyName="F9" onPress={onNext} />
          </>
        }
        red={
          changed ? (
            <KeyButton label={general.lookAgain} keyName="Enter" red onPress={lookAgain} />
          ) : (
            <RedKeyButton red={red} view={view} busy={acting.busy} onPress={pressRed} />
          )
        }
      />
      <WindowDialog
        opened={opened}
        view={view}
        acting={acting}
        onClose={close}
        onLookAgain={lookAgain}
        onPrint={(chosen: PrintChoice) => {
          close()
          print(chosen)
        }}
      />
      {choice === undefined ? null : <PrintSheets view={view} choice={choice} origin={location.origin} />}
    </>
  )
}
