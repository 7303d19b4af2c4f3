import { useCallback } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { InboxAnswer, InboxRow } from '../door/answers.ts'
import { NotPermittedPage } from '../frame/PlainPages.tsx'
import { isNotPermitted, useAnswer } from '../hooks/use-answer.ts'
import { useEvery } from '../hooks/use-every.ts'
import { useFunctionKeys } from '../hooks/use-function-keys.ts'
import { useKeys } from '../hooks/use-keys.ts'
import { usePages } from '../hooks/use-pages.ts'
import { useDoor, useSession } from '../hooks/use-session.ts'
import { KeyBar } from '../kit/KeyBar.tsx'
import { KeyButton } from '../kit/KeyButton.tsx'
import { Pane } from '../kit/Pane.tsx'
import { Idle, NoCaseYet, PaneState } from '../kit/PaneState.tsx'
import { isAsking } from '../model/case-view.ts'
import { approvalWords } from '../words/approval.ts'
import { general } from '../words/general.ts'
import { InboxList } from './InboxList.tsx'
import { ToDecide } from './ToDecide.tsx'
import { ToPreReview } from './ToPreReview.tsx'

const askingEvery = 1_500
const inboxEvery = 20_000

const taskOf = (row: InboxRow): string => `${row.caseId} ${row.matter}`

/** 审批: what is due, the case, the decision. */
export const ApprovalPage = () => {
  const door = useDoor()
  const { session } = useSession()
  const navigate = useNavigate()
  const { caseId, matter } = useParams()
  const inbox = usePages<InboxRow, InboxAnswer>(door.inbox)
  const look = useCallback(() => door.look(caseId ?? ''), [door, caseId])
  const theCase = useAnswer(caseId, look)
  const view = theCase.loaded.at === 'ready' ? theCase.loaded.value : undefined
  useEvery(inboxEvery, inbox.reload)
  useEvery(view !== undefined && isAsking(view) ? askingEvery : undefined, theCase.reload)

  const rows = inbox.loaded.at === 'ready' ? inbox.loaded.value.rows : []
  const chosen = caseId === undefined || matter === undefined ? undefined : `${caseId} ${matter}`
  const at = rows.findIndex((row) => taskOf(row) === chosen)
  const next = rows[at + 1] ?? rows.find((row) => taskOf(row) !== chosen)
  const choose = useCallback((row: InboxRow) => void navigate(`/approval/${row.caseId}/${row.matter}`), [navigate])
  const acted = useCallback(async () => {
    await Promise.all([theCase.reload(), inbox.reload()])
  }, [theCase.reload, inbox.reload])

  if (isNotPermitted(inbox.loaded)) return <NotPermittedPage />
  return (
    <main className="approval">
      <section className="pane pane-list" aria-label={approvalWords.inbox}>
        <PaneState loaded={inbox.loaded} onAgain={() => void inbox.reload()}>
          {(pages) => (
            <InboxList pages={pages} today={session.today} chosen={chosen} onChoose={choose} onEnd={inbox.more} />
          )}
        </PaneState>
      </section>
      {view === undefined || matter === undefined ? (
        <>
          <Pane kind="case" label={approvalWords.pane}>
            {caseId === undefined ? (
              <Idle heading={general.approval}>{approvalWords.choose}</Idle>
            ) : (
              <NoCaseYet heading={general.approval} loaded={theCase.loaded} onAgain={() => void theCase.reload()} />
            )}
          </Pane>
          <IdleKeys onNext={next === undefined ? undefined : () => choose(next)} />
        </>
      ) : matter === 'pre-review' ? (
        <ToPreReview
          key={view.caseId}
          view={view}
          onActed={acted}
          onLookAgain={() => void theCase.reload()}
          onNext={next === undefined ? undefined : () => choose(next)}
        />
      ) : (
        <ToDecide
          key={`${view.caseId} ${matter}`}
          view={view}
          matter={matter}
          onActed={acted}
          onLookAgain={() => void theCase.reload()}
          onNext={next === undefined ? undefined : () => choose(next)}
        />
      )}
    </main>
  )
}

const IdleKeys = ({ onNext }: { readonly onNext: (() => void) | undefined }) => {
  const { on } = useFunctionKeys()
  useKeys({ F9: () => onNext?.(), Enter: () => onNext?.() }, { functionKeys: on })
  return (
    <KeyBar
      keys={null}
      red={
        <KeyButton
          label={onNext === undefined ? approvalWords.noneLeft : approvalWords.next}
          keyName="Enter"
          red
          disabled={onNext === undefined}
          onPress={() => onNext?.()}
        />
      }
    />
  )
}
