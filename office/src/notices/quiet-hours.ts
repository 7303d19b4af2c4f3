import { addDays, type Instant, type NoticeSending } from '@xiqian/standard'

/** 免打扰: when it ends, where it is quiet now; undefined where nobody is disturbed. Instants are of China's clock. */
export const endOfQuiet = ({ from, until }: NoticeSending['quiet'], now: Instant): Instant | undefined => {
  const [day, time] = [now.slice(0, 10), now.slice(11, 16)]
  const overnight = from > until
  const isQuiet = overnight ? time >= from || time < until : time >= from && time < until
  if (!isQuiet) return undefined
  return `${overnight && time >= from ? addDays(day, 1) : day}T${until}:00.000+08:00`
}
