import type { Lang } from './language.ts'

const ZH = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const EN = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
]

const zhWords = (n: number): string => {
  if (n <= 10) return ZH[n] ?? String(n)
  if (n >= 100) return String(n)
  const tens = Math.floor(n / 10)
  const ones = n % 10
  return `${tens === 1 ? '' : (ZH[tens] ?? '')}十${ones === 0 ? '' : (ZH[ones] ?? '')}`
}

/** A whole number from 0 in words (三, three); past 99 (zh) or 20 (en) in figures. */
export const numberWords = (lang: Lang, n: number): string => (lang === 'zh' ? zhWords(n) : (EN[n] ?? String(n)))
