import { heightOf, type Strip } from './strip.ts'

/** A strip and how far below the top of its page's column it begins. */
export type Placed = { readonly strip: Strip; readonly y: number }
export type Filled = readonly Placed[]

/** The strips that must stand on one page with the one at `at`. */
const groupAt = (strips: readonly Strip[], at: number): readonly Strip[] => {
  let end = at
  while (strips[end]?.glued === true && end < strips.length - 1 && strips[end + 1]?.newPage !== true) end += 1
  return strips.slice(at, end + 1)
}

/** How much room a group needs to begin: the last of it may be cut. */
const needOf = (group: readonly Strip[]): number => {
  const last = group.at(-1)
  return heightOf(group) - (last?.least === undefined ? 0 : Math.max(0, last.height - last.least))
}

/**
 * Fills pages from the top. `room` is the height of the column on the page of that index. A group that fits on no page is
 * cut where the page ends; the head of a table stands again on top of every further page of it.
 */
export const fillPages = (strips: readonly Strip[], room: (page: number) => number): readonly Filled[] => {
  const pages: Placed[][] = [[]]
  let y = 0
  const here = (): Placed[] => pages.at(-1) ?? []
  const beforeOf = (strip: Strip): number => (here().length === 0 ? 0 : strip.before)
  const left = (strip: Strip): number => room(pages.length - 1) - y - beforeOf(strip)
  const place = (strip: Strip): void => {
    const top = y + beforeOf(strip)
    here().push({ strip, y: top })
    y = top + strip.height
  }
  const turn = (head: readonly Strip[]): void => {
    pages.push([])
    y = 0
    for (const strip of head) place(strip)
  }
  const settle = (strip: Strip): void => {
    const pieces = strip.height <= left(strip) ? undefined : strip.cut?.(left(strip))
    if (pieces === undefined) {
      place(strip)
      return
    }
    place({ ...pieces[0], before: strip.before })
    turn(strip.head ?? [])
    settle(pieces[1])
  }
  for (const [at, strip] of strips.entries()) {
    if (strip.newPage === true && here().length > 0) turn([])
    const group = needOf(groupAt(strips, at))
    const need = group <= room(pages.length) ? group : (strip.least ?? strip.height)
    if (here().length > 0 && need > left(strip)) turn(strip.head ?? [])
    settle(strip)
  }
  return pages
}
