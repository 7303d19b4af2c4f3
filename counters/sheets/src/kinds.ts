import type { Block, Document, DocumentKind } from '@xiqian/standard/evaluator'

/** How one kind of document is bound: what stands before its first line, and what a page of it is. */
export type Binding = {
  readonly cover: boolean
  /** Chapters (headings of level 1) begin on a page of their own. */
  readonly chapters: boolean
  readonly contents: 'always' | 'when-long' | 'never'
  /** 一页一事: every topic fills one sheet of the board, in the largest type that fits. */
  readonly topicAPage: boolean
  /** Set closer where that brings it onto one sheet: people take it home in a hand. */
  readonly oneSheet: boolean
  /** 签发的: its QR leads to where it is checked. */
  readonly signed?: true
}

const inHand = { cover: false, chapters: false, contents: 'never', topicAPage: false, oneSheet: true } as const
const signed = { ...inHand, signed: true } as const

export const bindings: Readonly<Record<DocumentKind, Binding>> = {
  'work-plan': { cover: false, chapters: false, contents: 'when-long', topicAPage: false, oneSheet: false },
  'service-guide': { cover: false, chapters: false, contents: 'when-long', topicAPage: false, oneSheet: false },
  'special-types': { cover: true, chapters: true, contents: 'always', topicAPage: false, oneSheet: false },
  'questions-and-answers': { cover: false, chapters: false, contents: 'when-long', topicAPage: false, oneSheet: false },
  'notice-board': { cover: false, chapters: false, contents: 'never', topicAPage: true, oneSheet: false },
  'sharing-duties': { cover: false, chapters: false, contents: 'when-long', topicAPage: false, oneSheet: false },
  'one-time-notice': inHand,
  'acceptance-receipt': signed,
  'not-accepted-notice': signed,
  'correction-notice': signed,
  'supplement-promise': signed,
  pledge: signed,
  'result-notice': signed,
  'refusal-notice': signed,
}

/** Made for one couple, and taken home in a hand. */
export const isInHand = (kind: DocumentKind): boolean => bindings[kind].oneSheet

export type Heading = Extract<Block, { readonly block: 'heading' }>

const long = 8
/** More entries than fit on a page are no help: then only the chapters are listed. */
const most = 45

/** 目录: headings of the first two levels (of the first alone where there are many), where the kind has a table of contents and the document is long enough for one. */
export const contentsOf = (document: Document): readonly Heading[] => {
  const { contents } = bindings[document.kind]
  const headings = document.blocks.filter((block): block is Heading => block.block === 'heading' && block.level < 3)
  const isShown = contents === 'always' || (contents === 'when-long' && headings.length >= long)
  if (!isShown) return []
  return headings.length > most ? headings.filter(({ level }) => level === 1) : headings
}

/** Every heading that a clause of this document can point to. */
export const idsOf = ({ blocks }: Document): ReadonlySet<string> =>
  new Set(blocks.flatMap((block) => (block.block === 'heading' ? [block.id] : [])))

/** How deep a heading stands below the title of the document; a level that is left out is not left out for screen readers. */
export type Depth = 1 | 2 | 3

/** For each block the depth of the heading it is or stands under (1 before the first). */
export const depthsOf = (blocks: readonly Block[]): readonly Depth[] => {
  const open: number[] = []
  return blocks.map((block): Depth => {
    if (block.block === 'heading') {
      while ((open.at(-1) ?? 0) >= block.level) open.pop()
      open.push(block.level)
    }
    return open.length > 2 ? 3 : open.length > 1 ? 2 : 1
  })
}
