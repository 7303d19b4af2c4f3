import { type Town, type Who, walkPatiently } from './patient-couple.ts'

/** Who comes: those whose move is decided on the next working day first, so that a short run sees it decided. */
const fits = ['same-county', 'reference', 'reference-inbox', 'same-county', 'household-head', 'reference'] as const

export const whoComes = (number: number): Who => ({
  fits: fits[number % fits.length] ?? 'reference',
  seed: 1 + number * 3,
  birthRegistration: number % 3 !== 0,
})

export type Load = {
  /** No new couple comes; those who are under way go on. */
  readonly close: () => void
  readonly came: () => number
  /** Ends when everybody who came is through. */
  readonly through: Promise<unknown>
}

/** So many couples are under way at once; where one is through, the next comes. */
export const startLoad = (town: Town, atOnce: number, most: number): Load => {
  let isClosed = false
  let came = 0
  const oneAfterTheOther = async (): Promise<void> => {
    while (!isClosed && came < most) {
      came += 1
      await walkPatiently(town, whoComes(came - 1))
    }
  }
  return {
    close: () => {
      isClosed = true
    },
    came: () => came,
    through: Promise.all(Array.from({ length: atOnce }, oneAfterTheOther)),
  }
}
