import type { TodayAnswer, TodayRow } from '../door/answers.ts'
import type { Pages } from '../hooks/use-pages.ts'
import { LongList } from '../kit/LongList.tsx'
import { Empty } from '../kit/PaneState.tsx'
import { SignPill } from '../kit/SignPill.tsx'
import { general } from '../words/general.ts'
import { greenSign, rowSigns } from '../words/signs.ts'
import { windowWords } from '../words/window.ts'

type Props = {
  readonly pages: Pages<TodayAnswer, TodayRow>
  readonly chosen: string | undefined
  readonly onChoose: (caseId: string) => void
  readonly onEnd: () => void
}

/** 今天: who comes when, by time. */
export const TodayList = ({ pages, chosen, onChoose, onEnd }: Props) => (
  <>
    <h2 className="list-head">
      {windowWords.today} <span>{windowWords.arrivedOf(pages.first.arrived, pages.first.booked)}</span>
    </h2>
    {pages.rows.length === 0 ? (
      <Empty>{windowWords.noneToday}</Empty>
    ) : (
      <LongList
        rows={pages.rows}
        keyOf={(row) => row.caseId}
        current={chosen}
        height={67}
        label={windowWords.today}
        onEnd={onEnd}
        footer={pages.next === undefined ? null : <p className="soft list-more">{general.more}</p>}
      >
        {(row) => (
          <button
            type="button"
            className="row"
            aria-current={row.caseId === chosen}
            onClick={() => onChoose(row.caseId)}
          >
            <b className="row-time">{row.time}</b>
            <span className="row-main">
              <span className="row-names">
                <b>{row.names}</b> <SignPill sign={rowSigns[row.state]} />{' '}
                {row.green ? <SignPill sign={greenSign} /> : null}
              </span>
              <span className="row-note">{row.note.zh}</span>
            </span>
          </button>
        )}
      </LongList>
    )}
  </>
)
