import type { HandOutRow, HandOutsAnswer, TodayAnswer, TodayRow } from '../door/answers.ts'
import type { usePages } from '../hooks/use-pages.ts'
import { PaneState } from '../kit/PaneState.tsx'
import { windowWords } from '../words/window.ts'
import { FindByCard } from './FindByCard.tsx'
import { HandOutList } from './HandOutList.tsx'
import { MendList } from './MendList.tsx'
import { TodayList } from './TodayList.tsx'

export type ListShown = 'today' | 'hand-outs'

type Props = {
  readonly shown: ListShown
  readonly onShow: (list: ListShown) => void
  readonly today: ReturnType<typeof usePages<TodayRow, TodayAnswer>>
  readonly handOuts: ReturnType<typeof usePages<HandOutRow, HandOutsAnswer>>
  readonly chosen: string | undefined
  readonly onChoose: (caseId: string) => void
}

/** The left pane: who is next, or what lies ready on paper; a card finds any other case. */
export const ListPane = ({ shown, onShow, today, handOuts, chosen, onChoose }: Props) => {
  const waiting = handOuts.loaded.at === 'ready' ? handOuts.loaded.value.first.waiting : undefined
  const tabs: readonly (readonly [ListShown, string])[] = [
    ['today', windowWords.today],
    ['hand-outs', waiting === undefined ? windowWords.handOuts : `${windowWords.handOuts} ${waiting}`],
  ]
  return (
    <section className="pane pane-list" aria-label={windowWords.lists}>
      <FindByCard onFound={onChoose} />
      <MendList onChoose={onChoose} />
      <p className="list-tabs">
        {tabs.map(([list, words]) => (
          <button key={list} type="button" aria-pressed={list === shown} onClick={() => onShow(list)}>
            {words}
          </button>
        ))}
      </p>
      {shown === 'today' ? (
        <PaneState loaded={today.loaded} onAgain={() => void today.reload()}>
          {(pages) => <TodayList pages={pages} chosen={chosen} onChoose={onChoose} onEnd={today.more} />}
        </PaneState>
      ) : (
        <PaneState loaded={handOuts.loaded} onAgain={() => void handOuts.reload()}>
          {(pages) => <HandOutList pages={pages} chosen={chosen} onChoose={onChoose} onEnd={handOuts.more} />}
        </PaneState>
      )}
    </section>
  )
}
