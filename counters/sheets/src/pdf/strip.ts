/** Points; x and y are counted from the top left of what holds the ink, downwards. The y of a text is its baseline. */
export type Ink =
  | {
      readonly ink: 'text'
      readonly x: number
      readonly y: number
      readonly text: string
      readonly size: number
      readonly strong: boolean
    }
  | { readonly ink: 'rule'; readonly x: number; readonly y: number; readonly width: number; readonly weight: number }
  | {
      readonly ink: 'box'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly weight: number
      readonly round: number
    }
  | { readonly ink: 'dot'; readonly x: number; readonly y: number; readonly radius: number }
  | { readonly ink: 'bar'; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  | { readonly ink: 'qr'; readonly x: number; readonly y: number; readonly side: number; readonly url: string }
  | { readonly ink: 'mark'; readonly x: number; readonly y: number; readonly side: number }
  | {
      readonly ink: 'link'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly to: string
    }

/** A step into the tree that screen readers follow (tagged PDF): the tag, and what tells it from its neighbours. */
export type Step = { readonly tag: string; readonly key: string }

/** Ink with its place in the tree; without one it is decoration and read to nobody. */
export type Part = { readonly where?: readonly Step[]; readonly ink: readonly Ink[] }

/** 一条: as wide as the column. Pages are filled with strips. */
export type Strip = {
  readonly height: number
  /** Space above; falls away at the top of a page. */
  readonly before: number
  readonly parts: readonly Part[]
  /** The next strip must stand on the same page. */
  readonly glued: boolean
  readonly newPage?: boolean
  readonly heading?: { readonly id: string; readonly level: 1 | 2 | 3; readonly text: string }
  /** For what may be cut after all, the row of a table: in two, of which the first is at most that high. */
  readonly cut?: (room: number) => readonly [Strip, Strip] | undefined
  /** The room below which cutting is not worth it. */
  readonly least?: number
  /** Repeated where a page begins with this strip: the head of a table. */
  readonly head?: readonly Strip[]
}

export const moved = (ink: Ink, right: number, down: number): Ink => ({ ...ink, x: ink.x + right, y: ink.y + down })

export const movedPart = (part: Part, right: number, down: number): Part => ({
  ...part,
  ink: part.ink.map((one) => moved(one, right, down)),
})

/** The last strip of a group lets go; all before it hold on. Long groups hold only their first and last two, so that they may be cut. */
export const gluedTogether = (strips: readonly Strip[], most = 4): readonly Strip[] =>
  strips.map((strip, at) => {
    const isLast = at === strips.length - 1
    const holds = strips.length <= most || at === 0 || at === strips.length - 2
    return { ...strip, glued: !isLast && holds }
  })

export const heightOf = (strips: readonly Strip[]): number =>
  strips.reduce((sum, strip, at) => sum + strip.height + (at === 0 ? 0 : strip.before), 0)
