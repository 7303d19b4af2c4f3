import type { ReactElement, ReactNode } from 'react'
import type { Lang } from './language.ts'
import { say } from './language.ts'
import type { Text } from './shapes.ts'
import { partsWords } from './words.ts'

/** One line of the box on top: `href` leads to the field, `about` names it. */
export type ErrorLine = { readonly href?: string; readonly about?: Text; readonly words: Text }

/** 错误提示: the box on top of a page that came back; it takes the focus and links to each field. */
export const ErrorSummary = ({
  lang,
  title,
  lines,
  children,
}: {
  readonly lang: Lang
  readonly title?: Text
  readonly lines: readonly ErrorLine[]
  readonly children?: ReactNode
}): ReactElement => (
  <div className="errors" role="alert" tabIndex={-1} id="errors">
    <h2>{title === undefined ? partsWords[lang].problems(lines.length) : say(lang, title)}</h2>
    {lines.length === 0 ? null : (
      <ul>
        {lines.map((line) => {
          const about = line.about === undefined ? '' : `${say(lang, line.about)}${lang === 'zh' ? '：' : ': '}`
          const words = `${about}${say(lang, line.words)}`
          return <li key={words}>{line.href === undefined ? words : <a href={line.href}>{words}</a>}</li>
        })}
      </ul>
    )}
    {children}
  </div>
)
