import type { Lang } from './language.ts'

const MONTHS = [
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
const WEEKDAYS = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}

type Pieces = { readonly year: number; readonly month: number; readonly day: number }

const piecesOf = (day: string): Pieces | undefined => {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(day)
  if (found === null) return undefined
  return { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) }
}

/**
 * A legal day (YYYY-MM-DD) as people say it: 12月2日, 2 December. The year stands there only when it is not the year of
 * `today`, or when no `today` is given.
 */
export const dayWords = (lang: Lang, day: string, today?: string): string => {
  const at = piecesOf(day)
  if (at === undefined) return day
  const withYear = today === undefined || piecesOf(today)?.year !== at.year
  if (lang === 'zh') return `${withYear ? `${at.year}年` : ''}${at.month}月${at.day}日`
  return `${at.day} ${MONTHS[at.month - 1] ?? ''}${withYear ? ` ${at.year}` : ''}`
}

/** 周一, Monday. A legal day has no hour, so it is read as UTC. */
export const weekdayWords = (lang: Lang, day: string): string => {
  const at = piecesOf(day)
  if (at === undefined) return ''
  return WEEKDAYS[lang][new Date(Date.UTC(at.year, at.month - 1, at.day)).getUTCDay()] ?? ''
}

const SHANGHAI = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** An instant (ISO 8601) by the clock of Asia/Shanghai: 11月23日 09:41, 23 November, 09:41. */
export const instantWords = (lang: Lang, at: string, today?: string): string => {
  const instant = new Date(at)
  if (Number.isNaN(instant.getTime())) return at
  if (/^\d{4}-\d{2}-\d{2}$/.test(at)) return dayWords(lang, at, today)
  const piece = Object.fromEntries(SHANGHAI.formatToParts(instant).map((part) => [part.type, part.value]))
  const day = dayWords(lang, `${piece.year}-${piece.month}-${piece.day}`, today)
  return `${day}${lang === 'zh' ? ' ' : ', '}${piece.hour}:${piece.minute}`
}
