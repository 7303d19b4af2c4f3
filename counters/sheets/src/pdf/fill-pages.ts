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

/**
 * Fills pages from the top. `room` is the height of the column on the page of that index. A group that fits on no page is
 * cut where the page ends; the head of a table stands again on top of every further page of it.
 */
export const fillPages = (strips: readonly Strip[], room: (page: number) => number): readonly Filled[] => {
  const pages: Placed[][] = [[]]
  let y = 0
  const here = (): Placed[] => pages.at(-1) ?? []
  const turn = (head: readonly Strip[]): void => {
    pages.push([])
    y = 0
    for (const strip of head) place(strip)
  }
  const place = (strip: Strip): void => {
    const before = here().length === 0 ? 0 : strip.before
    here().push({ strip, y: y + before })
    y += before + strip.height
  }
  for (const [at, strip] of strips.entries()) {
    if (strip.newPage === true && here().length > 0) turn([])
    const space = room(pages.length - 1)
    const group = groupAt(strips, at)
    const together = heightOf(group) <= room(pages.length) ? heightOf(group) : strip.height
    const before = here().length === 0 ? 0 : strip.before
    if (here().length > 0 && y + before + together > space) turn(strip.head ?? [])
    place(strip)
  }
  return pages
}
