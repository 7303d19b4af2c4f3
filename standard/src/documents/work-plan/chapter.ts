import type { Standard } from '../../standard.ts'
import type { Text } from '../../types.ts'
import { heading } from '../blocks.ts'
import type { Block } from '../document.ts'
import { fill } from '../text.ts'
import type { planWords } from '../words/plan-words.ts'

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 一, 十, 十二: as chapters are counted. */
export const chineseNumber = (n: number): string => {
  if (n < 10) return digits[n] ?? ''
  const tens = Math.floor(n / 10)
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${n % 10 === 0 ? '' : (digits[n % 10] ?? '')}`
}

/** One chapter of the plan: its name and what stands in it. */
export type Chapter = {
  readonly id: string
  readonly name: Text
  readonly blocks: (standard: Standard) => readonly Block[]
}

export const chapters = (
  pattern: typeof planWords.chapter,
  of: readonly Chapter[],
  standard: Standard,
): readonly Block[] =>
  of.flatMap(({ id, name, blocks }, i) => [
    heading(1, id, fill(pattern, { number: chineseNumber(i + 1), count: i + 1, name })),
    ...blocks(standard),
  ])
