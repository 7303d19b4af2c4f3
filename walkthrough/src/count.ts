import chineseDays from 'chinese-days'

/** 客户端自己的账: what this client was asked and did, counted apart from the office. */
export type Count = {
  touches: number
  readonly declared: Set<string>
  readonly acts: Set<string>
  papers: number
  /** distinct side, place and date */
  readonly visits: Set<string>
  readonly visitsOurs: Set<string>
  steps: number
  /** Matters that an officer or a department has now. */
  waitingFor: ReadonlySet<string>
  /** Matters whose result was seen. */
  readonly results: Set<string>
  acceptedOn?: string
  lastResultOn?: string
}

export const newCount = (): Count => ({
  touches: 0,
  declared: new Set(),
  acts: new Set(),
  papers: 0,
  visits: new Set(),
  visitsOurs: new Set(),
  steps: 0,
  waitingFor: new Set(),
  results: new Set(),
})

const dayAfter = (day: string, n = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)

export const isWorkday = (day: string): boolean => chineseDays.isWorkday(day)

export const nextWorkday = (day: string): string => {
  let next = dayAfter(day)
  while (!isWorkday(next)) next = dayAfter(next)
  return next
}

/** Working days from the day of acceptance (0), by a calendar that is not the office's. */
export const workingDays = ({ acceptedOn, lastResultOn }: Count): number | null => {
  if (acceptedOn === undefined || lastResultOn === undefined) return null
  let days = 0
  for (let day = acceptedOn; day < lastResultOn; ) {
    day = dayAfter(day)
    if (isWorkday(day)) days += 1
  }
  return days
}

/**
 * Notes what is waited for now. Side by side is one step for those who wait: a further one begins only where nothing of what
 * was waited for before is waited for any more.
 */
export const noteWaiting = (count: Count, now: ReadonlySet<string>): void => {
  const goesOn = [...now].some((matter) => count.waitingFor.has(matter))
  if (now.size > 0 && !goesOn) count.steps += 1
  count.waitingFor = now
}
