// biome-ignore-all lint/suspicious/noArrayIndexKey: parts of one fixed document, rendered once on the server
import { htmlLang, type Lang } from '@xiqian/parts'
import { Fragment, type ReactElement } from 'react'
import { markedPieces } from '../marked-words.ts'
import { words } from '../words.ts'

/** A text in which the marks of doubt stand as marks, in words of the reader's language. */
export const MarkedText = ({ lang, text }: { readonly lang: Lang; readonly text: string }): ReactElement => (
  <>
    {markedPieces(text).map(({ text: piece, doubt }, at) => (
      <Fragment key={at}>
        {at === 0 ? '' : ' '}
        {doubt === undefined ? (
          piece
        ) : (
          <strong className="sheet-doubt" lang={htmlLang(lang)}>
            {words[lang][doubt]}
          </strong>
        )}
      </Fragment>
    ))}
  </>
)

/** 依据, small behind its line; in Chinese, as the law is, and a page in another language says so to screen readers. */
export const MarkedClause = ({
  lang,
  of,
}: {
  readonly lang: Lang
  readonly of: string | undefined
}): ReactElement | null =>
  of === undefined || of === '' ? null : (
    <>
      {' '}
      <span className="sheet-clause" {...(lang === 'zh' ? {} : { lang: 'zh-CN' })}>
        <MarkedText lang={lang} text={of} />
      </span>
    </>
  )
