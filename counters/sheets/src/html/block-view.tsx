// biome-ignore-all lint/suspicious/noArrayIndexKey: parts of one fixed document, rendered once on the server
import type { Lang } from '@xiqian/parts'
import type { Block } from '@xiqian/standard/evaluator'
import type { ReactElement } from 'react'
import type { Depth } from '../kinds.ts'
import { isMarkedOurs } from '../marked-words.ts'
import { words } from '../words.ts'
import { LineView } from './line-view.tsx'
import { MarkedClause, MarkedText } from './marked-text.tsx'
import { TableView } from './table-view.tsx'

type Of<Name extends Block['block']> = Extract<Block, { readonly block: Name }>
type In<Name extends Block['block']> = { readonly lang: Lang; readonly block: Of<Name> }

/** The title of the document is the h1 of the page, so the first heading below it is an h2. */
const HeadingView = ({ lang, block, depth }: In<'heading'> & { readonly depth: Depth }): ReactElement => {
  const Tag = ({ 1: 'h2', 2: 'h3', 3: 'h4' } as const)[depth]
  return (
    <Tag id={block.id}>
      <MarkedText lang={lang} text={block.text[lang]} />
    </Tag>
  )
}

const ParagraphView = ({ lang, block }: In<'paragraph'>): ReactElement => {
  const say = words[lang]
  const text = block.text[lang]
  const isNamed = block.tone !== 'assumption' || isMarkedOurs(text) || isMarkedOurs(block.clause ?? '')
  return (
    <p className={`sheet-${block.tone ?? 'plain'}`}>
      {block.tone === 'warning' ? <strong className="sheet-warning-word">{say.warning}</strong> : null}
      {isNamed ? null : <strong className="sheet-doubt">{say.assumption}</strong>}
      {block.tone === 'warning' || !isNamed ? ' ' : ''}
      <MarkedText lang={lang} text={text} />
      <MarkedClause lang={lang} of={block} />
    </p>
  )
}

const ListView = ({ lang, block }: In<'list'>): ReactElement => {
  const Tag = block.ordered ? 'ol' : 'ul'
  return (
    <Tag className={block.tick === true ? 'sheet-list sheet-ticks' : 'sheet-list'}>
      {block.items.map((item, at) => (
        <li key={at}>
          <LineView lang={lang} line={item} />
        </li>
      ))}
    </Tag>
  )
}

const QuestionView = ({
  lang,
  block,
  under,
}: In<'question'> & { readonly under: 'h3' | 'h4' | 'h5' }): ReactElement => {
  const Tag = under
  const say = words[lang]
  return (
    <div className="sheet-question">
      <Tag>
        <span className="sheet-letter">{say.asked}</span>
        <MarkedText lang={lang} text={block.question[lang]} />
      </Tag>
      {block.answer.map((line, at) => (
        <p key={at}>
          {at === 0 ? <span className="sheet-letter">{say.answered}</span> : null}
          <LineView lang={lang} line={line} />
        </p>
      ))}
    </div>
  )
}

/** `depth` is that of the heading it is or stands under; a question is one below it. */
export const BlockView = ({
  lang,
  block,
  depth,
}: {
  readonly lang: Lang
  readonly block: Block
  readonly depth: Depth
}): ReactElement => {
  switch (block.block) {
    case 'heading':
      return <HeadingView lang={lang} block={block} depth={depth} />
    case 'paragraph':
      return <ParagraphView lang={lang} block={block} />
    case 'list':
      return <ListView lang={lang} block={block} />
    case 'table':
      return <TableView lang={lang} table={block} />
    case 'question':
      return <QuestionView lang={lang} block={block} under={({ 1: 'h3', 2: 'h4', 3: 'h5' } as const)[depth]} />
    case 'page-break':
      return <div className="sheet-page-break" />
  }
}
