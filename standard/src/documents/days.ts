import type { LegalDay, Text } from '../types.ts'
import { text } from './text.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** 2026年1月1日, 1 January 2026. */
export const sayDay = (day: LegalDay): Text => {
  const [year, month, date] = day.split('-').map(Number)
  return text(`${year}年${month}月${date}日`, `${date} ${months[(month ?? 1) - 1] ?? ''} ${year}`)
}

/** 1月1日, 1 January. */
export const sayDayOfYear = (day: LegalDay): Text => {
  const [, month, date] = day.split('-').map(Number)
  return text(`${month}月${date}日`, `${date} ${months[(month ?? 1) - 1] ?? ''}`)
}
