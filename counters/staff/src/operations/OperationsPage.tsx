import { useCallback, useState } from 'react'
import type { DeadErrand } from '../door/answers.ts'
import type { RepairIntent, RepairName } from '../door/operations-acts.ts'
import { NotPermittedPage } from '../frame/PlainPages.tsx'
import { isNotPermitted, useAnswer } from '../hooks/use-answer.ts'
import { useEvery } from '../hooks/use-every.ts'
import { useDoor } from '../hooks/use-session.ts'
import { PaneState } from '../kit/PaneState.tsx'
import { Tickets } from '../kit/Tickets.tsx'
import { timeWords } from '../model/days.ts'
import { operationsWords } from '../words/operations.ts'
import { DeadList } from './DeadList.tsx'
import { Others } from './Others.tsx'
import { QueueTable } from './QueueTable.tsx'
import { RepairDialog } from './RepairDialog.tsx'
import { SourceTable } from './SourceTable.tsx'
import { Tiles } from './Tiles.tsx'
import { useRepair } from './use-repair.ts'

type Opened = { readonly act: RepairName; readonly errands: readonly DeadErrand[] }

/** 运行: what stands still, what to do about it, and how everything else goes. */
export const OperationsPage = () => {
  const door = useDoor()
  const { loaded, reload } = useAnswer('operations', door.operations)
  useEvery(10_000, reload)
  const [opened, setOpened] = useState<Opened>()
  const [said, setSaid] = useState<string>()
  const after = useCallback(
    async (done: readonly RepairIntent[]) => {
      const isRetry = done[0]?.act === 'retry-errand'
      setSaid(isRetry ? operationsWords.retried(done.length) : operationsWords.settled)
      await reload()
    },
    [reload],
  )
  const repairing = useRepair(after)
  const repair = (act: RepairName, errands: readonly DeadErrand[]): void => {
    repairing.clear()
    setSaid(undefined)
    setOpened({ act, errands })
  }
  const close = (): void => setOpened(undefined)
  const lookAgain = (): void => {
    close()
    void reload()
  }

  if (isNotPermitted(loaded)) return <NotPermittedPage />
  return (
    <main className="operations">
      <PaneState loaded={loaded} onAgain={() => void reload()}>
        {(answer) => (
          <>
            <h1>
              {operationsWords.heading}
              <span className="case-line">{operationsWords.asOf(timeWords(answer.now, answer.today))}</span>
            </h1>
            <Tiles answer={answer} />
            {said === undefined ? null : (
              <p className="notice notice-jade" role="status">
                ✓ {said}
              </p>
            )}
            <DeadList answer={answer} onRepair={repair} />
            <SourceTable answer={answer} />
            <Tickets tickets={answer.tickets} />
            <QueueTable answer={answer} />
            <Others answer={answer} />
            {opened === undefined ? null : (
              <RepairDialog
                act={opened.act}
                errands={opened.errands}
                answer={answer}
                repairing={repairing}
                onClose={close}
                onLookAgain={lookAgain}
              />
            )}
          </>
        )}
      </PaneState>
    </main>
  )
}
