// biome-ignore-all lint/suspicious/noArrayIndexKey: parts of one fixed document, rendered once on the server
import { dayWords, htmlLang, type Lang } from '@xiqian/parts'
import type { Document, DocumentKind } from '@xiqian/standard/evaluator'
import type { ReactElement } from 'react'
import { contentsOf, depthsOf, idsOf } from '../kinds.ts'
import { doubtNotes } from '../notes.ts'
import { scanWords, words } from '../words.ts'
import { BlockView } from './block-view.tsx'
import { Headings, MarkedText } from './marked-text.tsx'
import { QrView } from './qr-view.tsx'

const Contents = ({ lang, document }: { readonly lang: Lang; readonly document: Document }): ReactElement | null => {
  const headings = contentsOf(document)
  if (headings.length === 0) return null
  return (
    <nav className="sheet-contents" aria-labelledby="sheet-contents">
      <h2 id="sheet-contents">{words[lang].contents}</h2>
      <ol>
        {headings.map(({ id, level, text }) => (
          <li key={id} className={`sheet-contents-${level}`}>
            <a href={`#${id}`}>{text[lang]}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

type Corner = {
  readonly lang: Lang
  readonly kind: DocumentKind
  readonly number?: string
  readonly url?: string
}

/** 右上角, as on paper. */
const CornerView = ({ lang, kind, number, url }: Corner): ReactElement | null => {
  const say = words[lang]
  if (number === undefined && url === undefined) return null
  return (
    <div className="sheet-corner">
      {url === undefined ? null : <QrView url={url} label={`${scanWords(lang, kind)} ${url}`} />}
      {number === undefined ? null : (
        <p>
          {say.number} <strong className="sheet-number">{number}</strong>
        </p>
      )}
    </div>
  )
}

/**
 * 成文 as a part of a page: the article goes into the page's main. Without script; the ids of the headings are those of the
 * document. Needs sheets.css after parts.css.
 */
export const DocumentPage = ({
  document,
  lang,
  number,
  url,
  printedOn,
}: Omit<Corner, 'kind'> & { readonly document: Document; readonly printedOn?: string }): ReactElement => {
  const say = words[lang]
  const { version, inForceFrom, digest } = document.standard
  const depths = depthsOf(document.blocks)
  return (
    <article className={`sheet sheet-of-${document.kind}`} lang={htmlLang(lang)}>
      <header className="sheet-head">
        <CornerView
          kind={document.kind}
          lang={lang}
          {...(number === undefined ? {} : { number })}
          {...(url === undefined ? {} : { url })}
        />
        <h1>
          <MarkedText lang={lang} text={document.title[lang]} />
        </h1>
        {document.subtitle === undefined ? null : (
          <p className="sheet-subtitle">
            <MarkedText lang={lang} text={document.subtitle[lang]} />
          </p>
        )}
      </header>
      <Contents lang={lang} document={document} />
      <Headings value={idsOf(document)}>
        {document.blocks.map((block, at) => (
          <BlockView key={at} lang={lang} block={block} depth={depths[at] ?? 1} />
        ))}
      </Headings>
      <footer className="sheet-end">
        {doubtNotes(lang, document).map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p className="sheet-standard">
          {say.standard(version, dayWords(lang, inForceFrom))}
          {printedOn === undefined ? null : ` · ${say.printedOn(dayWords(lang, printedOn))}`}
          <br />
          {say.digest} <span className="sheet-digest">{digest}</span>
        </p>
        <p className="sheet-telephone">
          {say.telephone} <a href={`tel:${document.telephone}`}>{document.telephone}</a>
        </p>
      </footer>
    </article>
  )
}
