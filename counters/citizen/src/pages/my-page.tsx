import { ButtonLink, type MyCases, NoticeBox, say as sayText } from '@xiqian/parts'
import type { ReactElement } from 'react'
import type { Chrome } from '../chrome.ts'
import { helpWords } from '../words/help-words.ts'
import { words } from '../words/words.ts'
import { Page } from './page.tsx'

export type MyModel = {
  readonly chrome: Chrome
  readonly cases: MyCases['cases']
  readonly helped?: MyCases['helped']
  /** The list is asked for to see who looked: each row leads there. */
  readonly forLooks?: boolean
}

/** 我的办件 */
export const myPage = ({ chrome, cases, helped = [], forLooks = false }: MyModel): ReactElement => {
  const say = words[chrome.lang]
  const title = forLooks ? say.looksTitle : say.myTitle
  return (
    <Page chrome={chrome} title={title} back={{ href: '/', words: say.backHome }}>
      <h1>{title}</h1>
      {cases.length === 0 ? (
        <>
          <NoticeBox title={forLooks ? say.looksEmpty : say.myEmpty}>
            <p>{say.myEmptyHow}</p>
          </NoticeBox>
          <ButtonLink href="/">{say.start}</ButtonLink>
        </>
      ) : (
        <>
          {forLooks ? <p>{say.looksPick}</p> : null}
          <ul className="rows">
            {cases.map((one) => (
              <li key={one.caseId}>
                <a className="row" href={forLooks ? `/c/${one.caseId}/looks` : `/c/${one.caseId}`}>
                  <span className="row-main">
                    <strong>{sayText(chrome.lang, one.name)}</strong>
                    <span className="row-note">{say.caseNumber(one.caseId)}</span>
                    {one.headline.zh === one.stageName.zh ? null : (
                      <span className="row-note">{sayText(chrome.lang, one.headline)}</span>
                    )}
                  </span>
                  <span className="row-state">{sayText(chrome.lang, one.stageName)}</span>
                </a>
              </li>
            ))}
          </ul>
          {forLooks ? null : (
            <ButtonLink href="/" look="other">
              {say.myNew}
            </ButtonLink>
          )}
        </>
      )}
      {helped.length === 0 || forLooks ? null : (
        <>
          <h2>{helpWords[chrome.lang].mine}</h2>
          <ul className="rows">
            {helped.map((one) => (
              <li key={`${one.caseId} ${one.role}`}>
                <a className="row" href={`/c/${one.caseId}?forWhom=${one.role}`}>
                  <span className="row-main">
                    <strong>
                      {helpWords[chrome.lang].helped(one.displayName, sayText(chrome.lang, one.roleName))}
                    </strong>
                    <span className="row-note">
                      {sayText(chrome.lang, one.name)} · {say.caseNumber(one.caseId)}
                    </span>
                  </span>
                  <span className="row-state">{sayText(chrome.lang, one.stageName)}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}
