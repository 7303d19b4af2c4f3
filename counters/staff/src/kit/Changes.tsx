import type { StaffCaseView } from '../door/answers.ts'
import { changesBetween } from '../model/changes.ts'
import { general } from '../words/general.ts'

type Props = { readonly before: StaffCaseView | undefined; readonly now: StaffCaseView }

/** After a fresh look: what reads otherwise than before, so that nobody has to compare by eye. */
export const Changes = ({ before, now }: Props) => {
  if (before === undefined || before === now) return null
  const changes = changesBetween(before, now)
  return (
    <div className="notice notice-amber" role="status">
      <h2>{changes.length === 0 ? general.changedUnseen : general.changedLines}</h2>
      {changes.length === 0 ? null : (
        <ul className="difference">
          {changes.map(({ key, what, was, is }) => (
            <li key={key}>
              {what}：{was} → <b>{is}</b>
            </li>
          ))}
        </ul>
      )}
      <p>{general.changedGoOn}</p>
    </div>
  )
}
