import type { Lang } from '@xiqian/parts'
import { words } from './words.ts'

/** What is ours and not official, or not verified yet, says so in words wherever it stands. */
export type DoubtMark = 'assumption' | 'to-check'

/** `doubts` where the piece is a mark; its text is then what stood between the brackets. */
export type MarkedPiece = { readonly text: string; readonly doubts: readonly DoubtMark[] }

const known = ['本标准假设', '条款待核', '依据待核', '待核'] as const
const marks = new RegExp(`〔([^〔〕]*(?:${known.join('|')})[^〔〕]*)〕`)

const doubtsOf = (inside: string): readonly DoubtMark[] => [
  ...(inside.includes('本标准假设') ? (['assumption'] as const) : []),
  ...(inside.includes('待核') ? (['to-check'] as const) : []),
]

/** A text or a clause, cut where 〔本标准假设〕, 〔条款待核〕 or one of their kin stands in it, so that a mark is shown as a mark. */
export const markedPieces = (text: string): readonly MarkedPiece[] =>
  text
    .split(marks)
    .map((piece, at): MarkedPiece => ({ text: piece.trim(), doubts: at % 2 === 1 ? doubtsOf(piece) : [] }))
    .filter((piece) => piece.text !== '')

/** Whether a text says by itself that it is ours. */
export const isMarkedOurs = (text: string): boolean =>
  markedPieces(text).some(({ doubts }) => doubts.includes('assumption'))

/** The mark as it is read: in Chinese as it was written; else in words, with what more was written after them. */
export const doubtWords = (lang: Lang, { text, doubts }: MarkedPiece): string => {
  if (lang === 'zh') return text
  const more = known.reduce((rest, one) => rest.replace(one, ''), text).replace(/^[，：、\s]+|[，：、\s]+$/g, '')
  return `${doubts.map((doubt) => words[lang][doubt]).join(', ')}${more === '' ? '' : ` (${more})`}`
}
