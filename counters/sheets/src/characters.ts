import type { Lang } from '@xiqian/parts'
import { faceOf } from './font-file.ts'

const lineEnds = /[\n\r\t]/

/** The characters of a text that no face of the sheets can draw, each once, in order; a name is checked by this before it is printed. */
export const missingCharacters = (text: string): readonly string[] =>
  [...new Set(text)].filter((character) => !lineEnds.test(character) && faceOf(character) === undefined)

export const codeOf = (character: string): string =>
  `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`

/** The font draws curly quotes as wide as a hanzi, as Chinese needs them; between English letters that tears a word apart. */
const straight: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"' }

/**
 * What is printed: never an empty box. A character that every face lacks stands as its code point in brackets, and the sheet
 * asks for it to be written in by hand; refusing the whole sheet would send the couple home for one rare character.
 */
export const printable = (lang: Lang, text: string): string =>
  [...text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ')]
    .map((character) => (lang === 'en' ? (straight[character] ?? character) : character))
    .map((character) => (character === '\n' || faceOf(character) !== undefined ? character : codeOf(character)))
    .join('')
