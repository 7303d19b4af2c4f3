/** Places a time 〔本标准假设〕: 24 times of a quarter of an hour and 3 cases each are 72 cases a day at one window. */
export const slotCapacity = 3

const minutes = 15
const halves = [
  { from: 9 * 60, until: 12 * 60 },
  { from: 14 * 60, until: 17 * 60 },
]

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** 09:00, 09:15 ... 11:45, 14:00 ... 16:45, in the order of the day. */
export const slotTimes: readonly string[] = halves.flatMap(({ from, until }) =>
  Array.from({ length: (until - from) / minutes }, (_, n) => clock(from + n * minutes)),
)
