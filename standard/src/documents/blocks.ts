import type { Text } from '../types.ts'
import type { Block, Line } from './document.ts'

export const heading = (level: 1 | 2 | 3, id: string, text: Text): Block => ({ block: 'heading', level, id, text })

/** A clause as a line shows it, and the heading under which it is written out. */
export type Citation = { readonly clause: string; readonly see?: string }

const cited = (clause: string | Citation | undefined): Partial<Citation> =>
  clause === undefined ? {} : typeof clause === 'string' ? { clause } : clause

type Tone = 'note' | 'warning' | 'assumption' | 'lead'

export const paragraph = (text: Text, tone?: Tone, clause?: string | Citation): Block => ({
  block: 'paragraph',
  text,
  ...cited(clause),
  ...(tone === undefined ? {} : { tone }),
})

export const line = (text: Text, clause?: string | Citation, note?: Text): Line => ({
  text,
  ...cited(clause),
  ...(note === undefined || note.zh === '' ? {} : { note }),
})

/** A list, or nothing where there is no line. */
export const list = (items: readonly Line[], how: { readonly ordered?: boolean; readonly tick?: boolean } = {}) =>
  items.length === 0
    ? []
    : [
        {
          block: 'list',
          ordered: how.ordered ?? false,
          ...(how.tick === true ? { tick: true } : {}),
          items,
        } satisfies Block,
      ]

/** A table, or nothing where there is no row. */
export const table = (
  columns: readonly Text[],
  rows: readonly (readonly Line[])[],
  caption?: Text,
): readonly Block[] =>
  rows.length === 0 ? [] : [{ block: 'table', ...(caption === undefined ? {} : { caption }), columns, rows }]

export const question = (asked: Text, answer: readonly Line[]): Block => ({
  block: 'question',
  question: asked,
  answer,
})

export const pageBreak: Block = { block: 'page-break' }

/** The blocks under a heading, or nothing where nothing would stand under it. */
export const section = (
  level: 1 | 2 | 3,
  id: string,
  text: Text,
  ...blocks: readonly (readonly Block[])[]
): readonly Block[] => {
  const inside = blocks.flat()
  return inside.length === 0 ? [] : [heading(level, id, text), ...inside]
}
