import type { Standard } from '../standard.ts'
import type { FactAddress, FactId, Text, Value } from '../types.ts'
import type { Asked } from './asked.ts'

type Show = (value: Value) => Text
type Place = { readonly part: string | undefined; readonly fact: FactId; readonly show: Show }
type Piece = string | Place

/** 同意书的一句话, with places for values: `{mover.name}`, `{settleAddress}`. */
export type Sentence = { readonly zh: readonly Piece[]; readonly en: readonly Piece[] }

export const placesIn = (template: string): readonly string[] =>
  [...template.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '')

/** A template made ready; choices and counties are shown by name. */
export const sentenceOf = (template: Text, standard: Standard): Sentence => ({
  zh: piecesOf(template.zh, standard),
  en: piecesOf(template.en, standard),
})

const piecesOf = (template: string, standard: Standard): readonly Piece[] =>
  template.split(/(\{[^{}]+\})/).flatMap((piece): Piece[] => {
    if (piece === '') return []
    return piece.startsWith('{') ? [placeOf(piece.slice(1, -1), standard)] : [piece]
  })

const placeOf = (path: string, standard: Standard): Place => {
  const dot = path.indexOf('.')
  const fact = path.slice(dot + 1)
  return { part: dot < 0 ? undefined : path.slice(0, dot), fact, show: showerOf(fact, standard) }
}

const showerOf = (id: FactId, standard: Standard): Show => {
  const domain = standard.facts.find((fact) => fact.id === id)?.domain
  const names = new Map<Value, Text>()
  if (domain?.kind === 'choice') for (const option of domain.options) names.set(option.value, option.name)
  if (domain?.kind === 'county') for (const { code, name } of standard.counties) names.set(code, { zh: name, en: name })
  return (value) => names.get(value) ?? { zh: String(value), en: String(value) }
}

const blank: Text = { zh: '＿＿', en: '____' }

/** The sentence with what is known put in; `missing` takes the addresses that are not known yet, shown as a blank. */
export const fillIn = (sentence: Sentence, asked: Asked, missing: FactAddress[]): Text => ({
  zh: fill(sentence.zh, 'zh', asked, missing),
  en: fill(sentence.en, 'en', asked, missing),
})

const fill = (pieces: readonly Piece[], language: 'zh' | 'en', asked: Asked, missing: FactAddress[]): string => {
  let text = ''
  for (const piece of pieces) text += typeof piece === 'string' ? piece : shown(piece, asked, missing)[language]
  return text
}

const shown = ({ part, fact, show }: Place, { standard, situation, cast }: Asked, missing: FactAddress[]): Text => {
  let address = fact
  if (part !== undefined) {
    const role = cast[standard.partsPlayed.findIndex((played) => played.id === part)] ?? part
    address = `${role}.${fact}`
  }
  const value = situation[address]
  if (value !== undefined) return show(value)
  missing.push(address)
  return blank
}
