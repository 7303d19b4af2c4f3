import type { MatterId } from '@xiqian/standard'
import type { CaseEvent } from '../events.ts'
import type { CaseFile, StoodClock } from '../file.ts'

const never: StoodClock = { correction: 0, specialProcedure: 0 }

const added = (clocks: CaseFile['clocks'], matter: MatterId, more: Partial<StoodClock>): CaseFile['clocks'] => {
  const { correction, specialProcedure } = clocks[matter] ?? never
  const { correction: also = 0, specialProcedure: andAlso = 0 } = more
  if (also === 0 && andAlso === 0) return clocks
  return { ...clocks, [matter]: { correction: correction + also, specialProcedure: specialProcedure + andAlso } }
}

export const clocksAfter = (clocks: CaseFile['clocks'], event: CaseEvent): CaseFile['clocks'] => {
  if (event.type === 'CorrectionReceived') return added(clocks, event.matter, { correction: event.stood ?? 0 })
  if (event.type === 'SpecialProcedureEnded') return added(clocks, event.matter, { specialProcedure: event.stood })
  return clocks
}
