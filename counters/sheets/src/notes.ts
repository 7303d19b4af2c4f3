import type { Lang } from '@xiqian/parts'
import type { Block, Document, Line } from '@xiqian/standard/evaluator'
import { codeOf, missingCharacters } from './characters.ts'
import { type DoubtMark, markedPieces } from './marked-words.ts'
import { words } from './words.ts'

const textsOfLine = (lang: Lang, line: Line): readonly string[] => [
  line.text[lang],
  line.clause ?? '',
  line.note?.[lang] ?? '',
]

const textsOfBlock = (lang: Lang, block: Block): readonly string[] => {
  switch (block.block) {
    case 'heading':
      return [block.text[lang]]
    case 'paragraph':
      return [block.text[lang], block.clause ?? '']
    case 'list':
      return block.items.flatMap((line) => textsOfLine(lang, line))
    case 'table':
      return [
        block.caption?.[lang] ?? '',
        ...block.columns.map((column) => column[lang]),
        ...block.rows.flat().flatMap((line) => textsOfLine(lang, line)),
      ]
    case 'question':
      return [block.question[lang], ...block.answer.flatMap((line) => textsOfLine(lang, line))]
    case 'page-break':
      return []
  }
}

/** Every text of a document in reading order, as one language reads it; what is not there is an empty text. */
export const textsOf = (lang: Lang, { title, subtitle, telephone, blocks }: Document): readonly string[] => [
  title[lang],
  subtitle?.[lang] ?? '',
  ...blocks.flatMap((block) => textsOfBlock(lang, block)),
  telephone,
]

/** Which marks of doubt stand in a document; each is explained once at its end. */
export const doubtsIn = (lang: Lang, document: Document): readonly DoubtMark[] => {
  const isTold = document.blocks.some((block) => block.block === 'paragraph' && block.tone === 'assumption')
  const found = textsOf(lang, document).flatMap((text) => markedPieces(text).flatMap(({ doubts }) => doubts))
  const all = new Set<DoubtMark>(isTold ? ['assumption', ...found] : found)
  return (['assumption', 'to-check'] as const).filter((doubt) => all.has(doubt))
}

/** What the reader is told at the end: what the marks mean. */
export const doubtNotes = (lang: Lang, document: Document): readonly string[] =>
  doubtsIn(lang, document).map((doubt) => words[lang][`${doubt}Means`])

/** What a printed sheet asks for where the font lacks a character. */
export const byHandNotes = (lang: Lang, document: Document): readonly string[] => {
  const missing = missingCharacters(textsOf(lang, document).join(''))
  return missing.length === 0 ? [] : [words[lang].byHand(missing.map(codeOf).join(' '))]
}
