import type { Filled } from './fill-pages.ts'
import { margin } from './frame.ts'
import { movedPart, type Part } from './strip.ts'

export type Landmark = { readonly id: string; readonly level: 1 | 2 | 3; readonly text: string; readonly y: number }

/** One page, ready to be painted: everything absolute, in reading order. */
export type LaidPage = { readonly parts: readonly Part[]; readonly headings: readonly Landmark[] }

const aboveHeading = 6

/** A filled column at its place on the page, between what every page has above and below. */
export const laidPage = (
  placed: Filled,
  top: number,
  { above, below }: { readonly above: readonly Part[]; readonly below: readonly Part[] },
): LaidPage => ({
  parts: [
    ...above,
    ...placed.flatMap(({ strip, y }) => strip.parts.map((part) => movedPart(part, margin.side, top + y))),
    ...below,
  ],
  headings: placed.flatMap(({ strip, y }) =>
    strip.heading === undefined ? [] : [{ ...strip.heading, y: Math.max(0, top + y - aboveHeading) }],
  ),
})
