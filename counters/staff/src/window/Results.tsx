import type { StaffCaseView } from '../door/answers.ts'
import { SignPill } from '../kit/SignPill.tsx'
import { numbered } from '../model/case-view.ts'
import { dayWords } from '../model/days.ts'
import { windowWords } from '../words/window.ts'

/** The number of what was registered just now, large, and whose hands it goes into. */
export const Certificates = ({ view }: { readonly view: StaffCaseView }) => {
  const onTheSpot = numbered(view).filter((matter) => matter.resultForm === 'paper-on-the-spot')
  if (onTheSpot.length === 0) return null
  return (
    <section className="card certificate" aria-label={windowWords.certificateTitle}>
      {onTheSpot.map((matter) => (
        <div key={matter.id}>
          <h3>
            <span>{matter.result.zh}</span>
            <SignPill sign={{ sign: '✓', word: matter.stageName.zh, tone: 'done' }} />
          </h3>
          <p className="certificate-number">{matter.number}</p>
        </div>
      ))}
      <p>{windowWords.certificateHand}</p>
    </section>
  )
}

/** 事项: where each stands, who holds it, until when. */
export const MatterLines = ({ view }: { readonly view: StaffCaseView }) => (
  <section className="card" aria-labelledby="matters-head">
    <h3 id="matters-head">
      <span>{windowWords.matters}</span>
    </h3>
    <ul className="matters">
      {view.matters.map((matter) => (
        <li key={matter.id}>
          <b>{matter.name.zh}</b>
          <span>{matter.stageName.zh}</span>
          <span>{matter.holder.zh}</span>
          <span>{matter.until === undefined ? '' : windowWords.until(dayWords(matter.until, view.today))}</span>
          <span className="number">{matter.number ?? ''}</span>
        </li>
      ))}
    </ul>
  </section>
)
