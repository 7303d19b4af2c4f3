/** What is ours and not official, or not verified yet, says so in words wherever it stands. */
export type DoubtMark = 'assumption' | 'to-check'

export type MarkedPiece = { readonly text: string; readonly doubt?: DoubtMark }

const doubts: Readonly<Record<string, DoubtMark>> = { 本标准假设: 'assumption', 条款待核: 'to-check' }
const pattern = new RegExp(`〔(${Object.keys(doubts).join('|')})〕`)

/** A text or a clause, cut where 〔本标准假设〕 or 〔条款待核〕 stands in it, so that the mark can be shown as a mark. */
export const markedPieces = (text: string): readonly MarkedPiece[] =>
  text.split(pattern).flatMap((piece): readonly MarkedPiece[] => {
    const doubt = doubts[piece]
    if (doubt !== undefined) return [{ text: piece, doubt }]
    return piece.trim() === '' ? [] : [{ text: piece.trim() }]
  })

/** Whether a text says by itself that it is ours. */
export const isMarkedOurs = (text: string): boolean => text.includes('〔本标准假设〕')
