import { type ErrorLine, ErrorSummary, type Lang, type Refused, say } from '@xiqian/parts'
import type { ReactElement } from 'react'
import { words } from '../words/words.ts'

/** What is to be put right on a page that came back: the office's refusal, or what we could already see ourselves. */
export type Trouble =
  | { readonly kind: 'refused'; readonly refused: Refused; readonly lines?: readonly ErrorLine[] }
  | { readonly kind: 'lines'; readonly lines: readonly ErrorLine[] }

const isText = (value: unknown): value is { zh: string; en: string } =>
  typeof value === 'object' &&
  value !== null &&
  'zh' in value &&
  typeof value.zh === 'string' &&
  'en' in value &&
  typeof value.en === 'string'

/** 变动: what changed since the page was looked at, each as the office says it. */
const differences = (refused: Refused): readonly ErrorLine[] => {
  const { difference, words: own } = refused.detail
  const changed = Array.isArray(difference) ? difference : []
  const lines = changed.flatMap((one: unknown): readonly ErrorLine[] =>
    typeof one === 'object' && one !== null && 'now' in one && isText(one.now) ? [{ words: one.now }] : [],
  )
  return isText(own) ? [{ words: own }, ...lines] : lines
}

/** The box on top. With fields it counts and links them; without, it says what happened and what to do next. */
export const TroubleBox = ({ lang, trouble }: { readonly lang: Lang; readonly trouble: Trouble }): ReactElement => {
  if (trouble.kind === 'lines') return <ErrorSummary lang={lang} lines={trouble.lines} />
  const { refused, lines = [] } = trouble
  if (lines.length > 0) return <ErrorSummary lang={lang} lines={lines} />
  return (
    <ErrorSummary lang={lang} title={refused.title} lines={differences(refused)}>
      <p>{say(lang, refused.doNext)}</p>
    </ErrorSummary>
  )
}

/** Words that are the same thing in both languages of the house, for a line of the error box. */
export const bothLangs = (pick: (of: (typeof words)['zh']) => string) => ({ zh: pick(words.zh), en: pick(words.en) })
