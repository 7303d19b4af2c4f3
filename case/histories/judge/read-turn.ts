import type { CaseEvent } from '../../src/index.ts'
import type { Reading } from './reading.ts'

/** Opened again: asked, decided and issued anew, as if for the first time. */
const reopen = (reading: Reading, id: string, waitsFor: readonly string[]): void => {
  const matter = reading.matters[id]
  if (matter === undefined) return
  matter.stage = waitsFor.length === 0 ? 'planned' : 'waiting'
  matter.waitsFor = [...waitsFor]
  matter.asked = 0
  matter.decided = 0
  matter.issued = 0
  matter.awaited = 'no'
}

const goTo = (reading: Reading, id: string, stage: string): void => {
  const matter = reading.matters[id]
  if (matter === undefined) return
  matter.back = matter.stage
  matter.stage = stage
}

/** 转折 at an officer's desk. */
export const readTurn = (reading: Reading, event: CaseEvent): void => {
  switch (event.type) {
    case 'ReturnedToWindow':
      goTo(reading, event.matter, 'returned')
      return
    case 'SentAgain':
      goTo(reading, event.matter, 'in-inbox')
      return
    case 'VoidProposed':
      goTo(reading, event.matter, 'void-proposed')
      return
    case 'Objected':
      goTo(reading, event.matter, 'objected')
      return
    case 'VoidDeclined':
      goTo(reading, event.matter, reading.matters[event.matter]?.back ?? '')
      return
    case 'MatterVoided':
    case 'DecisionReversed': {
      const matter = reading.matters[event.matter]
      if (matter !== undefined) matter.ended = event.on
      reading.struck.add(event.matter)
      goTo(reading, event.matter, 'ended')
      return
    }
    case 'ObjectionUpheld':
      goTo(reading, event.matter, 'ended')
      return
    case 'MatterReopened': {
      reopen(reading, event.matter, event.after ?? [])
      // The ledger keys a number by case and matter: drawn again it is the same one. One that was struck out is never given again.
      if (!reading.struck.has(event.matter)) reading.serials.delete(event.matter)
      for (const id of event.also) reopen(reading, id, [event.matter])
      const matter = reading.matters[event.matter]
      if (matter !== undefined) matter.stood += event.stood
      if (reading.visit.stage !== 'booked') reading.visit = { stage: 'none', day: '', present: [], verified: new Set() }
      reading.paper = 'nothing-yet'
      return
    }
    case 'PromiseExtended': {
      const owed = reading.owed[event.material]
      if (owed !== undefined) owed.due = event.to
      for (const id of event.matters) {
        const matter = reading.matters[id]
        if (matter !== undefined) matter.stood += event.stood
      }
      return
    }
    case 'ConflictSettled':
      for (const [id, days] of Object.entries(event.stood)) {
        const matter = reading.matters[id]
        if (matter !== undefined) matter.stood += days
      }
      return
    default:
      return
  }
}
