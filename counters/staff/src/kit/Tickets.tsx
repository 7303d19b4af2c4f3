import type { SupervisionAnswer } from '../door/answers.ts'
import { conflictWords } from '../words/conflicts.ts'

/** 未答复的校核: provider by provider, how many and how old. */
export const Tickets = ({ tickets }: { readonly tickets: SupervisionAnswer['tickets'] }) => (
  <section aria-labelledby="tickets-head">
    <h2 id="tickets-head">{conflictWords.tickets}</h2>
    {tickets.length === 0 ? (
      <p className="soft">{conflictWords.none}</p>
    ) : (
      <table>
        <thead>
          <tr>
            <th scope="col">{conflictWords.provider}</th>
            <th scope="col">{conflictWords.open}</th>
            <th scope="col">{conflictWords.lateCount}</th>
            <th scope="col">{conflictWords.oldest}</th>
          </tr>
        </thead>
        <tbody>
          {tickets.map((row) => (
            <tr key={row.provider}>
              <td>{row.name.zh}</td>
              <td className="number">{row.open}</td>
              <td className="number">{row.late}</td>
              <td>{row.workingDays === undefined ? '—' : conflictWords.days(row.workingDays)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
)
