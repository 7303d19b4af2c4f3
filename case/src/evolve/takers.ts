import type { CaseEvent } from '../events.ts'
import type { CaseFile } from '../file.ts'

type Takers = CaseFile['takers']

const without = (takers: Takers, matter: string): Takers =>
  matter in takers ? Object.fromEntries(Object.entries(takers).filter(([id]) => id !== matter)) : takers

/** Who has a task has it until it is decided, given back, or goes to another organ or the window. */
export const takersAfter = (takers: Takers, event: CaseEvent): Takers => {
  switch (event.type) {
    case 'TaskTaken':
      return { ...takers, [event.matter]: event.by.who }
    case 'TaskReassigned':
      return { ...takers, [event.matter]: event.to }
    case 'TaskGivenBack':
    case 'MatterForwarded':
    case 'DecidedFromInbox':
    case 'MatterRefused':
    case 'MatterEnded':
      return without(takers, event.matter)
    default:
      return takers
  }
}
