const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

const parts = (day: string): { readonly year: number; readonly month: number; readonly date: number } => {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number)
  return { year: year ?? 0, month: month ?? 1, date: date ?? 1 }
}

/** 11月23日; with the year where it is not the year of `today`. */
export const dayWords = (day: string, today?: string): string => {
  const { year, month, date } = parts(day)
  const words = `${month}月${date}日`
  return today !== undefined && parts(today).year !== year ? `${year}年${words}` : words
}

/** 11月23日 周一 */
export const dayWithWeekday = (day: string): string => {
  const { year, month, date } = parts(day)
  return `${dayWords(day)} ${weekdays[new Date(Date.UTC(year, month - 1, date)).getUTCDay()] ?? ''}`
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})
const dayOf = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The legal day of an instant, in Asia/Shanghai. */
export const legalDay = (instant: string): string => dayOf.format(new Date(instant))

/** 09:12 on the legal clock; with the day where it is another one. Not a time: as it came. */
export const timeWords = (instant: string, today?: string): string => {
  if (Number.isNaN(Date.parse(instant))) return instant
  const time = clock.format(new Date(instant))
  const day = legalDay(instant)
  return today === undefined || day === today ? time : `${dayWords(day, today)} ${time}`
}

/** 今天到期, 剩 3 个工作日, 已超 2 个工作日. */
export const daysLeftWords = (daysLeft: number, isOverdue = daysLeft < 0): string => {
  if (isOverdue) return daysLeft < 0 ? `已超 ${-daysLeft} 个工作日` : '已超期'
  return daysLeft === 0 ? '今天到期' : `剩 ${daysLeft} 个工作日`
}
