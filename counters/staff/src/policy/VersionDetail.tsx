import type { ReactNode } from 'react'
import type { PolicyVersion } from '../door/answers.ts'
import { SignPill } from '../kit/SignPill.tsx'
import { dayWords, timeWords } from '../model/days.ts'
import { policyWords, standingSigns } from '../words/policy.ts'

type Props = { readonly version: PolicyVersion; readonly today: string; readonly notices: ReactNode }

/** One version: where it stands, how far it has come, what its check found. */
export const VersionDetail = ({ version, today, notices }: Props) => (
  <>
    <h1 className="version-head">
      {policyWords.version(version.version)} <SignPill sign={standingSigns[version.standing]} />
      <span className="case-line">{version.lifeEventName.zh}</span>
    </h1>
    {notices}
    <dl className="card version-facts">
      <Line name={policyWords.inForce}>{inForceWords(version, today)}</Line>
      <Line name={policyWords.meantFrom}>{dayWords(version.meantFrom, today)}</Line>
      <Line name={policyWords.digest}>
        <code className="digest">{version.digest}</code>
      </Line>
    </dl>
    {version.development ? <p className="notice notice-amber">{policyWords.development}</p> : null}
    <section>
      <h2>{policyWords.steps}</h2>
      <ol className="card way">
        {stepsOf(version).map(({ name, at, isNow }) => (
          <li
            key={name}
            className={at === undefined ? undefined : 'way-done'}
            aria-current={isNow ? 'step' : undefined}
          >
            <span aria-hidden="true">{at === undefined ? (isNow ? '●' : '○') : '✓'}</span> {name}
            <span className="soft number">
              {at === undefined ? (isNow ? version.stageName.zh : '') : timeWords(at, today)}
            </span>
          </li>
        ))}
      </ol>
      {version.waitsFor === undefined ? null : (
        <p className="soft" role="status">
          {version.waitsFor.zh}
        </p>
      )}
    </section>
    <Checked version={version} />
  </>
)

const Line = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

const inForceWords = ({ inForceFrom, inForceUntil }: PolicyVersion, today: string): string => {
  if (inForceFrom === undefined) return policyWords.notYet
  const from = dayWords(inForceFrom, today)
  return inForceUntil === undefined ? policyWords.since(from) : policyWords.until(from, dayWords(inForceUntil, today))
}

type Step = { readonly name: string; readonly at: string | undefined; readonly isNow: boolean }

const stepsOf = (version: PolicyVersion): readonly Step[] => {
  const { stepNames } = policyWords
  const checkedAt = version.checked?.faults === 0 ? version.checked.at : undefined
  const steps = [
    { name: stepNames.recorded, at: version.recordedAt ?? version.publishedAt },
    { name: stepNames.checked, at: checkedAt },
    ...(version.development ? [] : [{ name: stepNames.approved, at: version.approvedAt }]),
    { name: stepNames.published, at: version.publishedAt },
  ]
  const now = steps.findIndex(({ at }) => at === undefined)
  return steps.map((step, place) => ({ ...step, isNow: place === now }))
}

/** 检查的结果; faults with where they are and what to do. */
const Checked = ({ version: { checked } }: { readonly version: PolicyVersion }) => {
  if (checked === undefined) return null
  const { situations, faults, ms, firstFaults } = checked
  return (
    <section className={faults === 0 ? 'card' : 'notice notice-red'} aria-label={policyWords.stepNames.checked}>
      <p>{policyWords.checkedWords(situations, faults, (ms / 1000).toFixed(1))}</p>
      {faults === 0 ? null : (
        <>
          <h2>{policyWords.faults}</h2>
          <ul className="difference">
            {firstFaults.map((fault) => (
              <li key={`${fault.where} ${fault.problem.zh}`}>
                <b className="number">{fault.where}</b> {fault.problem.zh}。{fault.remedy.zh}
              </li>
            ))}
          </ul>
          {faults > firstFaults.length ? <p>{policyWords.moreFaults(faults - firstFaults.length)}</p> : null}
          <p>{policyWords.mend}</p>
        </>
      )}
    </section>
  )
}
