/** What one column asks for: the least it may be, and the width of each of its cells on one line. */
export type Wish = { readonly least: number; readonly cells: readonly number[] }

const step = 6

/**
 * Widths that make the table low: every column begins at its least, then each next 6 pt go where they save most lines.
 * Undefined where not even the least fits; the rows are then stacked.
 */
export const columnWidths = (wishes: readonly Wish[], room: number): readonly number[] | undefined => {
  const least = wishes.map((wish) => wish.least)
  const sum = least.reduce((all, one) => all + one, 0)
  if (sum > room) return undefined
  const rows = Math.max(0, ...wishes.map(({ cells }) => cells.length))
  const height = (widths: readonly number[]): number => {
    let lines = 0
    for (let row = 0; row < rows; row += 1)
      lines += Math.max(1, ...wishes.map(({ cells }, column) => (cells[row] ?? 0) / (widths[column] ?? 1)))
    return lines
  }
  let widths: readonly number[] = least
  let left = room - sum
  while (left >= step) {
    const now = height(widths)
    const tried = wishes.map((_, column) => widths.map((width, at) => (at === column ? width + step : width)))
    const saved = tried.map((one) => now - height(one))
    const most = Math.max(...saved)
    if (most <= 1e-9) break
    widths = tried[saved.indexOf(most)] ?? widths
    left -= step
  }
  return widths.map((width) => width + left / wishes.length)
}
