/** FNV-1a over UTF-16 units, 32 bits, mixed once more: the same everywhere, and nobody's choice. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** 抽查: whether this one is among the share, drawn from its own id and the published seed; anybody can draw it again. */
export const isDrawn = (seed: string, id: string, sharePercent: number): boolean =>
  hashOf(`${seed} ${id}`) % 100 < sharePercent
