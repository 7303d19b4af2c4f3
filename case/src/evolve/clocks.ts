import type { CaseEvent } from '../events.ts'
import type { CaseFile, StoodClock } from '../file.ts'

const never: StoodClock = { correction: 0, specialProcedure: 0 }

export const clocksAfter = (clocks: CaseFile['clocks'], event: CaseEvent): CaseFile['clocks'] => {
  if (event.type !== 'CorrectionReceived' || event.stood === undefined) return clocks
  const before = clocks[event.matter] ?? never
  return { ...clocks, [event.matter]: { ...before, correction: before.correction + event.stood } }
}
