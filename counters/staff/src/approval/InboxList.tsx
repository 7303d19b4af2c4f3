import type { InboxAnswer, InboxRow } from '../door/answers.ts'
import type { Pages } from '../hooks/use-pages.ts'
import { LongList } from '../kit/LongList.tsx'
import { Empty } from '../kit/PaneState.tsx'
import { SignPill } from '../kit/SignPill.tsx'
import { daysLeftWords, dayWords } from '../model/days.ts'
import { approvalWords } from '../words/approval.ts'
import { general } from '../words/general.ts'
import { lightSigns } from '../words/signs.ts'
import { turnWords } from '../words/turns.ts'

type Props = {
  readonly pages: Pages<InboxAnswer, InboxRow>
  readonly today: string
  readonly chosen: string | undefined
  readonly onChoose: (row: InboxRow) => void
  readonly onEnd: () => void
}

/** 待办 by due date: what is due stands first. */
export const InboxList = ({ pages, today, chosen, onChoose, onEnd }: Props) => (
  <>
    <h2 className="list-head">{approvalWords.counts(pages.first.open, pages.first.dueToday)}</h2>
    {pages.rows.length === 0 ? (
      <Empty>{approvalWords.empty}</Empty>
    ) : (
      <LongList
        rows={pages.rows}
        keyOf={(row) => `${row.caseId} ${row.matter}`}
        current={chosen}
        height={67}
        label={approvalWords.inbox}
        onEnd={onEnd}
        footer={pages.next === undefined ? null : <p className="soft list-more">{general.more}</p>}
      >
        {(row) => (
          <button
            type="button"
            className="row row-inbox"
            aria-current={`${row.caseId} ${row.matter}` === chosen}
            onClick={() => onChoose(row)}
          >
            <b className={row.light === 'overdue' || row.due <= today ? 'row-time row-late' : 'row-time'}>
              {row.due === today ? approvalWords.today : dayWords(row.due, today)}
            </b>
            <span className="row-main">
              <span className="row-names">
                <b>
                  {row.names} · {row.matterName.zh}
                </b>{' '}
                <SignPill
                  sign={
                    row.daysLeft === undefined
                      ? lightSigns[row.light]
                      : { ...lightSigns[row.light], word: daysLeftWords(row.daysLeft, row.light === 'overdue') }
                  }
                />
              </span>
              <span className="row-note">
                {[
                  turnWords.kinds[row.kind],
                  row.takenBy && (row.takenBy.isMe ? turnWords.mine : turnWords.taken(row.takenBy.name.zh)),
                  row.note.zh,
                ]
                  .filter((words) => words !== undefined && words !== '')
                  .join(' · ')}
              </span>
            </span>
          </button>
        )}
      </LongList>
    )}
  </>
)
