import type { Compared } from '../door/answers.ts'
import { SignPill } from '../kit/SignPill.tsx'
import { conflictsFirst, sourcesOf } from '../model/case-view.ts'
import { timeWords } from '../model/days.ts'
import { approvalWords } from '../words/approval.ts'

/** Fact by fact, what each source says. Conflicts stand first and are the only coloured rows. */
export const ComparedTable = ({ rows, today }: { readonly rows: readonly Compared[]; readonly today: string }) => {
  if (rows.length === 0) return <p className="soft">{approvalWords.comparedNone}</p>
  const sources = sourcesOf(rows)
  return (
    <table className="compared">
      <thead>
        <tr>
          <th scope="col">{approvalWords.fact}</th>
          <th scope="col">{approvalWords.said}</th>
          {sources.map((source) => (
            <th key={source} scope="col">
              {source}
            </th>
          ))}
          <th scope="col">{approvalWords.verdict}</th>
        </tr>
      </thead>
      <tbody>
        {conflictsFirst(rows).map((row, index) => (
          <tr key={`${row.name.zh} ${index}`} className={row.agrees ? undefined : 'conflict'}>
            <th scope="row">{row.name.zh}</th>
            <td>{row.said}</td>
            {sources.map((source) => {
              const by = row.bySource.find((one) => one.source.zh === source)
              return (
                <td key={source}>
                  {by === undefined ? '—' : by.value}{' '}
                  {by === undefined ? null : <small>{timeWords(by.at, today)}</small>}
                </td>
              )
            })}
            <td>
              {row.agrees ? (
                <SignPill sign={{ sign: '✓', word: approvalWords.agrees, tone: 'done' }} />
              ) : (
                <SignPill sign={{ sign: '≠', word: approvalWords.differs, tone: 'owed' }} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
