import { useCallback } from 'react'
import { NotPermittedPage } from '../frame/PlainPages.tsx'
import { isNotPermitted, useAnswer } from '../hooks/use-answer.ts'
import { useEvery } from '../hooks/use-every.ts'
import { useDoor } from '../hooks/use-session.ts'
import { Pane } from '../kit/Pane.tsx'
import { Empty, PaneState } from '../kit/PaneState.tsx'
import { SignPill } from '../kit/SignPill.tsx'
import { Tickets } from '../kit/Tickets.tsx'
import { dayWords } from '../model/days.ts'
import { supervisionWords } from '../words/supervision.ts'

const every = 20_000

/** 督办: what is overdue now, and what was told twice; who has it, since when. */
export const SupervisionPage = () => {
  const door = useDoor()
  const look = useCallback(() => door.supervision(), [door])
  const { loaded, reload } = useAnswer('supervision', look)
  useEvery(every, reload)
  if (isNotPermitted(loaded)) return <NotPermittedPage />
  return (
    <main>
      <Pane kind="case" label={supervisionWords.title}>
        <PaneState loaded={loaded} onAgain={() => void reload()}>
          {({ rows, open, secondLists, tickets, today }) => (
            <>
              <h1>
                {supervisionWords.title}
                <span className="case-line">{supervisionWords.counts(open, secondLists)}</span>
              </h1>
              {rows.length === 0 ? (
                <Empty>{supervisionWords.none}</Empty>
              ) : (
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{supervisionWords.what}</th>
                      <th scope="col">{supervisionWords.who}</th>
                      <th scope="col">{supervisionWords.since}</th>
                      <th scope="col">{supervisionWords.caseId}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map((row) => (
                      <tr key={`${row.caseId} ${row.what} ${row.since}`}>
                        <td>
                          {row.words.zh} {row.state === 'open' ? <SignPill sign={supervisionWords.openSign} /> : null}
                        </td>
                        <td>{row.organName.zh}</td>
                        <td>
                          {dayWords(row.since, today)} {row.since.slice(11, 16)}
                        </td>
                        <td className="number">{row.caseId}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
              <Tickets tickets={tickets} />
            </>
          )}
        </PaneState>
      </Pane>
    </main>
  )
}
