import { readFileSync } from 'node:fs'
import { htmlLang, type Lang } from '@xiqian/parts'
import type { Document } from '@xiqian/standard/evaluator'
import { renderToStaticMarkup } from 'react-dom/server'
import { DocumentPage } from '../src/index.ts'

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const css = ['../../parts/src/parts.css', '../../citizen/assets/citizen.css', '../src/sheets.css'].map(read).join('\n')

export const url = 'https://xiqian.example.gov.cn/c/610113-26-k3j2x9ab4d'
export const number = '610113-26-k3j2x9ab4d'

/** A document in a page of the citizen pages' looks, with their style sheets and ours. */
export const pageOf = (document: Document, lang: Lang, elder: boolean): string =>
  `<!doctype html>${renderToStaticMarkup(
    <html lang={htmlLang(lang)} data-mode={elder ? 'elder' : 'plain'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{document.title[lang]}</title>
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <main>
          <DocumentPage
            document={document}
            lang={lang}
            url={url}
            printedOn="2026-11-25"
            {...(document.kind === 'one-time-notice' ? { number } : {})}
          />
        </main>
      </body>
    </html>,
  )}`
