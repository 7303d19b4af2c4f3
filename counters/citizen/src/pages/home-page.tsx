import { ButtonLink, type LifeEvent, NoticeBox } from '@xiqian/parts'
import type { ReactElement } from 'react'
import type { Chrome } from '../chrome.ts'
import { words } from '../words/words.ts'
import { KpiTable } from './kpi-table.tsx'
import { Page } from './page.tsx'

export type HomeModel = { readonly chrome: Chrome; readonly event?: LifeEvent }

/** 首页: what it is, one red key, and where am I up to. */
export const homePage = ({ chrome, event }: HomeModel): ReactElement => {
  const say = words[chrome.lang]
  const title = event === undefined ? say.brand : event.name[chrome.lang]
  if (event === undefined)
    return (
      <Page chrome={chrome} title={title}>
        <h1>{title}</h1>
        <NoticeBox tone="amber" title={say.guideNothing}>
          <p>{say.guideNothingHow(chrome.telephone)}</p>
        </NoticeBox>
      </Page>
    )
  return (
    <Page chrome={chrome} title={title}>
      <h1>{title}</h1>
      <p className="lead">{say.homeLead}</p>
      <div className="keys">
        <ButtonLink href="/guide">{say.start}</ButtonLink>
        <p className="under-key">{say.startNote}</p>
        <ButtonLink href="/my" look="other">
          {say.whereAmI}
        </ButtonLink>
      </div>
      <h2>{say.homeHow}</h2>
      <ol className="counted">
        {say.homeSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <KpiTable lang={chrome.lang} kpi={event.kpi} />
      <NoticeBox title={say.homeAsk}>
        <p>{say.homeAskHow(chrome.telephone)}</p>
      </NoticeBox>
    </Page>
  )
}
