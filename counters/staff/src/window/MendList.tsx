import type { InboxAnswer, InboxRow } from '../door/answers.ts'
import { useEvery } from '../hooks/use-every.ts'
import { usePages } from '../hooks/use-pages.ts'
import { useDoor } from '../hooks/use-session.ts'
import { turnWords } from '../words/turns.ts'

const inboxEvery = 20_000

/** 退回窗口补: what an approver gave back to this window; nothing is shown where there is none. */
export const MendList = ({ onChoose }: { readonly onChoose: (caseId: string) => void }) => {
  const door = useDoor()
  const inbox = usePages<InboxRow, InboxAnswer>(door.inbox)
  useEvery(inboxEvery, inbox.reload)
  const rows = inbox.loaded.at === 'ready' ? inbox.loaded.value.rows.filter(({ kind }) => kind === 'mend') : []
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="mend-head">
      <h2 id="mend-head" className="list-head">
        {turnWords.mendTitle(rows.length)}
      </h2>
      <ul className="bare">
        {rows.map((row) => (
          <li key={row.taskId}>
            <button type="button" className="row" onClick={() => onChoose(row.caseId)}>
              {row.names} · {row.matterName.zh}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
