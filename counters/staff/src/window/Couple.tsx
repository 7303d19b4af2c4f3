import { type ReactNode, useEffect, useRef } from 'react'
import type { StaffCaseView } from '../door/answers.ts'
import { dayWords } from '../model/days.ts'
import { windowWords } from '../words/window.ts'
import { MaterialsTable } from './MaterialsTable.tsx'
import { FactRows, PartyCard } from './PartyCard.tsx'
import { Certificates, MatterLines } from './Results.tsx'

const visitWords = (view: StaffCaseView): string => {
  const { day, time, keptForUs } = view.visit
  if (day === undefined || time === undefined) return ''
  const when = `${dayWords(day, view.today)} ${time}`
  return keptForUs === true ? windowWords.kept(dayWords(day, view.today), time) : when
}

/** The middle pane: the couple. Its heading takes the focus when a couple is chosen, so that Enter is the red key at once. */
export const Couple = ({ view, notices }: { readonly view: StaffCaseView; readonly notices: ReactNode }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [view.caseId])
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {view.parties.map((party) => party.displayName).join(` ${windowWords.and} `)}
        <span className="case-line">
          <span className="number">{view.caseId}</span> · {view.matters.map((matter) => matter.name.zh).join('、')}
        </span>
      </h1>
      <p className="headline">
        <b>{view.headline.zh}</b>{' '}
        <span className="soft">{[view.stageName.zh, visitWords(view)].filter(Boolean).join(' · ')}</span>
      </p>
      {notices}
      <Certificates view={view} />
      <div className="parties">
        {view.parties.map((party) => (
          <PartyCard key={party.role} party={party} today={view.today} />
        ))}
      </div>
      <MaterialsTable view={view} />
      <MatterLines view={view} />
      {view.joint.length === 0 ? null : (
        <section className="card" aria-labelledby="joint-head">
          <h3 id="joint-head">
            <span>{windowWords.joint}</span>
          </h3>
          <FactRows facts={view.joint} today={view.today} />
        </section>
      )}
    </>
  )
}
