import type { StaffCaseView } from '../door/answers.ts'
import { SignPill } from '../kit/SignPill.tsx'
import { numbered } from '../model/case-view.ts'
import { dayWords } from '../model/days.ts'
import { turnWords } from '../words/turns.ts'
import { windowWords } from '../words/window.ts'

/** The number of what was registered just now, large, and whose hands it goes into. */
export const Certificates = ({ view }: { readonly view: StaffCaseView }) => {
  const onTheSpot = numbered(view).filter((matter) => matter.resultForm === 'paper-on-the-spot')
  if (onTheSpot.length === 0) return null
  return (
    <section className="card certificate" aria-label={windowWords.certificateTitle}>
      {onTheSpot.map((matter) => (
        <div key={matter.id}>
          <h2>
            <span>{matter.result.zh}</span>
            <SignPill sign={{ sign: '✓', word: matter.stageName.zh, tone: 'done' }} />
          </h2>
          <p className="certificate-number">{matter.number}</p>
        </div>
      ))}
      {view.visit.day === view.today ? <p>{windowWords.certificateHand}</p> : null}
    </section>
  )
}

/** 事项: where each stands, who holds it, until when. */
export const MatterLines = ({ view }: { readonly view: StaffCaseView }) => (
  <section className="card" aria-labelledby="matters-head">
    <h2 id="matters-head">
      <span>{windowWords.matters}</span>
    </h2>
    <table className="matters">
      <tbody>
        {view.matters.map((matter) => (
          <tr key={matter.id}>
            <th scope="row">{matter.name.zh}</th>
            <td>
              {matter.stageName.zh}
              {matter.end === undefined ? '' : ` · ${turnWords.end(matter.end.code, matter.end.name.zh)}`}
            </td>
            <td>{matter.holder.zh === matter.stageName.zh ? '' : matter.holder.zh}</td>
            <td className="number">
              {matter.number ??
                (matter.until === undefined ? '' : windowWords.until(dayWords(matter.until, view.today)))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
