import type { Filled } from './fill-pages.ts'
import { margin } from './frame.ts'
import { movedPart, type Part } from './strip.ts'

export type Landmark = { readonly id: string; readonly level: 1 | 2 | 3; readonly text: string; readonly y: number }

/** One page, ready to be painted: everything absolute, in reading order. */
export type LaidPage = { readonly parts: readonly Part[]; readonly headings: readonly Landmark[] }

const aboveHeading = 6

/** A filled column at its place on the page, and what every page has around it. */
export const laidPage = (placed: Filled, top: number, around: readonly Part[]): LaidPage => ({
  parts: [
    ...placed.flatMap(({ strip, y }) => strip.parts.map((part) => movedPart(part, margin.side, top + y))),
    ...around,
  ],
  headings: placed.flatMap(({ strip, y }) =>
    strip.heading === undefined ? [] : [{ ...strip.heading, y: Math.max(0, top + y - aboveHeading) }],
  ),
})
