import { ButtonLink, dayWords, type Got, NoticeBox, say as sayText } from '@xiqian/parts'
import { DocumentPage } from '@xiqian/sheets'
import type { Document } from '@xiqian/standard/evaluator'
import type { ReactElement } from 'react'
import type { Chrome } from '../chrome.ts'
import { sheetWords } from '../words/sheet-words.ts'
import { words } from '../words/words.ts'
import { Page } from './page.tsx'

export type Sheets = Got<'/cases/{id}/sheets'>
export type Sheet = Omit<Got<'/cases/{id}/sheets/{sheet}'>, 'document'> & { readonly document: Document }

const stateClass = { valid: 'row-done', voided: 'row-now', replaced: 'row-open' } as const

/** 签发的文书: which there are, the newest first, and which still count. */
export const sheetsPage = ({ chrome, sheets }: { readonly chrome: Chrome; readonly sheets: Sheets }): ReactElement => {
  const { lang } = chrome
  const say = sheetWords[lang]
  return (
    <Page chrome={chrome} title={say.title} back={{ href: `/c/${sheets.caseId}`, words: words[lang].backToCase }}>
      <h1>{say.title}</h1>
      {sheets.sheets.length === 0 ? (
        <NoticeBox>
          <p>{say.none}</p>
        </NoticeBox>
      ) : (
        <>
          <p className="lead">{say.lead}</p>
          <ul className="rows">
            {sheets.sheets.map((one) => (
              <li key={one.sheet}>
                <a className="row" href={`/c/${sheets.caseId}/sheets/${one.sheet}`}>
                  <span className="row-main">
                    <strong>
                      {sayText(lang, one.title)}
                      {one.about === undefined ? '' : `（${sayText(lang, one.about)}）`}
                    </strong>
                    <span className="row-note">{dayWords(lang, one.on)}</span>
                  </span>
                  <span className={`row-state ${stateClass[one.status]}`}>{sayText(lang, one.statusName)}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}

/** 一份文书 on the screen, as it will be on paper, with the file to give away. */
export const sheetPage = ({
  chrome,
  caseId,
  sheet,
}: {
  readonly chrome: Chrome
  readonly caseId: string
  readonly sheet: Sheet
}): ReactElement => {
  const { lang } = chrome
  const say = sheetWords[lang]
  const print = `/c/${caseId}/sheets/${sheet.sheet}/print?in=${lang}`
  return (
    <Page
      chrome={chrome}
      title={sayText(lang, sheet.title)}
      back={{ href: `/c/${caseId}/sheets`, words: say.back }}
      wide
    >
      {sheet.status === 'valid' ? null : (
        <NoticeBox tone="red" title={sayText(lang, sheet.statusName)}>
          <p className="screen-only">{say.number(sheet.number)}</p>
        </NoticeBox>
      )}
      <div className="keys screen-only">
        <ButtonLink href={print} look="other">
          {say.pdf}
        </ButtonLink>
        <ButtonLink href={`${print}&size=elder`} look="other">
          {say.pdfElder}
        </ButtonLink>
        <p className="under-key">{say.pdfNote}</p>
      </div>
      <DocumentPage document={sheet.document} lang={lang} url={sheet.url} />
    </Page>
  )
}
