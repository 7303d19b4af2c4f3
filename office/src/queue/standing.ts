/** 一个排队号的状态. Booked with its time; `choosing` until an instant of the machine clock. */
export type PlaceState =
  | { readonly is: 'waiting' }
  | { readonly is: 'choosing'; readonly untilMs: number }
  | { readonly is: 'booked' }
  | { readonly is: 'lapsed' }
  | { readonly is: 'full' }

/** Minutes, from and to. */
export type Expected = { readonly from: number; readonly to: number }

/**
 * 还要等多久: a range, since nobody knows how fast those before will choose. `perMinute`: how many were served a minute of
 * late; undefined where nobody has been yet.
 */
export const expectedWait = (before: number, perMinute: number | undefined): Expected | undefined => {
  if (perMinute === undefined || perMinute <= 0) return undefined
  const minutes = before / perMinute
  return { from: Math.floor(minutes * 0.7), to: Math.ceil(minutes * 1.5) + 1 }
}

/** A number from 0 to 1 that is the same for the same place: phones of different couples do not come back together. */
export const spreadOf = (place: string): number => {
  let sum = 0x811c9dc5
  for (let at = 0; at < place.length; at += 1) sum = Math.imul(sum ^ place.charCodeAt(at), 0x01000193)
  // The last characters must reach every digit.
  sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d)
  return ((sum ^ (sum >>> 13)) >>> 0) / 2 ** 32
}

const between = (least: number, value: number, most: number): number => Math.min(most, Math.max(least, value))

/**
 * 几秒后再问: far away seldom, near often; before the release once when it begins. Nothing is gained by asking more often.
 * Undefined where nothing will change any more.
 */
export const askAgainSeconds = (
  place: string,
  state: PlaceState['is'],
  secondsToRelease: number,
  expected: Expected | undefined,
): number | undefined => {
  const spread = spreadOf(place)
  if (state === 'booked' || state === 'full' || state === 'lapsed') return undefined
  if (state === 'choosing') return Math.round(between(20, 20 + spread * 20, 40))
  if (secondsToRelease > 90) return Math.round(60 + spread * 30)
  if (secondsToRelease > 0) return Math.ceil(secondsToRelease + 2 + spread * 10)
  const half = expected === undefined ? 10 : ((expected.from + expected.to) / 2) * 30
  return Math.round(between(5, half, 45) * (0.8 + spread * 0.4))
}
