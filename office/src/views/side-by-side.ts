import type { Standard, Text } from '@xiqian/standard'

/** One card of 标准怎么说. */
export type RuleBeside = {
  title: Text
  words: Text
  basis: string
  tone: 'plain' | 'waiting' | 'bar'
  matter?: string
}

const both = (parts: readonly Text[], zh: string, en: string): Text => ({
  zh: [...new Set(parts.map((part) => part.zh))].join(zh),
  en: [...new Set(parts.map((part) => part.en))].join(en),
})

/** Things that share a key, in the order in which the first of each came. */
export const grouped = <Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
): readonly (readonly [Thing, ...Thing[]])[] => {
  const groups = new Map<string, [Thing, ...Thing[]]>()
  for (const thing of things) {
    const group = groups.get(keyOf(thing))
    if (group === undefined) groups.set(keyOf(thing), [thing])
    else group.push(thing)
  }
  return [...groups.values()]
}

/** Names side by side, each once: 男方、女方. */
export const listed = (parts: readonly Text[]): Text => both(parts, '、', ', ')

export const roleName = (standard: Standard, role: string): Text =>
  standard.parties.find(({ id }) => id === role)?.name ?? { zh: role, en: role }
