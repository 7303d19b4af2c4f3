/** Median with its quartiles, linear between neighbours. Throws on an empty list: nothing measured is no measurement. */
export type Quartiles = { readonly lower: number; readonly median: number; readonly upper: number }

export const quartiles = (figures: readonly number[]): Quartiles => {
  if (figures.length === 0) throw new Error('nothing was measured')
  const sorted = [...figures].sort((left, right) => left - right)
  const at = (share: number): number => {
    const place = share * (sorted.length - 1)
    const below = sorted[Math.floor(place)] ?? 0
    const above = sorted[Math.ceil(place)] ?? below
    return below + (above - below) * (place - Math.floor(place))
  }
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) }
}

export const round = (figure: number, digits = 2): number => Number(figure.toFixed(digits))

/** `0.71 (0.66 to 0.74)`: how every figure is printed. */
export const said = ({ lower, median, upper }: Quartiles, digits = 2): string =>
  `${median.toFixed(digits)} (quartiles ${lower.toFixed(digits)} to ${upper.toFixed(digits)})`
