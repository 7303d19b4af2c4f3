import type { OfficeProcess } from './office-process.ts'
import { type Quartiles, quartiles, said } from './quartiles.ts'
import { walk } from './walk.ts'

/**
 * (b) User plus system CPU of the office's process for one whole reference case: pages, acts, queries, errands, until the
 * last result. The couples walk one after the other; the first warm the office up and do not count.
 */
export const cpuPerCase = async (
  office: OfficeProcess,
  cases: number,
  warm: number,
  say: (line: string) => void,
): Promise<Quartiles> => {
  const millis: number[] = []
  for (let seed = 101; seed < 101 + warm + cases; seed += 1) {
    const before = office.cpuMs()
    await walk(office.folder, seed)
    const used = office.cpuMs() - before
    if (seed >= 101 + warm) millis.push(used)
  }
  say(`  ${millis.map((figure) => figure.toFixed(0)).join(', ')} ms`)
  const figure = quartiles(millis)
  say(`  CPU of the office a case: ${said(figure, 0)} ms, after ${warm} cases to warm it up`)
  return figure
}
