// biome-ignore-all lint/suspicious/noArrayIndexKey: parts of one fixed document, rendered once on the server
import { htmlLang, type Lang } from '@xiqian/parts'
import { createContext, Fragment, type ReactElement, useContext } from 'react'
import { doubtWords, markedPieces } from '../marked-words.ts'

/** The headings of the document that is being shown: only to these a clause may point. */
export const Headings = createContext<ReadonlySet<string>>(new Set())

/** A text in which the marks of doubt stand as marks, in words of the reader's language. */
export const MarkedText = ({ lang, text }: { readonly lang: Lang; readonly text: string }): ReactElement => (
  <>
    {markedPieces(text).map((piece, at) => (
      <Fragment key={at}>
        {at === 0 ? '' : ' '}
        {piece.doubts.length === 0 ? (
          piece.text
        ) : (
          <strong className="sheet-doubt" lang={htmlLang(lang)}>
            {doubtWords(lang, piece)}
          </strong>
        )}
      </Fragment>
    ))}
  </>
)

/** 依据, small behind its line; in Chinese, as the law is, and a page in another language says so to screen readers. */
export const MarkedClause = ({
  lang,
  of: { clause, see },
}: {
  readonly lang: Lang
  readonly of: { readonly clause?: string; readonly see?: string }
}): ReactElement | null => {
  const headings = useContext(Headings)
  if (clause === undefined || clause === '') return null
  const text = <MarkedText lang={lang} text={clause} />
  return (
    <>
      {' '}
      <span className="sheet-clause" {...(lang === 'zh' ? {} : { lang: 'zh-CN' })}>
        {see !== undefined && headings.has(see) ? <a href={`#${see}`}>{text}</a> : text}
      </span>
    </>
  )
}
