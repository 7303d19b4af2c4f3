import type { Lang } from '@xiqian/parts'
import type { Line } from '@xiqian/standard/evaluator'
import type { ReactElement } from 'react'
import { MarkedClause, MarkedText } from './marked-text.tsx'

/** 一行: its words, the clause small behind them, its note beneath. */
export const LineView = ({ lang, line }: { readonly lang: Lang; readonly line: Line }): ReactElement => (
  <>
    <span className="sheet-line">
      <MarkedText lang={lang} text={line.text[lang]} />
      <MarkedClause lang={lang} of={line} />
    </span>
    {line.note === undefined ? null : (
      <span className="sheet-note">
        <MarkedText lang={lang} text={line.note[lang]} />
      </span>
    )}
  </>
)
