import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { htmlLang, type Lang } from '@xiqian/parts'
import type { Document } from '@xiqian/standard/evaluator'
import { renderToStaticMarkup } from 'react-dom/server'
import { DocumentPage } from './document-page.tsx'

const styles = (): string =>
  [createRequire(import.meta.url).resolve('@xiqian/parts/parts.css'), new URL('../sheets.css', import.meta.url)]
    .map((file) => readFileSync(file, 'utf8'))
    .concat('body { max-width: 62rem; margin: 0 auto; padding: 1.5rem; }')
    .join('\n')

/** A document as one file that a browser opens by itself: with its style, without a server. */
export const wholePage = (document: Document, lang: Lang, printedOn: string): string =>
  `<!doctype html>${renderToStaticMarkup(
    <html lang={htmlLang(lang)} data-mode="plain">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{document.title[lang]}</title>
        <style dangerouslySetInnerHTML={{ __html: styles() }} />
      </head>
      <body>
        <main>
          <DocumentPage document={document} lang={lang} printedOn={printedOn} />
        </main>
      </body>
    </html>,
  )}`
