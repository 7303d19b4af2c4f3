import { useCallback, useState } from 'react'
import { useNavigate } from 'react-router'
import type { LineAnswer, LineAsked, Refusal } from '../door/answers.ts'
import { NotPermittedPage } from '../frame/PlainPages.tsx'
import { isNotPermitted, useAnswer } from '../hooks/use-answer.ts'
import { useEvery } from '../hooks/use-every.ts'
import { useFunctionKeys } from '../hooks/use-function-keys.ts'
import { useKeys } from '../hooks/use-keys.ts'
import { useDoor } from '../hooks/use-session.ts'
import { KeyBar } from '../kit/KeyBar.tsx'
import { KeyButton } from '../kit/KeyButton.tsx'
import { Pane } from '../kit/Pane.tsx'
import { PaneState } from '../kit/PaneState.tsx'
import { lineWords } from '../words/line.ts'
import { LineTables } from './LineTables.tsx'

const every = 5_000
const kept = 'xiqian-window'

/** The window at which this clerk sits, remembered by this computer. */
const useOwnWindow = () => {
  const [own, set] = useState(() => Number(localStorage.getItem(kept) ?? 1))
  const sit = useCallback((window: number) => {
    localStorage.setItem(kept, String(window))
    set(window)
  }, [])
  return [own, sit] as const
}

/** 停办: for an hour from now, said on the hall's own clock. */
const inAnHour = (now: string): string => {
  const hour = Math.min(Number(now.slice(0, 2)) + 1, 23)
  return `${String(hour).padStart(2, '0')}:${hour === 23 ? '59' : now.slice(3, 5)}`
}

/** 叫号台: who is called next, and at which window. */
export const LinePage = () => {
  const door = useDoor()
  const navigate = useNavigate()
  const { on } = useFunctionKeys()
  const { loaded, reload } = useAnswer('line', door.line)
  useEvery(every, reload)
  const [own, sit] = useOwnWindow()
  const [need, setNeed] = useState('')
  const [said, setSaid] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const answer: LineAnswer | undefined = loaded.at === 'ready' ? loaded.value : undefined
  const here = answer?.windows.find(({ window }) => window === own)

  const step = async (asked: LineAsked): Promise<void> => {
    if (busy) return
    setBusy(true)
    const done = await door.stepInLine(asked)
    setBusy(false)
    setRefusal(done.said === 'no' ? done.refusal : undefined)
    setSaid(done.said === 'yes' && asked.act === 'queue-up' ? done.value.ticket : undefined)
    await reload()
  }
  const next = () => void step({ act: 'call-next', window: own })
  const again = () => void step({ act: 'call-again', window: own })
  const finish = () => void step({ act: 'finish-ticket', window: own })
  const take = () => void step({ act: 'queue-up', ...(need === '' ? {} : { needs: [need] }) })
  const openCase = () => {
    if (here?.caseId !== undefined) void navigate(`/window/${here.caseId}`)
  }
  const halt = () => {
    if (answer === undefined) return
    void step(answer.halted === undefined ? { act: 'halt-hall', until: inAnHour(answer.now) } : { act: 'resume-hall' })
  }
  const isStopped = answer?.halted !== undefined
  useKeys({ Enter: next, F4: take, F6: again, F7: finish, F8: openCase }, { functionKeys: on })

  if (isNotPermitted(loaded)) return <NotPermittedPage />
  return (
    <main>
      <Pane kind="case" label={lineWords.title}>
        <PaneState loaded={loaded} onAgain={() => void reload()}>
          {(line) => (
            <>
              <h1>
                {lineWords.title}
                <span className="case-line">
                  {line.organName.zh} · {line.now} · {lineWords.served(line.served, line.toCome)}
                </span>
              </h1>
              {refusal === undefined ? null : (
                <p className="notice notice-amber" role="alert">
                  {refusal.title.zh}。{refusal.doNext.zh}
                </p>
              )}
              {said === undefined ? null : (
                <p className="notice notice-jade" role="status">
                  ✓ {lineWords.took(said)}{' '}
                  <a href={`/hall/${line.organ}/${said}`} target="_blank" rel="noreferrer">
                    {lineWords.print}
                  </a>
                </p>
              )}
              <LineTables
                line={line}
                own={own}
                onSit={sit}
                need={need}
                onNeed={setNeed}
                onStep={(one) => void step(one)}
              />
            </>
          )}
        </PaneState>
      </Pane>
      <KeyBar
        keys={
          <>
            <KeyButton label={lineWords.keys.take} keyName="F4" onPress={take} />
            <KeyButton
              label={lineWords.keys.again}
              keyName="F6"
              disabled={here?.ticket === undefined}
              onPress={again}
            />
            <KeyButton
              label={lineWords.keys.finish}
              keyName="F7"
              disabled={here?.ticket === undefined}
              onPress={finish}
            />
            <KeyButton
              label={lineWords.keys.case}
              keyName="F8"
              disabled={here?.caseId === undefined}
              onPress={openCase}
            />
            <KeyButton label={isStopped ? lineWords.keys.resume : lineWords.keys.halt} onPress={halt} />
          </>
        }
        red={
          <KeyButton label={lineWords.keys.next} keyName="Enter" red busy={busy} disabled={isStopped} onPress={next} />
        }
      />
    </main>
  )
}
