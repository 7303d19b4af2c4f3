import type { Block, Document, Line, Standard, Text } from '../src/index.ts'

/** Hyphened words of the English language that our own joints use, though they are ids too. */
const english = ['pre-review', 'hand-out']

/** Every id of a standard that could be taken for a code: kebab, camel, or a source's dotted name; words that it says itself are none. */
export const idsOf = (standard: Standard): ReadonlySet<string> => {
  const ids = new Set<string>()
  const said = new Set<string>(english)
  const walk = (of: unknown): void => {
    if (Array.isArray(of)) for (const one of of) walk(one)
    else if (typeof of === 'object' && of !== null) {
      for (const [key, inside] of Object.entries(of)) {
        if (typeof inside === 'string' && ['id', 'value', 'kind', 'fact', 'name', 'decider', 'source'].includes(key)) {
          ids.add(inside)
        }
        if (key === 'acts' && Array.isArray(inside)) for (const act of inside) ids.add(String(act))
        if (key === 'en' && typeof inside === 'string') for (const word of wordsOf(inside)) said.add(word)
        walk(inside)
      }
    }
  }
  walk(JSON.parse(standard.canonicalJson))
  return new Set(
    [...ids].filter((id) => !said.has(id) && /^[a-z][a-zA-Z0-9]*([-.][a-zA-Z0-9]+)+$|^[a-z]+[A-Z]\w*$/.test(id)),
  )
}

const wordsOf = (en: string) => en.split(/[^A-Za-z0-9.-]+/).map((word) => word.replace(/\.$/, ''))

const camel = /(?<![A-Za-z])[a-z]+[A-Z][A-Za-z0-9]*/g
const kebab = /(?<![A-Za-z])[a-z]+(?:-[a-z0-9]+)+/g

/** What looks like a code in words that people read: an id of the standard, a camel word, in Chinese any kebab word. */
export const codesIn = ({ zh, en }: Text, ids: ReadonlySet<string>): readonly string[] => {
  return [
    ...(zh.match(camel) ?? []),
    ...(zh.match(kebab) ?? []),
    ...(en.match(camel) ?? []),
    ...wordsOf(en).filter((word) => ids.has(word)),
    ...[zh, en].flatMap((text) => text.match(/\{[^}]*\}|undefined|\bpartyM\b|\bpartyF\b/g) ?? []),
  ]
}

const ofLine = ({ text, note }: Line): readonly Text[] => (note === undefined ? [text] : [text, note])

export const textsIn = (block: Block): readonly Text[] => {
  switch (block.block) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items.flatMap(ofLine)
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [block.caption]),
        ...block.columns,
        ...block.rows.flat().flatMap(ofLine),
      ]
    case 'question':
      return [block.question, ...block.answer.flatMap(ofLine)]
    case 'page-break':
      return []
  }
}

/** Every text of a document that somebody reads. */
export const allTexts = ({ title, subtitle, blocks }: Document): readonly Text[] => [
  title,
  ...(subtitle === undefined ? [] : [subtitle]),
  ...blocks.flatMap(textsIn),
]

export const linesIn = (block: Block): readonly Line[] => {
  switch (block.block) {
    case 'list':
      return block.items
    case 'table':
      return block.rows.flat()
    case 'question':
      return block.answer
    case 'paragraph':
      return [
        {
          text: block.text,
          ...(block.clause === undefined ? {} : { clause: block.clause }),
          ...(block.see === undefined ? {} : { see: block.see }),
        },
      ]
    default:
      return []
  }
}
