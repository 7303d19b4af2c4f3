import type { Block, Document, Line, Text } from '@xiqian/standard/evaluator'

export const t = (zh: string, en: string): Text => ({ zh, en })

export const heading = (level: 1 | 2 | 3, id: string, zh: string, en: string): Block => ({
  block: 'heading',
  level,
  id,
  text: t(zh, en),
})

type Tone = 'note' | 'warning' | 'assumption' | 'lead'

export const paragraph = (zh: string, en: string, clause?: string, tone?: Tone): Block => ({
  block: 'paragraph',
  text: t(zh, en),
  ...(clause === undefined ? {} : { clause }),
  ...(tone === undefined ? {} : { tone }),
})

export const line = (zh: string, en: string, clause?: string, note?: Text): Line => ({
  text: t(zh, en),
  ...(clause === undefined ? {} : { clause }),
  ...(note === undefined ? {} : { note }),
})

export const list = (ordered: boolean, items: readonly Line[]): Block => ({ block: 'list', ordered, items })
export const ticks = (items: readonly Line[]): Block => ({ block: 'list', ordered: false, tick: true, items })

export const table = (caption: Text, columns: readonly Text[], rows: readonly (readonly Line[])[]): Block => ({
  block: 'table',
  caption,
  columns,
  rows,
})

export const question = (zh: string, en: string, answer: readonly Line[]): Block => ({
  block: 'question',
  question: t(zh, en),
  answer,
})

/** What the samples share: a made-up version and digest, the hotline of the province. */
export const bound = {
  standard: {
    version: '2026.1',
    digest: '3f2a9c1b77d04e5f8a6b0c1d2e3f405162738495a6b7c8d9eafb0c1d2e3f4051',
    inForceFrom: '2026-09-01',
  },
  telephone: '12345',
} satisfies Pick<Document, 'standard' | 'telephone'>
