import { operationsWords } from '../words/operations.ts'

/** 40 秒, 3 分钟, 5 小时, 2 天: the largest unit of which there is one, rounded down. */
export const ageWords = (seconds: number): string => {
  const { days, hours, minutes, seconds: few } = operationsWords
  if (seconds >= 172_800) return days(Math.floor(seconds / 86_400))
  if (seconds >= 7_200) return hours(Math.floor(seconds / 3_600))
  return seconds >= 120 ? minutes(Math.floor(seconds / 60)) : few(seconds)
}
