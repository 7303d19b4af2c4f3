import type { HandOutRow, HandOutsAnswer } from '../door/answers.ts'
import type { Pages } from '../hooks/use-pages.ts'
import { LongList } from '../kit/LongList.tsx'
import { Empty } from '../kit/PaneState.tsx'
import { dayWords } from '../model/days.ts'
import { general } from '../words/general.ts'
import { windowWords } from '../words/window.ts'

type Props = {
  readonly pages: Pages<HandOutsAnswer, HandOutRow>
  readonly chosen: string | undefined
  readonly onChoose: (caseId: string) => void
  readonly onEnd: () => void
}

/** 待出件: papers that lie ready here, with how the couple wishes to receive them. */
export const HandOutList = ({ pages, chosen, onChoose, onEnd }: Props) =>
  pages.rows.length === 0 ? (
    <Empty>{windowWords.handOutsNone}</Empty>
  ) : (
    <LongList
      rows={pages.rows}
      keyOf={(row) => row.caseId}
      current={chosen}
      height={67}
      label={windowWords.handOuts}
      onEnd={onEnd}
      footer={pages.next === undefined ? null : <p className="soft list-more">{general.more}</p>}
    >
      {(row) => (
        <button
          type="button"
          className="row row-plain"
          aria-current={row.caseId === chosen}
          onClick={() => onChoose(row.caseId)}
        >
          <span className="row-main">
            <span className="row-names">
              <b>{row.names}</b> <span className="row-note">{row.resultBy?.zh}</span>
            </span>
            <span className="row-note">
              {row.matters.zh} · {windowWords.handOutsDue(dayWords(row.due))}
            </span>
          </span>
        </button>
      )}
    </LongList>
  )
