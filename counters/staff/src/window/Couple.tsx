import { type ReactNode, useEffect, useRef } from 'react'
import type { StaffCaseView } from '../door/answers.ts'
import { Conflicts } from '../kit/Conflicts.tsx'
import { dayWords } from '../model/days.ts'
import { isAccepted } from '../model/red-key.ts'
import { windowWords } from '../words/window.ts'
import { FactLine } from './FactGroups.tsx'
import { MaterialsTable } from './MaterialsTable.tsx'
import { PartyCard } from './PartyCard.tsx'
import { Certificates, MatterLines } from './Results.tsx'

/** A place kept because a source was down is said; an ordinary booking stands in the headline already. */
const keptWords = ({ visit, today }: StaffCaseView): string =>
  visit.keptForUs === true && visit.day !== undefined
    ? windowWords.kept(dayWords(visit.day, today), visit.time ?? '')
    : ''

/** The middle pane: the couple. Its heading takes the focus when a couple is chosen, so that Enter is the red key at once. */
export const Couple = ({ view, notices }: { readonly view: StaffCaseView; readonly notices: ReactNode }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [view.caseId])
  // Once accepted, what happens next is what the couple asks about.
  const accepted = isAccepted(view)
  const kept = keptWords(view)
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {view.parties.map((party) => party.displayName).join(` ${windowWords.and} `)}
        <span className="case-line">
          <span className="number">{view.caseId}</span> · {view.matters.map((matter) => matter.name.zh).join('、')}
        </span>
      </h1>
      <p className="headline">
        <b>{view.headline.zh}</b> <span className="soft">{view.stageName.zh}</span>
      </p>
      {kept === '' ? null : (
        <p className="notice notice-jade">
          <span aria-hidden="true">✓ </span>
          {kept}
        </p>
      )}
      {notices}
      <Certificates view={view} />
      {accepted ? <MatterLines view={view} /> : null}
      <div className="parties">
        {view.parties.map((party) => (
          <PartyCard key={party.role} party={party} today={view.today} />
        ))}
      </div>
      <Conflicts view={view} />
      <MaterialsTable view={view} />
      {accepted ? null : <MatterLines view={view} />}
      {view.joint.length === 0 ? null : (
        <section className="card" aria-labelledby="joint-head">
          <h2 id="joint-head">
            <span>{windowWords.joint}</span>
          </h2>
          <FactLine facts={view.joint} />
        </section>
      )}
    </>
  )
}
