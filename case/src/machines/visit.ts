import type { ActType } from '../acts.ts'
import type { Visit } from '../file.ts'

/** 到场. Booking and checking in are the intake's to allow; here is what follows from them. */
export const visitAllows = {
  none: [],
  booked: ['cancel-booking', 'keep-place'],
  arrived: ['verify', 'keep-place'],
  verified: ['verify', 'declare', 'keep-place'],
} as const satisfies Record<Visit['stage'], readonly ActType[]>
