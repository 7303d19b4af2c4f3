import type { Standard } from '../standard.ts'
import type { FactAddress, Situation, Text } from '../types.ts'
import { addressOf } from './parts-played.ts'

type Piece = string | { readonly path: string }

/** 同意书的一句话, with places for values: `{mover.name}`, `{settleAddress}`. */
export type Sentence = { readonly zh: readonly Piece[]; readonly en: readonly Piece[] }

export const placesIn = (template: string): readonly string[] =>
  [...template.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '')

const piecesOf = (template: string): readonly Piece[] =>
  template.split(/(\{[^{}]+\})/).flatMap((piece): Piece[] => {
    if (piece === '') return []
    return piece.startsWith('{') ? [{ path: piece.slice(1, -1) }] : [piece]
  })

export const sentenceOf = (template: Text): Sentence => ({ zh: piecesOf(template.zh), en: piecesOf(template.en) })

/** The sentence with what is known put in; `missing` takes the addresses that are not known yet, shown as a blank. */
export const fillIn = (
  sentence: Sentence,
  standard: Standard,
  situation: Situation,
  missing: Set<FactAddress>,
): Text => ({
  zh: fill(sentence.zh, 'zh', standard, situation, missing),
  en: fill(sentence.en, 'en', standard, situation, missing),
})

const fill = (
  pieces: readonly Piece[],
  language: 'zh' | 'en',
  standard: Standard,
  situation: Situation,
  missing: Set<FactAddress>,
): string => {
  let text = ''
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece
    else text += shown(piece.path, language, standard, situation, missing)
  }
  return text
}

const shown = (
  path: string,
  language: 'zh' | 'en',
  standard: Standard,
  situation: Situation,
  missing: Set<FactAddress>,
): string => {
  const address = addressOf(standard, situation, path)
  const value = address === undefined ? undefined : situation[address]
  if (value === undefined) {
    if (address !== undefined) missing.add(address)
    return '＿＿'
  }
  const fact = standard.facts.find((candidate) => candidate.id === path.slice(path.indexOf('.') + 1))
  if (fact?.domain.kind === 'county') return standard.counties.find((county) => county.code === value)?.name ?? String(value)
  if (fact?.domain.kind === 'choice') {
    return fact.domain.options.find((option) => option.value === value)?.name[language] ?? String(value)
  }
  return String(value)
}
