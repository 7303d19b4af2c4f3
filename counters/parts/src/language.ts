import type { Text } from './shapes.ts'

export type Lang = 'zh' | 'en'

/** The words of a text in the reader's language. */
export const say = (lang: Lang, text: Text): string => text[lang]

/** Another language must have every word of the first one: a missing key, or one too many arguments, does not compile. */
export type SameWords<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends (...of: infer Of) => string ? (...of: Of) => string : string
}

export const htmlLang = (lang: Lang): string => (lang === 'zh' ? 'zh-CN' : 'en')
