import { type ReactNode, useEffect, useRef } from 'react'
import type { StaffCaseView } from '../door/answers.ts'
import { Conflicts } from '../kit/Conflicts.tsx'
import { RuleCards } from '../kit/RuleCards.tsx'
import { SignPill } from '../kit/SignPill.tsx'
import { matterName } from '../model/case-view.ts'
import { dayWords } from '../model/days.ts'
import { FactGroups, FactLine } from '../window/FactGroups.tsx'
import { MaterialsTable } from '../window/MaterialsTable.tsx'
import { approvalWords } from '../words/approval.ts'
import { consentSigns } from '../words/signs.ts'
import { turnWords } from '../words/turns.ts'
import { windowWords } from '../words/window.ts'
import { ComparedTable } from './ComparedTable.tsx'

type Props = {
  readonly view: StaffCaseView
  readonly matter: string
  readonly notices: ReactNode
  readonly reason: ReactNode
}

/** The case beside the rule: what the sources say, what the standard says, then the reason. */
export const CaseToDecide = ({ view, matter, notices, reason }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [view.caseId, matter])
  const one = view.matters.find((each) => each.id === matter)
  const consents = view.consents.filter((consent) => consent.matter === matter)
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {matterName(view, matter)} {view.parties.map((party) => party.displayName).join(` ${windowWords.and} `)}
        <span className="case-line">
          <span className="number">{view.caseId}</span>
          {one === undefined ? '' : ` · ${one.stageName.zh}`}
          {one?.until === undefined ? '' : ` · ${approvalWords.due(dayWords(one.until, view.today))}`}
          {one?.end === undefined ? '' : ` · ${turnWords.end(one.end.code, one.end.name.zh)}`}
          {one?.number === undefined ? '' : ` · ${one.number}`}
          {one === undefined ? '' : ` · ${one.basis}`}
        </span>
      </h1>
      <p className="headline">
        <b>{view.headline.zh}</b> <span className="soft">{approvalWords.masked}</span>
      </p>
      {notices}
      <Conflicts view={view} />
      <section aria-labelledby="compared-head">
        <h2 id="compared-head">{approvalWords.compared}</h2>
        <ComparedTable rows={view.compared} today={view.today} />
      </section>
      <section aria-labelledby="rules-head">
        <h2 id="rules-head">{approvalWords.rules}</h2>
        <div className="rules-wide">
          <RuleCards rules={view.rules.filter((rule) => rule.matter === undefined || rule.matter === matter)} />
        </div>
      </section>
      {consents.length === 0 ? null : (
        <section aria-labelledby="consents-head">
          <h2 id="consents-head">{windowWords.consents}</h2>
          <ul className="consents">
            {consents.map((consent) => (
              <li key={consent.id}>
                <SignPill
                  sign={consentSigns[consent.state] ?? { sign: '·', word: consent.state, tone: 'plain' }}
                  {...(consent.signerName === undefined ? {} : { more: consent.signerName })}
                />
                <p>
                  {consent.sentence.zh} <span className="clause">{consent.basis}</span>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.joint.length === 0 ? null : (
        <section className="card" aria-labelledby="joint-head">
          <h2 id="joint-head">
            <span>{windowWords.joint}</span>
          </h2>
          <FactLine facts={view.joint} />
        </section>
      )}
      {reason}
      <MaterialsTable
        view={{ ...view, materials: view.materials.filter((material) => material.matters.includes(matter)) }}
      />
      <div className="parties">
        {view.parties.map((party) => (
          <section key={party.role} className="card" aria-label={party.roleName.zh}>
            <h2>
              <span>
                {party.roleName.zh} <span className="party-name">{party.displayName}</span>
              </span>
            </h2>
            <FactGroups party={party} today={view.today} />
          </section>
        ))}
      </div>
    </>
  )
}
