import type { MatterId } from '@xiqian/standard'
import type { CaseEvent } from '../events.ts'
import type { CaseFile, StoodClock } from '../file.ts'

const never: StoodClock = { correction: 0, specialProcedure: 0 }

const added = (
  clocks: CaseFile['clocks'],
  matter: MatterId,
  why: keyof StoodClock,
  days: number,
): CaseFile['clocks'] => {
  const before = clocks[matter] ?? never
  return days === 0 ? clocks : { ...clocks, [matter]: { ...before, [why]: (before[why] ?? 0) + days } }
}

export const clocksAfter = (clocks: CaseFile['clocks'], event: CaseEvent): CaseFile['clocks'] => {
  switch (event.type) {
    case 'CorrectionReceived':
      return added(clocks, event.matter, 'correction', event.stood ?? 0)
    case 'SpecialProcedureEnded':
      return added(clocks, event.matter, 'specialProcedure', event.stood)
    case 'MatterReopened':
      return added(clocks, event.matter, 'objection', event.stood)
    case 'PromiseExtended':
      return event.matters.reduce((all, matter) => added(all, matter, 'forceMajeure', event.stood), clocks)
    case 'ConflictSettled':
      return Object.entries(event.stood).reduce((all, [matter, days]) => added(all, matter, 'conflict', days), clocks)
    default:
      return clocks
  }
}
