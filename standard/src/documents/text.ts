import type { Text } from '../types.ts'

export const text = (zh: string, en: string): Text => ({ zh, en })

/** What reads alike in both languages: numbers, telephone numbers, names of laws. */
export const same = (words: string | number): Text => ({ zh: String(words), en: String(words) })

export type Filling = Text | string | number

const inOf = (language: 'zh' | 'en', value: Filling): string =>
  typeof value === 'object' ? value[language] : String(value)

const filled = (template: string, language: 'zh' | 'en', values: Readonly<Record<string, Filling>>): string =>
  template.replace(/\{(\w+)(?::([^:{}]*):([^:{}]*))?\}/g, (_whole, name: string, one?: string, many?: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`nothing was given for {${name}} in: ${template}`)
    const words = inOf(language, value)
    return one === undefined || many === undefined ? words : `${words} ${words === '1' ? one : many}`
  })

/** Words with values put in: `{days}`; in English also `{days:working day:working days}`, one and many. */
export const fill = (template: Text, values: Readonly<Record<string, Filling>>): Text => ({
  zh: filled(template.zh, 'zh', values),
  en: filled(template.en, 'en', values),
})

/** One after the other: 甲、乙 in Chinese, "A, B" in English, or with the joints that are given. */
export const joined = (texts: readonly Text[], between: Text = text('、', ', ')): Text => ({
  zh: texts.map(({ zh }) => zh).join(between.zh),
  en: texts.map(({ en }) => en).join(between.en),
})

export const isSame = (a: Text, b: Text): boolean => a.zh === b.zh && a.en === b.en

/** Each text once, in order. */
export const distinct = (texts: readonly Text[]): readonly Text[] =>
  texts.filter((one, i) => texts.findIndex((other) => isSame(one, other)) === i)

/** The first letter large, where an English sentence begins; Chinese has none. */
export const begun = ({ zh, en }: Text): Text => ({ zh, en: en.charAt(0).toUpperCase() + en.slice(1) })

/** The first letter small, where the words come to stand inside an English sentence. */
export const uncapitalised = ({ zh, en }: Text): Text => ({ zh, en: en.charAt(0).toLowerCase() + en.slice(1) })

const ended = /[。！？；：.!?;:]$/

/** A full stop at the end, where none stands yet. */
export const closed = ({ zh, en }: Text): Text => ({
  zh: ended.test(zh) ? zh : `${zh}。`,
  en: ended.test(en) ? en : `${en}.`,
})

/** Sentences one after the other, each closed. */
export const sentences = (...of: readonly (Text | undefined)[]): Text => {
  const there = of.flatMap((one) => (one === undefined || one.zh === '' ? [] : [begun(closed(one))]))
  return joined(there, text('', ' '))
}
