import { ButtonLink, type LifeEvent, NoticeBox, say as sayText } from '@xiqian/parts'
import type { ReactElement } from 'react'
import type { Chrome } from '../chrome.ts'
import { documentWords } from '../words/document-words.ts'
import { sheetWords } from '../words/sheet-words.ts'
import { words } from '../words/words.ts'
import { KpiTable } from './kpi-table.tsx'
import { Page } from './page.tsx'

export type HomeModel = { readonly chrome: Chrome; readonly events: readonly LifeEvent[] }

/** 首页: what it is, one red key, and where am I up to; where several things can be done, which one. */
export const homePage = ({ chrome, events }: HomeModel): ReactElement => {
  const say = words[chrome.lang]
  const [event, ...others] = events
  if (event === undefined)
    return (
      <Page chrome={chrome} title={say.brand}>
        <h1>{say.brand}</h1>
        <NoticeBox tone="amber" title={say.guideNothing}>
          <p>{say.guideNothingHow(chrome.telephone)}</p>
        </NoticeBox>
      </Page>
    )
  return others.length > 0 ? <ChoosePage chrome={chrome} events={events} /> : <OnePage chrome={chrome} event={event} />
}

const OnePage = ({ chrome, event }: { readonly chrome: Chrome; readonly event: LifeEvent }): ReactElement => {
  const say = words[chrome.lang]
  const title = event.name[chrome.lang]
  return (
    <Page chrome={chrome} title={title}>
      <h1>{title}</h1>
      <p className="lead">{say.homeLead}</p>
      <div className="keys">
        <ButtonLink href={`/guide?event=${event.id}`}>{say.start}</ButtonLink>
        <p className="under-key">{say.startNote}</p>
        <ButtonLink href="/my" look="other">
          {say.whereAmI}
        </ButtonLink>
      </div>
      <How chrome={chrome} steps={event.parties.length > 1 ? say.homeSteps : say.homeStepsAny} />
      <KpiTable lang={chrome.lang} kpi={event.kpi} />
      <Ask chrome={chrome} />
    </Page>
  )
}

/** 选一件事: a row each, with what it used to cost and costs now. */
const ChoosePage = ({ chrome, events }: HomeModel): ReactElement => {
  const { lang } = chrome
  const say = words[lang]
  return (
    <Page chrome={chrome} title={say.homeChoose}>
      <h1>{say.homeChoose}</h1>
      <p className="lead">{say.homeChooseLead}</p>
      <ul className="rows">
        {events.map(({ id, name, kpi }) => (
          <li key={id}>
            <a className="row" href={`/guide?event=${id}`}>
              <span className="row-main">
                <strong>{sayText(lang, name)}</strong>
                <span className="row-note">
                  {say.homeSaves({
                    before: say.homeFigures(kpi.materials.before, kpi.visits.before),
                    now: say.homeFigures(kpi.materials.after, kpi.visits.after),
                  })}
                </span>
              </span>
              <span className="row-state row-now">{say.start}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="hint">{say.startNote}</p>
      <div className="keys">
        <ButtonLink href="/my" look="other">
          {say.whereAmI}
        </ButtonLink>
      </div>
      <How chrome={chrome} steps={say.homeStepsAny} />
      <Ask chrome={chrome} />
    </Page>
  )
}

const How = ({ chrome, steps }: { readonly chrome: Chrome; readonly steps: readonly string[] }): ReactElement => (
  <>
    <h2>{words[chrome.lang].homeHow}</h2>
    <ol className="counted">
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  </>
)

const Ask = ({ chrome }: { readonly chrome: Chrome }): ReactElement => (
  <NoticeBox title={words[chrome.lang].homeAsk}>
    <p>{words[chrome.lang].homeAskHow(chrome.telephone)}</p>
    <ButtonLink href="/documents" look="quiet">
      {documentWords[chrome.lang].title}
    </ButtonLink>
    <ButtonLink href="/check" look="quiet">
      {sheetWords[chrome.lang].checkLink}
    </ButtonLink>
  </NoticeBox>
)
