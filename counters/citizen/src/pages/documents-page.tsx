import { ButtonLink, type Got, type Lang, say as sayText } from '@xiqian/parts'
import { DocumentPage } from '@xiqian/sheets'
import type { Document } from '@xiqian/standard/evaluator'
import type { ReactElement } from 'react'
import type { Chrome } from '../chrome.ts'
import { documentWords } from '../words/document-words.ts'
import { Page } from './page.tsx'

export type Documents = Got<'/standard/{id}/documents'>

/** 看文件: which there are, a row each. */
export const documentsPage = ({
  chrome,
  documents,
}: {
  readonly chrome: Chrome
  readonly documents: Documents
}): ReactElement => {
  const say = documentWords[chrome.lang]
  return (
    <Page chrome={chrome} title={say.title}>
      <h1>{say.title}</h1>
      <p className="lead">{say.lead}</p>
      <ul className="rows">
        {documents.documents.map(({ kind, title }) => (
          <li key={kind}>
            <a className="row" href={`/documents/${kind}?event=${documents.lifeEvent}`}>
              <span className="row-main">
                <strong>{sayText(chrome.lang, title)}</strong>
                <span className="row-note">{say.of[kind] ?? ''}</span>
              </span>
              <span className="row-state row-now">{say.read}</span>
            </a>
          </li>
        ))}
      </ul>
    </Page>
  )
}

/** The two ways to print, as links: nothing is changed by printing. */
export const PrintKeys = ({ lang, href }: { readonly lang: Lang; readonly href: string }): ReactElement => {
  const say = documentWords[lang]
  const to = `${href}${href.includes('?') ? '&' : '?'}in=${lang}`
  return (
    <div className="keys screen-only">
      <ButtonLink href={to} look="other">
        {say.pdf}
      </ButtonLink>
      <ButtonLink href={`${to}&size=elder`} look="other">
        {say.pdfElder}
      </ButtonLink>
    </div>
  )
}

/** One document, with the keys that print it. */
export const documentPage = ({
  chrome,
  document,
  event,
  url,
}: {
  readonly chrome: Chrome
  readonly document: Document
  readonly event: string
  readonly url: string
}): ReactElement => (
  <Page
    chrome={chrome}
    title={document.title[chrome.lang]}
    back={{ href: `/documents?event=${event}`, words: documentWords[chrome.lang].all }}
    wide
  >
    <PrintKeys lang={chrome.lang} href={`/documents/${document.kind}/print?event=${event}`} />
    <DocumentPage document={document} lang={chrome.lang} url={url} />
  </Page>
)
