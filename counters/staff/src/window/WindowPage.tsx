import { useCallback, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { HandOutRow, HandOutsAnswer, StaffCaseView, TodayAnswer, TodayRow } from '../door/answers.ts'
import { NotPermittedPage } from '../frame/PlainPages.tsx'
import { isNotPermitted, useAnswer } from '../hooks/use-answer.ts'
import { useEvery } from '../hooks/use-every.ts'
import { usePages } from '../hooks/use-pages.ts'
import { useDoor } from '../hooks/use-session.ts'
import { Pane } from '../kit/Pane.tsx'
import { Idle, NoCaseYet } from '../kit/PaneState.tsx'
import { awaitedMatter, isAsking, nextRow } from '../model/case-view.ts'
import { general } from '../words/general.ts'
import { windowWords } from '../words/window.ts'
import { AtWindow } from './AtWindow.tsx'
import { IdleKeys } from './IdleKeys.tsx'
import { ListPane, type ListShown } from './ListPane.tsx'

/** While a check is being asked the case is fetched again this often; otherwise only after an act, since each fetch is a look. */
const askingEvery = 1_500
const todayEvery = 20_000

/** A register that is late may answer any moment, but nobody stares at the page for it. */
const lookEvery = (view: StaffCaseView | undefined): number | undefined => {
  if (view === undefined) return undefined
  if (isAsking(view)) return askingEvery
  return awaitedMatter(view)?.awaited.state === 'late' ? todayEvery : undefined
}

/** 窗口: who is next, the couple, what the standard says. */
export const WindowPage = () => {
  const door = useDoor()
  const navigate = useNavigate()
  const { caseId } = useParams()
  const today = usePages<TodayRow, TodayAnswer>(door.today)
  const handOuts = usePages<HandOutRow, HandOutsAnswer>(door.handOuts)
  const [shown, show] = useState<ListShown>('today')
  const showHandOuts = useCallback(() => show('hand-outs'), [])
  const look = useCallback(() => door.look(caseId ?? ''), [door, caseId])
  const theCase = useAnswer(caseId, look)
  const view = theCase.loaded.at === 'ready' ? theCase.loaded.value : undefined
  useEvery(todayEvery, today.reload)
  useEvery(todayEvery, handOuts.reload)
  useEvery(lookEvery(view), theCase.reload)

  const choose = useCallback((chosen: string) => void navigate(`/window/${chosen}`), [navigate])
  const rows = today.loaded.at === 'ready' ? today.loaded.value.rows : []
  const lying = handOuts.loaded.at === 'ready' ? handOuts.loaded.value.rows : []
  const next = shown === 'today' ? nextRow(rows, caseId) : lying.find((row) => row.caseId !== caseId)
  const [searches, setSearches] = useState(0)
  const goOn = useCallback(() => {
    if (next !== undefined) choose(next.caseId)
    else setSearches((count) => count + 1)
  }, [next, choose])
  const acted = useCallback(async () => {
    await Promise.all([theCase.reload(), today.reload(), handOuts.reload()])
  }, [theCase.reload, today.reload, handOuts.reload])

  if (isNotPermitted(today.loaded)) return <NotPermittedPage />
  return (
    <main className="window">
      <ListPane
        key={searches}
        shown={shown}
        onShow={show}
        today={today}
        handOuts={handOuts}
        chosen={caseId}
        onChoose={choose}
      />
      {view === undefined ? (
        <>
          <Pane kind="couple" label={windowWords.couple}>
            {caseId === undefined ? (
              <Idle heading={general.window}>{windowWords.chooseCouple}</Idle>
            ) : (
              <NoCaseYet heading={general.window} loaded={theCase.loaded} onAgain={() => void theCase.reload()} />
            )}
          </Pane>
          <Pane kind="side" label={windowWords.side} />
          <IdleKeys hasNext={next !== undefined} onNext={goOn} onHandOuts={showHandOuts} />
        </>
      ) : (
        <AtWindow
          key={view.caseId}
          view={view}
          onActed={acted}
          onLookAgain={() => void theCase.reload()}
          onNext={goOn}
          onHandOuts={showHandOuts}
        />
      )}
    </main>
  )
}
