/** Submits for so many seconds and says how many were written a second. Throws where one was not. */
export type Contestant = { readonly name: string; readonly run: (seconds: number) => Promise<number> }

export type Slice = { readonly turn: number; readonly perSecond: Readonly<Record<string, number>> }

/** Alternating slices: each turn every contestant once, in an order that changes with the turn. `tell` gets each as it ends. */
export const alternate = async (
  contestants: readonly Contestant[],
  turns: number,
  seconds: number,
  tell: (slice: Slice) => void,
): Promise<readonly Slice[]> => {
  const slices: Slice[] = []
  for (let turn = 1; turn <= turns; turn += 1) {
    const perSecond: Record<string, number> = {}
    const order = turn % 2 === 1 ? contestants : [...contestants].reverse()
    for (const { name, run } of order) perSecond[name] = await run(seconds)
    const slice = { turn, perSecond }
    slices.push(slice)
    tell(slice)
  }
  return slices
}
